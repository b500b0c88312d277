import type { VotePar } from '../core/totem/codes.ts';
import { fr } from './typographie.ts';

const ETAPES: Readonly<Record<string, string>> = {
  '01': 'Budget primitif',
  '02': 'Décision modificative',
  '03': 'Budget supplémentaire',
  '09': 'Compte administratif',
  '10': 'Compte financier unique',
};

/** `Décision modificative n° 2`. */
export function texteEtape(natDec: string, numDec: string): string {
  const etape = ETAPES[natDec];
  if (etape === undefined) return natDec === '' ? 'Étape non précisée' : `Étape inconnue (code ${natDec})`;
  const numero = Number(numDec);
  return natDec === '02' && numero > 0 ? `${etape} n°\u00a0${numero}` : etape;
}

/** `Budget primitif 2023`, `Décision modificative n° 2 de 2023`. */
export function texteEtapeEtExercice(natDec: string, numDec: string, exercice: string): string {
  const etape = texteEtape(natDec, numDec);
  if (exercice === '') return etape;
  return /\d$/.test(etape) ? `${etape} de ${exercice}` : `${etape} ${exercice}`;
}

export function texteTypeDeBudget(type: string): string {
  if (type === 'P') return 'Budget principal';
  if (type === 'A') return 'Budget annexe';
  return type === '' ? 'Type de budget non précisé' : `Budget de type ${type}`;
}

const VOTES: Readonly<Record<VotePar, string>> = {
  nature: 'Par nature',
  fonction: 'Par fonction',
  'nature-avec-fonctions': 'Par nature, avec une présentation par fonction',
};

export function texteVote(votePar: VotePar | undefined): string {
  return votePar === undefined ? 'Non précisé' : VOTES[votePar];
}

export const PROJET = {
  titre: fr`Projet, pas encore voté`,
  texte: fr`Le fichier se déclare comme un projet de budget. Ses montants peuvent changer : ne le publiez pas avant le vote.`,
};
