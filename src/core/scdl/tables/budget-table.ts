import type { LigneEnrichie } from '../../nomenclature/ligne-enrichie.ts';
import type { Budget, TotemDocument } from '../../totem/document.ts';
import { buildBudgetRows, type Lacune } from '../budget-csv.ts';
import { SCHEMA_BUDGET } from '../schemas.ts';
import type { Table } from './table.ts';
import { colonnesOf } from './table-schema-json.ts';

export type BudgetEnTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly lacunes: readonly Lacune[] };

/** The SCDL budget as a table, with the constraints of its schema. */
export function toBudgetTable(
  document: TotemDocument,
  budget: Budget,
  lignes: readonly LigneEnrichie[],
): BudgetEnTable {
  const rows = buildBudgetRows(document, budget, lignes);
  if (!rows.ok) return rows;
  const { rangees } = rows;
  const calculees = budget.lignesCalculees.length;
  return {
    ok: true,
    table: { nom: 'budget', genre: 'LigneBudget', colonnes: colonnesOf(SCHEMA_BUDGET), rangees, calculees },
  };
}
