import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { sourceOf } from '../../../test/support/read.ts';
import { xmlChunks } from './source.ts';

async function total(content: Uint8Array): Promise<number> {
  let octets = 0;
  for await (const chunk of xmlChunks(sourceOf(content), () => undefined)) octets += chunk.length;
  return octets;
}

it('an archive that swells past all reason is stopped on the way', async () => {
  const bomb = new Uint8Array(80_000_000).fill(32);
  bomb.set(new TextEncoder().encode('<a>'));
  await expect(total(gzipSync(bomb))).rejects.toMatchObject({ motif: { code: 'archive-anormale' } });
}, 30_000);

it('an archive that swells as XML does is opened', async () => {
  const xml = new TextEncoder().encode(
    `<a>${'<LigneBudget><Nature V="6411"/></LigneBudget>'.repeat(10_000)}</a>`,
  );
  expect(await total(gzipSync(xml))).toBe(xml.length);
});

it('a file above the limit is refused without reading it', async () => {
  const huge = { ...sourceOf('<a/>'), octets: 600 * 1024 * 1024 };
  await expect(xmlChunks(huge, () => undefined).next()).rejects.toMatchObject({
    motif: { code: 'trop-gros' },
  });
});
