import type { Choix } from './choix.ts';
import type { Detection } from './detection.ts';
import { partiOf, propose } from './proposer.ts';
import type { CleDeValeur } from './valeur.ts';

export interface PropositionsAcceptees {
  readonly choix: Choix;
  /** Values "à relire" that took the proposed choice without anybody looking. */
  readonly aRelire: number;
  /** Of these, names of somebody who is occulted elsewhere, kept in that very place because it is proposed. */
  readonly nomsGardes: number;
}

/** A name that comes back: the page asks for a decision at each place, so accepting is one decision for each. */
const REGLE_DES_NOMS = 33;

/**
 * The same choices, with what is proposed for all that is left "à relire". A kept name is decided value by value, as in
 * the page, which the final check asks for. What a rule was switched to keep against what is proposed is left alone.
 */
export function acceptPropositions(detection: Detection, choix: Choix): PropositionsAcceptees {
  const relues = new Set(choix.relues);
  const valeurs: Record<CleDeValeur, 'garder'> = {};
  let aRelire = 0;
  let nomsGardes = 0;
  for (const proposition of propose(detection, choix)) {
    const { valeur, regle } = proposition;
    if (!proposition.aRelire || choix.valeurs[valeur.cle] !== undefined) continue;
    const garde = partiOf(proposition, choix) === 'garder' && proposition.propose === 'garder';
    if (regle === REGLE_DES_NOMS && garde) {
      valeurs[valeur.cle] = 'garder';
      nomsGardes++;
      aRelire++;
    } else if (!relues.has(valeur.cle) && !choix.propositionsAcceptees) {
      aRelire++;
    }
  }
  return {
    choix: { ...choix, valeurs: { ...choix.valeurs, ...valeurs }, propositionsAcceptees: true },
    aRelire,
    nomsGardes,
  };
}
