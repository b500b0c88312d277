import { describe, expect, test } from 'vitest';
import { controler, depense, tell } from '../../../test/support/constats.ts';
import { type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

const second = (champs: Record<string, string>, options: TotemOptions = {}) =>
  totem([depense(), depense(champs)], options);

describe('controlLibelles', () => {
  test.each([
    ['labels of the plan of the exercice', second({ Nature: '2031', ContNat: '20', Fonction: '93020' })],
    ['a label in the file when the plan has one', second({ LibCpte: 'Repas' })],
    ['no label anywhere', second({ Nature: 'X' })],
    ['a plan that is borrowed as a whole', second({}, { exercice: '2030' })],
    ['an unknown norm: there is no plan', second({ LibCpte: 'Repas' }, { nomenclature: 'M99-M99' })],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, [NOMENCLATURE.libelleEmprunte])).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['a nature of 2024', second({ Nature: '62121' }), ['E-N17 information L7 #1 Nature']],
    ['a nature of the M57 abrégée', second({ Nature: '6450' }), ['E-N17 information L7 #1 Nature']],
    [
      'a nature that the file alone names',
      second({ Nature: 'X', LibCpte: 'Repas' }),
      ['E-N17 information L7 #1 Nature'],
    ],
    ['a fonction of 2022', second({ Fonction: '502' }), ['E-N17 information L7 #1 Fonction']],
    [
      'a chapter of the M57 abrégée',
      second({ Nature: 'X', ContNat: '4541' }),
      ['E-N17 information L7 #1 ContNat'],
    ],
    [
      'the same nature on three lines: once',
      totem([1, 2, 3].map((number) => depense({ Nature: '62121', Operation: `${number}` }))),
      ['E-N17 information L6 #0 Nature'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, [NOMENCLATURE.libelleEmprunte])).toEqual(expected);
  });

  test('says where each label comes from', async () => {
    const of = async (champs: Record<string, string>) =>
      (await controler(second(champs))).find(({ code }) => code === 'E-N17')?.faits;
    expect(await of({ Nature: '28051', ContNat: '040' })).toMatchObject({
      cle: 'exercice',
      exercice: 2022,
      nombre: 1,
    });
    expect(await of({ Nature: '6450' })).toMatchObject({
      cle: 'norme',
      nomenclature: 'M57-M57_A',
      exercice: 2023,
    });
    expect(await of({ Nature: 'X', LibCpte: 'Repas' })).toMatchObject({ cle: 'ligne', libelle: 'Repas' });
  });
});
