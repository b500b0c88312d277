/** A text as words, each with its place and what it may be. */
import { normaliser } from '../normaliser.ts';
import { CALENDRIER, LIEUX, ORGANISATIONS, PARTICULES, PATRONYMES } from './lexique.ts';
import { MOTS_COURANTS } from './mots-courants.ts';
import { type GenreDePrenom, genreDePrenom } from './prenoms.ts';

export interface Mot {
  /** Normalised: `N'DOMAREL` is `N'DOMAREL`, a final point is left out. */
  readonly forme: string;
  readonly debut: number;
  readonly fin: number;
  /** Written with a point after it: `J.`. */
  readonly point: boolean;
  readonly prenom: GenreDePrenom | undefined;
  readonly organisation: boolean;
  readonly lieu: boolean;
  readonly particule: boolean;
  /** A word of the language or of budgets. */
  readonly courant: boolean;
  /** Also borne as a surname. */
  readonly patronyme: boolean;
  /** All capitals and no vowel, or points between letters: an acronym. */
  readonly sigle: boolean;
  /** Starts with a small letter in a text that has capitals: no name is written so. */
  readonly minuscule: boolean;
  /** Nothing stands between the word before and this one but spaces. */
  readonly suit: boolean;
  /** What precedes starts another part of the text: a dash between spaces, a slash, a bracket, a colon. */
  readonly nouvelle: boolean;
}

/** Letters with their accents, written apart or not; what cannot be seen (a soft hyphen) does not end a word. */
const MOT =
  /\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*(?:['’]\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*)*/gu;
/** What parts one statement of a label from the next. A lone hyphen inside a compound is not one. */
const COUPURE = /[/:;()[\]"«»|,=+&*#]|\s[-–—]+|[-–—]+\s|_/;

interface Sens {
  readonly prenom: GenreDePrenom | undefined;
  readonly organisation: boolean;
  readonly lieu: boolean;
  readonly particule: boolean;
  readonly courant: boolean;
  readonly patronyme: boolean;
}

/** A word as it is written. */
interface MotLu {
  readonly forme: string;
  readonly sens: Sens;
  readonly sigle: boolean;
  /** Starts with a small letter. */
  readonly petite: boolean;
}

/** Words come back by thousands in one file; what each means is looked up once, as it is written and as it is searched. */
const LUS = new Map<string, MotLu>();
const SENS = new Map<string, Sens>();
const SENS_MAX = 50_000;

/** Each rule that looks at a value reads its words, and those of its pieces when it is long: the last texts are kept. */
const LUES = new Map<string, readonly Mot[]>();
/** Characters of the texts that are kept: those of the longest value, whole and in pieces, and more. */
const LUES_MAX = 300_000;
let longueur = 0;

export function lireMots(texte: string): readonly Mot[] {
  const known = LUES.get(texte);
  if (known) return known;
  const mots = readMots(texte);
  longueur += texte.length;
  if (longueur > LUES_MAX) {
    LUES.clear();
    longueur = texte.length;
  }
  LUES.set(texte, mots);
  return mots;
}

function readMots(texte: string): readonly Mot[] {
  const mots: Mot[] = [];
  const hasCapitals = /\p{Lu}/u.test(texte);
  let previous = 0;
  for (const found of texte.matchAll(MOT)) {
    const [word] = found;
    const debut = found.index;
    const fin = debut + word.length;
    const between = texte.slice(previous, debut);
    const { forme, sens, sigle, petite } = lireMot(word);
    const { prenom, organisation, lieu, particule, courant, patronyme } = sens;
    mots.push({
      forme,
      debut,
      fin,
      point: texte[fin] === '.',
      // Field by field: a text of 60 kB has ten thousand words, and copying an object into each took as long as reading them.
      prenom,
      organisation,
      lieu,
      particule,
      courant,
      patronyme,
      sigle,
      minuscule: hasCapitals && petite,
      suit: mots.length > 0 && (between === ' ' || /^[\s.]*$|^-$/.test(between)),
      nouvelle: mots.length === 0 || (between !== ' ' && COUPURE.test(between)),
    });
    previous = fin;
  }
  return mots;
}

function lireMot(word: string): MotLu {
  const known = LUS.get(word);
  if (known) return known;
  const forme = normaliser(word).replaceAll('’', "'");
  const lu = { forme, sens: sensDe(forme), sigle: isSigle(word, forme), petite: /^\p{Ll}/u.test(word) };
  if (LUS.size >= SENS_MAX) LUS.clear();
  LUS.set(word, lu);
  return lu;
}

function sensDe(forme: string): Sens {
  const known = SENS.get(forme);
  if (known) return known;
  const patronyme = PATRONYMES.has(forme);
  const sens: Sens = {
    prenom: genreDePrenom(forme),
    organisation: ORGANISATIONS.has(forme),
    lieu: LIEUX.has(forme),
    particule: PARTICULES.has(forme),
    courant:
      MOTS_COURANTS.has(forme) ||
      CALENDRIER.has(forme) ||
      // An elision keeps the sense of its word: D'ENFANTS, L'EAU.
      (/^[DLNSJCQMT]'|^QU'/.test(forme) && MOTS_COURANTS.has(forme.replace(/^[^']*'/, ''))),
    patronyme,
  };
  if (SENS.size >= SENS_MAX) SENS.clear();
  SENS.set(forme, sens);
  return sens;
}

function isSigle(word: string, forme: string): boolean {
  return forme.length >= 2 && word === word.toUpperCase() && !/[AEIOUY]/.test(forme);
}

/** Whether a normalised word is one of the language, or its plural, or a first name: no name is glued inside it. */
export function isMotConnu(forme: string): boolean {
  const { courant, prenom, organisation, lieu } = sensDe(forme);
  return (
    courant || prenom !== undefined || organisation || lieu || MOTS_COURANTS.has(forme.replace(/[SX]$/, ''))
  );
}
