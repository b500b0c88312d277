import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARED } from '../../../test/shared.ts';
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
import { checkTable, type TableSchema } from '../../../test/support/table-schema.ts';
import { countByGravite, listCellules, type ProblemeCsv, type RapportCsv } from './rapport-csv.ts';
import { type OptionsCsv, validateCsv, validateOctets } from './validate-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const check = (rows: readonly Row[], header: Row = ENTETE_BUDGET) =>
  validateOctets(utf8(csvText([header, ...rows])));

/** `E-C20 BGT_NOM 2 3`: code, column, rows. */
function brief({ code, colonne, cellules }: ProblemeCsv): string {
  const rangees = cellules ? listCellules(cellules).map(({ rangee }) => rangee) : [];
  return [code, ...(colonne === undefined ? [] : [colonne]), ...rangees].join(' ');
}
const contenu = (rapport: RapportCsv) => rapport.contenu.map(brief);
const structure = (rapport: RapportCsv) => rapport.structure.map(brief);

describe('the content of a budget', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ['right', {}, []],
    ['every optional cell empty', { BGT_MTPREV: '' }, []],
    ['an étape in another case', { BGT_NATDEC: 'Budget primitif' }, ['E-C21 BGT_NATDEC 2']],
    ['an étape that SCDL does not know', { BGT_NATDEC: 'budget annexe' }, ['E-C21 BGT_NATDEC 2']],
    ['a year', { BGT_ANNEE: '23' }, ['E-C23 BGT_ANNEE 2']],
    ['a SIRET with a wrong key', { BGT_SIRET: '99999999900018' }, ['E-C28 BGT_SIRET 2']],
    ['a SIREN', { BGT_SIRET: '999999999' }, ['E-C28 BGT_SIRET 2']],
    ['an empty SIRET', { BGT_SIRET: '' }, ['E-C20 BGT_SIRET 2']],
    ['no name', { BGT_NOM: '' }, ['E-C20 BGT_NOM 2']],
    ['a chapter of ten characters', { BGT_CONTNAT: '0123456789' }, ['E-C29 BGT_CONTNAT 2']],
    ['a code with a space', { BGT_CONTNAT: '011 ' }, ['E-C37 BGT_CONTNAT 2']],
    ['a label with a space', { BGT_NATURE_LABEL: 'Eau ' }, []],
    ['a decimal comma', { BGT_MTPREV: '12,50' }, ['E-C22 BGT_MTPREV 2']],
    ['a space of thousands', { BGT_MTPREV: '17 142.08' }, ['E-C22 BGT_MTPREV 2']],
    ['two wrong cells', { BGT_SECTION: 'F', BGT_CODRD: '' }, ['E-C21 BGT_SECTION 2', 'E-C20 BGT_CODRD 2']],
    ['an unknown speciality', { BGT_ARTSPE: 'oui' }, ['E-C21 BGT_ARTSPE 2']],
  ])('%s', (_, cells, expected) => {
    const rapport = check([ligneBudget(cells)]);
    expect(contenu(rapport)).toEqual(expected);
    expect(structure(rapport)).toEqual([]);
  });

  it('tells the value, the column, what is expected', () => {
    const rapport = check([
      ligneBudget(),
      ligneBudget({ BGT_OPBUDG: 'Réel' }),
      ligneBudget({ BGT_OPBUDG: 'R' }),
    ]);
    expect(rapport.contenu).toMatchObject([
      { colonne: 'BGT_OPBUDG', position: 13, nombre: 2, reparables: 1, attendu: ['réel', 'ordre'] },
    ]);
    const [probleme] = rapport.contenu as [ProblemeCsv];
    expect(probleme.cellules && listCellules(probleme.cellules)).toEqual([
      { rangee: 3, valeur: 'Réel' },
      { rangee: 4, valeur: 'R' },
    ]);
    expect(rapport).toMatchObject({ rangees: 3, schema: { nom: 'budget', version: '0.8.3' } });
  });

  it('rows of another length are one problem each, and their cells are not judged', () => {
    const right = ligneBudget();
    const rapport = check([right.slice(1), [...right, 'x'], [...right, '', ''], right]);
    expect(contenu(rapport)).toEqual(['E-C34 2 3 4']);
    expect(rapport.contenu).toMatchObject([{ nombre: 3, reparables: 1, attendu: ['22'] }]);
  });

  it('empty rows and misplaced quotes', () => {
    const [header, right] = [csvText([ENTETE_BUDGET]), csvText([ligneBudget()])];
    const rapport = validateOctets(utf8(`${header}${right}\n${','.repeat(21)}\n"a"b",${right}${right}`));
    expect(contenu(rapport)).toEqual(['E-C35 3 4', 'E-C36 5']);
    expect(rapport).toMatchObject({ rangees: 3, reparables: 0 });
  });
});

describe('the content of subventions', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ['right', {}, []],
    ['with both identifiers', { idBeneficiaire: '21560046100010' }, []],
    ['a date of the French kind', { dateConvention: '27/06/2023' }, ['E-C24 dateConvention 2']],
    ['a day that is not', { dateConvention: '2023-02-30' }, ['E-C24 dateConvention 2']],
    ['a wrong RNA', { rnaBeneficiaire: 'W12345678' }, ['E-C27 rnaBeneficiaire 2']],
    ['a wrong SIRET, though the schema has no pattern', { idBeneficiaire: '1' }, ['E-C28 idBeneficiaire 2']],
    ['no identifier', { rnaBeneficiaire: '' }, ['E-C33 idBeneficiaire 2']],
    ['a period', { datesPeriodeVersement: '2023-01-01/2023-12-31' }, []],
    ['half a period', { datesPeriodeVersement: '2023-01-01/' }, ['E-C27 datesPeriodeVersement 2']],
    ['a long purpose', { objet: 'é'.repeat(257) }, ['E-C29 objet 2']],
    ['a capital', { notificationUE: 'Non' }, ['E-C25 notificationUE 2']],
    ['a percentage', { pourcentageSubvention: '45' }, ['E-C32 pourcentageSubvention 2']],
    ['nothing given', { pourcentageSubvention: '0' }, ['E-C31 pourcentageSubvention 2']],
  ])('%s', (_, cells, expected) => {
    expect(contenu(check([ligneSubvention(cells)], ENTETE_SUBVENTIONS))).toEqual(expected);
  });
});

/** The same columns of header and row, by index. */
const pick = (order: readonly number[]) =>
  [order.map((i) => ENTETE_BUDGET[i] ?? ''), order.map((i) => ligneBudget()[i] ?? '')] as const;
const ALL = ENTETE_BUDGET.map((_, index) => index);

describe('the structure', () => {
  it.each<[string, Row, Row, readonly string[]]>([
    ['as it should be', ...pick(ALL), []],
    ['a required column lacks', ...pick(ALL.filter((i) => i !== 11)), ['E-C01 BGT_SECTION']],
    ['an optional column lacks', ...pick(ALL.filter((i) => i !== 10)), ['E-C02 BGT_OPERATION']],
    ['a surplus column', [...ENTETE_BUDGET, 'NOTE'], [...ligneBudget(), 'x'], ['E-C03 NOTE']],
    ['a column without name', [...ENTETE_BUDGET, ''], [...ligneBudget(), ''], ['E-C03 ']],
    ['a column twice', [...ENTETE_BUDGET, 'BGT_NOM'], [...ligneBudget(), 'x'], ['E-C04 BGT_NOM']],
    ['another order', ...pick([1, 0, ...ALL.slice(2)]), ['E-C05']],
    [
      'names not quite as they should',
      ENTETE_BUDGET.map((name) => (name === 'BGT_NOM' ? ' bgt nom' : name)),
      ligneBudget(),
      ['E-C06 BGT_NOM'],
    ],
  ])('%s', (_, header, row, expected) => {
    const rapport = check([row], header);
    expect(structure(rapport)).toEqual(expected);
    expect(contenu(rapport)).toEqual([]);
  });

  it('of two columns, one is enough', () => {
    const header = ENTETE_SUBVENTIONS.filter((name) => name !== 'idBeneficiaire');
    const row = ligneSubvention().filter((_, index) => ENTETE_SUBVENTIONS[index] !== 'idBeneficiaire');
    expect(structure(check([row], header))).toEqual(['E-C02 idBeneficiaire']);
    const without = (cells: Row) => cells.filter((_, index) => index !== 5 && index !== 6);
    const rapport = check([without(ligneSubvention())], without(ENTETE_SUBVENTIONS));
    expect(rapport.structure).toMatchObject([
      { code: 'E-C01', attendu: ['idBeneficiaire', 'rnaBeneficiaire'], reparables: 0 },
    ]);
    expect(contenu(rapport)).toEqual([]);
  });

  it.each<[string, Uint8Array, object]>([
    ['encoding', latin1(csvText([ENTETE_BUDGET, ligneBudget()])), { code: 'E-C07', trouve: 'windows-1252' }],
    ['separator', utf8(csvText([ENTETE_BUDGET, ligneBudget()], ';')), { code: 'E-C08', trouve: ';' }],
    ['mark', utf8(`\ufeff${csvText([ENTETE_BUDGET, ligneBudget()])}`), { code: 'E-C09' }],
    [
      'lost characters',
      utf8(csvText([ENTETE_BUDGET, ligneBudget({ BGT_NOM: 'OR\ufffdE \ufffd' })])),
      { code: 'E-C10', nombre: 2, reparables: 0 },
    ],
  ])('%s', (_, octets, expected) => {
    const rapport = validateOctets(octets);
    expect(rapport.structure).toMatchObject([expected]);
    expect(rapport.contenu).toEqual([]);
  });
});

describe('the schema', () => {
  it.each<[string, Row, string | undefined]>([
    ['budget', ENTETE_BUDGET, 'budget'],
    ['subventions', ENTETE_SUBVENTIONS, 'subventions'],
    ['in another order and case', [...ENTETE_BUDGET].reverse().map((name) => name.toLowerCase()), 'budget'],
    [
      'the subventions of DataClic',
      [
        'nomAttribuant',
        'idAttribuant',
        'dateConvention',
        'nomBeneficiaire',
        'objet',
        'montant',
        'nature',
        'BGT_CodInvFonc',
      ],
      'subventions',
    ],
    [
      'another annexe of DataClic',
      ['BGT_NATDEC', 'BGT_ANNEE', 'BGT_SIRET', 'BGT_NOM', 'BGT_CodTypPret', 'BGT_MtCapitalExer'],
      undefined,
    ],
    ['something else', ['nom', 'montant'], undefined],
  ])('is recognised from the header: %s', (_, header, expected) => {
    const octets = utf8(csvText([header, header.map(() => 'x')]));
    if (expected) expect(validateOctets(octets).schema.nom).toBe(expected);
    else expect(() => validateOctets(octets)).toThrow('csv-inconnu');
  });

  it('may be chosen: what lacks is then told', () => {
    const rapport = validateOctets(utf8('nom;montant\nA;1\n'), 'subventions');
    expect(rapport).toMatchObject({ schema: { nom: 'subventions' }, ecriture: { separateur: ';' } });
    expect(rapport.structure.filter(({ code }) => code === 'E-C01')).toHaveLength(11);
  });

  it('a table without rows is refused', () => {
    expect(() => check([])).toThrow('csv-sans-ligne');
    expect(() => check([['']])).toThrow('csv-sans-ligne');
  });
});

describe('reading', () => {
  const validate = (text: string, options?: OptionsCsv) => validateCsv(sourceOf(text, 1000), options);
  const rows = Array.from({ length: 200 }, (_, i) => ligneBudget({ BGT_ANNEE: i % 2 ? '2023' : '23' }));
  const text = csvText([ENTETE_BUDGET, ...rows], ';', '\r\n');

  it('gives the report of the bytes, and tells its progress from nothing to all', async () => {
    const progress: number[] = [];
    const rapport = await validate(text, { onProgress: (octets) => progress.push(octets) });
    expect(rapport).toEqual(validateOctets(utf8(text)));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(utf8(text).length);
  });

  it('stops when asked', async () => {
    const controller = new AbortController();
    const onProgress = (octets: number) => octets > utf8(text).length * 0.7 && controller.abort();
    await expect(validate(text, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      motif: { code: 'annule' },
    });
  });
});

describe('properties', () => {
  const table = fc.array(arbitraryRow, { minLength: 1, maxLength: 4 });

  it('a right table is right, whatever its line ends', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, fin) => {
        const rapport = validateOctets(utf8(csvText([ENTETE_BUDGET, ...rows], ',', fin)));
        expect([...rapport.structure, ...rapport.contenu]).toEqual([]);
      }),
    );
  });

  it('a cell made wrong is told at its row and column, and nothing else is', () => {
    const wrong: Readonly<Record<string, string>> = {
      BGT_ANNEE: '20 23',
      BGT_SIRET: '99999999900018',
      BGT_FONCTION: '0123456789',
    };
    fc.assert(
      fc.property(table, fc.nat(), fc.nat(), (rows, r, c) => {
        const row = r % rows.length;
        const column = c % ENTETE_BUDGET.length;
        const name = ENTETE_BUDGET[column] ?? '';
        const isMontant = name.startsWith('BGT_MT') || name === 'BGT_CREDOUV';
        const isListe = ['BGT_NATDEC', 'BGT_SECTION', 'BGT_OPBUDG', 'BGT_CODRD', 'BGT_ARTSPE'].includes(name);
        // Labels and operation take any text: only an empty required one is wrong.
        const value = wrong[name] ?? (isMontant ? '1,2,3' : isListe ? 'x' : '');
        if (name === 'BGT_FONCTION_LABEL' || name === 'BGT_OPERATION') return;
        const mutated = rows.map((cells, i) => (i === row ? cells.with(column, value) : cells));
        const { contenu: found } = check(mutated);
        expect(found.map(({ position, cellules }) => [position, ...(cellules?.rangees ?? [])])).toEqual([
          [column + 1, row + 2],
        ]);
      }),
    );
  });
});

const schemas = SHARED ? 'the published schema' : 'the published schema (ignoré : ../shared est absent)';
describe.skipIf(!SHARED)(schemas, () => {
  it('refuses the same cells of random tables, read by another checker', () => {
    const path = join(SHARED ?? '', 'schemas/scdl-budget-0.8.3.json');
    const schema = JSON.parse(readFileSync(path, 'utf8')) as TableSchema;
    const odd = fc
      .tuple(arbitraryRow, fc.array(fc.tuple(fc.nat(21), arbitraryCell), { maxLength: 6 }))
      .map(([row, changes]) => changes.reduce((cells, [column, value]) => cells.with(column, value), row));
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 5 }), (rows) => {
        const theirs = checkTable(schema, ENTETE_BUDGET, rows)
          // `row 1, BGT_NOM: required`; that checker knows no custom check, so the key of a SIRET is left to the tables.
          .map((problem) => problem.slice(0, problem.indexOf(':')))
          .filter((problem) => !problem.endsWith('BGT_SIRET'));
        const ours = check(rows)
          .contenu.filter(({ gravite, colonne }) => gravite === 'bloquant' && colonne !== 'BGT_SIRET')
          .flatMap(({ colonne, cellules }) =>
            [...(cellules?.rangees ?? [])].map((rangee) => `row ${rangee - 1}, ${colonne}`),
          );
        expect(ours.sort()).toEqual(theirs.sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'a real CSV' : `a real CSV (${CORPUS_ABSENT})`, () => {
  it('of DataClic: what its stylesheet leaves wrong, and nothing else', () => {
    const rapport = validateOctets(readFileSync(corpusPath('crach-bp-2022', 'expected.csv')));
    expect(rapport.structure).toEqual([]);
    expect(rapport.contenu.map(({ code, colonne, nombre }) => [code, colonne, nombre])).toEqual([
      ['E-C21', 'BGT_NATDEC', 201],
      ['E-C20', 'BGT_CONTNAT', 53],
      ['E-C20', 'BGT_CONTNAT_LABEL', 53],
      ['E-C20', 'BGT_SECTION', 53],
    ]);
    expect(countByGravite(rapport, 'bloquant')).toBe(201 + 3 * 53);
    expect(rapport.reparables).toBe(201);
  });
});
