/**
 * What a TOTEM or CFU file says, as read: nothing is derived here, nothing is lost.
 *
 * Every value keeps its place in the source, so that a problem can be shown and a value can later be replaced in the
 * source text without touching a byte around it.
 */

import type { Encodage } from '../flux/decode.ts';
import type { Mesure, Operations, Sens } from './codes.ts';
import type { Cents } from './montant.ts';

/**
 * One value of the source: an attribute `V` of a leaf, another attribute (`Edition@Utilisateur`), or a text
 * (`SignerName#text`).
 */
export interface Champ {
  /** Path of local names below the row or block, e.g. `Nature`, `Groupe/Lib`, `Gestion@NomComptable`. */
  readonly nom: string;
  /** 1-based line of the source where the value ends. */
  readonly ligne: number;
  /** The value with references resolved, spaces kept. */
  readonly valeur: string;
  /** `Code` of the elements that are a Code + V pair (`MtSup`, `CaracSup`, `Information`). */
  readonly code?: string | undefined;
  /** Start of the value in the decoded source; given for a text only, `rangeOfChamp` finds that of an attribute. */
  readonly debut?: number | undefined;
  /**
   * Where the value ends in the decoded source: offset, in UTF-16 code units, of the closing quote of the attribute
   * or of the `<` that ends the text.
   */
  readonly fin: number;
}

/** A row or a block of the source with its leaf values in order. */
export interface Rangee {
  /** 1-based line of the start tag. */
  readonly ligne: number;
  /** Offset of the `<` of the start tag in the decoded source, in UTF-16 code units. */
  readonly debut: number;
  /** Offset just after the end tag. */
  readonly fin: number;
  /** May be made anew each time that it is read. */
  readonly champs: readonly Champ[];
  /** The fields that are kept, without making the others; the same object stands for all fields of one name and code. */
  champsQui(keep: (etiquette: { readonly nom: string; readonly code?: string }) => boolean): readonly Champ[];
  /** The same, chosen by their value too. The object that tells the field is the same for all those of one name and code. */
  champsDont(
    keep: (etiquette: { readonly nom: string; readonly code?: string }, valeur: string) => boolean,
  ): readonly Champ[];
  /** Number of fields. */
  readonly nombre: number;
  /** The value of the first field of that name: a shorter way to it than `champs`. */
  valeurDe(nom: string): string | undefined;
}

/** An amount as written and as understood. `cents` is missing when the text is not an amount. */
export interface Montant {
  readonly texte: string;
  readonly cents?: Cents;
}

export interface LigneBudget extends Rangee {
  /** 0-based rank among the lines of its budget that are not calculated. */
  readonly rang: number;
  readonly nature: string;
  readonly libCpte: string | undefined;
  readonly fonction: string | undefined;
  readonly operation: string | undefined;
  readonly contNat: string | undefined;
  readonly contFon: string | undefined;
  readonly contOp: string | undefined;
  readonly opeCpteTiers: string | undefined;
  readonly artSpe: boolean | undefined;
  /** `undefined` when `CodRD` is neither D nor R. */
  readonly sens: Sens | undefined;
  /** `undefined` when `OpBudg` is neither 0 nor 1. */
  readonly operations: Operations | undefined;
  /** `TypOpBudg`: '2' between sections (ES), '1' within the section (IS). */
  readonly typOpBudg: string | undefined;
  /** `undefined` measure = not applicable, which differs from zero. */
  readonly montants: Readonly<Record<Mesure, Montant | undefined>>;
  /** `MtSup`, in file order, repeated codes kept. */
  readonly mtSup: readonly Champ[];
  /** `CaracSup`, in file order, repeated codes kept. */
  readonly caracSup: readonly Champ[];
}

/** A row of `Annexes/DATA_X`; `calculee` marks the totals that a CFU carries. */
export interface RangeeAnnexe extends Rangee {
  readonly calculee: boolean;
}

export interface Annexe {
  /** `DATA_EMPRUNT` … */
  readonly bloc: string;
  /** Name of the rows, `EMPRUNT` … */
  readonly genre: string;
  readonly rangees: readonly RangeeAnnexe[];
}

export interface Budget {
  readonly enTete: Rangee;
  readonly bloc: Rangee;
  readonly informations: readonly Champ[];
  readonly lignes: readonly LigneBudget[];
  /** The `LigneBudget` with `calculated="true"`: totals made by the tool, left out of every view, export and control. */
  readonly lignesCalculees: readonly Rangee[];
  readonly annexes: readonly Annexe[];
}

/** The accountant's part of a CFU, kept as rows for the accounts' screens and exports. */
export interface DocumentComptable {
  readonly infos: Rangee;
  readonly lignes: readonly Rangee[];
}

export interface Scellement {
  readonly md5: string | undefined;
  readonly sha1: string | undefined;
  /** As written. */
  readonly date: string | undefined;
  readonly rangee: Rangee;
}

/** Something met while reading that does not prevent reading, kept for the report. Lines are 1-based. */
export type Anomalie =
  | { code: 'montant-illisible'; ligne: number; champ: string; valeur: string }
  | { code: 'champ-repete'; ligne: number; champ: string }
  /** A block of the header that comes again and says something else; the last one counts. */
  | { code: 'bloc-repete'; ligne: number; champ: string }
  | { code: 'code-repete'; ligne: number; champ: string; valeur: string }
  | { code: 'valeur-inconnue'; ligne: number; champ: string; valeur: string }
  | { code: 'element-inconnu'; ligne: number; champ: string; nombre: number }
  /** An element that bears the name of one of ours in another namespace: it is not read. */
  | { code: 'hors-espace'; ligne: number; champ: string; espace: string; nombre: number }
  | { code: 'encodage-declare'; ligne: number; declare: string; trouve: string }
  | { code: 'caracteres-perdus'; ligne: number; nombre: number }
  | { code: 'octets-c1'; ligne: number; nombre: number }
  | { code: 'instruction'; ligne: number; champ: string };

/** What was read, kept so that the file can be written again with a few values replaced. */
export interface Source {
  /** The whole decoded text, to which the offsets of the document refer; without byte order mark. */
  readonly texte: string;
  readonly chunks: readonly Uint8Array[];
  readonly encodage: Encodage;
  /** Length in bytes of the byte order mark, 0 without. Offsets of the document count from after it. */
  readonly bom: number;
}

export interface TotemDocument {
  /** Name of the file as the user knows it. */
  readonly nom: string;
  readonly genre: 'DocumentBudgetaire' | 'CompteFinancierUnique';
  /** Size of the XML in bytes, after decompression. */
  readonly octets: number;
  readonly versionSchema?: string;
  readonly scellement?: Scellement;
  readonly enTete: Rangee;
  readonly budgets: readonly Budget[];
  readonly comptable?: DocumentComptable;
  /**
   * Every other value of the file, with its path from the root: unknown elements are carried, never fatal. Those that no
   * row stands between make one of these.
   */
  readonly reste: readonly Rangee[];
  readonly source: Source;
  readonly anomalies: readonly Anomalie[];
}

/** Where the characters of a value stand in the decoded source: [debut, fin[, references not resolved. */
export function rangeOfChamp(source: string, champ: Champ): { debut: number; fin: number } {
  if (champ.debut !== undefined) return { debut: champ.debut, fin: champ.fin };
  // An attribute value cannot hold its own quote, so the nearest one before the closing quote opens it.
  const quote = source[champ.fin] as string;
  return { debut: source.lastIndexOf(quote, champ.fin - 1) + 1, fin: champ.fin };
}

/** The value of the first field of that name, or `undefined`. */
export function valeurDe(rangee: Rangee, nom: string): string | undefined {
  return rangee.valeurDe(nom);
}
