import type { BudgetOuvert } from '../../ouvrir.ts';
import { mesurePrincipale } from '../../totem/codes.ts';
import { valeurDe } from '../../totem/document.ts';
import { absent, CHIFFRES, type Chiffre, type NomDeChiffre, type RaisonDAbsence } from './chiffre.ts';
import { type Donnees, readDonnees } from './donnees.ts';
import {
  depensesReelles,
  epargneBrute,
  partDuPersonnel,
  recettesReelles,
  tauxDEpargne,
} from './fonctionnement.ts';
import {
  depensesDEquipement,
  desendettement,
  detteParHabitant,
  epargneNette,
  tauxDeRealisation,
} from './investissement.ts';
import { countNonPlacees } from './sommes.ts';

const CALCULS: Readonly<Record<NomDeChiffre, (donnees: Donnees) => Chiffre>> = {
  'depenses-reelles': depensesReelles,
  'recettes-reelles': recettesReelles,
  'epargne-brute': epargneBrute,
  'taux-epargne': tauxDEpargne,
  'epargne-nette': epargneNette,
  desendettement,
  'dette-par-habitant': detteParHabitant,
  personnel: partDuPersonnel,
  equipement: depensesDEquipement,
  realisation: tauxDeRealisation,
};

/** The ten figures of a budget, each with what made it, or with the reason why the document does not allow it. */
export function computeChiffres(ouvert: BudgetOuvert): Chiffre[] {
  const raison = raisonPourTous(ouvert);
  if (raison !== undefined) return CHIFFRES.map((nom) => absent(nom, raison));
  const donnees = readDonnees(ouvert);
  return CHIFFRES.map((nom) => CALCULS[nom](donnees));
}

/** Votes as a whole budget, or as the account of one: what can be summed into a figure. */
const ENTIERES: ReadonlySet<string> = new Set(['01', '09', '10']);
const PARTIELLES: ReadonlySet<string> = new Set(['02', '03']);

function raisonPourTous({ budget, lignes }: BudgetOuvert): RaisonDAbsence | undefined {
  const natDec = valeurDe(budget.bloc, 'NatDec')?.trim() ?? '';
  if (PARTIELLES.has(natDec)) return 'etape-partielle';
  if (!ENTIERES.has(natDec)) return 'etape-inconnue';
  const mesure = mesurePrincipale(natDec);
  if (!lignes.some(({ ligne }) => ligne.montants[mesure])) return 'montants-absents';
  return countNonPlacees(lignes, mesure) > 0 ? 'lignes-non-placees' : undefined;
}
