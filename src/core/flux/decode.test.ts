import { expect, it } from 'vitest';
import { createDecodeur, type Encodage } from './decode.ts';

const octets = (from: number, to: number) => Uint8Array.from({ length: to - from }, (_, rang) => from + rang);

function decode(encodage: Encodage, bytes: Uint8Array, size: number) {
  const decodeur = createDecodeur(encodage);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decodeur.decode(bytes.subarray(at, at + size));
  return { text: text + decodeur.end(), constats: decodeur.constats };
}

it.each<[Encodage, Uint8Array, string]>([
  ['iso-8859-1', octets(0x20, 0x100), String.fromCharCode(...octets(0x20, 0x100))],
  // The five that windows-1252 does not define.
  ['iso-8859-1', Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d), '\x81\x8d\x8f\x90\x9d'],
  ['windows-1252', Uint8Array.of(0x41, 0x80, 0x92, 0xe9), 'A€’é'],
  ['iso-8859-15', Uint8Array.of(0xa4, 0xbd, 0xe9), '€œé'],
  ['utf-8', new TextEncoder().encode('été 1 000 € \u{1f600}'), 'été 1 000 € \u{1f600}'],
  ['utf-16le', Uint8Array.of(0x41, 0, 0xac, 0x20), 'A€'],
])('%s is the same text in pieces of any size: %#', (encodage, bytes, expected) => {
  for (const size of [1, 2, 3, 7, bytes.length]) expect(decode(encodage, bytes, size).text).toBe(expected);
});

it('counts the control characters of an ISO-8859-1 file wherever they stand', () => {
  for (let length = 1; length < 20; length++) {
    for (let at = 0; at < length; at++) {
      const bytes = new Uint8Array(length).fill(0x61);
      bytes[at] = 0x92;
      for (const size of [1, 5, 9, length])
        expect(decode('iso-8859-1', bytes, size).constats.octetsC1).toBe(1);
    }
  }
});
