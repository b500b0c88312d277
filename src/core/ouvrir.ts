/** The way of a file up to the views: read, then enriched by its nomenclature. Shared by the worker and the batch. */

import type { FluxSource } from './flux/source.ts';
import { parseNomenclature } from './nomenclature/data-text.ts';
import { enrichLignes, type LigneEnrichie } from './nomenclature/ligne-enrichie.ts';
import type { Nomenclature } from './nomenclature/plan.ts';
import { createReferentiel, type Referentiel } from './nomenclature/referentiel.ts';
import { type Budget, type TotemDocument, valeurDe } from './totem/document.ts';
import { type ReadOptions, readFlux } from './totem/read-flux.ts';

/** Gives every nomenclature of a norm (`M57`); none when the norm is unknown. */
export type ProvideNomenclatures = (norme: string) => Promise<readonly Nomenclature[]>;

/**
 * Parses the texts of a norm once for all the files that need it.
 *
 * @param load gives the texts; what fails is asked again for the next file
 */
export function createProvider(load: (norme: string) => Promise<readonly string[]>): ProvideNomenclatures {
  const known = new Map<string, Promise<readonly Nomenclature[]>>();
  return (norme) => {
    const asked = known.get(norme) ?? load(norme).then((texts) => texts.map(parseNomenclature));
    known.set(norme, asked);
    asked.catch(() => known.delete(norme));
    return asked;
  };
}

export interface BudgetOuvert {
  readonly budget: Budget;
  readonly referentiel: Referentiel;
  readonly lignes: readonly LigneEnrichie[];
}

export interface DocumentOuvert {
  readonly document: TotemDocument;
  readonly budgets: readonly BudgetOuvert[];
}

/** @throws Refus as `readFlux` does */
export async function openFlux(
  source: FluxSource,
  provide: ProvideNomenclatures,
  options: ReadOptions = {},
): Promise<DocumentOuvert> {
  const document = await readFlux(source, options);
  const budgets: BudgetOuvert[] = [];
  for (const budget of document.budgets) budgets.push(await openBudget(budget, provide));
  return { document, budgets };
}

async function openBudget(budget: Budget, provide: ProvideNomenclatures): Promise<BudgetOuvert> {
  const nomenclature = (valeurDe(budget.enTete, 'Nomenclature') ?? '').trim();
  const exercice = Number.parseInt(valeurDe(budget.bloc, 'Exer') ?? '', 10);
  const famille = await provide(nomenclature.split('-')[0] ?? '');
  const referentiel = createReferentiel(nomenclature, exercice, famille);
  return { budget, referentiel, lignes: enrichLignes(budget.lignes, referentiel) };
}
