/** How a CSV is written: encoding, separator, line ends, header. Needs the whole file once, and keeps its beginning. */
import { Refus } from '../flux/refus.ts';
import { CsvReader, SEPARATEURS, type Separateur } from './csv.ts';
import { recogniseSchema, scoreHeader } from './header.ts';
import type { Schema } from './schema.ts';

export type EncodageCsv = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** How bytes become rows. */
export interface EcritureCsv {
  readonly encodage: EncodageCsv;
  /** A byte order mark starts the file. */
  readonly marque: boolean;
  readonly separateur: Separateur;
  readonly finDeLigne: '\n' | '\r';
  /** Rank of the header: 1, but for empty rows before it. */
  readonly rangeeEntete: number;
}

export interface FormatCsv extends EcritureCsv {
  readonly entete: readonly string[];
  /** The schema that the header is meant for. */
  readonly reconnu: Schema | undefined;
}

/** Enough for the header of any table; in it the line ends are seen too. */
const HEAD = 64 * 1024;
const ACCENT = 0xc3;

export class InspectionCsv {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private readonly schema: Schema | undefined;
  private head = new Uint8Array(0);
  private octets = 0;
  private isUtf8 = true;
  private hasAccentUtf8 = false;
  private previous = 0;

  /** @param schema the one that was chosen, when one was */
  constructor(schema?: Schema) {
    this.schema = schema;
  }

  look(chunk: Uint8Array): void {
    this.octets += chunk.length;
    if (this.head.length < HEAD) {
      const joined = new Uint8Array(Math.min(HEAD, this.head.length + chunk.length));
      joined.set(this.head);
      joined.set(chunk.subarray(0, joined.length - this.head.length), this.head.length);
      this.head = joined;
    }
    this.hasAccentUtf8 ||= this.findAccentUtf8(chunk);
    this.previous = chunk[chunk.length - 1] ?? this.previous;
    this.tryUtf8(() => this.utf8.decode(chunk, { stream: true }));
  }

  /** @throws Refus `fichier-vide`, `csv-binaire`, `csv-encodages-meles`, `guillemet-ouvert` */
  end(): FormatCsv {
    this.tryUtf8(() => this.utf8.decode());
    const { encodage, marque } = this.findEncodage();
    const whole = this.octets <= HEAD;
    // Not fatal: the head may stop in the middle of a character.
    const text = new TextDecoder(encodage).decode(this.head);
    if (whole && /^[\s,;|"]*$/.test(text)) throw new Refus({ code: 'fichier-vide' });
    const finDeLigne = text.includes('\n') ? '\n' : '\r';
    const found = SEPARATEURS.map((separateur) => {
      const { noms, rangee } = readHeader(text, separateur, finDeLigne, whole);
      return { separateur, noms, rangee, score: scoreHeader(noms, this.schema) };
    });
    // The sort is stable: at equal merit, the comma that is expected.
    const [best] = found.sort((a, b) => b.score - a.score || b.noms.length - a.noms.length);
    if (!best || best.noms.length === 0) {
      // A beginning without one whole row holds a quote that nothing closes.
      throw new Refus(whole ? { code: 'fichier-vide' } : { code: 'guillemet-ouvert', rangee: 1 });
    }
    return {
      encodage,
      marque,
      separateur: best.separateur,
      finDeLigne,
      entete: best.noms,
      rangeeEntete: best.rangee,
      reconnu: recogniseSchema(best.noms),
    };
  }

  /** Every accented letter of French, but œ and Ÿ, is C3 and one of 80-BF in UTF-8; `previous` is the byte before. */
  private findAccentUtf8(chunk: Uint8Array): boolean {
    if (this.previous === ACCENT && isContinuation(chunk[0])) return true;
    // `indexOf` rather than a loop over the bytes, which took as long as the decoding.
    for (let at = chunk.indexOf(ACCENT); at >= 0; at = chunk.indexOf(ACCENT, at + 1)) {
      if (isContinuation(chunk[at + 1])) return true;
    }
    return false;
  }

  private tryUtf8(decode: () => void): void {
    if (!this.isUtf8) return;
    try {
      decode();
    } catch {
      this.isUtf8 = false;
    }
  }

  private findEncodage(): { encodage: EncodageCsv; marque: boolean } {
    const [a, b, c] = this.head;
    if (a === 0xff && b === 0xfe) return { encodage: 'utf-16le', marque: true };
    if (a === 0xfe && b === 0xff) return { encodage: 'utf-16be', marque: true };
    if (this.head.includes(0)) throw new Refus({ code: 'csv-binaire' });
    const marque = a === 0xef && b === 0xbb && c === 0xbf;
    if (this.isUtf8) return { encodage: 'utf-8', marque };
    // Read as windows-1252, every "é" of the UTF-8 part would become "Ã©", and be published so.
    if (marque || this.hasAccentUtf8) throw new Refus({ code: 'csv-encodages-meles' });
    return { encodage: 'windows-1252', marque: false };
  }
}

function isContinuation(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 0x80 && octet <= 0xbf;
}

/** The first row that is not empty. */
function readHeader(
  text: string,
  separateur: Separateur,
  finDeLigne: '\n' | '\r',
  whole: boolean,
): { noms: readonly string[]; rangee: number } {
  let header: { noms: readonly string[]; rangee: number } | undefined;
  const reader = new CsvReader(separateur, finDeLigne, (cellules, rangee) => {
    if (!header && !isBlank(cellules)) header = { noms: cellules, rangee };
  });
  reader.write(text);
  if (whole && !header) reader.end();
  return header ?? { noms: [], rangee: 1 };
}

export function isBlank(cellules: readonly string[]): boolean {
  return cellules.every((cellule) => cellule === '');
}
