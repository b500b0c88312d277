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

/** Bytes digested at once. */
const BLOC = 64 * 1024;

/** Digests of a text given in pieces, encoded in UTF-8. */
export class Empreinte {
  private readonly md5 = md5.create();
  private readonly sha1 = sha1.create();
  private readonly octets = new Uint8Array(BLOC);
  private length = 0;

  /**
   * Adds what stands at [debut, fin[; pieces end between two characters. Encoded here: pieces are a few characters long, and
   * joining them for a `TextEncoder` takes twice as long as all the rest.
   */
  add(text: string, debut = 0, fin = text.length): void {
    const { octets } = this;
    let { length } = this;
    for (let at = debut; at < fin; at++) {
      // Four bytes is the most that a character makes.
      if (length > BLOC - 4) {
        this.digest(length);
        length = 0;
      }
      let code = text.charCodeAt(at);
      if (code < 0x80) {
        octets[length++] = code;
        continue;
      }
      if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(at++) as number;
      if (code < 0x800) {
        octets[length++] = 0xc0 | (code >> 6);
      } else {
        if (code < 0x10000) {
          octets[length++] = 0xe0 | (code >> 12);
        } else {
          octets[length++] = 0xf0 | (code >> 18);
          octets[length++] = 0x80 | ((code >> 12) & 0x3f);
        }
        octets[length++] = 0x80 | ((code >> 6) & 0x3f);
      }
      octets[length++] = 0x80 | (code & 0x3f);
    }
    this.length = length;
  }

  end(): Empreintes {
    this.digest(this.length);
    return { md5: this.md5.hex().toUpperCase(), sha1: bytesToHex(this.sha1.digest()).toUpperCase() };
  }

  private digest(length: number): void {
    const octets = this.octets.subarray(0, length);
    this.md5.update(octets);
    this.sha1.update(octets);
  }
}

/** SHA-256 of a text in UTF-8, lower-case hexadecimal: names a value without writing it. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
