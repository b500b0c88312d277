import { describe, expect, test } from 'vitest';
import { depense, tell } from '../../../test/support/constats.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';
import { isDate } from './fichier-dates.ts';

const dteDec = (valeur: string) => totem([depense()], { dteDec: valeur });
const dteStr = (valeur: string) => totem([depense()], { dteStr: valeur });
const dteDecEx = (valeur: string) => totem([depense()], { bloc: `<DteDecEx V="${valeur}"/>` });

describe('controlDates', () => {
  test.each([
    ['days of the calendar', dteDecEx('2023-04-30')],
    ['no date, which is told elsewhere', totem([depense()], { dteDec: '', dteStr: '' })],
    ['a time zone, which xs:date allows', dteStr('2023-04-11+02:00')],
    ['spaces around', dteDec(' 2023-04-03 ')],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, [FICHIER.dateIllisible])).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['day first', dteDec('03/04/2023'), ['E-F16 avertissement L5 DteDec']],
    ['a day that does not exist', dteStr('2023-02-29'), ['E-F16 avertissement L3 DteStr']],
    ['words', dteDecEx('avril 2023'), ['E-F16 avertissement L5 DteDecEx']],
    ['one digit', dteDec('2023-4-3'), ['E-F16 avertissement L5 DteDec']],
    ['a time of day', dteStr('2023-04-11T10:00:00'), ['E-F16 avertissement L3 DteStr']],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, [FICHIER.dateIllisible])).toEqual(expected);
  });

  test.each([
    ...([
      ['2024-02-29', true],
      ['2023-02-29', false],
      ['2000-02-29', true],
      ['1900-02-29', false],
    ] as const),
    ...([
      ['2023-12-31', true],
      ['2023-06-31', false],
      ['2023-13-01', false],
      ['2023-00-10', false],
    ] as const),
    ...([
      ['2023-01-00', false],
      ['2023-01-01Z', true],
      ['23-01-01', false],
      ['', false],
    ] as const),
  ])('isDate(%j) is %j', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });
});
