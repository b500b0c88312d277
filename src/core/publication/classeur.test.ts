import { describe, expect, it } from 'vitest';
import { unzip } from '../../../test/support/publication.ts';
import type { Colonne, Table } from '../scdl/tables/table.ts';
import { buildClasseur } from './classeur.ts';

const table = (
  nom: string,
  colonnes: readonly (readonly [string, Colonne['type']])[],
  rangees: string[][],
): Table => ({
  ...{ nom, genre: '', rangees, calculees: 0 },
  colonnes: colonnes.map(([name, type]) => ({ nom: name, type })),
});

/** Sheets by name, cells by place, read from the XML of the format and not by the library that wrote it. */
async function sheetsOf(tables: readonly Table[]) {
  const files = await unzip(await buildClasseur(tables));
  const part = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text]) => text,
  );
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  const all = [...files.values()].map((bytes) => bytes.toString('utf8')).join('');
  const sheets = names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(
      ([, place, attributes, value]): [string, string | undefined] => [
        place ?? '',
        attributes?.includes('t="s"') ? `'${strings[Number(value)]}` : value,
      ],
    );
    return { name, xml, cells: Object.fromEntries(cells) };
  });
  return { sheets, all };
}

describe('the workbook', () => {
  it('numbers are numbers, dates are dates, text is text whatever it begins with', async () => {
    const { sheets, all } = await sheetsOf([
      table(
        'emprunt',
        [
          ['CodArticle', 'string'],
          ['Objet', 'string'],
          ['MtEmpr', 'number'],
          ['Tx', 'number'],
          ['DtSign', 'date'],
          ['Annee', 'year'],
        ],
        [
          ['001641', '=1+1', '1234567.89', '0.1234', '2024-02-29', '2024'],
          ['', '@SUM(A1)', '-0.00', '1', '1900-03-01', ''],
          ['-1', '+33 1', '90071992547409.93', '', '1899-01-01', '2023'],
        ],
      ),
    ]);
    expect(sheets[0]?.cells).toEqual({
      ...{ A1: "'CodArticle", B1: "'Objet", C1: "'MtEmpr", D1: "'Tx", E1: "'DtSign", F1: "'Annee" },
      ...{ A2: "'001641", B2: "'=1+1", C2: '1234567.89', D2: '0.1234', E2: '45351', F2: '2024' },
      ...{ B3: "'@SUM(A1)", C3: '0', D3: '1', E3: '61' },
      // 16 digits would be rounded, and a spreadsheet has no day before 1900: both stay as written.
      ...{ A4: "'-1", B4: "'+33 1", C4: "'90071992547409.93", E4: "'1899-01-01", F4: '2023' },
    });
    expect(all).not.toContain('<f>');
    // The format of text (49, or our own) on every cell of a column where one begins as a formula, and on no other.
    const styles = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(all)?.[1]?.match(/<xf [^>]*numFmtId="\d+"/g) ?? [];
    const textes = [...all.matchAll(/<numFmt numFmtId="(\d+)" formatCode="@"/g)].map(([, id]) => id);
    const isText = (place: string): boolean => {
      const style = new RegExp(`<c r="${place}"[^>]* s="(\\d+)"`).exec(sheets[0]?.xml ?? '')?.[1];
      const format = /numFmtId="(\d+)"/.exec(styles[Number(style ?? 0)] ?? '')?.[1] ?? '';
      return ['49', ...textes].includes(format);
    };
    expect(['A2', 'A4', 'B2', 'B3', 'B4', 'C2', 'E2'].map(isText)).toEqual([
      ...[false, false, true, true, true, false, false],
    ]);
    expect(all).toContain('formatCode="#,##0.00"');
    expect(all).toContain('formatCode="dd/mm/yyyy"');
  });

  it('the header is frozen on every sheet, and each table has its own', async () => {
    const { sheets } = await sheetsOf([
      table('un', [['A', 'string']], []),
      table('un', [['A', 'string']], [['x']]),
      table('un-nom-qui-est-bien-trop-long-pour-une-feuille', [['A', 'string']], []),
      table('un-nom-qui-est-bien-trop-long-pour-une-autre', [['A', 'string']], []),
    ]);
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['un', 'un-2', 'un-nom-qui-est-bien-trop-long-p', 'un-nom-qui-est-bien-trop-long-2'],
    ]);
    for (const { xml } of sheets) expect(xml).toMatch(/<pane ySplit="1"[^>]* state="frozen"/);
  });

  it('cents add up to what is written', async () => {
    const rows = Array.from({ length: 500 }, (_, rank) => [
      `${rank * 7}.${String(rank % 100).padStart(2, '0')}`,
    ]);
    const { sheets } = await sheetsOf([table('t', [['Mt', 'number']], rows)]);
    const cents = (text: string) => BigInt(Math.round(Number(text) * 100));
    const written = Object.entries(sheets[0]?.cells ?? {}).filter(([place]) => place !== 'A1');
    expect(written.reduce((sum, [, value]) => sum + cents(value ?? ''), 0n)).toBe(
      rows.reduce((sum, [text = '']) => sum + BigInt(text.replace('.', '')), 0n),
    );
  });

  it('the same tables give the same bytes', async () => {
    const one = [table('t', [['A', 'string']], [['x']])];
    expect(await buildClasseur(one)).toEqual(await buildClasseur(one));
  });
});
