import type { Encodage } from './decode.ts';
import { Refus } from './refus.ts';

/** How the bytes of a file become text: the byte order mark decides, then the XML declaration, then UTF-8. */
export interface EncodageTrouve {
  readonly encodage: Encodage;
  /** Length in bytes of the byte order mark, 0 without. */
  readonly bom: number;
  /** `encoding` of the XML declaration as written, when there is one. */
  readonly declare?: string;
}

const DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/;

/** Names of encodings (lower case) and how we decode them. Only those that a TOTEM tool or a text editor writes. */
const NOMS: ReadonlyMap<string, Encodage> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['iso-8859-1', 'iso-8859-1'],
  ['iso8859-1', 'iso-8859-1'],
  ['iso_8859-1', 'iso-8859-1'],
  ['latin1', 'iso-8859-1'],
  ['l1', 'iso-8859-1'],
  ['iso-8859-15', 'iso-8859-15'],
  ['iso8859-15', 'iso-8859-15'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
]);

/**
 * @param head the first bytes of the XML, 1 kB is plenty
 * @throws Refus `encodage-inconnu` for a name that we do not decode
 */
export function findEncoding(head: Uint8Array): EncodageTrouve {
  const bom = findBom(head);
  const wide = bom?.encodage ?? guessUtf16(head);
  const declare = readDeclaration(head.subarray(bom?.bom ?? 0), wide);
  const declaration = declare === undefined ? {} : { declare };
  if (bom) return { ...bom, ...declaration };
  if (wide) return { encodage: wide, bom: 0, ...declaration };
  if (declare === undefined) return { encodage: 'utf-8', bom: 0 };
  const encodage = NOMS.get(declare.toLowerCase());
  if (!encodage) throw new Refus({ code: 'encodage-inconnu', declare });
  // The declaration was readable byte by byte, so it is not UTF-16 whatever it says.
  if (encodage.startsWith('utf-16')) {
    throw new Refus({ code: 'encodage-incoherent', declare, trouve: 'UTF-8 ou ISO-8859-1' });
  }
  return { encodage, bom: 0, declare };
}

/** Whether the declaration of a file agrees with the encoding that its bytes show. */
export function declarationAgrees(found: EncodageTrouve): boolean {
  if (found.declare === undefined) return true;
  const declared = NOMS.get(found.declare.toLowerCase());
  if (declared === undefined) return false;
  return declared === found.encodage || (declared === 'utf-16le' && found.encodage === 'utf-16be');
}

function findBom(head: Uint8Array): EncodageTrouve | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encodage: 'utf-8', bom: 3 };
  if (a === 0xff && b === 0xfe) return { encodage: 'utf-16le', bom: 2 };
  if (a === 0xfe && b === 0xff) return { encodage: 'utf-16be', bom: 2 };
  return undefined;
}

function guessUtf16(head: Uint8Array): Encodage | undefined {
  const [a, b, c, d] = head;
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  return undefined;
}

function readDeclaration(head: Uint8Array, wide: Encodage | undefined): string | undefined {
  const bytes = head.subarray(0, 1024);
  const text =
    wide && wide !== 'utf-8'
      ? new TextDecoder(wide).decode(bytes.subarray(0, bytes.length & ~1))
      : String.fromCharCode(...bytes);
  return DECLARATION.exec(text)?.[1];
}
