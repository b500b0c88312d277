import { describe, expect, test } from 'vitest';
import { controler, depense, recette, tell } from '../../../test/support/constats.ts';
import { type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { EQUILIBRES } from './definitions-equilibre.ts';

const { deficit, excedent, transfert, interieur, virement } = EQUILIBRES;
const DEFINITIONS = [deficit, excedent, transfert, interieur, virement];

const D = { CodRD: 'D', ContNat: '' };
const R = { CodRD: 'R', ContNat: '' };
const ES = { OpBudg: '1', TypOpBudg: '2' };
const IS = { OpBudg: '1', TypOpBudg: '1' };

/** Amounts of a balanced budget; a case changes one of them. */
const MONTANTS = {
  achats: '100.00',
  ventes: '180.00',
  travaux: '75.00',
  fctva: '0.00',
  dotation: '60.00',
  amortissement: '60.00',
  etudesD: '10.00',
  etudesR: '10.00',
  vire: '20.00',
  recu: '20.00',
};

/** A budget with every kind of equality, by nature: fonctionnement 180 = 180, investissement 90 = 90. */
function budget(
  changes: Partial<typeof MONTANTS> = {},
  options: TotemOptions = {},
  champ = 'MtPrev',
): string {
  const m = { ...MONTANTS, travaux: '80.00', ...changes };
  return totem(
    [
      depense({ [champ]: m.achats }),
      recette({ [champ]: m.ventes }),
      depense({ Nature: '2313', ...D, [champ]: m.travaux }),
      recette({ Nature: '10222', ...R, [champ]: m.fctva }),
      depense({ Nature: '6811', ...D, ...ES, [champ]: m.dotation }),
      recette({ Nature: '28121', ...R, ...ES, [champ]: m.amortissement }),
      depense({ Nature: '2031', ...D, ...IS, [champ]: m.etudesD }),
      recette({ Nature: '2031', ...R, ...IS, [champ]: m.etudesR }),
      depense({ Nature: '023', ...D, ...ES, [champ]: m.vire }),
      recette({ Nature: '021', ...R, ...ES, [champ]: m.recu }),
    ],
    options,
  );
}

/** Voted by fonction: 946 and 926 between sections, 925 within, 953 and 951 for the virement. */
function parFonction(changes: Partial<typeof MONTANTS> = {}): string {
  const m = { ...MONTANTS, ...changes };
  const of = (
    one: typeof depense,
    Nature: string,
    ContFon: string,
    rest: Record<string, string>,
    MtPrev: string,
  ) => one({ Nature, Fonction: `${ContFon}01`, ContFon, ContNat: '', ...rest, MtPrev });
  return totem(
    [
      of(depense, '6811', '946', ES, m.dotation),
      of(recette, '28121', '926', ES, m.amortissement),
      of(depense, '2031', '925', IS, m.etudesD),
      of(recette, '2031', '925', IS, m.etudesR),
      of(depense, '023', '953', ES, m.vire),
      of(recette, '021', '951', ES, m.recu),
      of(recette, '7022', '930', {}, '80.00'),
      of(depense, '2313', '903', {}, '80.00'),
    ],
    { natFonc: '2' },
  );
}

const rar = (valeur: string) => [
  depense({ MtPrev: '70.00', MtRARPrec: valeur }),
  recette({ MtPrev: '100.00' }),
];

describe('controlEgalites', () => {
  test.each([
    ['a budget primitif in balance', budget()],
    ['a décision modificative in balance', budget({}, { natDec: '02' })],
    ['an account in balance by its credits', budget({}, { natDec: '09' }, 'CredOuv')],
    ['a vote by fonction in balance', parFonction()],
    ['carried-over amounts count in a budget primitif', totem(rar('30.00'))],
    ['an unknown étape: nothing says which amounts', budget({ achats: '1.00' }, { natDec: '07' })],
    [
      'the executed amounts of an account, which need not balance',
      totem([depense({ MtReal: '5.00' })], { natDec: '09' }),
    ],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['a dépense too high', budget({ achats: '100.01' }), ['E-Q01 section-F -1']],
    ['a recette that is missing', budget({ ventes: '0.00' }), ['E-Q01 section-F -18000']],
    ['works too high', budget({ travaux: '1080.00' }), ['E-Q01 section-I -100000']],
    ['carried-over dépenses alone', totem(rar('30.01')), ['E-Q01 section-F -1']],
    ['a dépense too low', budget({ achats: '99.99' }), ['E-Q02 section-F 1']],
    [
      'more recettes of investissement, which the law may allow',
      budget({ fctva: '50.00' }),
      ['E-Q02 section-I 5000'],
    ],
    [
      'by the credits of an account',
      budget({ ventes: '181' }, { natDec: '10' }, 'CredOuv'),
      ['E-Q02 section-F 100'],
    ],
    [
      'a dotation without its amortissement',
      budget({ amortissement: '59.00' }),
      ['E-Q01 section-I -100', 'E-Q03 ordre-042-040 -100'],
    ],
    [
      'an amortissement without its dotation',
      budget({ dotation: '0.00', achats: '160.00' }),
      ['E-Q03 ordre-042-040 6000'],
    ],
    [
      'executed ordre amounts of an account',
      budget({ dotation: '61.00' }, { natDec: '09' }, 'MtReal'),
      ['E-Q03 ordre-042-040 -100'],
    ],
    ['studies in dépense alone', budget({ etudesR: '0.00', fctva: '10.00' }), ['E-Q04 ordre-041 -1000']],
    ['studies one cent apart', budget({ etudesD: '10.01', travaux: '79.99' }), ['E-Q04 ordre-041 -1']],
    ['studies in recette alone', budget({ etudesD: '0.00', travaux: '90.00' }), ['E-Q04 ordre-041 1000']],
    [
      'a virement sent and not received',
      budget({ recu: '0.00', fctva: '20.00' }),
      ['E-Q05 virement-023-021 -2000'],
    ],
    [
      'a virement received and not sent',
      budget({ vire: '0.00', achats: '120.00' }),
      ['E-Q05 virement-023-021 2000'],
    ],
    [
      'a virement received for less',
      budget({ recu: '19.00', fctva: '1.00' }),
      ['E-Q05 virement-023-021 -100'],
    ],
    [
      'by fonction too, between sections',
      parFonction({ dotation: '61.00' }),
      ['E-Q01 section-F -100', 'E-Q03 ordre-042-040 -100', 'E-Q03 ordre-946-926 -100'],
    ],
    [
      'by fonction too, within the section',
      parFonction({ etudesR: '11.00' }),
      ['E-Q02 section-I 100', 'E-Q04 ordre-041 100', 'E-Q04 ordre-925 100'],
    ],
    [
      'by fonction too, the virement',
      parFonction({ vire: '19.00' }),
      ['E-Q02 section-F 100', 'E-Q05 virement-023-021 100', 'E-Q05 virement-953-951 100'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    const codes = new Set<string>(DEFINITIONS.map(({ code }) => code));
    const constats = (await controler(content)).filter(({ code }) => codes.has(code));
    expect(constats.map(({ code, faits }) => `${code} ${faits.cle} ${faits.ecart}`)).toEqual(expected);
    expect(constats.every(({ gravite, lieu }) => gravite === 'avertissement' && lieu.budget === 0)).toBe(
      true,
    );
  });

  test('gives both totals, the sides and what was added', async () => {
    const [constat] = (await controler(budget({ recu: '19.00', fctva: '1.00' }))).filter(
      ({ code }) => code === 'E-Q05',
    );
    expect(constat?.faits).toEqual({
      cle: 'virement-023-021',
      mesures: ['MtPrev', 'MtRARPrec'],
      cotes: [
        { section: 'F', sens: 'D', chapitre: '023' },
        { section: 'I', sens: 'R', chapitre: '021' },
      ],
      ...{ montant: 2000n, contre: 1900n, ecart: -100n, section: 'F' },
    });
  });
});
