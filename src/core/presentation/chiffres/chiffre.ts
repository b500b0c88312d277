import type { Cents } from '../../totem/montant.ts';

/** The ten figures to remember, in the order in which they are shown. */
export const CHIFFRES = [
  'depenses-reelles',
  'recettes-reelles',
  'epargne-brute',
  'taux-epargne',
  'epargne-nette',
  'desendettement',
  'dette-par-habitant',
  'personnel',
  'equipement',
  'realisation',
] as const;
export type NomDeChiffre = (typeof CHIFFRES)[number];

/** An amount that enters into a figure, computed from the lines or read in an annexe. */
export type NomDeTerme =
  | 'depenses-reelles'
  | 'recettes-reelles'
  | 'cessions'
  | 'epargne-brute'
  | 'capital'
  | 'personnel'
  | 'equipement'
  | 'investissement-realise'
  | 'investissement-ouvert'
  | 'dette';

export interface Terme {
  readonly nom: NomDeTerme;
  readonly cents: Cents;
  /** How it enters: added, taken away, or what the rest is divided by. */
  readonly role: 'plus' | 'moins' | 'diviseur';
}

/** Why a document does not allow a figure. */
export type RaisonDAbsence =
  /** Décision modificative or budget supplémentaire: it only holds changes. */
  | 'etape-partielle'
  | 'etape-inconnue'
  /** No line gives the amount that the étape is about. */
  | 'montants-absents'
  /** Some amounts have no known section, sense or kind of operation: the sums would be short. */
  | 'lignes-non-placees'
  /** Only what was executed can be set against what was open. */
  | 'pas-un-compte'
  | 'credits-absents'
  | 'recettes-nulles'
  | 'depenses-nulles'
  | 'epargne-negative'
  | 'dette-absente'
  | 'population-absente';

export type Chiffre = { readonly nom: NomDeChiffre } & (
  | { readonly genre: 'montant'; readonly cents: Cents; readonly termes: readonly Terme[] }
  /** `ratio`: a share (0,12 = 12 %) or a number of years. */
  | {
      readonly genre: 'part' | 'annees';
      readonly ratio: number;
      readonly termes: readonly Terme[];
    }
  | {
      readonly genre: 'par-habitant';
      /** For each inhabitant, rounded half up to the cent. */
      readonly cents: Cents;
      readonly habitants: number;
      readonly termes: readonly Terme[];
    }
  | { readonly genre: 'absent'; readonly raison: RaisonDAbsence }
);

export function absent(nom: NomDeChiffre, raison: RaisonDAbsence): Chiffre {
  return { nom, genre: 'absent', raison };
}

/** To the millionth, which is finer than what is shown; a ratio is no amount and may be a float. */
export function ratioOf(part: Cents, total: Cents): number {
  return Number((part * 1_000_000n) / total) / 1_000_000;
}
