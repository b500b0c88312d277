/** Words of a name that must not come back: the one truth of rule 33 and of the final check. */
import { CIVILITES, EXPLOITANTS, FAMILLES, LIAISONS } from './detection/lexique.ts';
import { lireMots, type Mot } from './detection/mots.ts';
import { findNomIsole } from './detection/nom-isole.ts';
import { findPersonnes } from './detection/personnes.ts';
import type { Indice, Proposition } from './proposition.ts';

/** Shortest word of a name that is searched for elsewhere, in letters. */
export const LONGUEUR_DE_NOM = 4;

/** From this length a name is searched inside longer words too (`DUPONTEL` inside `LIBDUPONTEL2`). */
export const LONGUEUR_DANS_UN_MOT = 6;

/** What the value holds when it is hidden. */
type Contenu =
  /** A name and nothing else: every word that is not of the language. */
  | 'nom'
  /** A name with other words: only those that were detected. */
  | 'texte'
  /** The same, occulted by hand: somebody saw a name where nothing marks one. */
  | 'main'
  /** Nothing that names anybody. */
  | 'rien';

/** Rules whose field is somebody's name. Rule 4 is not one: a firm may follow the name (`X Y LA TABLE RONDE`). */
const REGLES_DE_NOM = new Set([1, 3, 12, 20, 22, 23, 24, 25, 30]);
const REGLES_SANS_NOM = new Set([5, 9, 10, 11]);

/** Words that occulting this value as proposed hides: normalised, at least four letters, each once. */
export function nomsOf({ valeur, regle, indices }: Proposition): readonly string[] {
  // A certificate is base64: its clues are what was read in it.
  if (regle === 36)
    return wordsOf(indices.flatMap(({ extrait = '' }) => lireMots(extrait)).filter(isPartOfName));
  const contenu: Contenu = REGLES_SANS_NOM.has(regle) ? 'rien' : REGLES_DE_NOM.has(regle) ? 'nom' : 'texte';
  return namesIn(valeur.champ.valeur, contenu, indices);
}

const CHAMPS_DE_NOM =
  /(?:^|\/|@)(?:LibOrgaBenef|Signataire|NomElu|LibPresentPar|NomComptable|Utilisateur|SignerName|Proprietaire|NomBenefPret)(?:#text)?$/;

/** What of a value tells the names in it. */
interface TexteADire {
  readonly chemin: string;
  readonly champ: { readonly valeur: string };
}

/**
 * Words that occulting this value by hand hides. Where no name is detected, somebody who hides the text saw one: every
 * word that is not of the language is then taken for it.
 */
export function nomsOfValeur({ champ, chemin }: TexteADire): readonly string[] {
  if (CHAMPS_DE_NOM.test(chemin)) return namesIn(champ.valeur, 'nom', []);
  const detected = namesIn(champ.valeur, 'main', []);
  return detected.length > 0 ? detected : namesIn(champ.valeur, 'nom', []);
}

function namesIn(texte: string, contenu: Contenu, indices: readonly Indice[]): readonly string[] {
  if (contenu === 'rien') return [];
  const mots = lireMots(texte);
  if (contenu === 'nom') return wordsOf(mots.filter(isBareName(mots) ? isNoTitle : isPartOfName));
  const ranges = indices.filter(isName).map(({ debut = 0, fin = 0 }) => ({ debut, fin }));
  if (ranges.length === 0) ranges.push(...findPersonnes(texte, 'libre'));
  if (ranges.length === 0 && contenu === 'main') {
    const isole = findNomIsole(texte, new Set());
    if (isole) ranges.push({ debut: isole.debut ?? 0, fin: isole.fin ?? 0 });
  }
  const within = mots.filter((mot) => ranges.some(({ debut, fin }) => mot.debut >= debut && mot.fin <= fin));
  return wordsOf(within.filter(isPartOfName));
}

/** A title alone names nobody, and a range that starts at a title holds the name too. */
function isName({ genre, debut }: Indice): boolean {
  const names = ['nom-prenom', 'initiale', 'nom-isole', 'prenom', 'nom-repris', 'courriel'];
  return debut !== undefined && names.includes(genre);
}

function isPartOfName(mot: Mot): boolean {
  const { organisation, courant, lieu, prenom, patronyme } = mot;
  return isNoTitle(mot) && (prenom !== undefined || patronyme || !(organisation || courant || lieu));
}

function isNoTitle({ forme }: Mot): boolean {
  return !(CIVILITES.has(forme) || FAMILLES.has(forme) || EXPLOITANTS.has(forme) || LIAISONS.has(forme));
}

/** First names, and words of the language only: those are the surname, were it `CHATEAU` or `DE LA TOUR`. */
function isBareName(mots: readonly Mot[]): boolean {
  const words = mots.filter(isNoTitle);
  const prenoms = words.filter(({ prenom }) => prenom !== undefined);
  if (words.length === 2) return prenoms.length > 0;
  return prenoms.length > 0 && words.filter(isPartOfName).length === prenoms.length;
}

/** Stands beside a name in some files, and in every value that was hidden before. */
const LOI = 'CRPA';

/** `N'DOMAREL` is looked for as `DOMAREL`: an apostrophe ends a word where names are searched. */
function wordsOf(mots: readonly Mot[]): readonly string[] {
  const words = new Set<string>();
  // A text may be ten thousand times the same word: what is known already is not cut again.
  for (const forme of new Set(mots.map((mot) => mot.forme))) {
    for (const word of forme.match(/\p{L}+/gu) ?? []) {
      if (word.length >= LONGUEUR_DE_NOM && word !== LOI) words.add(word);
    }
  }
  return [...words];
}

/** Where names stand in a text, in UTF-16 units of the text as given. */
export type ChercheurDeNoms = (texte: string) => readonly NomTrouve[];

export interface NomTrouve {
  readonly nom: string;
  readonly debut: number;
  readonly fin: number;
}
