/** What was found under some choices, and what each value of it still asks of the user. */
import type { Choix } from '../core/occultation/choix.ts';
import { normaliser } from '../core/occultation/normaliser.ts';
import { partiOf } from '../core/occultation/proposer.ts';
import type { NumeroDeRegle, Parti, Proposition } from '../core/occultation/proposition.ts';
import type { CleDeValeur, Valeur } from '../core/occultation/valeur.ts';
import type { BilanDeRegle } from './protocol.ts';

/** A name that comes back: its values are decided by name, and kept one by one only. */
export const REGLE_DES_NOMS: NumeroDeRegle = 33;

export interface Trouve {
  readonly choix: Choix;
  readonly propositions: readonly Proposition[];
  readonly parCle: ReadonlyMap<CleDeValeur, Proposition>;
  readonly manuelles: ReadonlySet<CleDeValeur>;
  readonly relues: ReadonlySet<CleDeValeur>;
}

export function bilanDeRegle(
  regle: NumeroDeRegle,
  those: readonly Proposition[],
  trouve: Trouve,
): BilanDeRegle {
  const { choix } = trouve;
  const [first] = those;
  const uniform = those.every(({ propose: proposed }) => proposed === first?.propose);
  const expected = (proposition: Proposition) => choix.regles[regle] ?? proposition.propose;
  const count = (keep: (proposition: Proposition) => boolean) => those.filter(keep).length;
  return {
    regle,
    nombre: those.length,
    occultees: count((proposition) => partiDe(proposition, trouve) === 'occulter'),
    ...(uniform && first && { propose: first.propose }),
    autrement: count((proposition) => partiDe(proposition, trouve) !== expected(proposition)),
    aRelire: count(({ aRelire }) => aRelire),
    reste: count((proposition) => !isRelue(proposition, trouve)),
    resteAOcculter: count(
      (proposition) => !isRelue(proposition, trouve) && partiDe(proposition, trouve) === 'occulter',
    ),
    acceptables: count((proposition) => isAcceptable(proposition, trouve)),
  };
}

/** A value that is kept may still be occulted by hand. */
export function partiDe(proposition: Proposition, { choix, manuelles }: Trouve): Parti {
  return manuelles.has(proposition.valeur.cle) ? 'occulter' : partiOf(proposition, choix);
}

export function isDecidee({ cle }: Valeur, { choix }: Trouve): boolean {
  return choix.valeurs[cle] !== undefined;
}

/** Nothing to look at, or looked at. The export asks the same, and its final check the same of names. */
export function isRelue(proposition: Proposition, trouve: Trouve): boolean {
  const { aRelire, valeur } = proposition;
  const { choix, relues } = trouve;
  if (!aRelire || choix.valeurs[valeur.cle] !== undefined) return true;
  return (choix.propositionsAcceptees || relues.has(valeur.cle)) && !isNomGarde(proposition, trouve);
}

/** Left to look at, and may be accepted with others. */
export function isAcceptable(proposition: Proposition, trouve: Trouve): boolean {
  return !isRelue(proposition, trouve) && !isNomGarde(proposition, trouve);
}

/** The name of somebody who is occulted elsewhere, that would stay: only for that very place, and knowingly. */
export function isNomGarde(proposition: Proposition, trouve: Trouve): boolean {
  return proposition.regle === REGLE_DES_NOMS && partiDe(proposition, trouve) === 'garder';
}

/** Words of occulted names that come back in that value. */
export function nomsRepris(proposition: Proposition | undefined): readonly string[] {
  if (proposition?.regle !== REGLE_DES_NOMS) return [];
  return proposition.indices.flatMap(({ genre, extrait }) =>
    genre === 'nom-repris' && extrait !== undefined ? [normaliser(extrait)] : [],
  );
}
