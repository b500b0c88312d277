/**
 * Our Table Schema validator on what the specification documents, with a second opinion: `tableschema`, by its authors.
 *
 * Source: Table Schema, version 1, https://specs.frictionlessdata.io/table-schema/ ; each case names the section that it is
 * read from. Where the authors' JavaScript library says otherwise, the case tells it, and the specification wins.
 */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Champ, Schema } from '../src/core/scdl/schema.ts';
import { compileChamp } from '../src/core/scdl/table-schema.ts';

type Type = Champ['type'];
interface Cas {
  readonly section: string;
  readonly type: Type;
  readonly contraintes?: Readonly<Record<string, unknown>>;
  readonly manquantes?: readonly string[];
  readonly justes: readonly string[];
  readonly faux: readonly string[];
  /** Values of which the library says the contrary, and why. */
  readonly autrement?: Readonly<Record<string, string>>;
}

const ESPACES = 'the library takes out every space before it looks at a number';

const CAS: readonly Cas[] = [
  { section: 'Types and Formats, string: default', type: 'string', justes: ['a', ' ', '1', 'é\n'], faux: [] },
  {
    section: 'Types and Formats, number: lexical formatting as decimal of XML Schema, its examples',
    type: 'number',
    justes: ['-1.23', '12678967.543233', '+100000.00', '210'],
    faux: ['abc', '1,5', '--1', '1.2.3'],
  },
  {
    section: 'Types and Formats, number: special string values, not case sensitive',
    type: 'number',
    justes: ['NaN', 'INF', '-INF', 'nan', 'inf', '-inf'],
    faux: ['INFINITE'],
    autrement: {
      nan: 'the library knows the three in capitals only',
      inf: 'the library knows the three in capitals only',
      '-inf': 'the library knows the three in capitals only',
    },
  },
  {
    section: 'Types and Formats, number: an exponent, an E then an optional sign and digits',
    type: 'number',
    justes: ['1E3', '1.5E-2', '2E+10'],
    faux: ['1E', 'E3', '1E2.5'],
  },
  {
    section: 'Types and Formats, number: bareNumber is true and groupChar null by default',
    type: 'number',
    justes: [],
    faux: ['95%', '€95', '1 000', '1_000'],
    autrement: { '1 000': ESPACES },
  },
  {
    section: 'Types and Formats, integer: as integer of XML Schema, its examples',
    type: 'integer',
    justes: ['-1', '0', '12678967543233', '+100000'],
    faux: ['1.5', '1e3', 'a', '1.0'],
    autrement: { '+100000': 'the library writes the number back and compares, which loses the sign' },
  },
  {
    section: 'Types and Formats, boolean: trueValues and falseValues by default',
    type: 'boolean',
    justes: ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'],
    faux: ['yes', 'no', 't', 'f', 'vrai', '2', 'tRUE'],
  },
  {
    section: 'Types and Formats, boolean: trueValues and falseValues given',
    type: 'boolean',
    contraintes: { trueValues: ['oui'], falseValues: ['non'] },
    justes: ['oui', 'non'],
    faux: ['true', 'false', 'Oui'],
  },
  {
    section: 'Types and Formats, date: default, ISO 8601 YYYY-MM-DD',
    type: 'date',
    justes: ['2019-01-01', '2024-02-29'],
    faux: ['2023-02-29', '2019-13-01', '01/01/2019', '2019-1-1', '2019', '2019-01-01T00:00:00Z'],
  },
  {
    section: 'Types and Formats, year: usual lexical representation YYYY',
    type: 'year',
    justes: ['2017', '0001'],
    faux: ['17', 'abc', '2017.5', '20170'],
    autrement: { '0001': 'the library writes the number back and compares, which loses the zeros' },
  },
  { section: 'Types and Formats, any', type: 'any', justes: ['a', '1', ' '], faux: [] },
  {
    section: 'Constraints, required: not for a missing value',
    type: 'string',
    contraintes: { required: true },
    justes: ['a', ' '],
    faux: [''],
  },
  { section: 'Constraints, required: false by default', type: 'number', justes: ['', '1'], faux: [] },
  {
    section: 'Constraints, minLength and maxLength',
    type: 'string',
    contraintes: { minLength: 2, maxLength: 3 },
    justes: ['ab', 'abc'],
    faux: ['a', 'abcd'],
  },
  {
    section: 'Constraints, minimum and maximum, both inclusive',
    type: 'number',
    contraintes: { minimum: 0, maximum: 1 },
    justes: ['0', '1', '0.5'],
    faux: ['-0.1', '1.1', 'INF'],
  },
  {
    section: 'Constraints, minimum and maximum of an integer',
    type: 'integer',
    contraintes: { minimum: 5, maximum: 7 },
    justes: ['5', '7'],
    faux: ['4', '8'],
  },
  {
    section: 'Constraints, minimum and maximum of a year',
    type: 'year',
    contraintes: { minimum: 2000, maximum: 2030 },
    justes: ['2000', '2030'],
    faux: ['1999', '2031'],
  },
  {
    section: 'Constraints, pattern: the whole value, as in XML Schema',
    type: 'string',
    contraintes: { pattern: '[a-z]{2}|\\d+' },
    justes: ['ab', '12'],
    faux: ['abc', 'x12', 'AB', ''].filter((text) => text !== ''),
    autrement: {
      abc: 'the library puts its anchors inside the first and the last branch',
      x12: 'the library puts its anchors inside the first and the last branch',
    },
  },
  {
    section: 'Constraints, enum',
    type: 'string',
    contraintes: { enum: ['réel', 'ordre'] },
    justes: ['réel', 'ordre'],
    faux: ['Réel', 'reel', 'ordres'],
  },
  {
    section: 'missingValues: an empty text by default',
    type: 'integer',
    contraintes: { required: true },
    justes: ['1'],
    faux: ['', '-'],
  },
  {
    section: 'missingValues: other texts, before the type is looked at',
    type: 'number',
    manquantes: ['NaN', '-'],
    justes: ['-', 'NaN', '1'],
    faux: ['', 'n/a'],
  },
  {
    section: 'missingValues: they are missing for required too',
    type: 'string',
    contraintes: { required: true },
    manquantes: ['-'],
    justes: ['', 'a'],
    faux: ['-'],
  },
  {
    section: 'missingValues: none',
    type: 'string',
    contraintes: { required: true },
    manquantes: [],
    justes: ['', '-'],
    faux: [],
  },
];

interface Library {
  readonly Schema: {
    load(
      descriptor: object,
    ): Promise<{ castRow(row: readonly string[]): unknown[]; readonly valid: boolean }>;
  };
}
const { Schema: FrictionlessSchema } = createRequire(import.meta.url)('tableschema') as Library;

const MOTS = new Set(['trueValues', 'falseValues']);

describe.each(CAS)('$section', ({ type, contraintes = {}, manquantes, justes, faux, autrement = {} }) => {
  it('ours says what the specification says', () => {
    const champ = { name: 'a', required: false, ...contraintes, type } as Champ;
    const schema: Schema = {
      ...{ name: 'essai', version: '1', champs: [champ], verifications: [] },
      ...(manquantes && { missingValues: manquantes }),
    };
    const check = compileChamp(champ, schema);
    expect(justes.filter((text) => check(text) !== undefined)).toEqual([]);
    expect(faux.filter((text) => check(text) === undefined)).toEqual([]);
  });

  it('so does the library of its authors, but where that is told', async () => {
    const entries = Object.entries(contraintes);
    const schema = await FrictionlessSchema.load({
      fields: [
        {
          ...{ name: 'a', type },
          ...Object.fromEntries(entries.filter(([name]) => MOTS.has(name))),
          constraints: Object.fromEntries(entries.filter(([name]) => !MOTS.has(name))),
        },
      ],
      ...(manquantes && { missingValues: manquantes }),
    });
    expect(schema.valid).toBe(true);
    const holds = (text: string) => {
      try {
        schema.castRow([text]);
        return true;
      } catch {
        return false;
      }
    };
    const other = [...justes.filter((text) => !holds(text)), ...faux.filter(holds)];
    expect(other.sort()).toEqual(Object.keys(autrement).sort());
  });
});
