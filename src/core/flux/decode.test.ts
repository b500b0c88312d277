import { expect, it } from 'vitest';
import { createDecodeur, createRelecteur, type Encodage } from './decode.ts';

const octets = (from: number, to: number) => Uint8Array.from({ length: to - from }, (_, rang) => from + rang);

it.each<[Encodage, Uint8Array]>([
  ['iso-8859-1', octets(0x20, 0x80)],
  ['iso-8859-1', octets(0x20, 0x100)],
  ['iso-8859-1', octets(0xa0, 0x100)],
  // The five that windows-1252 does not define.
  ['iso-8859-1', Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d)],
  ['windows-1252', octets(0x20, 0x100)],
  ['iso-8859-15', octets(0xa0, 0x100)],
  ['utf-8', new TextEncoder().encode('été 1 000 € \u{1f600}')],
  ['utf-16le', octets(0x20, 0x60)],
])('%s decoded once more is the same text', (encodage, bytes) => {
  for (const size of [1, 7, bytes.length]) {
    const [first, second] = [createDecodeur(encodage), createRelecteur(encodage)].map((decodeur) => {
      let text = '';
      for (let at = 0; at < bytes.length; at += size) text += decodeur.decode(bytes.subarray(at, at + size));
      return text + decodeur.end();
    });
    expect(second).toBe(first);
  }
});
