/** What is found once in a file, whatever the user then chooses. */
import type { TotemDocument } from '../totem/document.ts';
import type { Proposition } from './proposition.ts';
import type { CleDeValeur, Valeur } from './valeur.ts';
import { listValeurs } from './valeurs.ts';

export interface Detection {
  readonly document: TotemDocument;
  /** Every value of the file, in file order. */
  readonly valeurs: readonly Valeur[];
  /** What the rules that depend on no choice propose, in file order, one for a value at most. */
  readonly propositions: readonly Proposition[];
}

export function detect(document: TotemDocument): Detection {
  return { document, valeurs: listValeurs(document), propositions: [] };
}

/** The value of that key, or `undefined`. */
export function valeurOf({ valeurs }: Detection, cle: CleDeValeur): Valeur | undefined {
  let low = 0;
  let high = valeurs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = valeurs[middle] as Valeur;
    if (found.cle === cle) return found;
    if (found.cle < cle) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
