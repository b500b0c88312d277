/**
 * A workbook to read, not to publish: the published data is the CSV. The one place that knows hucre.
 *
 * A number of more than 15 digits stays text, since a spreadsheet would round it; every other is the very number of the
 * source, cents included. Text is text, whatever it begins with: a cell is a formula only when it is given as one. A column
 * where a text begins as a formula has the format of text, or a cell that is edited and left as it was would become one.
 */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { Colonne, Table } from '../scdl/tables/table.ts';
import { isCalculable } from './formules.ts';
import { repackZip } from './zip.ts';

/** Limits of the format. */
const MAX_LIGNES = 1_048_575;
const MAX_NOM = 31;
const MAX_CARACTERES = 32_767;
/** Significant digits that a spreadsheet keeps. */
const MAX_CHIFFRES = 15;

const MONTANT = '#,##0.00';
const JOUR = 'dd/mm/yyyy';
const TEXTE = '@';

/** Without its name and size, a spreadsheet would take others than those of the rows. */
const POLICE_D_EN_TETE = { name: 'Calibri', size: 11, bold: true };

/** One sheet for each table, header frozen. A table longer than a sheet goes on in another. */
export async function buildClasseur(tables: readonly Table[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  const sheets = tables.flatMap((table) => {
    const formats = table.colonnes.map((colonne, index) => formatOf(colonne, table.rangees, index));
    return slices(table.rangees).map((rangees) => ({
      name: sheetName(table.nom, taken),
      columns: table.colonnes.map(({ nom }, index) => {
        const numFmt = formats[index];
        return { width: widthOf(nom, rangees, index), ...(numFmt !== undefined && { numFmt }) };
      }),
      rows: [
        table.colonnes.map(({ nom }) => nom),
        ...rangees.map((rangee) =>
          table.colonnes.map(({ type }, index) => toCell(rangee[index] ?? '', type)),
        ),
      ],
      cells: new Map(table.colonnes.map((_, index) => [`0,${index}`, { style: { font: POLICE_D_EN_TETE } }])),
      freezePane: { rows: 1 },
    }));
  });
  // biome-ignore lint/style/noRestrictedGlobals: a fixed instant, so that the library does not write today's date
  return repackZip(await writeXlsx({ sheets, properties: { creator: 'TotemClic', modified: new Date(0) } }));
}

function toCell(text: string, type: Colonne['type']): CellValue {
  if (text === '') return null;
  if (type === 'date') return serialOf(text) ?? text;
  if (type === 'number' || type === 'integer' || type === 'year') return numberOf(text) ?? cut(text);
  return cut(text);
}

function numberOf(text: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  // "-0" would be shown with its sign.
  return digits.length <= MAX_CHIFFRES ? Number(text) + 0 : undefined;
}

/** The number by which a spreadsheet means that day: days since 30 December 1899; right from March 1900 on. */
function serialOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  // Days from civil, with years that begin in March.
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const days = y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
  const serial = days - 693_899;
  return serial > 60 ? serial : undefined;
}

/** Cents are shown where every number has at most two decimals: a rate of four must not look rounded. */
function formatOf(
  { type }: Colonne,
  rangees: readonly (readonly string[])[],
  index: number,
): string | undefined {
  if (type === 'date') return JOUR;
  if (type === 'string')
    return rangees.some((rangee) => isCalculable(rangee[index] ?? '')) ? TEXTE : undefined;
  if (type !== 'number') return undefined;
  return rangees.every((rangee) => !/\.\d{3}/.test(rangee[index] ?? '')) ? MONTANT : undefined;
}

function widthOf(nom: string, rangees: readonly (readonly string[])[], index: number): number {
  let longest = nom.length;
  for (const rangee of rangees.slice(0, 200)) longest = Math.max(longest, (rangee[index] ?? '').length);
  return Math.min(longest + 2, 60);
}

function cut(text: string): string {
  return text.length > MAX_CARACTERES ? `${text.slice(0, MAX_CARACTERES - 1)}…` : text;
}

function slices<T>(rows: readonly T[]): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at === 0 || at < rows.length; at += MAX_LIGNES)
    parts.push(rows.slice(at, at + MAX_LIGNES));
  return parts;
}

function sheetName(nom: string, taken: Set<string>): string {
  const base = nom.replace(/[[\]/\\:*?']/g, '-');
  let free = base.slice(0, MAX_NOM);
  for (let rank = 2; taken.has(free); rank++)
    free = `${base.slice(0, MAX_NOM - 1 - String(rank).length)}-${rank}`;
  taken.add(free);
  return free;
}
