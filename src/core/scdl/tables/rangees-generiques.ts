/**
 * Rows of a file whose fields nobody listed, as a table: a column for each field, in order of first appearance.
 *
 * Nothing is lost. A nested field is named by its path (`Groupe/Lib`), a `Code` + `V` pair by its code (`MtSup[X]`), an
 * attribute by `@`. A field that is repeated within a row makes its column a list (JSON array, type `array` of the Table
 * Schema) in every row, so that one cell never has two meanings.
 */
import type { Champ, Rangee } from '../../totem/document.ts';

/** Beyond, fields go together into one last column: the longest block measured has 83. */
const MAX_COLONNES = 500;
const AUTRES = 'AUTRES_CHAMPS';

export interface Champs {
  /** Key of each field, in order of first appearance. */
  readonly cles: readonly string[];
  /** Those that some row repeats. */
  readonly listes: ReadonlySet<string>;
}

export function cleOf({ nom, code }: Champ): string {
  return code === undefined ? nom : `${nom}[${code}]`;
}

export function collectChamps(rangees: readonly Rangee[]): Champs {
  const cles = new Set<string>();
  const listes = new Set<string>();
  for (const { champs } of rangees) {
    const seen = new Set<string>();
    for (const champ of champs) {
      const cle = cleOf(champ);
      cles.add(cle);
      if (seen.has(cle)) listes.add(cle);
      seen.add(cle);
    }
  }
  const all = [...cles];
  if (all.length <= MAX_COLONNES) return { cles: all, listes };
  return { cles: [...all.slice(0, MAX_COLONNES), AUTRES], listes: new Set([...listes, AUTRES]) };
}

/** The cell of each key of `champs`, in their order. */
export function toCellules(rangee: Rangee, champs: Champs): string[] {
  const { cles, listes } = champs;
  const valeurs = new Map<string, string[]>();
  for (const champ of rangee.champs) {
    const cle = cleOf(champ);
    const values = valeurs.get(cle);
    if (values) values.push(champ.valeur);
    else valeurs.set(cle, [champ.valeur]);
  }
  return cles.map((cle, index) => {
    if (cle === AUTRES && index === MAX_COLONNES) return others(rangee, cles);
    const values = valeurs.get(cle);
    if (!values) return '';
    return listes.has(cle) ? JSON.stringify(values) : (values[0] ?? '');
  });
}

function others(rangee: Rangee, cles: readonly string[]): string {
  const known = new Set(cles.slice(0, MAX_COLONNES));
  const pairs = rangee.champs.filter((champ) => !known.has(cleOf(champ)));
  return pairs.length === 0 ? '' : JSON.stringify(pairs.map((champ) => [cleOf(champ), champ.valeur]));
}

/** Names that differ from each other: a file may name an element as one of our columns. */
export function uniqueNames(noms: readonly string[]): string[] {
  const taken = new Set<string>();
  return noms.map((nom) => {
    let free = nom;
    for (let rank = 2; taken.has(free); rank++) free = `${nom}_${rank}`;
    taken.add(free);
    return free;
  });
}
