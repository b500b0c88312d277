/** A replacement, written as its file is: escaped, in the same encoding, and by reference where the encoding lacks it. */
import { findEncoding } from '../flux/encoding.ts';
import { asWindows1252 } from '../flux/windows-1252.ts';
import type { Source } from '../totem/document.ts';

/** Characters that a file can hold, and their bytes. */
export interface Jeu {
  /** Whether a character (a whole code point) can be written without a reference. */
  has(char: string): boolean;
  /** @param texte made of characters that it has */
  encode(texte: string): Uint8Array;
}

/** What the file is written in: its real encoding, less what its declaration cannot hold. */
export function jeuOf({ chunks, encodage, bom }: Source): Jeu {
  switch (encodage) {
    case 'utf-8': {
      const encoder = new TextEncoder();
      const head = chunks[0] ?? new Uint8Array(0);
      // Read as UTF-8, of which it is a part; anything else would make the declaration false.
      const ascii = bom === 0 && /^(?:us-)?ascii$/i.test(findEncoding(head).declare ?? '');
      return {
        has: (char) => !ascii || char.charCodeAt(0) < 0x80,
        encode: (texte) => encoder.encode(texte),
      };
    }
    case 'utf-16le':
    case 'utf-16be':
      return { has: () => true, encode: (texte) => encodeUtf16(texte, encodage === 'utf-16le') };
    default:
      return oneByte(encodage);
  }
}

/**
 * The characters of a replacement as they are written between two quotes or two tags.
 *
 * @param suivant the character after the range: the quote of the attribute, or the `<` of a tag
 */
export function escapeRemplacement(texte: string, suivant: string, jeu: Jeu): string {
  let written = '';
  for (const char of texte) {
    if (char === '&') written += '&amp;';
    else if (char === '<') written += '&lt;';
    // Only `]]>` is forbidden in a text; always written so, as most tools do.
    else if (char === '>') written += '&gt;';
    else if (char === '"' && suivant === '"') written += '&quot;';
    else if (char === "'" && suivant === "'") written += '&apos;';
    else if (char === '\t' || char === '\n' || char === '\r' || !jeu.has(char)) written += reference(char);
    else written += char;
  }
  return written;
}

function reference(char: string): string {
  return `&#x${(char.codePointAt(0) as number).toString(16).toUpperCase()};`;
}

function encodeUtf16(texte: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(texte.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < texte.length; i++) view.setUint16(i * 2, texte.charCodeAt(i), little);
  return bytes;
}

/** The inverse of how each byte is read; ISO-8859-1 is read byte to code point, see `createDecodeur`. */
function oneByte(encodage: 'iso-8859-1' | 'iso-8859-15' | 'windows-1252'): Jeu {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const latin1 = String.fromCharCode(...bytes);
  const read: Readonly<Record<typeof encodage, () => string>> = {
    'iso-8859-1': () => latin1,
    'iso-8859-15': () => new TextDecoder('iso-8859-15').decode(bytes),
    'windows-1252': () => asWindows1252(latin1),
  };
  const byteOf = new Map(Array.from(read[encodage](), (char, byte) => [char, byte]));
  return {
    has: (char) => byteOf.has(char),
    encode: (texte) => Uint8Array.from(texte, (char) => byteOf.get(char) as number),
  };
}
