import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { EtatDesPlans, Plans } from '../state/plans.ts';

export const PlansContext = createContext<Plans | undefined>(undefined);

export function usePlans(): Plans {
  const plans = use(PlansContext);
  if (!plans) throw new Error('no plans above this component');
  return plans;
}

export function useEtatDesPlans<T>(selector: (etat: EtatDesPlans) => T): T {
  return useStore(usePlans(), selector);
}
