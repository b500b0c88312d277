/** From what was found and chosen to the one list of changes that the XML, the CSV and the journal follow. */
import type { Choix } from './choix.ts';
import type { Decision } from './decision.ts';
import { type Detection, valeurOf } from './detection.ts';
import { partiHorsValeurs, REGLE_DES_COMMENTAIRES, REGLE_DU_SCELLEMENT } from './hors-valeurs.ts';
import { createCompteurDeLignes } from './lignes-de-texte.ts';
import { refusDOcculter } from './manuelle.ts';
import { type Bloc, listBlocs, listScellements, rangeOfElement, rangeOfValeur } from './plages.ts';
import { partiOf, propose } from './proposer.ts';
import type { NumeroDeRegle, Proposition } from './proposition.ts';
import { CERTIFICAT_OCCULTE, OCCULTE, SUBVENTION_OCCULTEE } from './regles.ts';
import type { CleDeValeur, Valeur } from './valeur.ts';

/** Texts of ours: a value that is one was occulted before. */
const DEJA_OCCULTE: ReadonlySet<string> = new Set([OCCULTE, SUBVENTION_OCCULTEE, CERTIFICAT_OCCULTE]);

/**
 * Every change to the source, in order, as disjoint ranges of its decoded text.
 *
 * What is occulted by hand is written as its rule would, when one looked at it. The seal goes as soon as anything else
 * does, whatever the choices: one that no longer matches looks like tampering.
 *
 * @param texte the decoded text of the document, `source.texte`
 */
export function decide(texte: string, detection: Detection, choix: Choix): readonly Decision[] {
  return decideAll(texte, detection, propose(detection, choix), choix);
}

/** The same when what is proposed under these choices is known already. */
export function decideAll(
  texte: string,
  detection: Detection,
  propositions: readonly Proposition[],
  choix: Choix,
): readonly Decision[] {
  const blocs = listBlocs(texte);
  const decisions = occultees(detection, propositions, choix)
    .map((changement) => toDecision(texte, blocs, detection, changement))
    .filter((decision) => decision !== undefined);
  const ligneAt = createCompteurDeLignes(texte);
  const removed = (
    debut: number,
    fin: number,
    chemin: string,
    regle: NumeroDeRegle,
    avant: string,
  ): Decision => ({
    ...{ lieu: { ligne: ligneAt(debut), chemin }, origine: regle, action: 'retirer' },
    ...{ debut, fin, avant, apres: '' },
  });
  if (partiHorsValeurs(choix) === 'occulter') {
    for (const { genre, debut, fin } of blocs) {
      if (genre === 'cdata') continue;
      decisions.push(removed(debut, fin, `#${genre}`, REGLE_DES_COMMENTAIRES, texte.slice(debut, fin)));
    }
  }
  if (decisions.length === 0) return [];
  for (const { debut, fin } of listScellements(texte, blocs)) {
    const avant = attributesOf(texte.slice(debut, fin));
    decisions.push(removed(debut, fin, 'Scellement', REGLE_DU_SCELLEMENT, avant));
  }
  return keepTextLegal(texte, disjoint(decisions));
}

/** A value to change, and how. */
interface Changement {
  readonly valeur: Valeur;
  readonly origine: Decision['origine'];
  readonly action: Decision['action'];
  readonly remplacement: string;
}

function occultees(
  detection: Detection,
  propositions: readonly Proposition[],
  choix: Choix,
): readonly Changement[] {
  const manuelles = new Set<CleDeValeur>(choix.manuelles);
  const changements: Changement[] = [];
  for (const proposition of propositions) {
    const { valeur, regle, action, remplacement } = proposition;
    const parti = partiOf(proposition, choix);
    const manuelle = manuelles.delete(valeur.cle);
    if (parti === 'occulter') changements.push({ valeur, origine: regle, action, remplacement });
    else if (manuelle) changements.push({ valeur, origine: 'manuel', action, remplacement });
  }
  for (const cle of manuelles) {
    const valeur = valeurOf(detection, cle);
    if (!valeur || refusDOcculter(valeur) !== undefined) continue;
    changements.push({ valeur, origine: 'manuel', action: 'remplacer', remplacement: OCCULTE });
  }
  return changements;
}

/** Values occulted by hand that may not be, or that the file does not hold: nothing is given as long as there is one. */
export function manuellesRefusees(
  detection: Detection,
  propositions: readonly Proposition[],
  choix: Choix,
): readonly CleDeValeur[] {
  if (choix.manuelles.length === 0) return [];
  const proposees = new Set(propositions.map(({ valeur }) => valeur.cle));
  return choix.manuelles.filter((cle) => {
    if (proposees.has(cle)) return false;
    const valeur = valeurOf(detection, cle);
    return !valeur || refusDOcculter(valeur) !== undefined;
  });
}

function toDecision(
  texte: string,
  blocs: readonly Bloc[],
  detection: Detection,
  { valeur, origine, action, remplacement }: Changement,
): Decision | undefined {
  const { cle, champ, lieu, voisins } = valeur;
  if (action === 'retirer') {
    const element = rangeOfElement(texte, champ, voisins !== undefined, blocs);
    if (element) return { cle, lieu, origine, action, ...element, avant: champ.valeur, apres: '' };
  }
  const range = rangeOfValeur(texte, champ, blocs);
  const avant = champ.debut === undefined ? champ.valeur : allPieces(detection, range.debut, range.fin);
  if (avant.trim() === '' || DEJA_OCCULTE.has(avant.trim())) return undefined;
  // What cannot be removed alone, an attribute for one, is replaced.
  const apres = remplacement === '' ? OCCULTE : remplacement;
  return { cle, lieu, origine, action: 'remplacer', ...range, avant, apres };
}

/** A text that comments or CDATA sections cut is several values of the reader. */
function allPieces({ valeurs }: Detection, debut: number, fin: number): string {
  let text = '';
  for (const { cle, champ } of valeurs.apres(debut)) {
    if (cle > fin) break;
    text += champ.valeur;
  }
  return text;
}

/** `md5 … sha1 … date …`, as they are written. */
function attributesOf(element: string): string {
  const tag = element.slice(0, element.indexOf('>'));
  const found = tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Array.from(found, ([, nom = '', double, single]) => `${nom} ${double ?? single}`).join(', ');
}

/**
 * `]]>` may not stand in a text: where a removal would bring its characters together, it takes the end of them with it
 * and writes it again, so that the `>` is escaped.
 */
function keepTextLegal(texte: string, decisions: readonly Decision[]): readonly Decision[] {
  let end = 0;
  /** The last characters written so far. */
  let tail = '';
  return decisions.map((decision, rang) => {
    const { debut, fin, apres } = decision;
    tail = (tail + texte.slice(Math.max(end, debut - 2), debut)).slice(-2);
    end = fin;
    if (apres !== '') {
      tail = '';
      return decision;
    }
    const next = texte.slice(fin, Math.min(fin + 2, decisions[rang + 1]?.debut ?? texte.length));
    const at = (tail + next).indexOf(']]>');
    // A whole one is the end of a section.
    if (at < 0) return decision;
    const kept = next.slice(0, at + 3 - tail.length);
    end += kept.length;
    tail = '';
    return { ...decision, fin: end, avant: decision.avant + kept, apres: kept };
  });
}

/** What lies inside another range goes with it. Elements and texts are nested, so ranges never overlap otherwise. */
function disjoint(decisions: Decision[]): readonly Decision[] {
  decisions.sort((a, b) => a.debut - b.debut || b.fin - a.fin);
  let end = -1;
  return decisions.filter(({ debut, fin }) => {
    if (debut < end) return false;
    end = fin;
    return true;
  });
}
