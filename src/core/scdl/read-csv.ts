/**
 * Reads a CSV made elsewhere, row by row and in two passes: the encoding is certain only when the last byte was seen, and
 * the file may be too large to be kept. So `source.chunks()` is called once for each pass.
 */
import { createDecodeur } from '../flux/decode.ts';
import { Refus } from '../flux/refus.ts';
import { type FluxSource, MAX_OCTETS } from '../flux/source.ts';
import { CsvReader, type OnRangee } from './csv.ts';
import { type EcritureCsv, type FormatCsv, InspectionCsv } from './inspect-csv.ts';
import type { Schema } from './schema.ts';

export interface OptionsLecture {
  /** Bytes read by this pass, of `source.octets`. */
  readonly onProgress?: (octets: number) => void;
  readonly signal?: AbortSignal;
}

/** What is parsed at a time, between two looks at the signal, in bytes. */
export const SLICE = 256 * 1024;

/** @throws Refus when the file is empty, too large, or no table; `annule` when the signal is aborted */
export async function inspectCsv(
  source: FluxSource,
  options: OptionsLecture = {},
  schema?: Schema,
): Promise<FormatCsv> {
  const inspection = new InspectionCsv(schema);
  for await (const slice of slices(source, options)) inspection.look(slice);
  return inspection.end();
}

/**
 * Gives every row, header and empty rows included.
 *
 * @returns how many characters an earlier tool lost (U+FFFD)
 * @throws Refus `guillemet-ouvert`; `annule` when the signal is aborted
 */
export async function readCsv(
  source: FluxSource,
  ecriture: EcritureCsv,
  onRangee: OnRangee,
  options: OptionsLecture = {},
): Promise<number> {
  const lecture = new LectureCsv(ecriture, onRangee);
  for await (const slice of slices(source, options)) lecture.write(slice);
  return lecture.end();
}

/** From bytes to rows. */
export class LectureCsv {
  private readonly decodeur: ReturnType<typeof createDecodeur>;
  private readonly reader: CsvReader;
  private started = false;

  constructor(ecriture: EcritureCsv, onRangee: OnRangee) {
    this.decodeur = createDecodeur(ecriture.encodage);
    this.reader = new CsvReader(ecriture.separateur, ecriture.finDeLigne, onRangee);
  }

  write(octets: Uint8Array): void {
    this.give(this.decodeur.decode(octets));
  }

  end(): number {
    this.give(this.decodeur.end());
    this.reader.end();
    return this.decodeur.constats.caracteresPerdus;
  }

  private give(text: string): void {
    if (text === '') return;
    this.reader.write(!this.started && text.startsWith('\ufeff') ? text.slice(1) : text);
    this.started = true;
  }
}

async function* slices(
  source: FluxSource,
  { onProgress, signal }: OptionsLecture,
): AsyncGenerator<Uint8Array> {
  if (source.octets > MAX_OCTETS) {
    throw new Refus({ code: 'trop-gros', octets: source.octets, maximum: MAX_OCTETS });
  }
  let octets = 0;
  for await (const chunk of source.chunks()) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      if (signal?.aborted) throw new Refus({ code: 'annule' });
      yield chunk.subarray(at, at + SLICE);
    }
    octets += chunk.length;
    onProgress?.(octets);
  }
}
