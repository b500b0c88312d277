/**
 * A constat: what a control found, as data. Wording lives in `src/text/`, by code; a screen, a report and a command show
 * the same one.
 */
import type { Cote } from '../totaux/equilibre.ts';
import type { CodeSection, Sens } from '../totem/codes.ts';
import type { Cents } from '../totem/montant.ts';

/**
 * - bloquant: what is published would be invalid, or must not be published
 * - avertissement: to be looked at before publishing
 * - information: nothing to do, but one should know
 */
export type Gravite = 'bloquant' | 'avertissement' | 'information';

export type Famille = 'fichier' | 'scellement' | 'nomenclature' | 'equilibre' | 'scdl';

/** Where in the file. Everything is optional: an absent header field has no line. */
export interface Lieu {
  /** 1-based line of the source. */
  readonly ligne?: number;
  /** 0-based rank of the budget in the document. */
  readonly budget?: number;
  /** 0-based rank of the budget line in its budget, as in the table of lines. */
  readonly rang?: number;
  /** Element or column concerned. */
  readonly champ?: string;
  /** Kind of annexe and 1-based row in it. */
  readonly annexe?: { readonly genre: string; readonly rangee: number };
}

/** The facts that the sentence needs; each code uses some of them. */
export interface Faits {
  readonly trouve?: string;
  readonly attendu?: string;
  readonly nombre?: number;
  readonly code?: string;
  readonly libelle?: string;
  readonly exercice?: number | string;
  readonly exercices?: readonly number[];
  readonly nomenclature?: string;
  readonly section?: CodeSection;
  readonly sens?: Sens;
  readonly chapitre?: string;
  /** Amounts in cents. */
  readonly montant?: Cents;
  readonly contre?: Cents;
  readonly ecart?: Cents;
  /** Both sides of an equality. */
  readonly cotes?: readonly [Cote, Cote];
  /** 1-based lines of the source, when the constat is about several. */
  readonly lignes?: readonly number[];
  readonly cle?: string;
  readonly mesures?: readonly string[];
}

export interface Constat {
  /** Stable code: `E-` and the family's letter (F fichier, S scellement, N nomenclature, Q équilibre, C SCDL) and a number. */
  readonly code: string;
  readonly gravite: Gravite;
  readonly lieu: Lieu;
  readonly faits: Faits;
}

/** One kind of problem that a control may tell of; the list of all is the table of contents of `docs/controles.md`. */
export interface Definition {
  readonly code: string;
  readonly famille: Famille;
  readonly gravite: Gravite;
  /**
   * Told as an information when the plan de comptes of the exercice is not at hand: against the plan of another exercice,
   * what looks wrong may be right.
   */
  readonly selonPlan?: true;
  /** Law, schema or measure that founds the control. */
  readonly reference: string;
}

export function constat(definition: Definition, lieu: Lieu = {}, faits: Faits = {}): Constat {
  return { code: definition.code, gravite: definition.gravite, lieu, faits };
}
