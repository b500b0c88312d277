/**
 * Names in an X.509 certificate, as the signatures of a compte financier unique carry it: base64 of DER, in which the
 * subject stands as plain text. Only what is needed is read: the values of `commonName`, `surname` and `givenName`.
 */

/** Object identifiers 2.5.4.3, 2.5.4.4 and 2.5.4.42 as they are encoded, the last byte telling them apart. */
const ATTRIBUTS: Readonly<Record<number, 'commun' | 'personne'>> = {
  3: 'commun',
  4: 'personne',
  42: 'personne',
};
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Kinds of strings of ASN.1: UTF8, Printable, T61, IA5. */
const CHAINES = new Set([0x0c, 0x13, 0x14, 0x16]);

export interface TitulaireDeCertificat {
  readonly nom: string;
  /** A surname or a first name is declared: a person, where a common name may be a service. */
  readonly personne: boolean;
}

/** Holders and issuers, in order; none when the text is no certificate. */
export function readTitulaires(base64: string): readonly TitulaireDeCertificat[] {
  const bytes = decodeBase64(base64);
  const found: TitulaireDeCertificat[] = [];
  for (let at = 0; at + 7 < bytes.length; at++) {
    // OBJECT IDENTIFIER, three bytes: 55 04 xx.
    if (bytes[at] !== 0x06 || bytes[at + 1] !== 3 || bytes[at + 2] !== 0x55 || bytes[at + 3] !== 4) continue;
    const attribut = ATTRIBUTS[bytes[at + 4] as number];
    const length = bytes[at + 6] as number;
    if (!attribut || !CHAINES.has(bytes[at + 5] as number) || length === 0 || length > 127) continue;
    found.push({ nom: decodeText(bytes.slice(at + 7, at + 7 + length)), personne: attribut === 'personne' });
  }
  return found;
}

function decodeBase64(texte: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const char of texte) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
}

/** UTF-8, of which ASCII is a part; a byte that is none stands for itself. */
function decodeText(bytes: readonly number[]): string {
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
