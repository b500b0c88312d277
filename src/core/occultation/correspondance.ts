/**
 * Finds the words of occulted names in any text: the one matching of rule 33 and of the final check, so that what the
 * user reviewed is what is checked.
 *
 * A name is found as a whole word, whatever its case and accents; a long one inside a longer word too (a login, a name
 * glued to a code), unless that word is one of the language or a first name: `PRÉSENTATION` is not in
 * `REPRÉSENTATION`, nor `MICHEL` in `MICHELE`. Digits and signs end a word; a soft hyphen and the zero-width characters do not.
 *
 * Does not do: names that are misspelt, cut over two fields, or shorter than `LONGUEUR_DE_NOM`.
 */
import { isMotConnu } from './detection/mots.ts';
import { type ChercheurDeNoms, LONGUEUR_DANS_UN_MOT, LONGUEUR_DE_NOM, type NomTrouve } from './noms.ts';
import { normaliser } from './normaliser.ts';

const AUCUN: readonly NomTrouve[] = [];

/** @param noms normalised words, as `nomsOf` gives them */
export function createChercheur(noms: Iterable<string>): ChercheurDeNoms {
  const mots = new Set(noms);
  if (mots.size === 0) return () => AUCUN;
  const longs = byBeginning(mots);
  /** Most words of a file come back: what was found in each, at offsets of the word. */
  const known = new Map<string, readonly NomTrouve[]>();

  const lookUp = (word: string, plain: boolean): readonly NomTrouve[] => {
    let found = known.get(word);
    if (found === undefined) {
      found = plain ? searchWord(word.toUpperCase(), mots, longs) : searchFolded(word, mots, longs);
      known.set(word, found);
    }
    return found;
  };

  return (texte) => {
    const trouves: NomTrouve[] = [];
    for (let at = 0; at < texte.length; at++) {
      if (KIND[texte.charCodeAt(at)] === 0) continue;
      const start = at;
      let kinds = 0;
      for (; at < texte.length; at++) {
        const kind = KIND[texte.charCodeAt(at)] as number;
        if (kind === 0) break;
        kinds |= kind;
      }
      // Two characters may fold into four letters: `ŒÆ`.
      const plain = kinds === PLAIN;
      if (at - start < (plain ? LONGUEUR_DE_NOM : 2)) continue;
      for (const { nom, debut, fin } of lookUp(texte.slice(start, at), plain)) {
        trouves.push({ nom, debut: start + debut, fin: start + fin });
      }
    }
    return trouves;
  };
}

/** 0: ends a word. 1: a letter of ASCII. 2: anything else that may be part of a word. */
const PLAIN = 1;
const KIND = ((): Uint8Array => {
  const kinds = new Uint8Array(0x10000);
  const other = /[\p{L}\p{M}\p{Cs}\u00ad\u200b-\u200d\u2060\ufeff]/u;
  for (let code = 0x80; code < kinds.length; code++)
    if (other.test(String.fromCharCode(code))) kinds[code] = 2;
  for (let code = 0x41; code <= 0x5a; code++) kinds[code] = kinds[code + 0x20] = PLAIN;
  return kinds;
})();

/** The names long enough to be searched inside a word, by their first letters. */
function byBeginning(mots: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const longs = new Map<string, string[]>();
  for (const mot of mots) {
    if (mot.length < LONGUEUR_DANS_UN_MOT) continue;
    const beginning = mot.slice(0, LONGUEUR_DANS_UN_MOT);
    const others = longs.get(beginning);
    if (others) others.push(mot);
    else longs.set(beginning, [mot]);
  }
  return longs;
}

function searchWord(
  word: string,
  mots: ReadonlySet<string>,
  longs: ReadonlyMap<string, readonly string[]>,
): readonly NomTrouve[] {
  const found: NomTrouve[] = [];
  if (mots.has(word)) found.push({ nom: word, debut: 0, fin: word.length });
  if (isMotConnu(word)) return found.length === 0 ? AUCUN : found;
  for (let at = 0; at + LONGUEUR_DANS_UN_MOT <= word.length; at++) {
    for (const nom of longs.get(word.slice(at, at + LONGUEUR_DANS_UN_MOT)) ?? []) {
      if (nom.length < word.length && word.startsWith(nom, at))
        found.push({ nom, debut: at, fin: at + nom.length });
    }
  }
  return found.length === 0 ? AUCUN : found;
}

/** The same in a word with accents, ligatures or invisible characters; a sign of no alphabet still ends a word. */
function searchFolded(
  run: string,
  mots: ReadonlySet<string>,
  longs: ReadonlyMap<string, readonly string[]>,
): readonly NomTrouve[] {
  let folded = '';
  /** Offset in `run` of each letter of `folded`, then the end. */
  const origins: number[] = [];
  let at = 0;
  for (const char of run) {
    for (const unit of /[\p{L}\p{M}]/u.test(char) ? normaliser(char) : INVISIBLE.test(char) ? '' : ' ') {
      folded += unit;
      for (let i = 0; i < unit.length; i++) origins.push(at);
    }
    at += char.length;
  }
  origins.push(run.length);
  const found: NomTrouve[] = [];
  for (const match of folded.matchAll(/\p{L}+/gu)) {
    for (const { nom, debut, fin } of searchWord(match[0], mots, longs)) {
      const start = origins[match.index + debut] as number;
      found.push({ nom, debut: start, fin: origins[match.index + fin] as number });
    }
  }
  return found;
}

const INVISIBLE = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;
