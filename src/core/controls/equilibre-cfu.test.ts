import { describe, expect, test } from 'vitest';
import { controler, depense, recette, tell } from '../../../test/support/constats.ts';
import { cfu, comptable, totem } from '../../../test/support/totem-xml.ts';
import { EQUILIBRES } from './definitions-equilibre.ts';

const { executionDuComptable, bilan, comptableIncomparable } = EQUILIBRES;
const DEFINITIONS = [executionDuComptable, bilan, comptableIncomparable];

const NET = { Nature: '2313', ContNat: '23' };
/** Executed: fonctionnement 100 and 180, investissement 40 and 60; results carried over besides. */
const LIGNES = [
  depense({ MtReal: '100.00' }),
  recette({ MtReal: '180.00' }),
  depense({ ...NET, MtReal: '40.00' }),
  recette({ Nature: '10222', ContNat: '10', MtReal: '60.00' }),
  recette({ Nature: '002', ContNat: '002', MtReal: '500.00' }),
  recette({ Nature: '001', ContNat: '001', MtReal: '700.00' }),
];

const TOTAUX = {
  EB_DI: ['Total des dépenses d’investissement de l’exercice', '40.00'],
  EB_RI: ["Total des recettes d'investissement de l'exercice", '60'],
  EB_DF: ['Total des dépenses de fonctionnement de l’exercice', '100.0'],
  EB_RF: ['Total des recettes de fonctionnement de l’exercice', '180.00'],
} as const;

interface Changes {
  readonly execution?: Partial<Record<keyof typeof TOTAUX, string>>;
  readonly actif?: string;
  readonly passif?: string;
}

function comptables({ execution = {}, actif = '1000.00', passif = '1000.00' }: Changes = {}): string[] {
  const etats = Object.entries(TOTAUX).flatMap(([Etat, [Intitule1, montant]]) => [
    comptable({ Etat, Intitule1: 'Total des dépenses réelles', MtRealNettes: '1.00' }),
    comptable({ Etat, Intitule1, MtRealNettes: execution[Etat as keyof typeof TOTAUX] ?? montant }),
    comptable({
      Etat,
      Intitule1: 'Total des recettes de la section de fonctionnement',
      MtRealNettes: '2.00',
    }),
  ]);
  return [
    comptable({ Etat: 'BI_S_A', Intitule1: 'TOTAL GÉNÉRAL (I + II)', MtNet: '1.00' }),
    comptable({ Etat: 'BI_A', Intitule1: 'TOTAL ACTIF IMMOBILISÉ (I)', MtNet: '5.00' }),
    comptable({ Etat: 'BI_A', Intitule1: 'TOTAL GÉNÉRAL (I + II)', MtNet: actif, 'MtNet-1': '3.00' }),
    comptable({ Etat: 'BI_P', Intitule1: 'TOTAL GÉNÉRAL (I+II)', MtNet: passif }),
    ...etats,
  ];
}

const of = (changes: Changes) => cfu(LIGNES, comptables(changes));
const without = (text: string) =>
  cfu(
    LIGNES,
    comptables().filter((row) => !row.includes(text)),
  );

describe('controlCfu', () => {
  test.each([
    ['both authors agree', of({})],
    ['another kind of document', totem(LIGNES, { natDec: '09' })],
    [
      'calculated lines are left out',
      cfu(
        [...LIGNES, depense({ MtReal: '9.00' }).replace('<LigneBudget>', '<LigneBudget calculated="true">')],
        comptables(),
      ),
    ],
  ])('says nothing when: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'dépenses of fonctionnement one cent apart',
      of({ execution: { EB_DF: '100.01' } }),
      ['E-Q08 avertissement L15 EB_DF'],
    ],
    ['recettes of fonctionnement', of({ execution: { EB_RF: '0.00' } }), ['E-Q08 avertissement L18 EB_RF']],
    ['dépenses of investissement', of({ execution: { EB_DI: '41.00' } }), ['E-Q08 avertissement L9 EB_DI']],
    [
      'recettes of investissement, carried result counted',
      of({ execution: { EB_RI: '760.00' } }),
      ['E-Q08 avertissement L12 EB_RI'],
    ],
    ['a line left out of the budget', cfu(LIGNES.slice(1), comptables()), ['E-Q08 avertissement L15 EB_DF']],
    ['an actif too high', of({ actif: '1000.01' }), ['E-Q09 avertissement L6 BI_A']],
    ['a passif too high', of({ passif: '2000.00' }), ['E-Q09 avertissement L6 BI_A']],
    ['a negative passif', of({ passif: '-1000.00' }), ['E-Q09 avertissement L6 BI_A']],
    ['no total for a section', without('EB_DF'), ['E-Q10 information EB_DF']],
    ['an unreadable total', of({ execution: { EB_RI: '60,00' } }), ['E-Q10 information EB_RI']],
    ['no passif', without('BI_P'), ['E-Q10 information BI_A']],
    [
      'two budgets: whose accounts?',
      of({}).replace(/<Budget>[\s\S]*<\/Budget>/, (budget) => budget + budget),
      ['E-Q10 information'],
    ],
    [
      'no part of the accountant',
      of({}).replace(/<DocumentComptable[\s\S]*<\/DocumentComptable>/, ''),
      ['E-Q10 information'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('gives both amounts', async () => {
    const constats = await controler(of({ execution: { EB_DF: '90.00' }, passif: '999.00' }));
    const faits = (wanted: string) => constats.find(({ code }) => code === wanted)?.faits;
    expect(faits('E-Q08')).toEqual({ section: 'F', sens: 'D', montant: 10000n, contre: 9000n, ecart: 1000n });
    expect(faits('E-Q09')).toEqual({ montant: 100000n, contre: 99900n, ecart: 100n });
  });
});
