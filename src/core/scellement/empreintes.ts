/** The one place that knows @noble/hashes. MD5 and SHA-1 are what the seal uses; neither protects against anyone. */
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Upper-case hexadecimal digests, as they stand in TOTEM files. */
export interface Empreintes {
  readonly md5: string;
  readonly sha1: string;
}

/** Digests of a text given in pieces, encoded in UTF-8. */
export class Empreinte {
  private readonly md5: ReturnType<typeof md5.create>;
  private readonly sha1: ReturnType<typeof sha1.create>;
  private text = '';

  constructor(other?: Empreinte) {
    this.md5 = other?.md5.clone() ?? md5.create();
    this.sha1 = other?.sha1.clone() ?? sha1.create();
    this.text = other?.text ?? '';
  }

  add(...parts: readonly string[]): void {
    for (const part of parts) this.text += part;
    // Many pieces are a few characters long: digested by blocks.
    if (this.text.length > BLOC) this.digestText();
  }

  end(): Empreintes {
    this.digestText();
    const hex = (bytes: Uint8Array) => bytesToHex(bytes).toUpperCase();
    return { md5: hex(this.md5.digest()), sha1: hex(this.sha1.digest()) };
  }

  private digestText(): void {
    const bytes = new TextEncoder().encode(this.text);
    this.md5.update(bytes);
    this.sha1.update(bytes);
    this.text = '';
  }
}

/** In characters. */
const BLOC = 128 * 1024;
