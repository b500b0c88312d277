import { createContext, use } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Actions, Etat, Store } from '../state/store.ts';

export const StoreContext = createContext<Store | undefined>(undefined);

function useStore(): Store {
  const store = use(StoreContext);
  if (!store) throw new Error('no store above this component');
  return store;
}

export function useEtat<T>(selector: (etat: Etat) => T): T {
  return useZustand(useStore(), selector);
}

/** For what must read the state at the time of an event, not of a render. */
export function useGetEtat(): () => Etat {
  return useStore().getState;
}

export function useActions(): Actions {
  return useStore().actions;
}
