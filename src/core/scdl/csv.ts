/**
 * The one place that knows papaparse.
 *
 * Reading uses `Papa.Parser`, the part under `Papa.parse`: it alone tells where the last complete row ends, so that text
 * can be given piece by piece without a stream of the page or of Node.
 */
import Papa from 'papaparse';
import { Refus } from '../flux/refus.ts';

export type Separateur = ',' | ';' | '\t' | '|';
export const SEPARATEURS: readonly Separateur[] = [',', ';', '\t', '|'];

/** Rows joined before they become bytes. */
const BATCH = 1000;
/** Characters of one row: beyond, a quote was opened and never closed, and the rest of the file would be one cell. */
export const MAX_RANGEE = 1_000_000;

/** RFC 4180: comma, CRLF, quotes only where needed, a line end after the last row. UTF-8 without byte order mark. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  separateur: Separateur = ',',
): Uint8Array<ArrayBuffer> {
  const writer = new CsvWriter(separateur);
  writer.write(header);
  for (const row of rows) writer.write(row);
  return writer.end();
}

/** `writeCsv` row by row, for a table that is never whole in memory as cells. */
export class CsvWriter {
  private readonly encoder = new TextEncoder();
  private readonly parts: Uint8Array[] = [];
  private rows: (readonly string[])[] = [];
  private octets = 0;
  private readonly separateur: Separateur;

  constructor(separateur: Separateur = ',') {
    this.separateur = separateur;
  }

  write(row: readonly string[]): void {
    this.rows.push(row);
    if (this.rows.length >= BATCH) this.flush();
  }

  end(): Uint8Array<ArrayBuffer> {
    if (this.rows.length > 0) this.flush();
    const all = new Uint8Array(this.octets);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  private flush(): void {
    const text = Papa.unparse(this.rows as string[][], { newline: '\r\n', delimiter: this.separateur });
    const part = this.encoder.encode(`${text}\r\n`);
    this.parts.push(part);
    this.octets += part.length;
    this.rows = [];
  }
}

/**
 * @param rangee 1-based rank of the row in the file, as a spreadsheet numbers it: the header is 1, empty rows count
 * @param malforme a quote in this row is neither doubled nor at the end of its cell: the cells are a guess
 */
export type OnRangee = (cellules: readonly string[], rangee: number, malforme: boolean) => void;

/**
 * Cuts text into rows. Line ends may be mixed: with `\n`, a `\r` at the end of a row is not part of its last cell
 * (even between quotes, where nobody wants it).
 */
export class CsvReader {
  private readonly parser: Papa.Parser;
  private readonly finDeLigne: '\n' | '\r';
  private readonly onRangee: OnRangee;
  private reste = '';
  private enough = 0;
  private rangee = 0;

  constructor(separateur: Separateur, finDeLigne: '\n' | '\r', onRangee: OnRangee) {
    this.parser = new Papa.Parser({ delimiter: separateur, newline: finDeLigne });
    this.finDeLigne = finDeLigne;
    this.onRangee = onRangee;
  }

  /** @throws Refus `guillemet-ouvert` */
  write(text: string): void {
    this.reste += text;
    // Twice what was left over: a long row is then looked at a few times, not once for each piece of text.
    if (this.reste.length < this.enough) return;
    this.parse(false);
    this.enough = this.reste.length * 2;
  }

  /** To be called once after the last text. @throws Refus `guillemet-ouvert` */
  end(): void {
    // First the rows that are whole: a line end after the last one does not start another.
    if (this.reste !== '') this.parse(false);
    if (this.reste !== '') this.parse(true);
  }

  private parse(last: boolean): void {
    const { data, errors, meta } = this.parser.parse(this.reste, 0, !last) as Papa.ParseResult<string[]>;
    // An error in a row that is not whole yet is told again, or not, when it is.
    const malformed = new Set(errors.map(({ row }) => row));
    if (errors.some(({ code }) => code === 'MissingQuotes')) this.refuse(data.length);
    const mayReturn = this.finDeLigne === '\n';
    for (let index = 0; index < data.length; index++) {
      const cellules = data[index] as string[];
      this.rangee++;
      const isMalformed = malformed.size > 0 && malformed.has(index);
      this.onRangee(mayReturn ? withoutReturn(cellules) : cellules, this.rangee, isMalformed);
    }
    this.reste = last ? '' : this.reste.slice(meta.cursor);
    if (this.reste.length > MAX_RANGEE) this.refuse(1);
  }

  private refuse(rangees: number): never {
    throw new Refus({ code: 'guillemet-ouvert', rangee: this.rangee + rangees });
  }
}

function withoutReturn(cellules: string[]): string[] {
  const last = cellules.length - 1;
  const cellule = cellules[last];
  if (cellule?.endsWith('\r')) cellules[last] = cellule.slice(0, -1);
  return cellules;
}
