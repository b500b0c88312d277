import { expect, test } from 'vitest';
import { nettoyerPng } from './nettoyer-png.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Its checksum is not looked at. */
function chunk(nom: string, content: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, content.length);
  return join(length, ascii(nom), content, Uint8Array.of(1, 2, 3, 4));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const PIXELS = [
  chunk('IHDR', new Uint8Array(13)),
  chunk('sRGB', Uint8Array.of(0)),
  chunk('IDAT', new Uint8Array(300)),
  chunk('IDAT', ascii('deBG')),
  chunk('IEND', new Uint8Array(0)),
];

test('a picture that has nothing more is left as it is', () => {
  const png = join(SIGNATURE, ...PIXELS);
  expect(nettoyerPng(png)).toEqual(png);
});

test.each(['deBG', 'tEXt', 'pHYs', 'eXIf'])('%s, which a browser may add, goes', (nom) => {
  const [head, ...rest] = PIXELS as [Uint8Array, ...Uint8Array[]];
  const marked = join(SIGNATURE, head, chunk(nom, ascii('B689F5F36BFC047C')), ...rest);
  expect(nettoyerPng(marked)).toEqual(join(SIGNATURE, ...PIXELS));
});

test('a part of a larger buffer is read where it starts', () => {
  const png = join(SIGNATURE, ...PIXELS);
  expect(nettoyerPng(join(ascii('avant'), png).subarray(5))).toEqual(png);
});
