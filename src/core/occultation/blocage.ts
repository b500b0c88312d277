/** Why an anonymised file is not given. */
import type { MotifDeRefus } from '../flux/refus.ts';
import type { CodeSection, Mesure, Sens } from '../totem/codes.ts';
import type { Cents } from '../totem/montant.ts';
import type { CleDeValeur, LieuDeValeur } from './valeur.ts';

/** Where a name was found in what was to be published. */
export type PlaceDeNom =
  /** A value of the file: `cle` names it. */
  | 'valeur'
  /** A `Code` or another attribute that is no value. */
  | 'attribut'
  /** The name of an element or of an attribute. */
  | 'balise'
  | 'espace-de-noms'
  | 'commentaire'
  | 'instruction'
  /** A cell of a table. */
  | 'cellule'
  /** The name of a file. */
  | 'nom-de-fichier';

/** A word of an occulted name that would be published. */
export interface NomRestant {
  readonly genre: 'nom-restant';
  /** The word, normalised. */
  readonly nom: string;
  readonly place: PlaceDeNom;
  /** The text around it, as it would be published. */
  readonly extrait: string;
  /** 1-based line of what is written; rank of the row of a table, the header being 1. */
  readonly ligne?: number;
  /** 0-based rank of the column of a table. */
  readonly colonne?: number;
  readonly cle?: CleDeValeur;
  readonly lieu?: LieuDeValeur;
}

export type Blocage =
  /** Values "à relire" that nobody looked at, in file order. */
  | { readonly genre: 'a-relire'; readonly cles: readonly CleDeValeur[] }
  /** Values occulted by hand that may not be. */
  | { readonly genre: 'manuelle-refusee'; readonly cles: readonly CleDeValeur[] }
  | NomRestant
  /** What is below never happens, unless by a fault of ours: what was written would not say the same budget. */
  | { readonly genre: 'relecture'; readonly motif: MotifDeRefus }
  | {
      readonly genre: 'total';
      /** 0-based rank of the budget. */
      readonly budget: number;
      readonly mesure: Mesure;
      readonly section: CodeSection;
      readonly sens: Sens;
      readonly avant: Cents;
      readonly apres: Cents;
    }
  | {
      readonly genre: 'nombre';
      /** What is counted: `Budget`, `LigneBudget`, `DATA_EMPRUNT/EMPRUNT`, `LigneComptable`. */
      readonly compte: string;
      readonly budget?: number;
      readonly avant: number;
      readonly apres: number;
    };
