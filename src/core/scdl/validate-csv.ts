/** Checks a CSV against a SCDL schema. */
import type { FluxSource } from '../flux/source.ts';
import { InspectionCsv } from './inspect-csv.ts';
import type { RapportCsv } from './rapport-csv.ts';
import { inspectCsv, LectureCsv, type OptionsLecture, readCsv, SLICE } from './read-csv.ts';
import { type NomDeSchema, SCHEMAS } from './schemas.ts';
import { ValidationCsv } from './validation-csv.ts';

export interface OptionsCsv extends OptionsLecture {
  /** The schema to check against, when the user chose one; else the header tells it. */
  readonly schema?: NomDeSchema;
}

/** @throws Refus when the file is no table, has no row, or no schema is chosen nor recognised */
export async function validateCsv(source: FluxSource, options: OptionsCsv = {}): Promise<RapportCsv> {
  // The file is read twice; progress goes once from 0 to `source.octets`.
  const pass = (rank: number): OptionsLecture => ({
    ...(options.signal && { signal: options.signal }),
    onProgress: (octets) => options.onProgress?.(Math.floor((rank * source.octets + octets) / 2)),
  });
  const chosen = options.schema && SCHEMAS[options.schema];
  const format = await inspectCsv(source, pass(0), chosen);
  const validation = new ValidationCsv(format, chosen);
  const perdus = await readCsv(source, format, validation.onRangee, pass(1));
  return validation.report(perdus);
}

/** The same, of bytes at hand. */
export function validateOctets(octets: Uint8Array, schema?: NomDeSchema): RapportCsv {
  const chosen = schema && SCHEMAS[schema];
  const inspection = new InspectionCsv(chosen);
  // By slices: rows are checked and forgotten, and never all of them in memory as cells.
  for (const slice of slicesOf(octets)) inspection.look(slice);
  const format = inspection.end();
  const validation = new ValidationCsv(format, chosen);
  const lecture = new LectureCsv(format, validation.onRangee);
  for (const slice of slicesOf(octets)) lecture.write(slice);
  return validation.report(lecture.end());
}

function* slicesOf(octets: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < octets.length; at += SLICE) yield octets.subarray(at, at + SLICE);
}
