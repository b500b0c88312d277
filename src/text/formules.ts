import type { Formules } from '../core/publication/formules.ts';
import { accorder, enumerer, fr } from './typographie.ts';

/** `LibBien (3 cellules) et ObjSubv (1 cellule)` */
export function texteFormules(formules: readonly Formules[]): string {
  return enumerer(formules.map(({ colonne, cellules }) => fr`${colonne} (${accorder(cellules, 'cellule')})`));
}

export function countCellules(formules: readonly Formules[]): number {
  return formules.reduce((sum, { cellules }) => sum + cellules, 0);
}
