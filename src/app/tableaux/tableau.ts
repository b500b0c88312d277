/** A table as data: shown, copied for a spreadsheet, downloaded. */

/** `cents`: an amount; `part`: a share; `entier`: a count; nothing: an empty cell. */
export type Cellule =
  | string
  | { readonly cents: bigint }
  | { readonly part: number }
  | { readonly entier: number }
  | undefined;

export interface Tableau {
  readonly titre: string;
  readonly colonnes: readonly string[];
  readonly rangees: readonly (readonly Cellule[])[];
}

/** For a French spreadsheet, by paste: tabs, decimal commas. */
export function writeTsv({ colonnes, rangees }: Tableau): string {
  const cell = (one: Cellule) => texteDe(one, ',').replace(/[\t\r\n]+/g, ' ');
  return [colonnes, ...rangees].map((row) => row.map(cell).join('\t')).join('\n');
}

/** As the CSV of the SCDL is written: RFC 4180, comma, decimal point, UTF-8; a mark for spreadsheets that need it. */
export function writeCsv({ colonnes, rangees }: Tableau): string {
  const cell = (one: Cellule) => {
    const text = texteDe(one, '.');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${[colonnes, ...rangees].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function texteDe(cellule: Cellule, virgule: string): string {
  if (cellule === undefined) return '';
  if (typeof cellule === 'string') return sansFormule(cellule);
  if ('entier' in cellule) return String(cellule.entier);
  if ('part' in cellule) return cellule.part.toFixed(6).replace('.', virgule);
  const digits = (cellule.cents < 0n ? -cellule.cents : cellule.cents).toString().padStart(3, '0');
  return `${cellule.cents < 0n ? '-' : ''}${digits.slice(0, -2)}${virgule}${digits.slice(-2)}`;
}

/** A label of the file must not run as a formula in the spreadsheet of who opens the table. */
function sansFormule(texte: string): string {
  return /^[=+\-@\t\r]/.test(texte) ? `'${texte}` : texte;
}
