import { describe, expect, it } from 'vitest';
import { sourceOfFile } from '../scripts/node-source.ts';
import { type BudgetOuvert, openFlux } from '../src/core/ouvrir.ts';
import { compareBudgets } from '../src/core/presentation/comparaison/comparer.ts';
import { AXES } from '../src/core/presentation/comparaison/postes.ts';
import { readPopulation } from '../src/core/presentation/population.ts';
import { computeTotaux } from '../src/core/totaux/totaux.ts';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS } from './support/corpus.ts';
import { provide } from './support/open.ts';

const suite = HAS_CORPUS ? 'comparing real documents' : `comparing real documents (${CORPUS_ABSENT})`;

async function open(nom: string): Promise<BudgetOuvert> {
  const { budgets } = await openFlux(await sourceOfFile(corpusPath(nom)), provide);
  return budgets[0] as BudgetOuvert;
}

describe.skipIf(!HAS_CORPUS)(suite, () => {
  it.each([
    ['montreuil-ca-2016', 'montreuil-ca-2019', 0],
    ['crach-bp-2022', 'mohon-cfu-2023', 1],
    ['montreuil-ca-2019', 'montpellier-ca-2018', 1],
  ])('%s against %s: every amount is in a row, and each row once', async (a, b, autreNorme) => {
    const budgets = [await open(a), await open(b)];
    for (const axe of AXES) {
      const { lignes, mesures, normes, sansAxe, totaux: sommes } = compareBudgets(budgets, axe, 'toutes');
      expect(new Set(normes).size - 1).toBe(autreNorme);
      const populations = budgets.map(({ budget }) => readPopulation(budget.informations));
      const connues = populations.every((one) => one !== undefined);
      for (const { montants, parHabitant } of sommes) {
        expect(parHabitant !== undefined).toBe(connues);
        for (const [rang, cents] of (parHabitant ?? []).entries()) {
          const ecart = Number(montants[rang] ?? 0n) / (populations[rang] ?? 1) - Number(cents);
          expect(Math.abs(ecart)).toBeLessThanOrEqual(0.5);
        }
      }
      for (const [rang, budget] of budgets.entries()) {
        if (sansAxe.includes(rang)) continue;
        const totaux = computeTotaux(budget.lignes, {
          mesure: mesures[rang] ?? 'MtPrev',
          operations: 'toutes',
        });
        for (const section of ['F', 'I'] as const) {
          for (const sens of ['D', 'R'] as const) {
            const sum = lignes
              .filter((one) => one.section === section && one.sens === sens)
              .reduce((all, { montants }) => all + (montants[rang] ?? 0n), 0n);
            expect([axe, section, sens, sum]).toEqual([axe, section, sens, totaux[section][sens]]);
          }
        }
      }
      // Between two norms some codes stand alone; within one, none does.
      const seules = lignes.filter(({ ecart }) => ecart === undefined).length;
      if (axe === 'chapitre') expect(seules > 0).toBe(autreNorme === 1);
    }
  });
});
