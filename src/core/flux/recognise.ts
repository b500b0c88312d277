import type { ContenuEtranger } from './refus.ts';

/** What a file is, from its first bytes alone: names and extensions lie. */
export type Nature = 'xml' | 'gzip' | 'vide' | ContenuEtranger;

const SIGNATURES: readonly (readonly [readonly number[], Nature])[] = [
  [[0x1f, 0x8b], 'gzip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  // '<?' in UTF-16 without byte order mark: the zero bytes give it away.
  [[0x3c, 0x00, 0x3f, 0x00], 'xml'],
  [[0x00, 0x3c, 0x00, 0x3f], 'xml'],
  [[0x3c, 0x00], 'utf-16-sans-bom'],
  [[0x00, 0x3c], 'utf-16-sans-bom'],
];

/** @param head the first bytes of the file, 1 kB is plenty; shorter when the file is */
export function recognise(head: Uint8Array): Nature {
  for (const [bytes, nature] of SIGNATURES) {
    if (bytes.every((byte, index) => head[index] === byte)) return nature;
  }
  const utf16 = hasUtf16Bom(head);
  const text = utf16 ?? ascii(head);
  const start = text.replace(/^(\u00ef\u00bb\u00bf|\ufeff)/, '').trimStart();
  if (start === '')
    return /[^\s\0]/.test(text.replace(/^(\u00ef\u00bb\u00bf|\ufeff)/, '')) ? 'inconnu' : 'vide';
  if (/^(<!doctype\s+html|<html[\s>])/i.test(start)) return 'html';
  if (start.startsWith('<')) return 'xml';
  if (/^[{[]\s*["{[\]}]/.test(start)) return 'json';
  if (/^"?(BGT_NATDEC|nomAttribuant)\b/i.test(start)) return 'csv-scdl';
  if (/^[^\n\0]{1,400}[;,\t][^\n\0]*\r?\n/.test(start)) return 'csv';
  return 'inconnu';
}

function ascii(head: Uint8Array): string {
  return String.fromCharCode(...head.subarray(0, 1024));
}

function hasUtf16Bom(head: Uint8Array): string | undefined {
  const bom = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  if (bom !== 0xfffe && bom !== 0xfeff) return undefined;
  return new TextDecoder(bom === 0xfffe ? 'utf-16le' : 'utf-16be').decode(head.subarray(0, head.length & ~1));
}
