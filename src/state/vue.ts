import type { Vue } from '../core/totaux/totaux.ts';
import type { ResumeBudget } from '../worker/protocol.ts';

export const ONGLETS = ['nature', 'fonction', 'lignes'] as const;
export type Onglet = (typeof ONGLETS)[number];

/** What is looked at in a budget. */
export interface VueDeBudget extends Vue {
  readonly onglet: Onglet;
}

export function vueInitiale(budget: ResumeBudget): VueDeBudget {
  const mesure = budget.mesures.includes(budget.mesure)
    ? budget.mesure
    : (budget.mesures[0] ?? budget.mesure);
  return { mesure, operations: 'toutes', onglet: 'nature' };
}
