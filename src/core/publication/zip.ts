/**
 * The one place that knows fflate.
 *
 * The same files give the same bytes, in a page and in Node, in any time zone: dates are fixed, and the compression is
 * fflate's own JavaScript, where the browser's `CompressionStream` differs from Node's. What it gives depends on the
 * pieces that it is given, and these on how the file was read: they are cut again, at the same places always.
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

/** The same bytes in pieces of `SLICE`, whatever the parts; the last one is what is left. */
function* inSlices(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  let slice = new Uint8Array(0);
  let filled = 0;
  let left = parts.reduce((sum, part) => sum + part.length, 0);
  for (const part of parts) {
    for (let at = 0; at < part.length; ) {
      if (filled === slice.length) {
        // A new one each time: the one before may still be held.
        slice = new Uint8Array(Math.min(SLICE, left));
        filled = 0;
      }
      const piece = part.subarray(at, at + slice.length - filled);
      slice.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      left -= piece.length;
      if (filled === slice.length) yield slice;
    }
  }
}

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
    for (const slice of inSlices(contenu)) {
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
