import { describe, expect, test } from 'vitest';
import { controler, depense, recette, tell } from '../../../test/support/constats.ts';
import { since } from '../../../test/support/exercices.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

const { natureInconnue, compteSupprime, compteDeRegroupement, compteNonOuvert } = NOMENCLATURE;
const DEFINITIONS = [natureInconnue, compteSupprime, compteDeRegroupement, compteNonOuvert];
/** The second line is the one that is looked at; M57 développée, 2023. */
const nature = (Nature: string, champs: Record<string, string> = {}) =>
  totem([depense(), depense({ Nature, ContNat: '', ...champs })]);
const ordre = (Nature: string, CodRD: string, TypOpBudg: string) =>
  nature(Nature, { CodRD, OpBudg: '1', TypOpBudg });

describe('controlComptes', () => {
  test.each([
    ['a dépense réelle', nature('60611')],
    ['a recette réelle', totem([recette()])],
    ['an amortissement, ordre between sections', ordre('6811', 'D', '2')],
    ['studies, ordre within the section', ordre('2031', 'R', '1')],
    ['an ordre line without type, open to one of the two', ordre('6811', 'D', '')],
    ['a carried result', nature('001', { Fonction: '' })],
    ['no nature, which is told elsewhere', nature('')],
    ['no sense, which is told elsewhere', nature('7022', { CodRD: '' })],
    [
      'an unknown norm: nothing to compare with',
      totem([depense({ Nature: 'X' })], { nomenclature: 'M99-M99' }),
    ],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['an account of no plan', nature('60429'), ['E-N03 avertissement L7 #1 Nature']],
    ['an account opened in 2024', nature('62121'), ['E-N03 avertissement L7 #1 Nature']],
    ['an account of the M57 abrégée', nature('6450'), ['E-N03 avertissement L7 #1 Nature']],
    ['a deleted account', nature('6518'), ['E-N04 information L7 #1 Nature']],
    ['another', nature('64114'), ['E-N04 information L7 #1 Nature']],
    [
      'a deleted account with the wrong sense: deleted is enough',
      nature('757'),
      ['E-N04 information L7 #1 Nature'],
    ],
    ['a class', nature('13'), ['E-N05 avertissement L7 #1 Nature']],
    ['an account that is detailed below', nature('1022'), ['E-N05 avertissement L7 #1 Nature']],
    ['third-party works without their number', nature('4541'), ['E-N05 avertissement L7 #1 Nature']],
    ['a recette account in dépense', nature('7022'), ['E-N06 avertissement L7 #1 Nature']],
    ['an amortissement as réel', nature('6811'), ['E-N06 avertissement L7 #1 Nature']],
    ['purchases in ordre', ordre('6042', 'D', '2'), ['E-N06 avertissement L7 #1 Nature']],
    ['an amortissement within the section', ordre('6811', 'D', '1'), ['E-N06 avertissement L7 #1 Nature']],
    [
      'purchases in ordre without type: neither is open',
      ordre('6042', 'D', ''),
      ['E-N06 avertissement L7 #1 Nature'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('says where else the account is known, and what it is open to', async () => {
    const of = async (content: string) =>
      (await controler(content)).find(({ code }) => /N0[36]/.test(code))?.faits;
    const plan = { nomenclature: 'M57-M57_D', exercice: 2023 };
    expect(await of(nature('60429'))).toEqual({ code: '60429', ...plan });
    expect(await of(nature('62121'))).toMatchObject({ code: '62121', ...plan, exercices: since(2024) });
    expect(await of(nature('28051'))).toMatchObject({ code: '28051', ...plan, exercices: [2022] });
    expect(await of(nature('6450'))).toMatchObject({ code: '6450', ...plan, trouve: 'M57-M57_A' });
    expect(await of(nature('7022'))).toMatchObject({ code: '7022', trouve: 'DR', attendu: 'RR' });
    expect(await of(ordre('7022', 'D', ''))).toMatchObject({ trouve: 'DOES DOIS', attendu: 'RR' });
  });
});
