/** Writes the journal of decisions, a table to be read in a spreadsheet and by nobody else. */
import { writeCsv } from '../scdl/csv.ts';
import { isFormule } from './formules.ts';

/**
 * An apostrophe before a cell that a spreadsheet would compute: it then shows the text as it is. An export for
 * publication never does so, as this changes the value; a journal is read, and holds whatever a file holds.
 */
export function neutraliser(cellule: string): string {
  return isFormule(cellule) ? `'${cellule}` : cellule;
}

/**
 * Semicolons and a byte order mark, without which a French Excel shows one column and broken accents.
 *
 * @param avertissement alone on the first row
 */
export function writeJournal(
  avertissement: string,
  colonnes: readonly string[],
  rangees: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  const table = writeCsv([avertissement], [colonnes, ...rangees.map((one) => one.map(neutraliser))], ';');
  const octets = new Uint8Array(BOM.length + table.length);
  octets.set(BOM);
  octets.set(table, BOM.length);
  return octets;
}

const BOM = [0xef, 0xbb, 0xbf];
