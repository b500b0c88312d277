import { describe, expect, it } from 'vitest';
import { latin1, sourceOf } from '../../../test/support/read.ts';
import { csvText, ENTETE_BUDGET, ligneBudget } from '../../../test/support/scdl-csv.ts';
import { CsvReader, MAX_RANGEE, writeCsv } from './csv.ts';
import type { FormatCsv } from './inspect-csv.ts';
import { inspectCsv, readCsv } from './read-csv.ts';

type Content = string | Uint8Array;

async function readAll(content: Content, size?: number) {
  const source = sourceOf(content, size);
  const format = await inspectCsv(source);
  const rows: (readonly string[])[] = [];
  await readCsv(source, format, (cells) => rows.push(cells));
  return { format, rows };
}

const budget = (separateur = ',', fin = '\n') => csvText([ENTETE_BUDGET, ligneBudget()], separateur, fin);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) =>
  new Uint8Array([...(mark ? [0xff, 0xfe] : []), ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

describe('how a CSV is written is found', () => {
  it.each<[string, Content, Partial<FormatCsv>]>([
    ['as expected', budget(), { encodage: 'utf-8', marque: false, separateur: ',', finDeLigne: '\n' }],
    ['CRLF', budget(',', '\r\n'), { finDeLigne: '\n' }],
    ['old Macintosh', budget(',', '\r'), { finDeLigne: '\r' }],
    ['a byte order mark', utf8(`\ufeff${budget()}`), { encodage: 'utf-8', marque: true }],
    ['windows-1252', latin1(budget(';', '\r\n')), { encodage: 'windows-1252', separateur: ';' }],
    ['UTF-16', utf16(budget('\t')), { encodage: 'utf-16le', marque: true, separateur: '\t' }],
    ['a pipe', budget('|'), { separateur: '|' }],
    ['commas in a table of semicolons', budget(';').replace('Eau;', 'a,b,c,d,e;'), { separateur: ';' }],
    ['an empty row before the header', `\n;;;\n${budget(';')}`, { rangeeEntete: 3 }],
  ])('%s', async (_, content, expected) => {
    const { format, rows } = await readAll(content);
    expect(format).toMatchObject({ ...expected, entete: ENTETE_BUDGET });
    expect(rows.slice(-2)).toEqual([ENTETE_BUDGET, ligneBudget()]);
  });

  it('pieces of one byte give the same rows', async () => {
    const text = csvText(
      [ENTETE_BUDGET, ligneBudget({ BGT_NOM: 'Été "œ"\r\n,fin', BGT_ARTSPE: 'a"b' })],
      ';',
      '\r\n',
    );
    const whole = await readAll(text);
    expect(await readAll(text, 1)).toEqual(whole);
    expect(whole.rows[1]?.[3]).toBe('Été "œ"\r\n,fin');
    expect(whole.rows[1]?.[21]).toBe('a"b');
  });
});

describe('rows', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'no line end after the last',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,"4"\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['empty rows are rows', 'a,b\n\n1,2\n\n', [['a', 'b'], [''], ['1', '2'], ['']]],
    [
      'a quote inside a cell',
      'a,b\n1"2,3\n',
      [
        ['a', 'b'],
        ['1"2', '3'],
      ],
    ],
    ['a line end inside quotes', 'a\n"x\ny"\n', [['a'], ['x\ny']]],
  ])('%s', async (_, text, expected) => {
    for (const size of [1, 3, 1000]) expect((await readAll(text, size)).rows).toEqual(expected);
  });

  it('a misplaced quote is told with its row, whatever the pieces', () => {
    for (const size of [1, 2, 5, 100]) {
      const bad: number[] = [];
      const reader = new CsvReader(',', '\n', (_, rangee, malforme) => malforme && bad.push(rangee));
      const text = 'a,b\n"x",2\n"x"y",2\n"z",3\n';
      for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
      reader.end();
      expect(bad).toEqual([3]);
    }
  });

  it('what writeCsv writes is read as it was', async () => {
    const rows = [
      ['a', 'b'],
      [' x ', 'é"\r\n,'],
      ['', '\u00a0'],
      ['\ufeff', ''],
    ];
    expect((await readAll(writeCsv(['é', 'ù'], rows))).rows).toEqual([['é', 'ù'], ...rows]);
  });
});

describe('what is no table is refused', () => {
  it.each<[string, Content, object]>([
    ['nothing', '', { code: 'fichier-vide' }],
    ['line ends', '\n\r\n', { code: 'fichier-vide' }],
    ['separators alone', ';;;\n;;;\n', { code: 'fichier-vide' }],
    ['bytes', new Uint8Array([0x89, 0x50, 0, 0, 1, 2]), { code: 'csv-binaire' }],
    ['UTF-16 without mark', utf16(budget(), false), { code: 'csv-binaire' }],
    ['two encodings', join(utf8(budget()), latin1('é')), { code: 'csv-encodages-meles' }],
    ['a mark and another encoding', join(utf8('\ufeffa,b\n'), latin1('é')), { code: 'csv-encodages-meles' }],
    ['UTF-8 cut in a character', utf8(`${budget()}é`).slice(0, -1), { code: 'csv-encodages-meles' }],
    ['an open quote', `${budget()}"x,y\n`, { code: 'guillemet-ouvert', rangee: 3 }],
    ['an open quote in the header', '"a,b\n1,2\n', { code: 'guillemet-ouvert', rangee: 1 }],
    [
      'an open quote before much more',
      `${budget()}"x${'1,2,3\n'.repeat(MAX_RANGEE / 4)}`,
      { code: 'guillemet-ouvert', rangee: 3 },
    ],
  ])('%s', async (_, content, motif) => {
    await expect(readAll(content)).rejects.toMatchObject({ motif });
  });

  it('too large', async () => {
    const huge = { ...sourceOf(budget()), octets: 600 * 1024 * 1024 };
    await expect(inspectCsv(huge)).rejects.toMatchObject({ motif: { code: 'trop-gros' } });
  });
});
