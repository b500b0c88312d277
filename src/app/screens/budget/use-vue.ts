import { useEffect } from 'react';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { type VueDeBudget, vueInitiale } from '../../../state/vue.ts';
import { useActions, useEtat } from '../../store-context.ts';

/** What is looked at in this budget, kept while its file is open; makes it the current one. */
export function useVue({ numero, budget }: BudgetOuvert): readonly [VueDeBudget, (vue: VueDeBudget) => void] {
  const { montrer, changerVue } = useActions();
  const choisie = useEtat(({ vues }) => vues[numero]);
  useEffect(() => montrer(numero), [montrer, numero]);
  return [choisie ?? vueInitiale(budget), (vue) => changerVue(numero, vue)];
}
