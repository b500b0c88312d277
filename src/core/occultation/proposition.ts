/** What occultation found and proposes, before anybody decides. */
import type { Valeur } from './valeur.ts';

/** Number of a rule of the table, 1 to 36. */
export type NumeroDeRegle = number;

export type Parti = 'occulter' | 'garder';

/** A text takes another's place, or the whole element (a comment, an instruction) goes. */
export type Action = 'remplacer' | 'retirer';

/** Why a value is suspected, as data: `text/` says it in French. */
export interface Indice {
  readonly genre:
    | 'civilite'
    | 'prenom'
    | 'nom-prenom'
    | 'initiale'
    | 'nom-isole'
    | 'courriel'
    | 'telephone'
    | 'nir'
    | 'iban'
    | 'adresse'
    /** No organisation word, in a field where one is expected. */
    | 'sans-organisation'
    /** The code of the row says that it is a natural person. */
    | 'code-personne'
    /** The amount of an occulted line comes back here. */
    | 'montant-repris'
    /** A token of an occulted name comes back here. */
    | 'nom-repris'
    /** The kind of the field is enough. */
    | 'champ';
  /** Where in the value, [debut, fin[ in UTF-16 units; missing when the whole value is meant. */
  readonly debut?: number;
  readonly fin?: number;
  /** The words that raised it, as written. */
  readonly extrait?: string;
}

export interface Proposition {
  readonly valeur: Valeur;
  readonly regle: NumeroDeRegle;
  readonly action: Action;
  /** What takes its place, not escaped, at most 50 characters; empty when removed. */
  readonly remplacement: string;
  /** What the rule proposes while nobody says otherwise. */
  readonly propose: Parti;
  /** To be looked at by somebody before publication. */
  readonly aRelire: boolean;
  readonly indices: readonly Indice[];
}
