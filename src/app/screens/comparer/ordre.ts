import type { BudgetOuvert } from '../../../state/flux.ts';
import type { Rapport } from '../../../text/comparer.ts';
import type { ResumeBudget } from '../../../worker/protocol.ts';

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

/** Whether the first budget and the last can be said to rise or fall. */
export function rapportEntre(budgets: readonly BudgetOuvert[]): Rapport {
  const [premier, dernier] = [budgets[0]?.budget, budgets.at(-1)?.budget];
  if (!premier || !dernier) return 'ecart';
  if (!memeCollectivite([premier, dernier])) return 'collectivites';
  const memeBudget =
    premier.siretCollectivite === dernier.siretCollectivite && premier.siret === dernier.siret;
  const entiers = ![premier, dernier].some(({ natDec }) => isPartielle(natDec));
  return memeBudget && entiers && premier.mesure === dernier.mesure ? 'evolution' : 'ecart';
}

/** A collectivité is its SIREN: an annexe budget has a SIRET of its own. */
export function memeCollectivite(budgets: readonly Pick<ResumeBudget, 'siretCollectivite'>[]): boolean {
  return new Set(budgets.map(({ siretCollectivite }) => siretCollectivite.slice(0, 9))).size <= 1;
}

/** Décision modificative, budget supplémentaire: changes only. */
export function isPartielle(natDec: string): boolean {
  return natDec === '02' || natDec === '03';
}
