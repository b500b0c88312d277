import { beforeAll, describe, expect, test } from 'vitest';
import { DEFINITIONS } from '../../scripts/build-controles.ts';
import { controler, depense, recette } from '../../test/support/constats.ts';
import { FUTUR } from '../../test/support/exercices.ts';
import { planFutur, provideWith } from '../../test/support/plans.ts';
import { latin1, sourceOf } from '../../test/support/read.ts';
import { cfu, comptable, type TotemOptions, totem } from '../../test/support/totem-xml.ts';
import type { Constat } from '../core/controls/constat.ts';
import { runControls } from '../core/controls/controler.ts';
import { CONTROLES } from '../core/controls/liste.ts';
import { openFlux } from '../core/ouvrir.ts';
import { TEXTES_DES_CONSTATS, texteDeConstat } from './constats.ts';

const LATIN1 = '<?xml version="1.0" encoding="ISO-8859-1"?>';
const ES = { OpBudg: '1', TypOpBudg: '2' };
const second = (champs: Record<string, string>, extra = '', options: TotemOptions = {}) =>
  totem([depense(), depense(champs, extra)], options);
const solde = (Etat: string, MtNet: string) => comptable({ Etat, Intitule1: 'TOTAL GÉNÉRAL', MtNet });

/** Between them, they are told everything that core/controls can tell. */
const DOCUMENTS: readonly (string | Uint8Array)[] = [
  `\uFEFF${totem([depense()], { declaration: LATIN1, collectivite: '\uFFFD' })}`,
  latin1(totem([depense()], { declaration: LATIN1, collectivite: 'L\u0092Ha' })),
  totem([depense({}, '<MtNouveau V="1"/>')], { versionSchema: '114' }).replace('\n', '\n<?outil?>\n'),
  totem([depense(), depense().replace('<LigneBudget>', '<LigneBudget calculated="true">')]).replace(
    /<Budget>[\s\S]*<\/Budget>/,
    (budget) => budget + budget,
  ),
  totem([depense()], { natDec: '', exercice: '23', nomenclature: '', natFonc: '', dteDec: '', dteStr: '' }),
  totem([depense()], { siret: '99999999900018', siretColl: '123', dteDec: '3/4/2023' }),
  totem([depense()], { bloc: '<ProjetBudget V="true"/>' }),
  totem([depense()], { bloc: '<Exer V="2022"/>', suite: '<LigneBudget xmlns=""/>' }),
  totem([depense()], { bloc: '<ProjetBudget V="true"/>', natDec: '09' }),
  second(
    { MtPrev: '1,5', CodRD: 'x', TypOpBudg: '7', ArtSpe: 'non' },
    '<MtSup Code="ICNE" V="x"/><Fonction V="01"/>',
  ),
  second({ Nature: '', Fonction: '0123456789' }, '<MtSup Code="icne" V="1"/><MtSup Code="ICNE" V="1"/>'),
  totem([depense(), depense()]),
  totem([depense()], { suite: '<Annexes><DATA_PRET><PRET><MtPret V="x"/></PRET></DATA_PRET></Annexes>' }),
  second({}, '', { exercice: '2030' }),
  second({}, '', { nomenclature: 'M57-M57_X' }),
  second({}, '', { nomenclature: 'M99-M99' }),
  ...['62121', '6450', 'X', '6518', '1022', '7022', '2031'].map((Nature) => second({ Nature })),
  second({ Nature: 'X', LibCpte: 'Repas' }),
  second({ Nature: 'X', ContNat: '' }),
  second({ ContNat: '019', ContFon: '13', Fonction: '999' }),
  second({ ContNat: '', Fonction: '502' }),
  second({ Fonction: '', OpBudg: '0' }),
  totem([depense({ Fonction: '' })]),
  second({ OpBudg: '1' }),
  second({ Fonction: '93422' }, '', { nomenclature: 'M57-M57', exercice: '2018' }),
  totem([depense({ MtPrev: '5.00' })]),
  totem([recette({ MtPrev: '5.00' })]),
  second({ Nature: '6811', ContNat: '042', ...ES, MtPrev: '5' }),
  second({ Nature: '2031', ContNat: '041', OpBudg: '1', TypOpBudg: '1', MtPrev: '5' }),
  second({ Nature: '023', ContNat: '023', ...ES, MtPrev: '5' }),
  totem([depense({ MtReal: '5' })], { natDec: '09' }),
  totem([depense({ Nature: '2313', ContNat: '23', Operation: '12', MtReal: '1234.5', CredOuv: '1000' })], {
    natDec: '09',
    bloc: '<OpeEquip V="true"/>',
  }),
  cfu(
    [depense({ MtReal: '5' })],
    [
      comptable({
        Etat: 'EB_DF',
        Intitule1: 'Total des dépenses de fonctionnement de l’exercice',
        MtRealNettes: '6',
      }),
      solde('BI_A', '12'),
      solde('BI_P', '13'),
    ],
  ),
  cfu([depense()], []),
];

let constats: Constat[];
beforeAll(async () => {
  const avecPlan = totem([depense()], { nomenclature: 'M57-M57_D', exercice: String(FUTUR) });
  const ouvert = await openFlux(sourceOf(avecPlan), provideWith(await planFutur()));
  constats = [...(await Promise.all(DOCUMENTS.map(controler))).flat(), ...runControls(ouvert)];
});

describe('the words of the constats', () => {
  test('every code has words, and no words are for nothing', () => {
    expect([...TEXTES_DES_CONSTATS.keys()].sort()).toEqual(DEFINITIONS.map(({ code }) => code).sort());
  });

  test('every code is told by a document of this test', () => {
    const told = new Set(constats.map(({ code }) => code));
    const codes = CONTROLES.flatMap(({ definitions }) => definitions).map(({ code }) => code);
    expect(codes.filter((code) => !told.has(code))).toEqual([]);
  });

  test('are whole French sentences, with their facts', () => {
    for (const constat of constats) {
      const { titre, explication, conseil } = texteDeConstat(constat);
      for (const whole of [explication, conseil]) {
        // What is quoted is the file's or the plan's.
        const text = whole.replace(/«\u00a0[^»]+\u00a0»/g, '« »'.replaceAll(' ', '\u00a0'));
        // No hole, no straight apostrophe, no doubled or missing space, a capital first and a stop at the end.
        expect(text, constat.code).toMatch(/^[A-ZÉÀ0-9][^']*\.$/u);
        expect(text, constat.code).not.toMatch(
          /undefined|NaN|null|\[object| {2}| [.,]|\.\.| [:;!?»]|« |\(\)|«»/,
        );
      }
      expect(titre).toMatch(/^[A-ZÉ][^']*[^.]$/u);
    }
  });

  test('give amounts in euros, and both sides', () => {
    const of = (code: string) =>
      texteDeConstat(constats.find((one) => one.code === code) as Constat).explication;
    expect(of('E-Q07').replace(/\s/g, ' ')).toBe(
      'Opération 12 : 1 234,50 € de dépenses réelles pour 1 000,00 € de crédits ouverts, soit 234,50 € de trop. Une opération votée a ses propres crédits, comme un chapitre.',
    );
    expect(of('E-Q03').replace(/\s/g, ' ')).toContain(
      'dépenses de fonctionnement, chapitre 042 : 5,00 € ; recettes d’investissement, chapitre 040 : 0,00 € ; écart : 5,00 €.',
    );
    expect(of('E-Q08').replace(/\s/g, ' ')).toContain(
      '5,00 € dans les lignes du budget, 6,00 € dans les états',
    );
  });

  test('a code without words shows itself', () => {
    const inconnu: Constat = { code: 'E-X99', gravite: 'information', lieu: {}, faits: {} };
    expect(texteDeConstat(inconnu)).toEqual({ titre: 'E-X99', explication: '', conseil: '' });
  });
});
