import { describe, expect, test } from 'vitest';
import { controler, depense, tell } from '../../../test/support/constats.ts';
import { DERNIER, FUTUR } from '../../../test/support/exercices.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

const DEFINITIONS = [NOMENCLATURE.planVoisin, NOMENCLATURE.nomenclatureInconnue];
const plan = (nomenclature: string, exercice = '2023', champs = {}) =>
  totem([depense(champs)], { nomenclature, exercice });

const AVENIR = String(FUTUR);

describe('controlPlan', () => {
  test.each([
    ['M57 développée 2023', plan('M57-M57_D')],
    ['M14 2013, the first year', plan('M14-M14_COM_SUP3500', '2013')],
    ['no nomenclature, which is told elsewhere', plan('')],
    ['no exercice, which is told elsewhere', plan('M57-M57_D', '')],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['an exercice after the last plan', plan('M57-M57_D', AVENIR), ['E-N01 information Nomenclature']],
    ['an exercice before the first one', plan('M57-M57_A', '2019'), ['E-N01 information Nomenclature']],
    ['a nomenclature that has ended', plan('M4-M43_D', '2023'), ['E-N01 information Nomenclature']],
    ['an unknown declinaison', plan('M57-M57_X'), ['E-N02 avertissement Nomenclature']],
    ['an unknown norm', plan('M99-M99'), ['E-N02 avertissement Nomenclature']],
    ['that of the accountant, without its norm', plan('M57_D'), ['E-N02 avertissement Nomenclature']],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('names the plan that is used', async () => {
    const of = async (content: string) =>
      (await controler(content)).find(({ code }) => /N0[12]/.test(code))?.faits;
    expect(await of(plan('M57-M57_D', AVENIR))).toEqual({
      nomenclature: 'M57-M57_D',
      exercice: DERNIER,
      trouve: AVENIR,
    });
    expect(await of(plan('M57-M57_X'))).toMatchObject({ trouve: 'M57-M57_X', exercice: 2023 });
    expect(await of(plan('M99-M99'))).toEqual({ trouve: 'M99-M99' });
  });

  test('against the plan of another exercice, what looks wrong is an information', async () => {
    const wrong = { Nature: '60429', ContNat: '0119', Fonction: '0209' };
    const codes = [NOMENCLATURE.natureInconnue, NOMENCLATURE.chapitreInconnu, NOMENCLATURE.fonctionInconnue];
    const of = (exercice: string) => tell(plan('M57-M57_D', exercice, wrong), codes);
    expect((await of('2023')).map((text) => text.split(' ')[1])).toEqual(Array(3).fill('avertissement'));
    expect((await of(AVENIR)).map((text) => text.split(' ')[1])).toEqual(Array(3).fill('information'));
  });
});
