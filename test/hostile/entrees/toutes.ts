import type { Entree } from '../fichier.ts';
import { BUDGETS } from './budget.ts';
import { ACTIFS, AUTRES_FORMATS, FORMULES_DE_TABLEUR, ILLISIBLES } from './contenus.ts';
import { DOCTYPE } from './doctype.ts';
import { ENCODAGES } from './encodages.ts';
import { DEMESURE, MAL_FORME } from './structure.ts';

/** Every hostile file that is dropped alone; what comes in lots is tried in `lots.test.ts`. */
export const ENTREES: readonly Entree[] = [
  ...[...DOCTYPE, ...DEMESURE, ...ENCODAGES, ...MAL_FORME],
  ...[...ACTIFS, ...FORMULES_DE_TABLEUR, ...BUDGETS, ...AUTRES_FORMATS, ...ILLISIBLES],
];

/** @throws RangeError for a name that no file has */
export function findEntree(nom: string): Entree {
  const found = ENTREES.find((one) => one.nom === nom);
  if (!found) throw new RangeError(`no file ${nom}`);
  return found;
}
