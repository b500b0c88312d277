import fc from 'fast-check';
import { SCHEMA_BUDGET, SCHEMA_SUBVENTIONS } from '../../src/core/scdl/schemas.ts';

export type Row = readonly string[];

export const ENTETE_BUDGET: Row = SCHEMA_BUDGET.champs.map(({ name }) => name);
export const ENTETE_SUBVENTIONS: Row = SCHEMA_SUBVENTIONS.champs.map(({ name }) => name);

const LIGNE_BUDGET: Readonly<Record<string, string>> = {
  BGT_NATDEC: 'budget primitif',
  BGT_ANNEE: '2023',
  BGT_SIRET: '99999999900017',
  BGT_NOM: 'ORÉE',
  BGT_CONTNAT: '011',
  BGT_CONTNAT_LABEL: 'Charges à caractère général',
  BGT_NATURE: '60611',
  BGT_NATURE_LABEL: 'Eau, assainissement',
  BGT_SECTION: 'fonctionnement',
  BGT_OPBUDG: 'réel',
  BGT_CODRD: 'dépense',
  BGT_MTPREV: '1234.56',
};

const LIGNE_SUBVENTION: Readonly<Record<string, string>> = {
  nomAttribuant: 'ORÉE',
  idAttribuant: '99999999900017',
  dateConvention: '2023-06-27',
  nomBeneficiaire: 'Les Amis du bois',
  rnaBeneficiaire: 'W123456789',
  objet: 'Fête',
  montant: '500',
  nature: 'aide en numéraire',
  conditionsVersement: 'unique',
  datesPeriodeVersement: '2023-07-01',
  notificationUE: 'non',
  pourcentageSubvention: '1',
};

/** A right row, but for the cells given. */
export function ligneBudget(cells: Readonly<Record<string, string>> = {}): Row {
  return ENTETE_BUDGET.map((name) => cells[name] ?? LIGNE_BUDGET[name] ?? '');
}

export function ligneSubvention(cells: Readonly<Record<string, string>> = {}): Row {
  return ENTETE_SUBVENTIONS.map((name) => cells[name] ?? LIGNE_SUBVENTION[name] ?? '');
}

/** Text of a CSV, quoted where needed; written apart from `writeCsv`. */
export function csvText(rows: readonly Row[], separateur = ',', fin = '\n'): string {
  const cell = (text: string) =>
    text.includes(separateur) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(separateur) + fin).join('');
}

const texte = fc.string({ unit: fc.constantFrom(...'aéœ09 ,;"\n\'-'), minLength: 1, maxLength: 12 });
const code = fc.string({ unit: fc.constantFrom(...'0123456789AZ'), minLength: 1, maxLength: 9 });
const montant = fc
  .tuple(fc.constantFrom('', '-', '+'), fc.nat(9_999_999), fc.constantFrom('', '.5', '.00', 'e3', 'E-2'))
  .map((parts) => parts.join(''));
const optional = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary);

/** Right cells of each column of the budget. */
const CELLULES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  BGT_ANNEE: fc.integer({ min: 1000, max: 9999 }).map(String),
  BGT_SIRET: fc.constantFrom('99999999900017', '21560046100010', '35600000049837'),
  BGT_CONTNAT: code,
  BGT_NATURE: code,
  BGT_FONCTION: optional(code),
};

export const arbitraryRow: fc.Arbitrary<Row> = fc.tuple(
  ...SCHEMA_BUDGET.champs.map((champ) => {
    const known = CELLULES[champ.name];
    if (known) return known;
    const one =
      champ.type === 'number'
        ? montant
        : 'enum' in champ && champ.enum
          ? fc.constantFrom(...champ.enum)
          : texte;
    return champ.required ? one : optional(one);
  }),
);

/** Cells that are wrong in every column where a value is constrained, and some that are right. */
export const arbitraryCell: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    'Budget primitif',
    'réel',
    'reel',
    '1234567890',
    '12',
    '2023',
    '12,5',
    '1 000',
    '1.5.',
    'e5',
  ),
  fc.constantFrom(
    '99999999900018',
    '9999999990001',
    'abc',
    '-',
    '--1',
    '0x10',
    '1_000',
    '٣',
    '😀😀😀😀😀😀😀😀😀',
  ),
  texte,
  code,
  montant,
);
