import { describe, expect, test } from 'vitest';
import { depense, tell } from '../../../test/support/constats.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

const second = (champs: Record<string, string>) => totem([depense(), depense(champs)]);

describe('controlOrdre', () => {
  test.each([
    ['réel without type', second({})],
    ['réel with a type', second({ TypOpBudg: '2' })],
    ['between sections', second({ OpBudg: '1', TypOpBudg: '2' })],
    ['within the section', second({ OpBudg: '1', TypOpBudg: '1' })],
    ['an unknown type, which is told elsewhere', second({ OpBudg: '1', TypOpBudg: '7' })],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, [NOMENCLATURE.ordreSansType])).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['no type', second({ Nature: '6811', OpBudg: '1' }), ['E-N16 avertissement L7 #1 TypOpBudg']],
    [
      'no type, with a chapter',
      second({ Nature: '2031', ContNat: '041', OpBudg: '1' }),
      ['E-N16 avertissement L7 #1 TypOpBudg'],
    ],
    [
      'an empty type',
      second({ OpBudg: '1', TypOpBudg: 'x' }).replace('TypOpBudg V="x"', 'TypOpBudg V=""'),
      ['E-N16 avertissement L7 #1 TypOpBudg'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, [NOMENCLATURE.ordreSansType])).toEqual(expected);
  });
});
