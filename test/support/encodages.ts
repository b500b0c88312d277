import type { Encodage } from '../../src/core/flux/decode.ts';

/** Bytes of a text in an encoding, written apart from the product: by tables of single-byte encodings, by Node otherwise. */
export function encoder(texte: string, encodage: Encodage): Uint8Array {
  switch (encodage) {
    case 'utf-8':
      return new Uint8Array(Buffer.from(texte, 'utf8'));
    case 'utf-16le':
      return new Uint8Array(Buffer.from(texte, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(texte, 'utf16le').swap16());
    default:
      return Uint8Array.from(texte, (char) => byteOf(char, encodage));
  }
}

/** What differs from ISO-8859-1, of the characters that tests use. */
const PROPRES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'iso-8859-1': {},
  'iso-8859-15': { '€': 0xa4, Œ: 0xbc, œ: 0xbd, Ÿ: 0xbe, Š: 0xa6, š: 0xa8, Ž: 0xb4, ž: 0xb8 },
  'windows-1252': { '€': 0x80, Œ: 0x8c, œ: 0x9c, '’': 0x92, '–': 0x96, Ÿ: 0x9f },
};

function byteOf(char: string, encodage: string): number {
  const byte = PROPRES[encodage]?.[char] ?? char.charCodeAt(0);
  if (char.length > 1 || byte > 0xff) throw new Error(`${char} is not in ${encodage}`);
  return byte;
}
