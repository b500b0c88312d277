import { describe, expect, test } from 'vitest';
import { controler, depense, tell } from '../../../test/support/constats.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

const { chapitreInconnu, chapitreIntrouvable, sectionIntrouvable } = NOMENCLATURE;
const { autreChapitre, chapitresDeduits, chapitreFonctionInconnu } = NOMENCLATURE;
const DEFINITIONS = [
  ...[chapitreInconnu, chapitreIntrouvable, sectionIntrouvable],
  ...[autreChapitre, chapitresDeduits, chapitreFonctionInconnu],
];
const second = (champs: Record<string, string>, extra = '') => totem([depense(), depense(champs, extra)]);
const section = (code: string) => `<CaracSup Code="Section" V="${code}"/>`;
const sansPlan = (champs: Record<string, string>, extra = '') =>
  totem([depense(champs, extra)], { nomenclature: 'M99-M99' });

describe('controlChapitres', () => {
  test.each([
    ['the chapter of the account', second({ Nature: '2031', ContNat: '20' })],
    [
      'an account in its place, with an operation (ASTRE)',
      second({ Nature: '2031', ContNat: '2031', Operation: '9' }),
    ],
    ['the article above it, voted as a chapter', second({ Nature: '21312', ContNat: '2131' })],
    ['a third-party operation: chapter and number', second({ Nature: '4581', ContNat: '4581001' })],
    ['the number of the operation', second({ Nature: '2031', ContNat: '1042', Operation: '1042' })],
    ['the number of the operation in ContOp', second({ Nature: '2031', ContNat: '1042', ContOp: '1042' })],
    ['a special chapter of the M57, which takes other accounts', second({ ContNat: '017' })],
    ['a chapter by fonction', second({ Fonction: '93020', ContFon: '930' })],
    [
      'a carried result as its chapter by fonction',
      second({ Nature: '002', ContNat: '002', ContFon: '002' }),
    ],
    ['no plan, but the file says chapter and section', sansPlan({}, section('F'))],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['a chapter of no plan', second({ ContNat: '019' }), ['E-N07 avertissement L7 #1 ContNat']],
    ['a chapter of another norm', second({ ContNat: '656' }), ['E-N07 avertissement L7 #1 ContNat']],
    ['the class of the account', second({ ContNat: '60' }), ['E-N07 avertissement L7 #1 ContNat']],
    ['a fonction instead of the chapter', second({ ContNat: '0209' }), ['E-N07 avertissement L7 #1 ContNat']],
    [
      'a third-party number without its chapter',
      second({ Nature: '4581', ContNat: '4599' }),
      ['E-N07 avertissement L7 #1 ContNat'],
    ],
    [
      'no chapter and an unknown nature',
      second({ Nature: 'X', ContNat: '' }),
      ['E-N08 bloquant L7 #1 ContNat', 'E-N09 bloquant L7 #1'],
    ],
    [
      'no chapter and no nature, but a section',
      totem([depense({ Nature: '', ContNat: '' }, section('F'))]),
      ['E-N08 bloquant L6 #0 ContNat'],
    ],
    ['no chapter and no plan', sansPlan({ ContNat: '' }, section('I')), ['E-N08 bloquant L6 #0 ContNat']],
    ['a chapter, but no plan to say its section', sansPlan({}), ['E-N09 bloquant L6 #0']],
    [
      'an unknown chapter and an unknown nature',
      second({ Nature: 'X', ContNat: '019' }),
      ['E-N07 avertissement L7 #1 ContNat', 'E-N09 bloquant L7 #1'],
    ],
    [
      'studies in chapter 204, as in montreuil-ca-2019',
      second({ Nature: '2031', ContNat: '204' }),
      ['E-N10 information L7 #1 ContNat'],
    ],
    ['purchases in chapter 012', second({ ContNat: '012' }), ['E-N10 information L7 #1 ContNat']],
    [
      'an ordre line in the chapter of the other kind',
      second({ Nature: '2031', OpBudg: '1', TypOpBudg: '1', ContNat: '040' }),
      ['E-N10 information L7 #1 ContNat'],
    ],
    ['a chapter that is derived', second({ Nature: '60611', ContNat: '' }), ['E-N11 information ContNat']],
    ['all of them', totem([depense({ ContNat: '' })]), ['E-N11 information ContNat']],
    [
      'a derived chapter of ordre',
      second({ Nature: '6811', ContNat: '', OpBudg: '1', TypOpBudg: '2' }),
      ['E-N11 information ContNat'],
    ],
    ['a fonction as its chapter', second({ ContFon: '13' }), ['E-N12 information L7 #1 ContFon']],
    ['a chapter by nature in its place', second({ ContFon: '011' }), ['E-N12 information L7 #1 ContFon']],
    ['a chapter by fonction of the M14', second({ ContFon: '910' }), ['E-N12 information L7 #1 ContFon']],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('says what the plan says, and how many chapters are derived', async () => {
    const of = async (content: string, wanted: string) =>
      (await controler(content)).find(({ code }) => code === wanted)?.faits;
    expect(await of(second({ ContNat: '019' }), 'E-N07')).toEqual({
      ...{ code: '019', nomenclature: 'M57-M57_D', exercice: 2023 },
      attendu: '011',
    });
    expect(await of(second({ ContNat: '012' }), 'E-N10')).toEqual({
      code: '6042',
      chapitre: '012',
      attendu: '011',
    });
    const three = totem(['6042', '60611', '2031'].map((Nature) => depense({ Nature, ContNat: '' })));
    expect(await of(three, 'E-N11')).toEqual({ nombre: 3 });
  });
});
