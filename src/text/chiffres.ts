import type {
  Chiffre,
  NomDeChiffre,
  NomDeTerme,
  RaisonDAbsence,
  Terme,
} from '../core/presentation/chiffres/chiffre.ts';
import { formatDecimale, formatEntier, formatEuros, formatEurosCourt, formatPart } from './nombres.ts';
import { fr } from './typographie.ts';

interface TexteDeChiffre {
  readonly nom: string;
  /** "C'est-à-dire ?", for somebody who never read a budget. */
  readonly cestADire: string;
  /** Where the definition comes from. */
  readonly source: string;
}

export const RETENIR = {
  titre: 'À retenir',
  cestADire: fr`C’est-à-dire ?`,
  calcul: 'Comment ces chiffres sont calculés',
  calculNote: fr`Opérations réelles seules, résultats reportés (001, 002) laissés de côté, montants de l’étape : réalisé pour un compte, voté pour un budget primitif. Les définitions sont celles de l’article R2313-1 du code général des collectivités territoriales (CGCT) et de l’article 29 de la loi n° 2018-32 du 22 janvier 2018.`,
  absents: fr`Non calculés ici`,
  tous: fr`Pas de chiffres à retenir pour ce document`,
  source: 'Source',
  egale: '=',
};

export const TEXTES_CHIFFRES: Readonly<Record<NomDeChiffre, TexteDeChiffre>> = {
  'depenses-reelles': {
    nom: 'Dépenses réelles de fonctionnement',
    cestADire: fr`Ce que coûte la vie courante des services pendant l’année : agents, énergie, achats, subventions versées, intérêts des emprunts. Sans les écritures d’ordre, qui ne sont pas payées.`,
    source: fr`CGCT, article R2313-1, 1°`,
  },
  'recettes-reelles': {
    nom: 'Recettes réelles de fonctionnement',
    cestADire: fr`Ce qui est encaissé pour la vie courante : impôts, dotations de l’État, produits des services. Sans l’excédent reporté de l’année précédente.`,
    source: fr`CGCT, article R2313-1, 3°`,
  },
  'epargne-brute': {
    nom: 'Épargne brute',
    cestADire: fr`Ce qui reste des recettes courantes une fois les dépenses courantes payées. Elle sert d’abord à rembourser les emprunts, puis à investir. Les ventes de biens (compte 775) n’y comptent pas : elles ne reviennent pas chaque année.`,
    source: fr`loi n° 2018-32, article 29 ; hors produits des cessions, selon l’usage de la DGCL et de l’OFGL`,
  },
  'taux-epargne': {
    nom: fr`Taux d’épargne brute`,
    cestADire: fr`La part des recettes courantes, hors ventes de biens, qui n’est pas dépensée. En dessous de 8 à 10 % environ, on parle souvent d’alerte : c’est un usage, pas une règle.`,
    source: fr`épargne brute rapportée aux recettes réelles hors cessions`,
  },
  'epargne-nette': {
    nom: 'Épargne nette',
    cestADire: fr`Ce qui reste pour investir après avoir aussi remboursé le capital des emprunts de l’année. Négative, elle oblige à emprunter ou à puiser dans les réserves.`,
    source: fr`épargne brute moins le remboursement du capital (compte 16, hors dépôts, refinancements et lignes de trésorerie)`,
  },
  desendettement: {
    nom: 'Capacité de désendettement',
    cestADire: fr`Le nombre d’années qu’il faudrait pour rembourser toute la dette en y mettant toute l’épargne brute. Au-delà de 12 ans environ, on parle souvent d’alerte pour une commune : c’est un usage, pas une règle.`,
    source: fr`loi n° 2018-32, article 29 ; encours de l’annexe de la dette`,
  },
  'dette-par-habitant': {
    nom: 'Dette par habitant',
    cestADire: fr`Le capital des emprunts qui reste à rembourser, divisé par la population totale que donne le document. Les emprunts garantis pour d’autres n’y sont pas.`,
    source: fr`CGCT, article R2313-1, 5°`,
  },
  personnel: {
    nom: 'Part du personnel',
    cestADire: fr`La part des dépenses courantes consacrée aux agents : salaires et charges (chapitre 012).`,
    source: fr`CGCT, article R2313-1, 7°`,
  },
  equipement: {
    nom: fr`Dépenses d’équipement`,
    cestADire: fr`Ce qui est acheté ou construit pour durer : bâtiments, voirie, matériel, logiciels (comptes 20, 21 et 23, sans les subventions versées du compte 204).`,
    source: fr`CGCT, article R2313-1, 4°`,
  },
  realisation: {
    nom: fr`Réalisation de l’investissement`,
    cestADire: fr`La part des crédits d’investissement ouverts qui a été réellement dépensée dans l’année. Le reste est reporté ou annulé.`,
    source: fr`dépenses réelles d’investissement réalisées, rapportées aux crédits ouverts`,
  },
};

export const TERMES: Readonly<Record<NomDeTerme, string>> = {
  'depenses-reelles': 'dépenses réelles de fonctionnement',
  'recettes-reelles': 'recettes réelles de fonctionnement',
  cessions: 'produits des cessions (775)',
  'epargne-brute': 'épargne brute',
  capital: 'capital d’emprunts remboursé',
  personnel: 'charges de personnel (012)',
  equipement: 'comptes 20 (sauf 204), 21 et 23',
  'investissement-realise': 'dépenses réelles d’investissement réalisées',
  'investissement-ouvert': 'crédits ouverts',
  dette: 'capital restant dû',
};

export const RAISONS: Readonly<Record<RaisonDAbsence, string>> = {
  'etape-partielle': fr`Une décision modificative ou un budget supplémentaire ne contient que des changements : ces chiffres n’auraient pas de sens. Ouvrez le budget primitif ou le compte.`,
  'etape-inconnue': fr`L’étape du document n’est pas connue.`,
  'montants-absents': fr`Aucune ligne ne porte les montants de cette étape.`,
  'lignes-non-placees': fr`Des lignes n’ont ni section, ni sens, ni type d’opération connus : les sommes seraient incomplètes.`,
  'pas-un-compte': fr`Seul un compte (administratif ou financier unique) dit ce qui a été réalisé.`,
  'credits-absents': fr`Le document ne donne pas les crédits ouverts.`,
  'recettes-nulles': fr`Pas de recettes réelles de fonctionnement.`,
  'depenses-nulles': fr`Pas de dépenses réelles de fonctionnement.`,
  'epargne-negative': fr`L’épargne brute est nulle ou négative : la dette ne peut pas en être remboursée.`,
  'dette-absente': fr`Le document n’a pas d’annexe de la dette.`,
  'population-absente': fr`Le document ne donne pas la population.`,
};

/** Rounded, for the eye; the exact figure is `valeurExacte`. */
export function valeurCourte(chiffre: Exclude<Chiffre, { genre: 'absent' }>): string {
  switch (chiffre.genre) {
    case 'montant':
      return formatEurosCourt(chiffre.cents);
    case 'part':
      return formatPart(chiffre.ratio);
    case 'annees':
      return `${formatDecimale(chiffre.ratio)}\u00a0${chiffre.ratio < 2 ? 'an' : 'ans'}`;
    case 'par-habitant':
      return formatEurosCourt(chiffre.cents);
  }
}

export function valeurExacte(chiffre: Exclude<Chiffre, { genre: 'absent' }>): string {
  if (chiffre.genre === 'montant' || chiffre.genre === 'par-habitant') return formatEuros(chiffre.cents);
  return valeurCourte(chiffre);
}

/** `= recettes réelles de fonctionnement (9 570 586,73 €) − dépenses …`. */
export function formule(chiffre: Exclude<Chiffre, { genre: 'absent' }>): string {
  const ecrit = ({ nom, cents }: Terme) => `${TERMES[nom]} (${formatEuros(cents)})`;
  const [haut, bas] = [
    chiffre.termes.slice(0, indexDuDiviseur(chiffre.termes)),
    chiffre.termes.slice(indexDuDiviseur(chiffre.termes)),
  ];
  const somme = (termes: readonly Terme[]) =>
    termes
      .map((terme, rang) => `${rang === 0 ? '' : terme.role === 'moins' ? ' − ' : ' + '}${ecrit(terme)}`)
      .join('');
  const dessus = somme(haut);
  if (chiffre.genre === 'par-habitant')
    return `${dessus} ÷ ${formatEntier(chiffre.habitants)}\u00a0habitants`;
  if (bas.length === 0) return dessus;
  return `${dessus} ÷ ${bas.length > 1 ? `[${somme(bas)}]` : somme(bas)}`;
}

function indexDuDiviseur(termes: readonly Terme[]): number {
  const found = termes.findIndex(({ role }) => role === 'diviseur');
  return found < 0 ? termes.length : found;
}
