/** What is proposed under the choices of the user: cheap, since it is asked again at every click. */
import type { Choix } from './choix.ts';
import { listLignesOccultees, proposeParMontant, proposeSuites } from './dependances.ts';
import { type Detection, valeurOf } from './detection.ts';
import { nomsOf, nomsOfValeur } from './noms.ts';
import { proposeNomsRepris } from './noms-repris.ts';
import type { Parti, Proposition } from './proposition.ts';
import type { CleDeValeur } from './valeur.ts';

/**
 * In file order, at most one for a value: that of the strongest rule. What is occulted outweighs what is kept; an
 * occulted name that comes back (rule 33) outweighs a rule that keeps.
 */
export function propose(detection: Detection, choix: Choix): readonly Proposition[] {
  const byCle = new Map<CleDeValeur, Proposition>();
  for (const proposition of detection.propositions) byCle.set(proposition.valeur.cle, proposition);
  const lignes = listLignesOccultees(detection, choix.manuelles, (one) => partiOf(one, choix));
  const isHidden = (cle: CleDeValeur) => {
    const known = byCle.get(cle);
    return known !== undefined && partiOf(known, choix) === 'occulter';
  };
  for (const proposition of proposeSuites(lignes))
    if (!isHidden(proposition.valeur.cle)) byCle.set(proposition.valeur.cle, proposition);
  for (const proposition of proposeParMontant(detection, lignes))
    if (!byCle.has(proposition.valeur.cle)) byCle.set(proposition.valeur.cle, proposition);

  const occultes = new Set<CleDeValeur>(choix.manuelles);
  const noms: (readonly string[])[] = [];
  for (const proposition of byCle.values()) {
    if (partiOf(proposition, choix) !== 'occulter') continue;
    occultes.add(proposition.valeur.cle);
    noms.push(namesOf(proposition));
  }
  for (const cle of choix.manuelles) {
    const valeur = valeurOf(detection, cle);
    if (valeur) noms.push(nomsOfValeur(valeur));
  }
  for (const proposition of proposeNomsRepris(detection, noms, occultes))
    byCle.set(proposition.valeur.cle, proposition);
  return [...byCle.values()].sort((a, b) => a.valeur.cle - b.valeur.cle);
}

/** What happens to the value: the choice made for it, else for its rule, else what is proposed. */
export function partiOf({ valeur, regle, propose: defaut }: Proposition, choix: Choix): Parti {
  return choix.valeurs[valeur.cle] ?? choix.regles[regle] ?? defaut;
}

const NOMS = new WeakMap<Proposition, readonly string[]>();

/** Propositions of the detection are the same objects at every click, so their words are read once. */
function namesOf(proposition: Proposition): readonly string[] {
  const known = NOMS.get(proposition);
  if (known) return known;
  const noms = nomsOf(proposition);
  NOMS.set(proposition, noms);
  return noms;
}
