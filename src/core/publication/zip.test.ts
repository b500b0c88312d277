import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { unzip, zipOf } from '../../../test/support/publication.ts';
import { fitsInZip, streamZip, ZipTropGrand } from './zip.ts';

const text = (content: string) => [new TextEncoder().encode(content)];
/** Bytes that nothing compresses, the same in every run. */
function noise(length: number): Uint8Array {
  let seed = 1;
  return Uint8Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed & 255;
  });
}

it('what goes in comes out, empty files and large ones too', async () => {
  const large = noise(700_000);
  const archive = await zipOf([
    { chemin: 'a/vide.csv', contenu: [] },
    { chemin: 'a/Été.txt', contenu: [...text('un '), ...text('deux')] },
    { chemin: 'b.bin', contenu: [large] },
    { chemin: 'c.xlsx', contenu: [large] },
  ]);
  const read = await unzip(archive);
  expect([...read].map(([name, bytes]) => [name, bytes.length])).toEqual([
    ['a/vide.csv', 0],
    ['a/Été.txt', 7],
    ['b.bin', 700_000],
    ['c.xlsx', 700_000],
  ]);
  expect(read.get('b.bin')?.equals(large)).toBe(true);
  expect(read.get('a/Été.txt')?.toString()).toBe('un deux');
});

it('the bytes of the archive do not depend on the pieces in which a file comes', async () => {
  const words = new TextEncoder().encode(
    Array.from({ length: 90_000 }, (_, rang) => `<A V="${(rang * 7919) % 1013}"/>`).join('\n'),
  );
  const cut = (size: number) =>
    Array.from({ length: Math.ceil(words.length / size) }, (_, rang) =>
      words.subarray(rang * size, (rang + 1) * size),
    );
  const whole = await zipOf([{ chemin: 'a.xml', contenu: [words] }]);
  for (const size of [65_536, 300_001, 1000]) {
    expect(whole.equals(await zipOf([{ chemin: 'a.xml', contenu: cut(size) }])), `${size}`).toBe(true);
  }
});

it('files are asked for one at a time, and the archive comes out meanwhile', async () => {
  const asked: string[] = [];
  const files = function* () {
    for (const chemin of ['1', '2', '3']) {
      asked.push(chemin);
      yield { chemin, contenu: [noise(600_000)] };
    }
  };
  const seen: string[] = [];
  for await (const _ of streamZip(files())) seen.push(asked.join(''));
  expect(seen.filter((one) => one === '1').length).toBeGreaterThan(1);
  expect(seen.at(-1)).toBe('123');
});

it('the bytes are the same in every time zone', () => {
  const script = `
    import { createHash } from 'node:crypto';
    import { streamZip } from './src/core/publication/zip.ts';
    const hash = createHash('sha256');
    for await (const part of streamZip([{ chemin: 'a.csv', contenu: [Buffer.from('a,b')] }])) hash.update(part);
    process.stdout.write(hash.digest('hex'));`;
  const digestIn = (zone: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  const digests = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'].map(digestIn);
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(digests).size).toBe(1);
});

it.each<[number, number, number, boolean]>([
  [65_535, 10, 1_000_000, true],
  [65_536, 10, 1_000_000, false],
  [1, 2 ** 32 - 1, 0, true],
  [1, 2 ** 32, 0, false],
  [10, 10, 2 ** 32 - 1000, false],
])('%i files, the last of %i bytes after %i: fits is %s', (entrees, octets, ecrits, fits) => {
  expect(fitsInZip(entrees, octets, ecrits)).toBe(fits);
});

it('a file that does not fit stops the archive', async () => {
  const huge = { length: 2 ** 32 } as Uint8Array;
  await expect(zipOf([{ chemin: 'a', contenu: [huge] }])).rejects.toThrow(ZipTropGrand);
});
