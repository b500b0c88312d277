import type { TableSchemaJson } from '../scdl/tables/table-schema-json.ts';
import type { Formules } from './formules.ts';

export type GenreDeFichier =
  | 'budget'
  | 'annexe'
  | 'compte'
  | 'agregat'
  | 'a-completer'
  | 'toutes-etapes'
  | 'xml'
  | 'classeur'
  | 'rapport'
  | 'metadonnees';

/** A file of the folder as a list shows it, before or after it is made. */
export interface FichierAPublier {
  /** From the root, with `/`: `999999999_budget_2023/…/annexes/….csv`. */
  readonly chemin: string;
  readonly genre: GenreDeFichier;
  /** For people: `Personnel`. */
  readonly titre: string;
  readonly octets: number;
  /** Rows of a table, header left out; missing for what is no table. */
  readonly lignes?: number;
  /** A table with a header and no row. */
  readonly vide: boolean;
  /** Columns whose texts a spreadsheet may compute when it opens this CSV; missing when there is none. */
  readonly formules?: readonly Formules[];
  /** Schema of a table. */
  readonly schema?: TableSchemaJson;
}

export interface FichierProduit extends FichierAPublier {
  readonly contenu: readonly Uint8Array[];
}

/** The file without its bytes. */
export function toFichierAPublier({ contenu: _, ...fichier }: FichierProduit): FichierAPublier {
  return fichier;
}

export function produce(
  chemin: string,
  genre: GenreDeFichier,
  titre: string,
  contenu: readonly Uint8Array[] | string,
): FichierProduit {
  const parts = typeof contenu === 'string' ? [new TextEncoder().encode(contenu)] : contenu;
  const octets = parts.reduce((sum, part) => sum + part.length, 0);
  return { chemin, genre, titre, octets, vide: false, contenu: parts };
}
