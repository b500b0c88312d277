import type { BudgetOuvert } from '../../../state/flux.ts';

/** From the earliest: exercice, then the way of a budget from its vote to its account, then the order of opening. */
export function enOrdre(budgets: readonly BudgetOuvert[]): readonly BudgetOuvert[] {
  const key = ({ budget }: BudgetOuvert) =>
    `${budget.exercice} ${budget.natDec} ${budget.numDec.padStart(4, '0')}`;
  return [...budgets].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))) || a.numero - b.numero);
}

/** What tells the budgets of a comparison apart: the step, and the name when it differs. */
export function nomDeColonne(
  { budget }: BudgetOuvert,
  tous: readonly BudgetOuvert[],
  etape: (natDec: string, numDec: string, exercice: string) => string,
): string {
  const noms = new Set(tous.map((one) => one.budget.collectivite));
  const etablissements = new Set(tous.map((one) => one.budget.etablissement));
  const parts = [
    ...(noms.size > 1 ? [budget.collectivite] : []),
    ...(etablissements.size > 1 && noms.size === 1 ? [budget.etablissement] : []),
    etape(budget.natDec, budget.numDec, budget.exercice),
  ];
  return parts.filter(Boolean).join(', ');
}
