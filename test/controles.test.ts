import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFINITIONS, isUpToDate } from '../scripts/build-controles.ts';
import type { Constat } from '../src/core/controls/constat.ts';
import { runControls, sortConstats } from '../src/core/controls/controler.ts';
import { CONTROLES } from '../src/core/controls/liste.ts';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { controler, depense, recette, shorten } from './support/constats.ts';
import { open } from './support/open.ts';
import { ligne, type TotemOptions, totem } from './support/totem-xml.ts';

const EXEMPLE = readFileSync(new URL('../src/exemple/budget-exemple.xml', import.meta.url), 'utf8');

describe('the list of controls', () => {
  test('docs/controles.md is what it writes: run `npm run controles` when this fails', () => {
    expect(isUpToDate()).toBe(true);
  });

  test('a code is in one control, and says its family', () => {
    const codes = CONTROLES.flatMap(({ definitions }) => definitions).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const letters = { fichier: 'F', scellement: 'S', nomenclature: 'N', equilibre: 'Q', scdl: 'C' };
    for (const { code, famille } of DEFINITIONS)
      expect(code).toMatch(new RegExp(`^E-${letters[famille]}\\d\\d$`));
  });

  test('what is found elsewhere takes its place by family, code, then place', () => {
    const of = (code: string, lieu: Constat['lieu'] = {}): Constat => ({
      ...{ code, gravite: 'information', lieu, faits: {} },
    });
    const sorted = [
      ...[of('E-F02'), of('E-F10', { ligne: 3 }), of('E-S01'), of('E-N01')],
      ...[
        of('E-N03', { champ: 'a' }),
        of('E-N03', { budget: 0, rang: 2 }),
        of('E-N03', { budget: 0, rang: 10 }),
      ],
      ...[of('E-N03', { budget: 1, rang: 0 }), of('E-Q01'), of('E-C01')],
    ];
    expect(sortConstats([...sorted].reverse())).toEqual(sorted);
  });
});

describe('the example budget', () => {
  test('has nothing blocking and no warning', async () => {
    expect((await controler(EXEMPLE)).map(shorten)).toEqual(['E-N11 information ContNat']);
  });

  /** The first line of the file that holds this text is changed; the line that is named is that of its element. */
  const CHANGES: readonly (readonly [note: string, from: string, to: string, told: readonly string[]])[] = [
    ['the étape', '<NatDec V="09"/>', '<NatDec V="9"/>', ['E-F10 bloquant NatDec']],
    ['the SIRET', '<IdEtab V="21990999100016"/>', '<IdEtab V="21990999100061"/>', ['E-F14 bloquant IdEtab']],
    ['the date', '<DteDec V="2024-06-17"/>', '<DteDec V="17/06/2024"/>', ['E-F16 avertissement DteDec']],
    [
      'the project flag',
      '<ProjetBudget V="false"/>',
      '<ProjetBudget V="true"/>',
      ['E-F13 information ProjetBudget'],
    ],
    ['the nomenclature', 'V="M57-M57_D"', 'V="M57-M57_Z"', ['E-N02 avertissement Nomenclature']],
    [
      'an executed amount, written with a comma',
      'MtReal V="45148.58"',
      'MtReal V="45148,58"',
      ['E-F17 bloquant #0 MtReal'],
    ],
    ['credits', 'CredOuv V="52000.00"', 'CredOuv V="52000.01"', ['E-Q01 avertissement']],
    ['a nature', 'Nature V="6042"', 'Nature V="60429"', ['E-N03 avertissement #0 Nature']],
    ['a fonction', 'Fonction V="311"', 'Fonction V="3119"', ['E-N13 avertissement #0 Fonction']],
    ['a fonction, removed', '<Fonction V="311"/>', '', ['E-N15 avertissement #0 Fonction']],
    ['a sense', '<CodRD V="D"/>', '<CodRD V="X"/>', ['E-F19 bloquant #0 CodRD', 'E-Q02 avertissement']],
    [
      'a sense, swapped',
      '<CodRD V="D"/>',
      '<CodRD V="R"/>',
      ['E-N06 avertissement #0 Nature', 'E-Q02 avertissement'],
    ],
    [
      'réel, made ordre',
      '<OpBudg V="0"/>',
      '<OpBudg V="1"/>',
      ['E-N06 avertissement #0 Nature', 'E-N16 avertissement #0 TypOpBudg'],
    ],
    ['a chapter', '<ContNat V="011"/>', '<ContNat V="0111"/>', ['E-N07 avertissement #0 ContNat']],
  ];

  test.each(CHANGES)(
    'a change of %s is told, and nothing else of any weight',
    async (_note, from, to, told) => {
      expect(EXEMPLE).toContain(from);
      const constats = await controler(EXEMPLE.replace(from, to));
      const ignored = (one: Constat) => one.gravite === 'information' && one.code !== 'E-F13';
      const kept = constats.filter((one) => !ignored(one)).map((one) => shorten(one).replace(/ L\d+/, ''));
      expect(kept).toEqual(told);
    },
  );

  test('a chapter may use its credits to the cent, and no more', async () => {
    const of = async (executed: string) => {
      const xml = EXEMPLE.replace('<MtReal V="45148.58"/>', `<MtReal V="${executed}"/>`);
      return (await controler(xml)).filter(({ code }) => code === 'E-Q06').map(({ faits }) => faits.ecart);
    };
    expect(await of('218534.45')).toEqual([]);
    expect(await of('218534.46')).toEqual([1n]);
  });
});

describe('what blocks', () => {
  const header = (options: TotemOptions) => totem([depense()], options);
  test.each([
    ...[header({ natDec: '' }), header({ natDec: '8' }), header({ exercice: '2' }), header({ siret: '' })],
    ...[header({ siret: '99999999900018' }), header({ collectivite: '' }), totem([depense({ MtPrev: 'x' })])],
    ...[totem([depense({ CodRD: '' })]), totem([depense({ OpBudg: '2' })]), totem([depense({ Nature: '' })])],
    ...[totem([depense({ Nature: 'X', ContNat: '' })]), totem([depense({ Fonction: '0123456789' })])],
    ...[
      totem([depense({ Nature: 'X', ContNat: '019' })]),
      totem([depense({ Nature: 'X', ContNat: 'CHAPITRE10' })]),
    ],
    totem([depense({ Nature: '60421234567' })]),
  ])('is told whenever the CSV cannot be written (%#)', async (xml) => {
    const ouvert = await open(xml);
    const [one] = ouvert.budgets;
    expect(one && buildBudgetCsv(ouvert.document, one.budget, one.lignes).ok).toBe(false);
    expect(runControls(ouvert).some(({ gravite }) => gravite === 'bloquant')).toBe(true);
  });
});

// Each run reads a document and the plans of its norm: seconds on a busy machine.
describe('properties', { timeout: 60_000 }, () => {
  const montant = fc.integer({ min: -9_999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
  const champs = fc.record(
    {
      Nature: fc.constantFrom('6042', '60611', '7022', '2031', '6811', '62121', '6518', '13', 'X', '002'),
      Fonction: fc.constantFrom('020', '01', '999', '93020'),
      ContNat: fc.constantFrom('011', '70', '20', '042', '019', '2031'),
      ContFon: fc.constantFrom('930', '13'),
      Operation: fc.constantFrom('12', '13'),
      CodRD: fc.constantFrom('D', 'R', 'x'),
      OpBudg: fc.constantFrom('0', '1', '5'),
      TypOpBudg: fc.constantFrom('1', '2', '3'),
      LibCpte: fc.constantFrom('Repas', 'Essence'),
      MtPrev: montant,
      MtReal: montant,
      CredOuv: montant,
      MtRARPrec: montant,
    },
    { requiredKeys: ['Nature', 'CodRD', 'OpBudg'] },
  );
  const supplements = fc.subarray([
    '<MtSup Code="ICNE" V="1.00"/>',
    '<MtSup Code="icne" V="2"/>',
    '<MtSup Code="RARprec" V="x"/>',
    '<CaracSup Code="Section" V="F"/>',
    '<CaracSup Code="section" V="I"/>',
    '<InfoNouvelle V="1"/>',
  ]);
  const lignes = fc.array(fc.record({ champs, supplements, graine: fc.integer() }), {
    minLength: 1,
    maxLength: 12,
  });
  const etapes = fc.record({
    natDec: fc.constantFrom('01', '02', '03', '09', '10'),
    natFonc: fc.constantFrom('1', '2', '3'),
    bloc: fc.constantFrom('', '<OpeEquip V="true"/>'),
  });

  type Ligne = { champs: Record<string, string>; supplements: string[]; graine: number };
  const write = ({ champs: one, supplements: more }: Ligne) => ligne(one, more.join(''));

  test('the order of the elements in a line changes no constat', async () => {
    await fc.assert(
      fc.asyncProperty(lignes, etapes, async (all, options) => {
        const plain = all as Ligne[];
        const shuffled = plain.map((one) => {
          const elements = write(one).match(/<[^/][^>]*\/>/g) ?? [];
          return `<LigneBudget>${shuffle(elements, one.graine).join('')}</LigneBudget>`;
        });
        // Which of two sections given by the file is read depends on their order: such a line has one.
        const unambiguous = plain.every(
          ({ supplements: more }) => more.filter((text) => /section/i.test(text)).length < 2,
        );
        fc.pre(unambiguous);
        expect(await controler(totem(shuffled, options))).toEqual(
          await controler(totem(plain.map(write), options)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('how an amount is written changes no constat', async () => {
    await fc.assert(
      fc.asyncProperty(lignes, etapes, async (all, options) => {
        const plain = (all as Ligne[]).map(write);
        const rewritten = plain.map((text) =>
          text.replace(
            /(<(?:Mt\w+|CredOuv) V=")(-?\d+)\.(\d)(\d)"/g,
            (_all, start, euros, tenth, hundredth) => {
              const decimals =
                hundredth !== '0' ? `.${tenth}${hundredth}0` : tenth === '0' ? '' : `.${tenth}`;
              return `${start}${euros}${decimals}"`;
            },
          ),
        );
        expect(await controler(totem(rewritten, options))).toEqual(await controler(totem(plain, options)));
      }),
      { numRuns: 60 },
    );
  });

  test('a budget of balanced pairs has no warning', async () => {
    const pairs = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pairs, async (cents) => {
        const lines = cents.flatMap((amount, index) => {
          const MtPrev = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
          return [depense({ MtPrev, Operation: `${index}` }), recette({ MtPrev, Operation: `${index}` })];
        });
        expect(await controler(totem(lines))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

/** The same elements in an order that the seed decides. */
function shuffle(elements: readonly string[], seed: number): string[] {
  const rank = (text: string, index: number) => Math.sin(seed + index * 7.13 + text.length) * 10_000;
  return elements
    .map((text, index) => ({ text, key: rank(text, index) - Math.floor(rank(text, index)) }))
    .sort((a, b) => a.key - b.key)
    .map(({ text }) => text);
}
