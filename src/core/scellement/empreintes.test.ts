import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createEmpreinte } from './empreintes.ts';

const refused = () => Promise.reject(new Error('WebAssembly is refused'));
const WAYS = [
  ['in WebAssembly', undefined],
  ['in JavaScript, where WebAssembly is refused', refused],
] as const;

/** Several times what is digested at once, in pieces of every length, the longest longer than that. */
const OCTETS = Uint8Array.from({ length: 400_000 }, (_, at) => (at * 31) % 251);
const LONGUEURS = [1, 2, 60_000, 7, 0, 65_536, 3, 65_537, 70_001];

test.each(WAYS)('%s, the digests are those of the bytes', async (_, make) => {
  const empreinte = await createEmpreinte(make);
  let at = 0;
  for (let piece = 0; at < OCTETS.length; piece++) {
    const fin = Math.min(at + (LONGUEURS[piece % LONGUEURS.length] as number), OCTETS.length);
    empreinte.add(OCTETS, at, fin);
    at = fin;
  }
  const expected = (nom: string) => createHash(nom).update(OCTETS).digest('hex').toUpperCase();
  expect(empreinte.end()).toEqual({ md5: expected('md5'), sha1: expected('sha1') });
});

test.each(WAYS)('%s, nothing has digests too', async (_, make) => {
  expect((await createEmpreinte(make)).end()).toEqual({
    md5: 'D41D8CD98F00B204E9800998ECF8427E',
    sha1: 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709',
  });
});

test.each(WAYS)('%s, a fork goes on by itself', async (_, make) => {
  const [one, other, begun] = [
    OCTETS.subarray(200_000),
    OCTETS.subarray(300_000),
    OCTETS.subarray(0, 100_003),
  ];
  const empreinte = await createEmpreinte(make);
  empreinte.add(begun);
  const fork = empreinte.fork();
  empreinte.add(one);
  fork.add(other);
  const expected = (suite: Uint8Array, nom: string) =>
    createHash(nom).update(begun).update(suite).digest('hex').toUpperCase();
  expect(empreinte.end()).toEqual({ md5: expected(one, 'md5'), sha1: expected(one, 'sha1') });
  expect(fork.end()).toEqual({ md5: expected(other, 'md5'), sha1: expected(other, 'sha1') });
});
