/** Three mutations or more for every problem of a CSV made elsewhere. */
import type { Champ, Defaut } from '../../src/core/scdl/schema.ts';
import { latin1 } from './read.ts';
import {
  csvText,
  ENTETE_BUDGET,
  ENTETE_SUBVENTIONS,
  ligneBudget,
  ligneSubvention,
  type Row,
} from './scdl-csv.ts';

export interface MutationCsv {
  readonly code: string;
  readonly note: string;
  readonly octets: Uint8Array;
  /** Column, then the rows of the file; as the test writes what is told. */
  readonly lieu: string;
}

type Cellules = Readonly<Record<string, string>>;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A table of four rows (2 to 5 of the file): the last cells are those of the row told. */
const TABLES = {
  budget: (rangee: number, cellules: Cellules): readonly Row[] => [
    ENTETE_BUDGET,
    ...[2, 3, 4, 5].map((one) => ligneBudget(one === rangee ? cellules : {})),
  ],
  subventions: (rangee: number, cellules: Cellules): readonly Row[] => [
    ENTETE_SUBVENTIONS,
    ...[2, 3, 4, 5].map((one) => ligneSubvention(one === rangee ? cellules : {})),
  ],
};
const JUSTE = TABLES.budget(0, {});

/** One wrong cell each, on the row after the one before. */
function cellules(
  code: string,
  table: keyof typeof TABLES,
  cas: readonly (readonly [string, string])[],
): MutationCsv[] {
  return cas.map(([colonne, valeur], index) => {
    const rangee = 2 + (index % 4);
    const octets = utf8(csvText(TABLES[table](rangee, { [colonne]: valeur })));
    return { code, note: `${colonne} « ${valeur} »`, octets, lieu: `${colonne} ${rangee}` };
  });
}

/** The same table with other columns. */
function colonnes(
  code: string,
  cas: readonly (readonly [note: string, change: (row: Row, rang: number) => Row, lieu: string])[],
): MutationCsv[] {
  return cas.map(([note, change, lieu]) => ({ code, note, lieu, octets: utf8(csvText(JUSTE.map(change))) }));
}

const at = (colonne: string) => ENTETE_BUDGET.indexOf(colonne);
const retirer = (colonne: string) => (row: Row) => row.filter((_, index) => index !== at(colonne));
const renommer = (colonne: string, nom: string) => (row: Row, rang: number) =>
  rang === 0 ? row.with(at(colonne), nom) : row;
const ajouter = (nom: string) => (row: Row, rang: number) => [...row, rang === 0 ? nom : ''];
const echanger = (a: number, b: number) => (row: Row) => row.with(a, row[b] ?? '').with(b, row[a] ?? '');

/** The text of the right table, changed. */
const texte = (code: string, lieu: string, textes: readonly (string | Uint8Array)[]): MutationCsv[] =>
  textes.map((one, index) => ({
    ...{ code, note: `${index + 1}`, lieu },
    octets: typeof one === 'string' ? utf8(one) : one,
  }));

/** A line of text in the place of a row of the file. */
function ligne(
  code: string,
  cas: readonly (readonly [rangee: number, change: (line: string) => string])[],
): MutationCsv[] {
  return cas.map(([rangee, change]) => {
    const lines = csvText(JUSTE).split('\n');
    const changed = lines.with(rangee - 1, change(lines[rangee - 1] ?? ''));
    return { code, note: `row ${rangee}`, octets: utf8(changed.join('\n')), lieu: `${rangee}` };
  });
}

export const MUTATIONS_CSV: readonly MutationCsv[] = [
  ...colonnes(
    'E-C01',
    ['BGT_SIRET', 'BGT_NATURE', 'BGT_SECTION'].map((nom) => [nom, retirer(nom), nom]),
  ),
  ...colonnes(
    'E-C02',
    ['BGT_FONCTION', 'BGT_OPERATION', 'BGT_ARTSPE'].map((nom) => [nom, retirer(nom), nom]),
  ),
  ...colonnes(
    'E-C03',
    ['NOTE', 'BGT_COMMENTAIRE', ''].map((nom) => [nom, ajouter(nom), nom]),
  ),
  ...colonnes(
    'E-C04',
    ['BGT_NOM', 'BGT_ANNEE', 'BGT_ARTSPE'].map((nom) => [nom, ajouter(nom), nom]),
  ),
  ...colonnes('E-C05', [
    ['the first two', echanger(0, 1), ''],
    ['the last two', echanger(20, 21), ''],
    ['the other way round', (row) => [...row].reverse(), ''],
  ]),
  ...colonnes('E-C06', [
    ['a small letter', renommer('BGT_NOM', 'Bgt_nom'), 'BGT_NOM'],
    ['spaces', renommer('BGT_SIRET', ' BGT SIRET '), 'BGT_SIRET'],
    ['a hyphen', renommer('BGT_CODRD', 'BGT-CODRD'), 'BGT_CODRD'],
  ]),
  ...texte('E-C07', '', [
    latin1(csvText(JUSTE)),
    latin1(csvText(JUSTE, ';')),
    latin1(csvText(TABLES.subventions(0, {}))),
  ]),
  ...texte('E-C08', '', [csvText(JUSTE, ';'), csvText(JUSTE, '\t'), csvText(JUSTE, '|')]),
  ...texte('E-C09', '', [
    `\uFEFF${csvText(JUSTE)}`,
    `\uFEFF${csvText(JUSTE, ';')}`,
    `\uFEFF${csvText(TABLES.subventions(0, {}))}`,
  ]),
  ...texte(
    'E-C10',
    '',
    ['BGT_NOM', 'BGT_NATURE_LABEL', 'BGT_CONTNAT_LABEL'].map((nom) =>
      csvText(TABLES.budget(3, { [nom]: 'R\uFFFDseau' })),
    ),
  ),
  ...cellules('E-C20', 'budget', [
    ['BGT_NOM', ''],
    ['BGT_SIRET', ''],
    ['BGT_CONTNAT', ''],
  ]),
  ...cellules('E-C21', 'budget', [
    ['BGT_NATDEC', 'Budget primitif'],
    ['BGT_SECTION', 'F'],
    ['BGT_CODRD', 'D'],
  ]),
  ...cellules('E-C22', 'budget', [
    ['BGT_MTPREV', '12,50'],
    ['BGT_MTREAL', '1 000.00'],
    ['BGT_CREDOUV', '12 €'],
  ]),
  ...cellules('E-C23', 'budget', [
    ['BGT_ANNEE', '23'],
    ['BGT_ANNEE', '2023-01-01'],
    ['BGT_ANNEE', '-2023'],
  ]),
  ...cellules('E-C24', 'subventions', [
    ['dateConvention', '27/06/2023'],
    ['dateConvention', '2023-02-29'],
    ['dateConvention', '2023-6-1'],
  ]),
  ...cellules('E-C25', 'subventions', [
    ['notificationUE', 'Oui'],
    ['notificationUE', 'true'],
    ['notificationUE', 'o'],
  ]),
  ...cellules('E-C27', 'subventions', [
    ['rnaBeneficiaire', 'W12345678'],
    ['datesPeriodeVersement', '2023-01-01/'],
    ['rnaBeneficiaire', 'w123456789'],
  ]),
  ...cellules('E-C28', 'budget', [
    ['BGT_SIRET', '99999999900018'],
    ['BGT_SIRET', '2,15E+13'],
    ['BGT_SIRET', '999999999'],
  ]),
  ...cellules('E-C29', 'budget', [
    ['BGT_CONTNAT', '0123456789'],
    ['BGT_NATURE', '0123456789'],
    ['BGT_FONCTION', '0123456789'],
  ]),
  ...cellules('E-C31', 'subventions', [
    ['pourcentageSubvention', '0'],
    ['pourcentageSubvention', '-1'],
    ['pourcentageSubvention', '-0.5'],
  ]),
  ...cellules('E-C32', 'subventions', [
    ['pourcentageSubvention', '45'],
    ['pourcentageSubvention', '1.01'],
    ['pourcentageSubvention', '1e3'],
  ]),
  ...[2, 3, 5].map((rangee) => ({
    ...{ code: 'E-C33', note: `row ${rangee}`, lieu: `idBeneficiaire ${rangee}` },
    octets: utf8(csvText(TABLES.subventions(rangee, { rnaBeneficiaire: '' }))),
  })),
  ...ligne('E-C34', [
    [2, (line) => `${line},x`],
    [3, (line) => line.slice(0, line.lastIndexOf(','))],
    [5, () => 'budget primitif'],
  ]),
  ...ligne('E-C35', [
    [2, () => ','.repeat(21)],
    [4, () => ''],
    [5, () => ','.repeat(21)],
  ]),
  ...ligne('E-C36', [
    [2, (line) => line.replace('ORÉE', '"OR"ÉE')],
    [3, (line) => line.replace('ORÉE', '"ORÉE"x')],
    [5, (line) => line.replace('ORÉE', '""O"RÉE"')],
  ]),
  ...cellules('E-C37', 'budget', [
    ['BGT_CONTNAT', '011 '],
    ['BGT_NATURE', ' 60611'],
    ['BGT_FONCTION', '020\u00a0'],
  ]),
];

/** What no published schema asks for yet: a column that does, and values that it refuses. */
export const MUTATIONS_DE_CHAMP: readonly {
  readonly code: string;
  readonly champ: Champ;
  readonly defaut: Defaut;
  readonly valeurs: readonly string[];
}[] = [
  {
    code: 'E-C26',
    champ: { name: 'effectif', type: 'integer', required: true },
    defaut: 'type',
    valeurs: ['1.0', '1 000', 'deux'],
  },
  {
    code: 'E-C30',
    champ: { name: 'code', type: 'string', required: true, minLength: 3 },
    defaut: 'min-length',
    valeurs: ['a', 'ab', '\u{1f600}'],
  },
];
