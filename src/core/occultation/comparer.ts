/** Whether a written document says the same budget as the one it was written from. */
import type { BudgetOuvert, DocumentOuvert } from '../ouvrir.ts';
import { computeTotaux, SECTIONS, SENS } from '../totaux/totaux.ts';
import { MESURES } from '../totem/codes.ts';
import type { Blocage } from './blocage.ts';

type Difference = Extract<Blocage, { genre: 'total' | 'nombre' }>;

/** Every total in cents and every count that differs; none when the budget is the same. */
export function compareBudgets(avant: DocumentOuvert, apres: DocumentOuvert): readonly Difference[] {
  const differences: Difference[] = [...compareCounts(countDocument(avant), countDocument(apres))];
  for (const [budget, one] of avant.budgets.entries()) {
    const other = apres.budgets[budget];
    if (!other) continue;
    differences.push(...compareCounts(countBudget(one), countBudget(other), budget));
    differences.push(...compareTotaux(one, other, budget));
  }
  return differences;
}

function compareTotaux(one: BudgetOuvert, other: BudgetOuvert, budget: number): readonly Difference[] {
  const differences: Difference[] = [];
  for (const mesure of MESURES) {
    const before = computeTotaux(one.lignes, { mesure, operations: 'toutes' });
    const after = computeTotaux(other.lignes, { mesure, operations: 'toutes' });
    for (const section of SECTIONS) {
      for (const sens of SENS) {
        const [avant, apres] = [before[section][sens], after[section][sens]];
        if (avant !== apres)
          differences.push({ genre: 'total', budget, mesure, section, sens, avant, apres });
      }
    }
  }
  return differences;
}

function countDocument({ document, budgets }: DocumentOuvert): ReadonlyMap<string, number> {
  return new Map([
    ['Budget', budgets.length],
    ['LigneComptable', document.comptable?.lignes.length ?? 0],
  ]);
}

function countBudget({ budget }: BudgetOuvert): ReadonlyMap<string, number> {
  return new Map([
    ['LigneBudget', budget.lignes.length],
    ['LigneBudget[calculated]', budget.lignesCalculees.length],
    ...budget.annexes.map(({ bloc, genre, rangees }) => [`${bloc}/${genre}`, rangees.length] as const),
  ]);
}

function* compareCounts(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  budget?: number,
): Generator<Difference> {
  for (const compte of new Set([...before.keys(), ...after.keys()])) {
    const [avant, apres] = [before.get(compte) ?? 0, after.get(compte) ?? 0];
    if (avant !== apres)
      yield { genre: 'nombre', compte, ...(budget !== undefined && { budget }), avant, apres };
  }
}
