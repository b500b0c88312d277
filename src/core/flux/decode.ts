import { Refus } from './refus.ts';
import { asWindows1252 } from './windows-1252.ts';

export type Encodage = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252';

/** What was noticed while decoding, for the report. */
export interface ConstatsDeDecodage {
  /** Bytes 0x80-0x9F of an ISO-8859-1 file: control characters there, most often windows-1252 in disguise. */
  octetsC1: number;
  /** Characters lost by an earlier tool: U+FFFD, or its UTF-8 bytes read as ISO-8859-1. */
  caracteresPerdus: number;
}

/** Turns bytes into text chunk by chunk; a chunk may end in the middle of a character. */
export interface Decodeur {
  readonly constats: ConstatsDeDecodage;
  decode(bytes: Uint8Array): string;
  /** To be called once after the last chunk. */
  end(): string;
}

/**
 * Strict decoding: a byte that the encoding does not allow ends the reading, because a replacement character in the
 * place of an accent would be published for good.
 *
 * ISO-8859-1 is decoded byte to code point: the browser's label "iso-8859-1" means windows-1252, and the seal of the
 * file is computed on the true one (domain §6).
 *
 * @param declare what the file says of itself, for the message
 * @throws Refus `encodage-incoherent` from `decode` and `end`
 */
export function createDecodeur(encodage: Encodage, declare = encodage.toUpperCase()): Decodeur {
  const constats: ConstatsDeDecodage = { octetsC1: 0, caracteresPerdus: 0 };
  const latin1 = encodage === 'iso-8859-1';
  const singleByte = latin1 || encodage === 'windows-1252';
  // `ignoreBOM` keeps U+FEFF in the text. Not for single bytes, which have none: Node 20 then loses a first "ÿ" (FF).
  const decoder = new TextDecoder(latin1 ? 'windows-1252' : encodage, {
    fatal: true,
    ignoreBOM: !singleByte,
  });
  const doubt = latin1 ? new DouteUtf8() : undefined;

  const count = (text: string): string => {
    if (text.includes('\ufffd')) constats.caracteresPerdus += text.split('\ufffd').length - 1;
    if (latin1 && text.includes('ï¿½')) constats.caracteresPerdus += text.split('ï¿½').length - 1;
    return text;
  };
  const incoherent = (): Refus =>
    new Refus(
      encodage === 'utf-8'
        ? { code: 'encodage-incoherent', declare, trouve: 'ISO-8859-1', rouvrirEn: 'iso-8859-1' }
        : { code: 'encodage-incoherent', declare, trouve: 'autre chose' },
    );

  return {
    constats,
    decode(bytes) {
      if (singleByte) {
        doubt?.look(bytes);
        const c1 = countC1(bytes);
        // Without bytes 0x80-0x9F the two encodings are one, and the built-in decoder is fastest.
        if (c1 === 0) return count(decoder.decode(bytes));
        if (!latin1) return count(asWindows1252(decodeLatin1(bytes)));
        constats.octetsC1 += c1;
        return count(decodeLatin1(bytes));
      }
      try {
        return count(decoder.decode(bytes, { stream: true }));
      } catch {
        throw incoherent();
      }
    },
    end() {
      if (doubt?.isUtf8()) {
        throw new Refus({ code: 'encodage-incoherent', declare, trouve: 'UTF-8', rouvrirEn: 'utf-8' });
      }
      try {
        return singleByte ? '' : count(decoder.decode());
      } catch {
        throw incoherent();
      }
    },
  };
}

/**
 * Tells a UTF-8 file that declares ISO-8859-1. Any true ISO-8859-1 accent breaks UTF-8 at once, so a whole file that
 * is valid UTF-8 and has multi-byte characters is UTF-8; every "é" would otherwise be published as "Ã©".
 */
class DouteUtf8 {
  private decoder: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true });
  private multiByte = false;

  look(bytes: Uint8Array): void {
    if (!this.decoder) return;
    try {
      const text = this.decoder.decode(bytes, { stream: true });
      this.multiByte ||= text.length < bytes.length;
    } catch {
      this.decoder = undefined;
    }
  }

  isUtf8(): boolean {
    if (!this.decoder || !this.multiByte) return false;
    try {
      this.decoder.decode();
      return true;
    } catch {
      return false;
    }
  }
}

function countC1(bytes: Uint8Array): number {
  let count = 0;
  // Nearly every byte is ASCII: four at a time where the memory is aligned, one by one around.
  const aligned = -bytes.byteOffset & 3;
  const length = Math.max(0, bytes.length - aligned) >> 2;
  const words =
    length === 0 ? new Uint32Array(0) : new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, length);
  const one = (at: number) => {
    // `& 0xe0` keeps the three high bits: 0x80-0x9F and nothing else.
    if (((bytes[at] as number) & 0xe0) === 0x80) count++;
  };
  for (let at = 0; at < Math.min(aligned, bytes.length); at++) one(at);
  for (let word = 0; word < words.length; word++) {
    if (((words[word] as number) & 0x80808080) === 0) continue;
    for (let at = aligned + word * 4, end = at + 4; at < end; at++) one(at);
  }
  for (let at = aligned + words.length * 4; at < bytes.length; at++) one(at);
  return count;
}

function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
