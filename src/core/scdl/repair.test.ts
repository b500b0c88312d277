import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../../../test/support/corpus.ts';
import { latin1, sourceOf } from '../../../test/support/read.ts';
import {
  arbitraryCell,
  arbitraryRow,
  csvText,
  ENTETE_BUDGET,
  ENTETE_SUBVENTIONS,
  ligneBudget,
  ligneSubvention,
  type Row,
} from '../../../test/support/scdl-csv.ts';
import { repairCsv } from './repair.ts';
import { compileRepair } from './repair-cell.ts';
import { SCHEMA_BUDGET, SCHEMA_SUBVENTIONS } from './schemas.ts';
import { validateCsv, validateOctets } from './validate-csv.ts';

async function repair(content: string | Uint8Array) {
  const source = sourceOf(content);
  const rapport = await validateCsv(source);
  const { octets, changements } = await repairCsv(source, rapport);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  const rows = Papa.parse<string[]>(text.replace(/\r\n$/, '')).data;
  return { octets, text, rows, changements, rapport };
}

describe('a cell', () => {
  it.each<[column: string, before: string, after: string | undefined]>([
    ['BGT_NATDEC', 'Budget primitif', 'budget primitif'],
    ['BGT_NATDEC', ' DECISION  MODIFICATIVE ', 'décision modificative'],
    ['BGT_NATDEC', 'De\u0301cision modificative', 'décision modificative'],
    ['BGT_NATDEC', 'BP', undefined],
    ['BGT_NATDEC', 'budget', undefined],
    ['BGT_NATDEC', 'budget prévisionnel', undefined],
    ['BGT_ARTSPE', 'Spécialisé', 'spécialisé'],
    ['BGT_OPBUDG', 'réelle', undefined],
    ['BGT_CODRD', 'Depense', 'dépense'],
    ['BGT_SECTION', '', undefined],
    ['BGT_MTPREV', '1234,56', '1234.56'],
    ['BGT_MTPREV', '-0,5', '-0.5'],
    ['BGT_MTPREV', '0,123', '0.123'],
    ['BGT_MTPREV', '1234,567', '1234.567'],
    ['BGT_MTPREV', '1,234', undefined],
    ['BGT_MTPREV', '-12,345', undefined],
    ['BGT_MTPREV', '1,234,567', undefined],
    ['BGT_MTPREV', '1,234.56', undefined],
    ['BGT_MTPREV', '1.234,56', undefined],
    ['BGT_MTPREV', '17 142.08', '17142.08'],
    ['BGT_MTPREV', '1\u202f234\u00a0567,8', '1234567.8'],
    ['BGT_MTPREV', '17 14', undefined],
    ['BGT_MTPREV', '1234 567', undefined],
    ['BGT_MTPREV', '12,50 €', undefined],
    ['BGT_MTPREV', ' 12.5', '12.5'],
    ['BGT_MTPREV', ' ', ''],
    ['BGT_MTPREV', 'néant', undefined],
    ['BGT_ANNEE', '2023 ', '2023'],
    ['BGT_ANNEE', '23', undefined],
    ['BGT_SIRET', '999 999 999 00017', '99999999900017'],
    ['BGT_SIRET', '999 999 999 00018', undefined],
    ['BGT_SIRET', '9,99999E+13', undefined],
    ['BGT_CONTNAT', '\u00a0011 ', '011'],
    ['BGT_CONTNAT', ' ', undefined],
    ['BGT_FONCTION', ' ', ''],
    ['BGT_CONTNAT', '01 1 opération', undefined],
    ['nature', 'Aide en nature ; Aide en numéraire', 'aide en nature;aide en numéraire'],
    ['notificationUE', 'OUI', 'oui'],
    ['notificationUE', 'true', undefined],
    ['dateConvention', '27/06/2023', undefined],
    ['pourcentageSubvention', '0,45', '0.45'],
    ['pourcentageSubvention', '45', undefined],
    ['pourcentageSubvention', '45,0', undefined],
  ])('%s « %s »', (column, before, after) => {
    const schema = column.startsWith('BGT') ? SCHEMA_BUDGET : SCHEMA_SUBVENTIONS;
    const champ = schema.champs.find(({ name }) => name === column);
    if (!champ) throw new Error(column);
    expect(compileRepair(champ, schema)(before)?.valeur).toBe(after);
  });
});

describe('a table', () => {
  it('of Excel in French: separator, encoding, commas, case', async () => {
    const row = ligneBudget({ BGT_NATDEC: 'Budget primitif', BGT_MTPREV: '12,50', BGT_CONTNAT: '011 ' });
    const { rows, changements } = await repair(latin1(csvText([ENTETE_BUDGET, row, row], ';', '\r\n')));
    expect(rows).toEqual([ENTETE_BUDGET, ...Array(2).fill(ligneBudget({ BGT_MTPREV: '12.50' }))]);
    expect(changements).toEqual([
      { genre: 'encodage', nombre: 1, avant: 'windows-1252', apres: 'utf-8' },
      { genre: 'separateur', nombre: 1, avant: ';', apres: ',' },
      {
        genre: 'casse',
        colonne: 'BGT_NATDEC',
        nombre: 2,
        avant: 'Budget primitif',
        apres: 'budget primitif',
      },
      { genre: 'espaces', colonne: 'BGT_CONTNAT', nombre: 2, avant: '011 ', apres: '011' },
      { genre: 'virgule', colonne: 'BGT_MTPREV', nombre: 2, avant: '12,50', apres: '12.50' },
    ]);
  });

  it('columns: names, order, optional ones; surplus ones go last and are kept', async () => {
    const order = [
      21,
      ...ENTETE_BUDGET.map((_, index) => index).filter((index) => index !== 21 && index !== 8),
    ];
    const header = [...order.map((i) => ENTETE_BUDGET[i]?.toLowerCase() ?? ''), 'NOTE'];
    const row = [...order.map((i) => ligneBudget()[i] ?? ''), 'à voir'];
    const { rows, changements } = await repair(csvText([header, row]));
    expect(rows).toEqual([
      [...ENTETE_BUDGET, 'NOTE'],
      [...ligneBudget(), 'à voir'],
    ]);
    expect(changements.map(({ genre }) => genre)).toEqual([
      ...Array(8).fill('nom-de-colonne'),
      'colonne-ajoutee',
      ...Array(13).fill('nom-de-colonne'),
      'ordre-des-colonnes',
    ]);
  });

  it('rows: empty ones and empty cells past the end go; a row that lacks a cell keeps its columns as they are', async () => {
    const right = ligneBudget();
    const short = right.slice(0, 20);
    const swapped = (row: Row) => [row[1] ?? '', row[0] ?? '', ...row.slice(2)];
    const table = [ENTETE_BUDGET, [...right, ''], [''], short].map(swapped);
    const { rows, changements, rapport } = await repair(csvText(table));
    expect(rapport.colonnesReparables).toBe(false);
    expect(rows).toEqual([ENTETE_BUDGET, right, short].map(swapped));
    expect(changements.map(({ genre }) => genre)).toEqual(['cellules-en-trop', 'ligne-vide']);
  });

  it('a right table is left as it is', async () => {
    const text = csvText([ENTETE_SUBVENTIONS, ligneSubvention()], ',', '\r\n');
    const repaired = await repair(text);
    expect(repaired).toMatchObject({ text, changements: [], rapport: { reparables: 0 } });
  });

  it('cells cut by a misplaced quote are not rewritten', async () => {
    const text = `${csvText([ENTETE_BUDGET, ligneBudget()])}"a"b",${csvText([ligneBudget()])}`;
    await expect(repair(text)).rejects.toThrow(RangeError);
  });
});

describe('properties', () => {
  const spoil = fc
    .tuple(arbitraryRow, fc.array(fc.tuple(fc.nat(21), arbitraryCell), { maxLength: 5 }), fc.nat(30))
    .map(([row, changes, length]) => {
      const cells = changes.reduce((kept, [column, value]) => kept.with(column, value), row);
      return length === 0 ? cells.slice(0, 21) : length === 1 ? [...cells, ''] : length === 2 ? [''] : cells;
    });
  const table = fc
    .tuple(
      fc.array(spoil, { minLength: 1, maxLength: 4 }),
      fc.shuffledSubarray([...ENTETE_BUDGET.keys()], { minLength: 18 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
    )
    .map(([rows, order, separateur, fin, ordered]) => {
      const kept = ordered ? [...ENTETE_BUDGET.keys()] : order;
      const choose = (row: Row) => (row.length === 22 ? kept.map((i) => row[i] ?? '') : row);
      return csvText([choose(ENTETE_BUDGET), choose(ligneBudget()), ...rows.map(choose)], separateur, fin);
    });

  it('twice is as once; what was counted is what was done; what remains was not reparable', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (text) => {
        const once = await repair(text);
        const done = once.changements.reduce((sum, { nombre }) => sum + nombre, 0);
        expect(done).toBe(once.rapport.reparables);
        const twice = await repair(once.octets);
        expect(twice.changements).toEqual([]);
        expect(twice.text).toBe(once.text);
        expect(twice.rapport.reparables).toBe(0);
        const problems = ({ structure, contenu }: typeof once.rapport) =>
          [...structure, ...contenu].reduce((sum, { nombre }) => sum + nombre, 0);
        expect(problems(twice.rapport)).toBe(problems(once.rapport) - once.rapport.reparables);
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'a real CSV' : `a real CSV (${CORPUS_ABSENT})`, () => {
  it('of DataClic: the case is repaired, what is empty stays so', async () => {
    const { octets, changements } = await repair(readFileSync(corpusPath('crach-bp-2022', 'expected.csv')));
    expect(changements).toEqual([
      {
        genre: 'casse',
        colonne: 'BGT_NATDEC',
        nombre: 201,
        avant: 'Budget primitif',
        apres: 'budget primitif',
      },
    ]);
    expect(
      validateOctets(octets).contenu.map(({ code, colonne, nombre }) => [code, colonne, nombre]),
    ).toEqual([
      ['E-C20', 'BGT_CONTNAT', 53],
      ['E-C20', 'BGT_CONTNAT_LABEL', 53],
      ['E-C20', 'BGT_SECTION', 53],
    ]);
  });
});
