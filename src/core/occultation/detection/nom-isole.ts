/**
 * A name that nothing marks as one, in a label where somebody is expected (a subsidy to a household, a purchase from
 * an owner): what is left when all words that mean something are taken away.
 */
import type { Indice } from '../proposition.ts';
import { lireMots, type Mot } from './mots.ts';
import { isCorps, isNommable } from './personnes.ts';

const ARTICLES = new Set(['LA', 'LE', 'LES', 'L', 'DES', 'DU', 'AU', 'AUX']);
/** More unknown words than a name has: a title, a project, another language. */
const MOTS_MAX = 4;

/**
 * @param deQui words of the names of known bodies: a label made only of these names a body
 * @returns the words that may be a name, in one run; none when the run is marked as something else
 */
export function findNomIsole(texte: string, deQui: ReadonlySet<string>): Indice | undefined {
  const mots = lireMots(texte);
  for (const run of runs(mots)) {
    const [first] = run;
    if (!first || run.length > MOTS_MAX) continue;
    if (run.every(({ forme, courant }) => courant || deQui.has(forme))) continue;
    if (run.every(({ forme, prenom }) => forme.length < 4 && prenom === undefined)) continue;
    const debut = first.debut;
    const fin = (run.at(-1) as Mot).fin;
    return { genre: 'nom-isole', debut, fin, extrait: texte.slice(debut, fin) };
  }
  return undefined;
}

/** `LES X`, `AIRE DE X`: X is a thing. `AIDE DE X` is an aid to somebody. */
function isComplement(before: Mot, noun: Mot | undefined): boolean {
  if (ARTICLES.has(before.forme)) return true;
  const isOf = before.forme === 'DE' || before.forme === 'D';
  return isOf && noun?.courant === true && !POUR_QUELQU_UN.test(noun.forme);
}

/** `VENTE TERRAIN X` is a sale to X; `MAISON DE X`, `MAISON DES ARTS` bear a name. */
function isBien(mots: readonly Mot[], at: number): boolean {
  const after = mots[at + 1];
  return A_VENDRE.has((mots[at] as Mot).forme) && !(after?.suit && after.particule);
}

/** What somebody owns and sells, in words that also begin the name of a place. */
const A_VENDRE = new Set(['TERRAIN', 'MAISON', 'IMMEUBLE', 'PAVILLON', 'HANGAR']);

const POUR_QUELQU_UN =
  /^(?:SUB|AIDE|PRIME|BONUS|PERF|ENERG|VELO|ACQ|CESSION|VENTE|ACHAT|PROPRIETE|TERRAIN|MAISON)/;

/** Words that may be a name and follow one another, unless an article, a street or a body stands before them. */
function* runs(mots: readonly Mot[]): Generator<readonly Mot[]> {
  let run: Mot[] = [];
  let marked = false;
  for (const [at, mot] of mots.entries()) {
    const before = mots[at - 1];
    if (mot.nouvelle) marked = false;
    if (run.length > 0 && (!mot.suit || mot.nouvelle || !(isNommable(mot) || mot.particule))) {
      if (!marked) yield run;
      run = [];
    }
    if ((isCorps(mot) || mot.lieu) && !isBien(mots, at)) marked = true;
    if (!isNommable(mot) || /\d/.test(mot.forme)) continue;
    if (run.length === 0 && before && !mot.nouvelle && isComplement(before, mots[at - 2])) marked = true;
    run.push(mot);
  }
  if (run.length > 0 && !marked) yield run;
}
