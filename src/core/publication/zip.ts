/**
 * The one place that knows fflate.
 *
 * The same files give the same bytes, in any page and in Node, in any time zone: dates are fixed, what is compressed is cut
 * at the same places, and the compression is fflate's own JavaScript, where the browser's `CompressionStream` differs from
 * Node's.
 *
 * Limits: no Zip64, so at most 65,535 files and 4 GiB; beyond, `ZipTropGrand` rather than an archive that cannot be read.
 */
import { unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';

export interface EntreeZip {
  /** With `/` between folders. */
  readonly chemin: string;
  readonly contenu: readonly Uint8Array[];
}

/** More than a ZIP can hold: publish in several times. */
export class ZipTropGrand extends Error {}

/**
 * The oldest date that the format knows. Without a time zone, so that it is read as local time, in which fflate writes it:
 * the same in every zone. At noon, which no zone skips.
 */
const DATE = '1980-01-01T12:00:00';
const MAX_ENTREES = 65_535;
const MAX_OCTETS = 0xffff_ffff;
/** What is compressed between two yields, in bytes. */
const SLICE = 256 * 1024;
/** Kept as they are: these are compressed already. */
const COMPRESSES = /\.(xlsx|zip|gz)$/;

/**
 * An archive, piece by piece, from files that are asked for one at a time: neither the archive nor the files are ever whole
 * in memory here.
 *
 * @throws ZipTropGrand
 */
export async function* streamZip(
  entrees: AsyncIterable<EntreeZip> | Iterable<EntreeZip>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  let written = 0;
  let count = 0;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else {
      ready.push(data);
      written += data.length;
    }
  });
  for await (const { chemin, contenu } of entrees) {
    const octets = contenu.reduce((sum, part) => sum + part.length, 0);
    if (!fitsInZip(++count, octets, written)) throw new ZipTropGrand();
    const file = COMPRESSES.test(chemin) ? new ZipPassThrough(chemin) : new ZipDeflate(chemin, { level: 6 });
    file.mtime = DATE;
    zip.add(file);
    for (const slice of slices(contenu)) {
      file.push(slice, false);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
    if (failure) throw failure;
  }
  zip.end();
  if (written > MAX_OCTETS) throw new ZipTropGrand();
  yield* ready.splice(0);
}

/**
 * The same bytes in slices of one length. What fflate writes depends on where they are cut, and a browser cuts a file at
 * places of its own: Firefox would give another archive than Chromium and Node.
 */
function* slices(contenu: readonly Uint8Array[]): Generator<Uint8Array> {
  let slice = new Uint8Array(SLICE);
  let filled = 0;
  for (const part of contenu) {
    for (let at = 0; at < part.length; ) {
      const taken = part.subarray(at, at + SLICE - filled);
      slice.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < SLICE) continue;
      yield slice;
      slice = new Uint8Array(SLICE);
      filled = 0;
    }
  }
  if (filled > 0) yield slice.subarray(0, filled);
}

/**
 * Whether one more file fits.
 *
 * @param entrees number of files, that one included
 * @param octets its size, in bytes
 * @param ecrits size of the archive before it, in bytes
 */
export function fitsInZip(entrees: number, octets: number, ecrits: number): boolean {
  // Some room for the directory at the end, which has the name of each file again.
  return entrees <= MAX_ENTREES && octets <= MAX_OCTETS && ecrits + entrees * 512 <= MAX_OCTETS;
}

/** The same archive with our dates and our compression, for one that a library made with its own. */
export function repackZip(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: DATE, level: 6 });
}
