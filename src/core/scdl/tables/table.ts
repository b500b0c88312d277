/**
 * A table ready to be written: one CSV of the folder, one sheet of the workbook. Cells are the values of the source as
 * they are written there; the type of a column says what they are found to be, and never changes them.
 */
import { isDate } from '../table-schema.ts';

/** Types of the Table Schema specification that our tables use. */
export type TypeDeColonne = 'string' | 'number' | 'integer' | 'year' | 'date' | 'boolean' | 'array';

export interface Colonne {
  readonly nom: string;
  readonly type: TypeDeColonne;
  /** Constraints of the Table Schema, for the tables that follow a published schema. */
  readonly contraintes?: Readonly<Record<string, unknown>>;
}

export interface Table {
  /** Word of the file name: `personnel`, `bilan-actif`. */
  readonly nom: string;
  /** Name that the file gives to these rows, when the table has no name of ours: `AUTRE_ENGAGEMENT`. */
  readonly genre: string;
  readonly colonnes: readonly Colonne[];
  readonly rangees: readonly (readonly string[])[];
  /** Rows of the source left out because they are totals made by a tool. */
  readonly calculees: number;
}

/** Elements that hold amounts, rates, durations and headcounts, by the way the DGCL names them. */
const NUMERIQUE =
  /^(BGT_)?(Mt|Tx|Duree|Effectif|Pourc|Ratio|Cout|Nbre?|Tot|Annuit|RAR|Cred|Part|Remun|ProvGaranti|RReel|Variation|montant)/i;
const DATE = /^D(t|ate)/;
const BOOLEENS: ReadonlySet<string> = new Set([
  ...['TempsComplet', 'Permanent', 'BGT_TEMPSCOMPLET', 'BGT_PERMANENT', 'RtAnticipe', 'Couverture'],
  ...['Renegocie', 'Present', 'IndicTVAEtab'],
]);
const NOMBRE = /^-?\d+(\.\d+)?$/;
const BOOLEEN = /^(true|false|1|0)$/;

/**
 * The type that a name announces, if every value of the column keeps to it; text otherwise. So a schema never says of a
 * table what the table contradicts (`NaN` in an amount, `01/07/2017` in a date).
 */
export function typeOf(nom: string, valeurs: Iterable<string>): TypeDeColonne {
  if (nom === 'BGT_ANNEE') return all(valeurs, (text) => /^\d{4}$/.test(text)) ? 'year' : 'string';
  if (BOOLEENS.has(nom)) return all(valeurs, (text) => BOOLEEN.test(text)) ? 'boolean' : 'string';
  if (DATE.test(nom)) return all(valeurs, isDate) ? 'date' : 'string';
  if (NUMERIQUE.test(nom)) return all(valeurs, (text) => NOMBRE.test(text)) ? 'number' : 'string';
  return 'string';
}

/** Columns with the type that their cells are found to have. */
export function typeColonnes(
  noms: readonly string[],
  rangees: readonly (readonly string[])[],
  listes: ReadonlySet<number> = new Set(),
): Colonne[] {
  return noms.map((nom, index) => ({
    nom,
    type: listes.has(index) ? 'array' : typeOf(nom, cellsOf(rangees, index)),
  }));
}

function* cellsOf(rangees: readonly (readonly string[])[], index: number): Generator<string> {
  for (const rangee of rangees) yield rangee[index] ?? '';
}

function all(valeurs: Iterable<string>, holds: (valeur: string) => boolean): boolean {
  for (const valeur of valeurs) if (valeur !== '' && !holds(valeur)) return false;
  return true;
}
