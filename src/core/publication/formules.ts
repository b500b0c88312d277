/**
 * Texts that a spreadsheet would compute when it opens a CSV. A published CSV is the data as it is, never altered for a
 * spreadsheet's sake; so what it holds of these is counted and told, column by column.
 */
import type { Table } from '../scdl/tables/table.ts';

/** A column that holds such texts, and in how many cells. */
export interface Formules {
  readonly colonne: string;
  readonly cellules: number;
}

/** These first, even after blanks and soft hyphens (OWASP, « CSV Injection »). */
const FORMULE = /^[\s\u00ad]*[=+\-@\t\r|%]/;
/** What a spreadsheet shows as it is: a negative amount, a sign alone (`-`, `%`). */
const SANS_CALCUL = /^\s*(?:-?\d+(?:[.,]\d+)?|[=+\-@|%])?\s*$/;

/** Whether it begins as a formula, numbers included: what a journal is careful of. */
export function isFormule(cellule: string): boolean {
  return FORMULE.test(cellule);
}

/** Whether a spreadsheet may make something else of it. */
export function isCalculable(cellule: string): boolean {
  return isFormule(cellule) && !SANS_CALCUL.test(cellule);
}

/** Columns in their order; none for a table where no text begins so. */
export function countFormules({ colonnes, rangees }: Table): Formules[] {
  return colonnes.flatMap(({ nom, type }, index) => {
    if (type !== 'string') return [];
    const cellules = rangees.filter((rangee) => isCalculable(rangee[index] ?? '')).length;
    return cellules === 0 ? [] : [{ colonne: nom, cellules }];
  });
}

/** Of tables that have the same columns, put one after the other. */
export function addFormules(all: readonly (readonly Formules[])[]): Formules[] {
  const sums = new Map<string, number>();
  for (const { colonne, cellules } of all.flat()) sums.set(colonne, (sums.get(colonne) ?? 0) + cellules);
  return [...sums].map(([colonne, cellules]) => ({ colonne, cellules }));
}
