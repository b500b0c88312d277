import { useCallback } from 'react';
import { budgetsOf, csvOf } from '../state/flux.ts';
import type { Lecture } from '../state/lectures.ts';
import { type ActionsDesPlans, type Ajout, mayBePlans } from '../state/plans.ts';
import type { Route } from '../state/route.ts';
import type { ActionsDesSchemas } from '../state/schemas.ts';
import type { Etat } from '../state/store.ts';
import { currentRoute, navigate } from './navigation.ts';
import { usePlans } from './plans-context.ts';
import { useSchemas } from './schemas-context.ts';
import { useActions, useGetEtat } from './store-context.ts';

/** Opens files; a single one that opens, with nothing else open, is shown at once. */
export function useDepot(): (fichiers: readonly File[], ignores?: number) => Promise<void> {
  const { ouvrir, prevoir } = useActions();
  const { ajouter } = usePlans();
  const { ajouter: ajouterSchemas } = useSchemas();
  const getEtat = useGetEtat();
  return useCallback(
    async (deposes, ignores = 0) => {
      const fichiers = await takeOut(deposes, ajouter, ajouterSchemas);
      if (fichiers.length === 0 && deposes.length > 0) {
        navigate({ ecran: 'nomenclatures' });
        return;
      }
      const seul = fichiers.length === 1 && getEtat().flux.every(({ etat }) => etat.nom === 'refuse');
      const { aRedeposer } = getEtat();
      if (currentRoute().ecran !== 'deposer') navigate({ ecran: 'deposer' });
      const [id] = await ouvrir(fichiers, ignores);
      if (!seul || currentRoute().ecran !== 'deposer') return;
      const autres = getEtat().flux.filter((flux) => flux.id !== id && flux.etat.nom !== 'refuse');
      const route = autres.length === 0 && routeOf(getEtat(), id, aRedeposer);
      if (!route) return;
      // Asked before the screen is built, so that both are done at once.
      if (route.ecran === 'budget') prevoir(route.numero);
      navigate(route);
    },
    [ouvrir, prevoir, ajouter, ajouterSchemas, getEtat],
  );
}

/** Takes the plans de comptes and the schemas out of what was dropped; gives the rest, which is to be opened. */
async function takeOut(
  fichiers: readonly File[],
  ajouterPlans: ActionsDesPlans['ajouter'],
  ajouterSchemas: ActionsDesSchemas['ajouter'],
): Promise<readonly File[]> {
  const reste: File[] = [];
  let ajout: Ajout | undefined;
  for (const fichier of fichiers) {
    if (!(await mayBePlans(fichier).catch(() => false))) {
      reste.push(fichier);
      continue;
    }
    const ajoute = await ajouterPlans(fichier, ajout);
    if (ajoute) ajout = ajoute;
    else if (!(await ajouterSchemas(fichier))) reste.push(fichier);
  }
  return reste;
}

/** Reads a CSV with the schema that was chosen, and shows its report. */
export function useVerifierSelon(): (id: number, schema: NonNullable<Lecture['schema']>) => Promise<void> {
  const { rouvrir } = useActions();
  const getEtat = useGetEtat();
  return useCallback(
    async (id, schema) => {
      await rouvrir(id, { schema });
      const route = currentRoute().ecran === 'deposer' && routeOf(getEtat(), id);
      if (route) navigate(route);
    },
    [rouvrir, getEtat],
  );
}

/**
 * The screen of a file that holds one thing to show: the report of a CSV, or a budget, as it was asked for before its
 * file had to be dropped again.
 */
function routeOf({ flux }: Etat, id: number | undefined, voulue?: Route): Route | undefined {
  const found = flux.find((one) => one.id === id);
  if (!found) return undefined;
  const csv = csvOf(found);
  if (csv) return { ecran: 'verifier', numero: csv.numero };
  const [budget, ...others] = budgetsOf(found);
  if (!budget || others.length > 0) return undefined;
  return voulue && 'numero' in voulue
    ? { ...voulue, numero: budget.numero }
    : { ecran: 'budget', numero: budget.numero };
}
