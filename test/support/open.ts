import { type BudgetOuvert, createProvider, type DocumentOuvert, openFlux } from '../../src/core/ouvrir.ts';
import { provideNomenclatures } from '../../src/nomenclatures/provide.ts';
import { sourceOf } from './read.ts';

/** The real nomenclatures, each parsed once for a whole test file. */
export const provide = createProvider(provideNomenclatures);

/** Opens a document with the real nomenclatures. */
export function open(content: string | Uint8Array, nom?: string): Promise<DocumentOuvert> {
  return openFlux(sourceOf(content, undefined, nom), provide);
}

/** Its first budget, which is the only one in most tests. */
export async function openBudget(content: string | Uint8Array): Promise<BudgetOuvert> {
  const { budgets } = await open(content);
  return budgets[0] as BudgetOuvert;
}
