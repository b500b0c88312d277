import { useCallback } from 'react';
import { budgetsOf } from '../state/flux.ts';
import { currentRoute, navigate } from './navigation.ts';
import { useActions, useGetEtat } from './store-context.ts';

/** Opens files; a single one that opens, with nothing else open, is shown at once. */
export function useDepot(): (fichiers: readonly File[], ignores?: number) => Promise<void> {
  const { ouvrir } = useActions();
  const getEtat = useGetEtat();
  return useCallback(
    async (fichiers, ignores = 0) => {
      const seul = fichiers.length === 1 && getEtat().flux.every(({ etat }) => etat.nom === 'refuse');
      if (currentRoute().ecran !== 'deposer') navigate({ ecran: 'deposer' });
      const [id] = await ouvrir(fichiers, ignores);
      if (!seul || currentRoute().ecran !== 'deposer') return;
      const autres = getEtat().flux.filter((flux) => flux.id !== id && flux.etat.nom !== 'refuse');
      const budgets = getEtat()
        .flux.filter((flux) => flux.id === id)
        .flatMap(budgetsOf);
      const [budget] = budgets;
      if (budget && budgets.length === 1 && autres.length === 0) {
        navigate({ ecran: 'budget', numero: budget.numero });
      }
    },
    [ouvrir, getEtat],
  );
}
