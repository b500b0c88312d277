import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CRC_VIDE, crc32 } from './crc32.ts';
import { GzipAbime, gunzip } from './gunzip.ts';

const texte = (taille: number): Buffer =>
  Buffer.from(Array.from({ length: taille }, (_, rang) => `<V="${rang * 7919}"/>`).join(''));

/** As a source gives it: pieces of that many bytes. */
async function* pieces(octets: Uint8Array, taille: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < octets.length; at += taille) yield octets.subarray(at, at + taille);
}

async function open(octets: Uint8Array, taille = 65_536): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of gunzip(pieces(octets, taille))) parts.push(part);
  return Buffer.concat(parts);
}

/** A member with every optional part that a head may have, the last as long as its format lets it. */
function avecEnTete(contenu: Uint8Array, extra: number): Buffer {
  const head = [0x1f, 0x8b, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 255, extra & 0xff, extra >> 8];
  const pied = Buffer.alloc(8);
  pied.writeUInt32LE(crc32(CRC_VIDE, contenu), 0);
  pied.writeUInt32LE(contenu.length, 4);
  return Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(extra, 7),
    Buffer.from('budget.xml\0commentaire\0'),
    deflateRawSync(contenu),
    pied,
  ]);
}

describe('the same bytes, however they come', () => {
  const un = texte(150);
  const deux = texte(5);
  const rien = Buffer.alloc(0);
  const cases: readonly (readonly [string, Buffer, Buffer])[] = [
    ['one member', gzipSync(un), un],
    ['stored', gzipSync(un, { level: 0 }), un],
    ['fixed codes', gzipSync(un, { strategy: constants.Z_FIXED }), un],
    ['an empty one', gzipSync(rien), rien],
    ['two members', Buffer.concat([gzipSync(un), gzipSync(deux)]), Buffer.concat([un, deux])],
    [
      'empty ones between',
      Buffer.concat([gzipSync(deux), gzipSync(rien), gzipSync(rien), gzipSync(un), gzipSync(rien)]),
      Buffer.concat([deux, un]),
    ],
    ['heads with a name, a comment and more', avecEnTete(un, 5), un],
    [
      'and a second one',
      Buffer.concat([avecEnTete(deux, 900), avecEnTete(un, 900)]),
      Buffer.concat([deux, un]),
    ],
  ];
  it.each(cases)('%s', async (_, archive, contenu) => {
    for (const taille of [1, 7, 100, 65_536]) {
      expect([taille, (await open(archive, taille)).equals(contenu)]).toEqual([taille, true]);
    }
  });
});

describe('refused', () => {
  const un = gzipSync(texte(25));
  const deux = Buffer.concat([un, gzipSync(texte(5))]);

  it('cut anywhere, but between two members', async () => {
    for (let length = 1; length < deux.length; length++) {
      if (length === un.length) continue;
      await expect([length, await refused(deux.subarray(0, length))]).toEqual([length, true]);
    }
  });

  it('with anything after the last member', async () => {
    for (const suite of [
      [0],
      [0, 0, 0],
      Array(512).fill(0),
      [31],
      [31, 139],
      [31, 139, 8, 0],
      [60, 97, 62],
    ]) {
      expect([suite, await refused(Buffer.concat([un, Buffer.from(suite)]))]).toEqual([suite, true]);
    }
  });

  it('with any bit changed in what is compressed, its CRC or its length', async () => {
    // The ten bytes of the head tell a date and a system, which mean nothing here.
    for (let at = 10; at < deux.length; at++) {
      if (at >= un.length && at < un.length + 10) continue;
      const damaged = Buffer.from(deux);
      damaged[at] = (damaged[at] as number) ^ 4;
      expect([at, await refused(damaged)]).toEqual([at, true]);
    }
  });

  async function refused(archive: Uint8Array): Promise<boolean> {
    return open(archive, 100).then(
      () => false,
      (error) => error instanceof GzipAbime,
    );
  }
});
