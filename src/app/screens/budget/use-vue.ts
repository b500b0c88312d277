import { useEffect } from 'react';
import type { BudgetOuvert } from '../../../state/flux.ts';
import type { Onglet } from '../../../state/route.ts';
import { type VueDeBudget, vueInitiale } from '../../../state/vue.ts';
import { navigate } from '../../navigation.ts';
import { useActions, useEtat } from '../../store-context.ts';

/**
 * What is looked at in this budget, kept while its file is open; makes it the current one. The address names the tab:
 * it can be copied, and is found again on coming back. Another tab takes the place of the address rather than adding
 * one: a walk along the tabs is not a walk through screens.
 *
 * @param onglet the tab that the address asks for
 */
export function useVue(
  { numero, budget }: BudgetOuvert,
  onglet: Onglet | undefined,
): readonly [VueDeBudget, (vue: VueDeBudget) => void] {
  const { montrer, changerVue } = useActions();
  const gardee = useEtat(({ vues }) => vues[numero]) ?? vueInitiale(budget);
  const vue = onglet === undefined ? gardee : { ...gardee, onglet };
  useEffect(() => montrer(numero), [montrer, numero]);
  // Kept for a link that names no tab.
  useEffect(() => {
    if (vue.onglet !== gardee.onglet) changerVue(numero, vue);
  });
  return [
    vue,
    (suivante) => {
      if (suivante.onglet !== vue.onglet)
        navigate({ ecran: 'budget', numero, onglet: suivante.onglet }, 'replace');
      changerVue(numero, suivante);
    },
  ];
}
