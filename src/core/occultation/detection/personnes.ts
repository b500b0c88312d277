/**
 * Names of persons in a text.
 *
 * A surname alone cannot be told from any other word that is in no list: it is found only where the context asks for
 * somebody (`nom-isole.ts`). What bears a name without being that person (a street, a school, an association) is left.
 */
import type { Indice } from '../proposition.ts';
import { ACTIVITES, BIENS, CIVILITES, EXPLOITANTS, FAMILLES, LIAISONS, METIERS } from './lexique.ts';
import { morceauxDe } from './morceaux.ts';
import { lireMots, type Mot } from './mots.ts';

export interface PersonneTrouvee {
  /** Range of the name with its title. */
  readonly debut: number;
  readonly fin: number;
  /** A title marks it: more than a shape. */
  readonly titre: boolean;
  /** The words of the name alone, normalised. */
  readonly noms: readonly string[];
  readonly indices: readonly Indice[];
}

/**
 * `nom`: the value is meant to be somebody's or some body's name (a beneficiary): the name stands first, and a
 * doubtful shape is enough. `libre`: a label, where a name must be sure.
 */
export type GenreDeTexte = 'nom' | 'libre';

/** Titles that are also something else: what follows must be a plausible name. */
const TITRES_AMBIGUS = new Set(['M', 'ME', 'DR', 'PR', 'MM', 'MR', 'AE', 'EI', 'LEG']);
const NOMBRE_AVANT = /\d\s*$/;

/** Words between a title and the name: `MONSIEUR ET MADAME LES CONSORTS DE LA X`. Without an end, each title reads them all. */
const MAX_AVANT_LE_NOM = 12;

/** Cheap test before reading the words: two letters in a row, twice, or a title. */
const ASSEZ_DE_LETTRES = /\p{L}{2}.*\p{L}{2}/u;

export function findPersonnes(texte: string, genre: GenreDeTexte): readonly PersonneTrouvee[] {
  const found: PersonneTrouvee[] = [];
  for (const morceau of morceauxDe(texte)) {
    const known = found.at(-1)?.fin ?? 0;
    for (const one of findInMorceau(morceau.texte, genre)) {
      const personne = morceau.debut === 0 ? one : moved(one, morceau.debut);
      // What two pieces have in common is looked at twice: the end of a name by the first, its beginning by the second.
      if (personne.debut >= known && personne.debut < morceau.suivant) found.push(personne);
    }
  }
  return found;
}

function moved(personne: PersonneTrouvee, by: number): PersonneTrouvee {
  const { debut, fin, indices } = personne;
  return {
    ...personne,
    debut: debut + by,
    fin: fin + by,
    indices: indices.map((one) => movedIndice(one, by)),
  };
}

function movedIndice(indice: Indice, by: number): Indice {
  const { debut, fin } = indice;
  return debut === undefined || fin === undefined ? indice : { ...indice, debut: debut + by, fin: fin + by };
}

function findInMorceau(texte: string, genre: GenreDeTexte): readonly PersonneTrouvee[] {
  if (!ASSEZ_DE_LETTRES.test(texte)) return [];
  const mots = lireMots(texte);
  const found: PersonneTrouvee[] = [];
  for (let at = 0; at < mots.length; at++) {
    const one = titled(texte, mots, at) ?? shaped(texte, mots, at, genre);
    if (!one) continue;
    found.push(one.personne);
    at = one.apres - 1;
  }
  return found;
}

/** Whether a text holds the word of an organisation. */
export function hasOrganisation(texte: string): boolean {
  return lireMots(texte).some(({ organisation }) => organisation);
}

/** A word that may be part of somebody's name. */
export function isNommable(mot: Mot): boolean {
  if (mot.organisation || mot.sigle || mot.minuscule || LIAISONS.has(mot.forme)) return false;
  if (mot.prenom !== undefined || mot.patronyme) return true;
  return !mot.courant && !mot.lieu && !mot.particule && mot.forme.length >= 2;
}

/** A word of an organisation that is not also the purpose of an aid: `AIDE HABITAT X` is an aid to X. */
export function isCorps({ organisation, forme }: Mot): boolean {
  return organisation && !ACTIVITES.has(forme);
}

interface Trouvee {
  readonly personne: PersonneTrouvee;
  /** Index of the word after. */
  readonly apres: number;
}

/** A title, or what goes before a family or somebody who works alone, then a name. */
function titled(texte: string, mots: readonly Mot[], at: number): Trouvee | undefined {
  const title = mots[at] as Mot;
  const isTitle = CIVILITES.has(title.forme);
  if (!isTitle && !FAMILLES.has(title.forme) && !EXPLOITANTS.has(title.forme)) return undefined;
  if (
    title.minuscule &&
    !/^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|docteur|maître|consorts|époux)$/i.test(
      texte.slice(title.debut, title.fin),
    )
  )
    return undefined;
  if (NOMBRE_AVANT.test(texte.slice(Math.max(0, title.debut - 3), title.debut)) && !title.point)
    return undefined;
  // `M.TILLEUL` is written so for an initial, `M. TILLEUL` for a title.
  if (title.point && /^\.\p{L}/u.test(texte.slice(title.fin, title.fin + 2))) return undefined;
  if (isNomDeLieu(mots, at)) return undefined;
  let first = at + 1;
  // M. ET MME X, CONSORTS DE X
  while (first < mots.length && isBefore(mots[first] as Mot)) {
    if (++first - at > MAX_AVANT_LE_NOM) return undefined;
  }
  const last = endOfName(mots, first);
  const words = mots.slice(first, last).filter((mot) => isNommable(mot));
  const plausible = words.some(
    ({ forme, prenom, courant, patronyme }) =>
      forme.length >= 3 && (prenom !== undefined || patronyme || !courant),
  );
  if (words.length === 0 || !plausible) return undefined;
  if (TITRES_AMBIGUS.has(title.forme) && !title.point && words.every(({ forme }) => forme.length < 3))
    return undefined;
  return build(texte, mots, at, last, words, [indice('civilite', texte, title.debut, title.fin)]);

  function isBefore(mot: Mot): boolean {
    return (
      mot.suit &&
      (CIVILITES.has(mot.forme) ||
        FAMILLES.has(mot.forme) ||
        LIAISONS.has(mot.forme) ||
        mot.particule ||
        mot.forme.length === 1)
    );
  }
}

/** `NOM Prénom`, `Prénom NOM`, `NOM P.` without a title. */
function shaped(texte: string, mots: readonly Mot[], at: number, genre: GenreDeTexte): Trouvee | undefined {
  const first = mots[at] as Mot;
  if (!isNommable(first) && !(isInitiale(first) && genre === 'nom')) return undefined;
  // The whole run is read from its start: a name in the middle of one was already looked at.
  if (at > 0 && first.suit && isNommable(mots[at - 1] as Mot)) return undefined;
  if (isNomDeLieu(mots, at) || isDOrganisation(mots, at, genre)) return undefined;
  if (genre === 'nom' && at > 0 && !first.nouvelle && !followsParticules(mots, at)) return undefined;
  const last = endOfName(mots, at);
  const run = mots.slice(at, last);
  const words = run.filter((mot) => isNommable(mot));
  const sure = words.filter(({ prenom }) => prenom === 'sur').length;
  const doubtful = words.filter(({ prenom }) => prenom === 'ambigu').length;
  const initials = run.filter(isInitiale).length;
  // `NOM Prénom`, then nothing or another statement (`, conseillère municipale`).
  const isAlone = followsParticules(mots, at) && (mots[last]?.nouvelle ?? true);
  const isName =
    (sure >= 1 && words.length >= 2) ||
    (genre === 'nom' && isAlone && doubtful >= 1 && words.length >= 2 && words.length <= 4) ||
    (genre === 'nom' && isAlone && isWrittenAsName(texte, words)) ||
    (genre === 'nom' && isAlone && initials === 1 && words.length === 1 && run.length === 2 && isSigned(run));
  if (!isName) return undefined;
  const genreIndice = initials > 0 && words.length === 1 ? 'initiale' : 'nom-prenom';
  return build(texte, mots, at, last, words, [
    indice(genreIndice, texte, (run[0] as Mot).debut, (run.at(-1) as Mot).fin),
  ]);
}

/** Index after the last word of the name that starts there: words that follow one another, particles between them. */
function endOfName(mots: readonly Mot[], first: number): number {
  let last = first;
  for (let at = first; at < mots.length; at++) {
    const mot = mots[at] as Mot;
    if (at > first && (!mot.suit || mot.nouvelle)) break;
    if (isNommable(mot) || isInitiale(mot)) last = at + 1;
    else if (!mot.particule || isEnseigne(mot, mots[at - 1])) break;
  }
  return last;
}

/** `LE BRAZ Anne`, `EL AMRANI Samira`; `LES` begins the name of a body. */
function isParticuleDeNom({ particule, forme }: Mot): boolean {
  return particule && forme !== 'LES';
}

/** Whether nothing but particles stands before: stops at the first other word, which is nearly always the first. */
function followsParticules(mots: readonly Mot[], at: number): boolean {
  for (let before = 0; before < at; before++) if (!isParticuleDeNom(mots[before] as Mot)) return false;
  return true;
}

/** `Xavi DUPONT`: a surname in capitals beside a first name that is not, whatever the first name. */
function isWrittenAsName(texte: string, words: readonly Mot[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  const written = words.map(({ debut, fin }) => texte.slice(debut, fin));
  const surnames = written.filter((word) => /^\p{Lu}{3,}$/u.test(word)).length;
  const others = written.filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word)).length;
  return surnames > 0 && others > 0 && surnames + others === written.length;
}

/** `DUPONT J`, `J. DUPONT`; without a point before the name the letter may be an article of another language. */
function isSigned([first, second]: readonly Mot[]): boolean {
  return first !== undefined && second !== undefined && (second.forme.length === 1 || first.point);
}

/** `ODILE X LA TABLE RONDE`: an article that follows no `DE` begins the sign of a shop. `LE` is in Breton names. */
function isEnseigne({ forme }: Mot, before: Mot | undefined): boolean {
  return ['LA', 'LES', 'L'].includes(forme) && before !== undefined && before.forme !== 'DE';
}

function isInitiale({ forme, particule, point }: Mot): boolean {
  return forme.length === 1 && (point || !particule);
}

/** Whether a street, a school, a hall stands before: `RUE JEAN X`, `GS DU DR X`. */
export function isNomDeLieu(mots: readonly Mot[], at: number): boolean {
  for (let back = at; back > Math.max(0, at - 5); back--) {
    if ((mots[back] as Mot).nouvelle) return false;
    const before = mots[back - 1] as Mot;
    if (before.lieu && !BIENS.has(before.forme)) return true;
    const transparent =
      before.particule ||
      before.lieu ||
      CIVILITES.has(before.forme) ||
      isNommable(before) ||
      before.forme === 'ET';
    if (!transparent) return false;
  }
  return false;
}

/**
 * Whether the name is that of a body. In a beneficiary any word of organisation says so, but a trade that follows the
 * name; in a label only one of the same statement.
 */
function isDOrganisation(mots: readonly Mot[], at: number, genre: GenreDeTexte): boolean {
  if (genre === 'nom')
    return organisationsOf(mots).some((rank) => !(rank > at && METIERS.has((mots[rank] as Mot).forme)));
  return followsCorps(mots)[at] === true;
}

const CORPS = new WeakMap<readonly Mot[], readonly boolean[]>();

/** Of each word, whether that of a body stands before it in its statement; found once for all the names of a text. */
function followsCorps(mots: readonly Mot[]): readonly boolean[] {
  const known = CORPS.get(mots);
  if (known) return known;
  const follows: boolean[] = [];
  for (const [at, { nouvelle }] of mots.entries())
    follows.push(at > 0 && !nouvelle && (isCorps(mots[at - 1] as Mot) || follows[at - 1] === true));
  CORPS.set(mots, follows);
  return follows;
}

const ORGANISATIONS = new WeakMap<readonly Mot[], readonly number[]>();

/** Ranks of the words of organisation, found once for all the names of a text. */
function organisationsOf(mots: readonly Mot[]): readonly number[] {
  let ranks = ORGANISATIONS.get(mots);
  if (!ranks) {
    ranks = mots.flatMap(({ organisation }, rank) => (organisation ? [rank] : []));
    ORGANISATIONS.set(mots, ranks);
  }
  return ranks;
}

function build(
  texte: string,
  mots: readonly Mot[],
  from: number,
  to: number,
  words: readonly Mot[],
  indices: readonly Indice[],
): Trouvee {
  const debut = (mots[from] as Mot).debut;
  const fin = (mots[to - 1] as Mot).fin;
  const prenoms = words
    .filter(({ prenom }) => prenom === 'sur')
    .map((mot) => indice('prenom', texte, mot.debut, mot.fin));
  return {
    personne: {
      debut,
      fin,
      titre: indices[0]?.genre === 'civilite',
      noms: words.map(({ forme }) => forme),
      indices: [...indices, ...prenoms],
    },
    apres: to,
  };
}

function indice(genre: Indice['genre'], texte: string, debut: number, fin: number): Indice {
  return { genre, debut, fin, extrait: texte.slice(debut, fin) };
}
