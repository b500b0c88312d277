/** Words of a name, and how they are found again in another text: the one truth of rule 33 and of the final check. */
import { normaliser } from './normaliser.ts';
import type { Proposition } from './proposition.ts';
import type { Valeur } from './valeur.ts';

/** Shortest word of a name that is searched for elsewhere, in letters. */
export const LONGUEUR_DE_NOM = 4;

/** From this length a name is searched inside longer words too (`DUPONTEL` inside `LIBDUPONTEL2`). */
export const LONGUEUR_DANS_UN_MOT = 6;

/** Words that occulting this value as proposed hides: normalised, at least four letters, each once. */
export function nomsOf(proposition: Proposition): readonly string[] {
  return nomsOfValeur(proposition.valeur);
}

/** Words that occulting this value by hand hides. */
export function nomsOfValeur(valeur: Valeur): readonly string[] {
  const words = normaliser(valeur.champ.valeur).match(/\p{L}+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length >= LONGUEUR_DE_NOM))];
}

/** Where one of these names stands in a text, or `undefined`. Offsets are in UTF-16 units of the text as given. */
export type ChercheurDeNoms = (texte: string) => readonly NomTrouve[];

export interface NomTrouve {
  readonly nom: string;
  readonly debut: number;
  readonly fin: number;
}
