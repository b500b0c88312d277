import { expect, it } from 'vitest';
import { openBudget } from '../../../../test/support/open.ts';
import { ligne, type TotemOptions, totem } from '../../../../test/support/totem-xml.ts';
import type { Chiffre, NomDeChiffre } from './chiffre.ts';
import { computeChiffres } from './chiffres.ts';

const l = (sens: string, nature: string, mtReal: string, credOuv = mtReal, extra = {}) =>
  ligne({ Nature: nature, CodRD: sens, MtReal: mtReal, CredOuv: credOuv, OpBudg: '0', ...extra });

/** Fonctionnement: 700 spent of which 400 for the staff, 1 010 received of which 10 of a sale. Investissement: 300. */
const COMPTE = [
  l('D', '60611', '300'),
  l('D', '64111', '400'),
  l('D', '6811', '50', '50', { OpBudg: '1', TypOpBudg: '2' }),
  l('R', '73111', '1000'),
  l('R', '775', '10'),
  l('R', '002', '5000'),
  l('D', '1641', '80', '80'),
  l('D', '165', '7', '13'),
  l('D', '2313', '200', '400'),
  l('D', '2041412', '13', '13'),
  l('D', '001', '999', '999'),
];

const DETTE =
  '<Annexes><DATA_EMPRUNT>' +
  ['01:600.10', '01:200', '09:9000', '10:0']
    .map((row) => {
      const [type, reste] = row.split(':');
      return `<EMPRUNT><CodTypEmpr V="${type}"/><MtCapitalRestDu_01_01 V="5"/><MtCapitalRestDu_31_12 V="${reste}"/></EMPRUNT>`;
    })
    .join('') +
  '</DATA_EMPRUNT></Annexes>';
const population = (value: string) =>
  `<InformationsGenerales><Information Code="PopTot" V="${value}"/></InformationsGenerales>`;

async function chiffres(
  lignes: readonly string[],
  { avant = '', ...options }: TotemOptions & { avant?: string } = {},
): Promise<Record<NomDeChiffre, string>> {
  const text = totem(lignes, { natDec: '09', ...options }).replace('</BlocBudget>', `</BlocBudget>${avant}`);
  const found = computeChiffres(await openBudget(text));
  return Object.fromEntries(found.map((one) => [one.nom, show(one)])) as Record<NomDeChiffre, string>;
}

function show(chiffre: Chiffre): string {
  if (chiffre.genre === 'absent') return chiffre.raison;
  if (chiffre.genre === 'montant') return `${chiffre.cents}`;
  return chiffre.genre === 'par-habitant' ? `${chiffre.cents}/hab` : `${chiffre.ratio} ${chiffre.genre}`;
}

it('an account with its debt and its population gives the ten figures', async () => {
  expect(await chiffres(COMPTE, { avant: population('1 001'), suite: DETTE })).toEqual({
    'depenses-reelles': '70000',
    'recettes-reelles': '101000',
    'epargne-brute': '30000',
    'taux-epargne': '0.3 part',
    'epargne-nette': '22000',
    // 800,10 € over 300 € a year.
    desendettement: '2.667 annees',
    'dette-par-habitant': '80/hab',
    personnel: '0.571428 part',
    equipement: '20000',
    // 80 + 7 + 200 + 13 done of 80 + 13 + 400 + 13 open; the carried deficit is in neither.
    realisation: '0.592885 part',
  });
});

it.each<[string, Parameters<typeof chiffres>, Partial<Record<NomDeChiffre, string>>]>([
  [
    'without annexe',
    [COMPTE, {}],
    { desendettement: 'dette-absente', 'dette-par-habitant': 'dette-absente' },
  ],
  [
    'without population',
    [COMPTE, { suite: DETTE, avant: population('0') }],
    { 'dette-par-habitant': 'population-absente', desendettement: '2.667 annees' },
  ],
  [
    'an unreadable population',
    [COMPTE, { suite: DETTE, avant: population('environ 900') }],
    { 'dette-par-habitant': 'population-absente' },
  ],
  [
    'more spent than received',
    [[l('D', '60611', '30'), l('R', '73111', '20')], { suite: DETTE }],
    { 'epargne-brute': '-1000', 'taux-epargne': '-0.5 part', desendettement: 'epargne-negative' },
  ],
  [
    'nothing received',
    [[l('D', '60611', '30')], {}],
    { 'taux-epargne': 'recettes-nulles', realisation: 'credits-absents' },
  ],
  ['nothing spent', [[l('R', '73111', '30')], {}], { personnel: 'depenses-nulles' }],
  ['a décision modificative', [COMPTE, { natDec: '02' }], { 'depenses-reelles': 'etape-partielle' }],
  ['a budget supplémentaire', [COMPTE, { natDec: '03' }], { 'epargne-brute': 'etape-partielle' }],
  ['an unknown étape', [COMPTE, { natDec: '77' }], { 'depenses-reelles': 'etape-inconnue' }],
  ['amounts of another étape', [COMPTE, { natDec: '01' }], { 'depenses-reelles': 'montants-absents' }],
  [
    'a line without sense',
    [[...COMPTE, l('', '60611', '1')], {}],
    { 'depenses-reelles': 'lignes-non-placees' },
  ],
  [
    'a budget primitif: what is voted, the debt of 1 January, nothing executed',
    [COMPTE.map((one) => one.replaceAll('MtReal', 'MtPrev')), { natDec: '01', suite: DETTE }],
    { 'depenses-reelles': '70000', desendettement: '0.033333 annees', realisation: 'pas-un-compte' },
  ],
])('%s', async (_titre, args, attendu) => {
  expect(await chiffres(...args)).toMatchObject(attendu);
});

it('the terms of an amount add up to it', async () => {
  const found = computeChiffres(await openBudget(totem(COMPTE, { natDec: '09', suite: DETTE })));
  const montants = found.flatMap((one) => (one.genre === 'montant' ? [one] : []));
  expect(montants).toHaveLength(5);
  for (const { cents, termes } of montants) {
    expect(termes.reduce((sum, one) => sum + (one.role === 'moins' ? -one.cents : one.cents), 0n)).toBe(
      cents,
    );
  }
});
