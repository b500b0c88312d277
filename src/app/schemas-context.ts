import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { EtatDesSchemas, Schemas } from '../state/schemas.ts';

export const SchemasContext = createContext<Schemas | undefined>(undefined);

export function useSchemas(): Schemas {
  const schemas = use(SchemasContext);
  if (!schemas) throw new Error('no schemas above this component');
  return schemas;
}

export function useEtatDesSchemas<T>(selector: (etat: EtatDesSchemas) => T): T {
  return useStore(useSchemas(), selector);
}
