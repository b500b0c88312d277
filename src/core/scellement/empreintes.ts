/**
 * The one place that knows the libraries of digests. MD5 and SHA-1 are what the seal uses; neither protects against
 * anyone. MD5 is js-md5's, four times faster than that of @noble/hashes.
 */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { md5 } from 'js-md5';

/** Upper-case hexadecimal digests, as they stand in TOTEM files. */
export interface Empreintes {
  readonly md5: string;
  readonly sha1: string;
}

/** In characters. Small: pieces joined in a longer text are slower to flatten, twice at 128 k. */
const BLOC = 16 * 1024;

/** Digests of a text given in pieces, encoded in UTF-8. */
export class Empreinte {
  private readonly md5 = md5.create();
  private readonly sha1 = sha1.create();
  private readonly encoder = new TextEncoder();
  /** A UTF-16 unit makes three bytes at most. */
  private octets = new Uint8Array(6 * BLOC);
  private text = '';

  /** Pieces end between two characters. */
  add(part: string): void {
    this.text += part;
    // Many pieces are a few characters long: digested by blocks.
    if (this.text.length > BLOC) this.digestText();
  }

  end(): Empreintes {
    this.digestText();
    return { md5: this.md5.hex().toUpperCase(), sha1: bytesToHex(this.sha1.digest()).toUpperCase() };
  }

  private digestText(): void {
    if (3 * this.text.length > this.octets.length) this.octets = new Uint8Array(3 * this.text.length);
    const { written } = this.encoder.encodeInto(this.text, this.octets);
    const octets = this.octets.subarray(0, written);
    this.md5.update(octets);
    this.sha1.update(octets);
    this.text = '';
  }
}

/** SHA-256 of a text in UTF-8, lower-case hexadecimal: names a value without writing it. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
