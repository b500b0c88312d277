import { describe, expect, test } from 'vitest';
import { controler, depense, recette, tell } from '../../../test/support/constats.ts';
import { since } from '../../../test/support/exercices.ts';
import { type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

const { fonctionInconnue, fonctionSupprimee, fonctionManquante } = NOMENCLATURE;
const DEFINITIONS = [fonctionInconnue, fonctionSupprimee, fonctionManquante];
const second = (champs: Record<string, string>, options: TotemOptions = {}) =>
  totem([depense(), depense(champs)], options);
const M57_2018 = { nomenclature: 'M57-M57', exercice: '2018' };

describe('controlFonctions', () => {
  test.each([
    ['a fonction', second({ Fonction: '020' })],
    ['an article of a vote by fonction', second({ Fonction: '93020' }, { natFonc: '2' })],
    ['its chapter', second({ Fonction: '930' }, { natFonc: '2' })],
    ['a vote by nature without fonctions', totem([depense({ Fonction: '' })], { natFonc: '1' })],
    ['a nomenclature that has no fonctions', second({ Fonction: '999' }, { nomenclature: 'M4-M4' })],
    ['no fonction on an ordre line', second({ Fonction: '', Nature: '6811', ContNat: '042', OpBudg: '1' })],
    ['no fonction on a carried result', second({ Fonction: '', Nature: '002', ContNat: '' })],
    ['no fonction on a virement', second({ Fonction: '', Nature: '023', ContNat: '023' })],
    ['no fonction on a third-party operation', second({ Fonction: '', Nature: '45411', ContNat: '45411' })],
    ['only lines that need none', totem([depense({ Fonction: '', Nature: '001', ContNat: '001' })])],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['a fonction of no plan', second({ Fonction: '999' }), ['E-N13 avertissement L7 #1 Fonction']],
    ['a fonction of 2024', second({ Fonction: '2561' }), ['E-N13 avertissement L7 #1 Fonction']],
    ['a fonction of 2022', second({ Fonction: '502' }), ['E-N13 avertissement L7 #1 Fonction']],
    [
      'a fonction of the M57 in the M14',
      second({ Fonction: '845' }, { nomenclature: 'M14-M14_COM_SUP3500' }),
      ['E-N13 avertissement L7 #1 Fonction'],
    ],
    ['a deleted article', second({ Fonction: '93422' }, M57_2018), ['E-N14 information L7 #1 Fonction']],
    ['another', second({ Fonction: '90423' }, M57_2018), ['E-N14 information L7 #1 Fonction']],
    [
      'one of the M52',
      second({ Fonction: '9053' }, { nomenclature: 'M52-M52', exercice: '2018' }),
      ['E-N14 information L7 #1 Fonction'],
    ],
    ['a dépense without fonction', second({ Fonction: '' }), ['E-N15 avertissement L7 #1 Fonction']],
    [
      'the same, voted by fonction',
      second({ Fonction: '' }, { natFonc: '2' }),
      ['E-N15 avertissement L7 #1 Fonction'],
    ],
    [
      'an empty fonction',
      totem([depense(), recette({ Fonction: 'x' }).replace('Fonction V="x"', 'Fonction V=" "')]),
      ['E-N15 avertissement L7 #1 Fonction'],
    ],
    [
      'no fonction at all: once',
      totem([depense({ Fonction: '' }), recette({ Fonction: '' })]),
      ['E-N15 avertissement Fonction'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('says where else the fonction is known, and how many lines lack one', async () => {
    const of = async (content: string) =>
      (await controler(content)).find(({ code }) => /N1[35]/.test(code))?.faits;
    expect(await of(second({ Fonction: '2561' }))).toMatchObject({ code: '2561', exercices: since(2024) });
    expect(await of(second({ Fonction: '502' }))).toMatchObject({ code: '502', exercices: [2022] });
    expect(await of(totem([depense({ Fonction: '' }), recette({ Fonction: '' })]))).toEqual({ nombre: 2 });
  });
});
