/**
 * What was decided about every value, for the collectivité to be able to prove it. It holds the names: it is made for
 * whoever keeps the file, never for publication.
 */
import type { TotemDocument } from '../totem/document.ts';
import type { Choix } from './choix.ts';
import { decideAll } from './decider.ts';
import type { Decision } from './decision.ts';
import type { Detection } from './detection.ts';
import { partiOf, propose } from './proposer.ts';
import type { Action, NumeroDeRegle, Proposition } from './proposition.ts';
import type { LieuDeValeur } from './valeur.ts';

/** What made the decision, from the most to the least particular. */
export type DecidePar =
  /** Occulted by hand: no rule does it. */
  | 'main'
  /** Decided for this very value. */
  | 'valeur'
  /** Its rule was switched. */
  | 'regle'
  /** Looked at, and left as proposed. */
  | 'relecture'
  /** Accepted with all that was left to look at. */
  | 'lot'
  /** What the rule does when nobody says otherwise. */
  | 'defaut';

export interface LigneDeJournal {
  readonly lieu: LieuDeValeur;
  readonly origine: NumeroDeRegle | 'manuel';
  readonly action: Action | 'garder';
  readonly avant: string;
  /** Empty when removed, the same when kept. */
  readonly apres: string;
  readonly decidePar: DecidePar;
}

/** Every change, and every value that was kept after somebody looked at it, in file order. */
export function buildJournal(
  document: TotemDocument,
  detection: Detection,
  choix: Choix,
): readonly LigneDeJournal[] {
  const propositions = propose(detection, choix);
  return listJournal(propositions, choix, decideAll(document.source.texte, detection, propositions, choix));
}

/** The same from the decisions that these propositions and choices gave. */
export function listJournal(
  propositions: readonly Proposition[],
  choix: Choix,
  decisions: readonly Decision[],
): readonly LigneDeJournal[] {
  const relues = new Set(choix.relues);
  const parCle = new Map(propositions.map((one) => [one.valeur.cle, one]));
  const decidePar = (proposition: Proposition | undefined): DecidePar => {
    if (!proposition) return 'defaut';
    const { valeur, regle, aRelire } = proposition;
    if (choix.valeurs[valeur.cle] !== undefined) return 'valeur';
    if (choix.regles[regle] !== undefined) return 'regle';
    if (aRelire && relues.has(valeur.cle)) return 'relecture';
    return aRelire && choix.propositionsAcceptees ? 'lot' : 'defaut';
  };

  const places: { readonly at: number; readonly ligne: LigneDeJournal }[] = [];
  const changees = new Set<number>();
  for (const { cle, lieu, origine, action, avant, apres, debut } of decisions) {
    if (cle !== undefined) changees.add(cle);
    const par = origine === 'manuel' ? 'main' : decidePar(cle === undefined ? undefined : parCle.get(cle));
    places.push({ at: debut, ligne: { lieu, origine, action, avant, apres, decidePar: par } });
  }
  for (const proposition of propositions) {
    const { valeur, regle } = proposition;
    const par = decidePar(proposition);
    if (changees.has(valeur.cle) || par === 'defaut' || partiOf(proposition, choix) === 'occulter') continue;
    const texte = valeur.champ.valeur;
    const kept = { action: 'garder', avant: texte, apres: texte } as const;
    places.push({ at: valeur.cle, ligne: { lieu: valeur.lieu, origine: regle, ...kept, decidePar: par } });
  }
  return places.sort((a, b) => a.at - b.at).map(({ ligne }) => ligne);
}
