import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ArchiveRefusee, isZip, unzip } from './unzip.ts';

const ZIP = zipSync({ 'b/un.xml': strToU8('<b/>'), 'a/un.xml': strToU8('<a/>'), 'notes.txt': strToU8('x') });
const all = () => true;

function refusal(octets: Uint8Array): string {
  try {
    unzip(octets, all);
  } catch (error) {
    if (error instanceof ArchiveRefusee) return error.code;
    throw error;
  }
  return 'opened';
}

describe('unzip', () => {
  test('gives the wanted files, in order of path', () => {
    const files = unzip(ZIP, (chemin) => chemin.endsWith('.xml'));
    expect([...files].map(([chemin, octets]) => [chemin, new TextDecoder().decode(octets)])).toEqual([
      ['a/un.xml', '<a/>'],
      ['b/un.xml', '<b/>'],
    ]);
  });

  test('knows a ZIP by its first bytes', () => {
    expect([isZip(ZIP), isZip(strToU8('PK')), isZip(strToU8('<a/>'))]).toEqual([true, false, false]);
  });

  test.each([
    ['nothing', new Uint8Array(0), 'archive-abimee'],
    ['an archive cut short', ZIP.slice(0, ZIP.length - 30), 'archive-abimee'],
    ['damaged data', damage(ZIP), 'archive-abimee'],
    [
      'more files than any tree of plans',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, rang) => [`${rang}`, strToU8('x')]))),
      'archive-anormale',
    ],
    ['sizes that would fill the memory', declareSize(ZIP, 400 * 1024 * 1024), 'archive-anormale'],
  ])('refuses %s', (_what, octets, code) => {
    expect(refusal(octets)).toBe(code);
  });
});

/** Breaks the deflated data of the first file: its name ends at 30 + 8. */
function damage(zip: Uint8Array): Uint8Array {
  return zip.map((byte, rang) => (rang >= 38 && rang < 42 ? 0xff : byte));
}

/** Writes another inflated size for the first file of the central directory. */
function declareSize(zip: Uint8Array, octets: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, octets, true);
    break;
  }
  return copy;
}
