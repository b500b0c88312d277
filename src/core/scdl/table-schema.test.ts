import { describe, expect, it } from 'vitest';
import type { Champ, Schema } from './schema.ts';
import { compileChamp, compileRangee } from './table-schema.ts';

const A: Champ = { name: 'a', type: 'string', required: false };

function schemaOf(champs: readonly Champ[], rest: Partial<Schema> = {}): Schema {
  return { name: 'essai', version: '1', champs, verifications: [], ...rest };
}

const NOMBRE = { name: 'a', type: 'number', required: false } as const;

describe('a value of a type', () => {
  it.each<[Champ['type'], readonly string[], readonly string[]]>([
    [
      'number',
      ['0', '-1.23', '12678967.543233', '+100000.00', '210', '.5', '5.', '1E3', '1e-3', 'NaN', 'inf', '-INF'],
      [
        '1,5',
        '1 000',
        '1.2.3',
        '.',
        '+',
        'E5',
        '1E',
        '0x10',
        '1_000',
        ' 1',
        '1 ',
        '5 %',
        '1.5€',
        '+INF',
        '٣',
      ],
    ],
    ['integer', ['0', '-12', '+3', '007'], ['1.0', '1e3', ' 1', '', 'a'].filter((text) => text !== '')],
    ['year', ['2023', '0001', '9999'], ['23', '-2023', '+2023', '12023', '2023Z', '2023.', ' 2023', 'deux']],
    [
      'date',
      ['2023-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '2023-12-31'],
      ['2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '0000-01-01'],
    ],
    ['date', [], ['27/06/2023', '2023-6-27', '20230627', '2023-06-27T00:00:00Z', ' 2023-06-27']],
    ['boolean', ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'], ['oui', 'tRUE', 'vrai', '2']],
    ['string', ['a', ' ', '\n', '2023'], []],
    ['any', ['a', ' '], []],
  ])('%s', (type, right, wrong) => {
    const champ = { ...A, type } as Champ;
    const check = compileChamp(champ, schemaOf([champ]));
    expect(right.filter((text) => check(text) !== undefined)).toEqual([]);
    expect(wrong.filter((text) => check(text) !== 'type')).toEqual([]);
  });
});

describe('a constraint', () => {
  it.each<[string, Champ, string, string | undefined]>([
    ['an optional cell may be empty', A, '', undefined],
    ['a required one may not', { ...A, required: true }, '', 'requis'],
    ['a space is a value', { ...A, required: true }, ' ', undefined],
    ['a value of the list', { ...A, enum: ['réel'] }, 'réel', undefined],
    ['a value of the list in another case', { ...A, enum: ['réel'] }, 'Réel', 'enum'],
    ['an empty cell is in no list, and may be', { ...A, enum: ['réel'] }, '', undefined],
    ['a decomposed accent is another text', { ...A, enum: ['réel'] }, 're\u0301el', 'enum'],
    ['a pattern', { ...A, pattern: 'W\\d{2}' }, 'W12', undefined],
    ['a pattern must match whole, left', { ...A, pattern: 'W\\d{2}' }, 'xW12', 'pattern'],
    ['a pattern must match whole, right', { ...A, pattern: 'W\\d{2}' }, 'W123', 'pattern'],
    ['each side of an alternative too', { ...A, pattern: 'a|b' }, 'ab', 'pattern'],
    ['a line end at the end is not forgiven', { ...A, pattern: '^a$' }, 'a\n', 'pattern'],
    ['as long as allowed', { ...A, maxLength: 3 }, 'abc', undefined],
    ['too long', { ...A, maxLength: 3 }, 'abcd', 'max-length'],
    ['characters are counted, not UTF-16 units', { ...A, maxLength: 3 }, '😀😀😀', undefined],
    ['too long in characters', { ...A, maxLength: 3 }, '😀😀😀😀', 'max-length'],
    ['too short', { ...A, minLength: 3 }, 'ab', 'min-length'],
    ['too short in characters', { ...A, minLength: 3 }, '😀😀', 'min-length'],
    ['as short as allowed', { ...A, minLength: 3 }, '😀é1', undefined],
    ['at the minimum', { ...NOMBRE, minimum: 0.01 }, '0.01', undefined],
    ['under the minimum', { ...NOMBRE, minimum: 0.01 }, '0.009', 'minimum'],
    ['at the maximum', { ...NOMBRE, maximum: 1 }, '1.00', undefined],
    ['above the maximum', { ...NOMBRE, maximum: 1 }, '45', 'maximum'],
    ['infinity has no maximum', { ...NOMBRE, maximum: 1 }, 'INF', 'maximum'],
    ['NaN is in no range', { ...NOMBRE, minimum: 0, maximum: 1 }, 'NaN', 'minimum'],
    ['the type comes first', { ...NOMBRE, minimum: 0 }, 'abc', 'type'],
    [
      'words of its own',
      { ...A, type: 'boolean', trueValues: ['oui'], falseValues: ['non'] } as Champ,
      'oui',
      undefined,
    ],
    [
      'the words by default are gone then',
      { ...A, type: 'boolean', trueValues: ['oui'] } as Champ,
      'true',
      'type',
    ],
  ])('%s', (_, champ, valeur, defaut) => {
    expect(compileChamp(champ, schemaOf([champ]))(valeur)).toBe(defaut);
  });

  it('missing values are those of the schema, and an empty text is then a value', () => {
    const champ: Champ = { ...A, minLength: 1, required: true };
    const check = compileChamp(champ, schemaOf([champ], { missingValues: ['-'] }));
    expect([check('-'), check(''), check('a')]).toEqual(['requis', 'min-length', undefined]);
  });
});

describe('custom checks', () => {
  const champs = ['a', 'b', 'c'].map((name): Champ => ({ ...A, name }));
  const schema = schemaOf(champs, {
    verifications: [
      { name: 'french-siret-value', column: 'c' },
      { name: 'one-of-required', column1: 'a', column2: 'b' },
    ],
  });

  it.each<[string, readonly (number | undefined)[], readonly string[], readonly string[]]>([
    ['one of two is enough', [0, 1, 2], ['x', '', ''], []],
    ['the other too', [0, 1, 2], ['', 'x', ''], []],
    ['both', [0, 1, 2], ['x', 'x', ''], []],
    ['none', [0, 1, 2], ['', '', ''], ['a un-parmi']],
    ['one column only, empty', [undefined, 0, 1], ['', ''], ['b un-parmi']],
    ['no column: told of the header', [undefined, undefined, 0], [''], []],
    ['a right SIRET', [0, 1, 2], ['x', '', '99999999900017'], []],
    ['a wrong SIRET', [0, 1, 2], ['x', '', '99999999900018'], ['c siret']],
    ['cells are found by their place', [2, 1, 0], ['99999999900018', '', 'x'], ['c siret']],
  ])('%s', (_, places, cells, expected) => {
    const found: string[] = [];
    compileRangee(schema, places)(cells, (champ, defaut) => found.push(`${champs[champ]?.name} ${defaut}`));
    expect(found).toEqual(expected);
  });
});
