/**
 * Opens a `.gz` as it comes, by fflate: the browsers' `DecompressionStream` does not give one verdict. Chromium refuses a
 * second member, which `gzip a >> b.gz` and many tools write, and Node accepts anything after the last one.
 *
 * Every member is read (RFC 1952, section 2.2), its CRC and its length are checked, which fflate does not, and nothing may
 * follow the last one: so a cut or damaged archive is never taken for a shorter one.
 */
import { Gunzip } from 'fflate';
import { CRC_VIDE, crc32 } from './crc32.ts';

/** What is inflated at once, in bytes: at worst 1032 times as much comes out. */
const TRANCHE = 16 * 1024;
/** CRC and length, at the end of a member. */
const PIED = 8;
/** Bytes kept of what was given, to find the end of a member once the head of the next one is there. */
const RESTE = 4096;

/** The archive is cut, damaged, or followed by something else. */
export class GzipAbime extends Error {
  override readonly name = 'GzipAbime';
}

/** @throws GzipAbime and what `chunks` throws */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const membres = new Membres();
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += TRANCHE) {
      yield* membres.push(chunk.subarray(at, at + TRANCHE));
    }
  }
  yield* membres.end();
}

class Membres {
  private ready: Uint8Array[] = [];
  private crc = CRC_VIDE;
  private octets = 0;
  /** The last bytes given, and how many came before them. */
  private reste: Uint8Array = new Uint8Array(0);
  private avant = 0;
  private readonly stream: Gunzip;

  constructor() {
    this.stream = new Gunzip((octets) => {
      if (octets.length === 0) return;
      this.crc = crc32(this.crc, octets);
      this.octets += octets.length;
      this.ready.push(octets);
    });
    this.stream.onmember = (debut) => this.close(debut);
  }

  push(octets: Uint8Array): Uint8Array[] {
    const kept = this.reste.subarray(Math.max(0, this.reste.length - RESTE));
    this.avant += this.reste.length - kept.length;
    this.reste = new Uint8Array(kept.length + octets.length);
    this.reste.set(kept);
    this.reste.set(octets, kept.length);
    return this.inflate(octets, false);
  }

  end(): Uint8Array[] {
    const last = this.inflate(new Uint8Array(0), true);
    this.close(this.avant + this.reste.length);
    return last;
  }

  private inflate(octets: Uint8Array, last: boolean): Uint8Array[] {
    try {
      this.stream.push(octets, last);
    } catch {
      throw new GzipAbime();
    }
    return this.ready.splice(0);
  }

  /** @param fin where the member ends, in bytes from the start of the archive */
  private close(fin: number): void {
    const at = fin - PIED - this.avant;
    if (at < 0 || at + PIED > this.reste.length) throw new GzipAbime();
    const pied = new DataView(this.reste.buffer, at, PIED);
    // The length is modulo 2^32.
    if (pied.getUint32(0, true) !== this.crc || pied.getUint32(4, true) !== this.octets >>> 0) {
      throw new GzipAbime();
    }
    this.crc = CRC_VIDE;
    this.octets = 0;
  }
}
