/** What was found under some choices, and what each value of it still asks of the user. */
import type { Choix } from '../core/occultation/choix.ts';
import { type HorsValeurs, partiHorsValeurs } from '../core/occultation/hors-valeurs.ts';
import { normaliser } from '../core/occultation/normaliser.ts';
import { partiOf } from '../core/occultation/proposer.ts';
import type { NumeroDeRegle, Parti, Proposition } from '../core/occultation/proposition.ts';
import type { CleDeValeur, Valeur } from '../core/occultation/valeur.ts';
import type { BilanDeRegle, BilanDOccultation, NomRepris } from './protocol.ts';

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

/** Texts shown of a name that comes back, and of comments; in characters for the latter. */
const EXTRAITS = 4;
export const MAX_HORS_VALEURS = 20;
const LONGUEUR = 200;

/** Names that come back, those that wait first, then those that come back most. */
export function listNomsRepris(trouve: Trouve): readonly NomRepris[] {
  const parNom = new Map<string, Proposition[]>();
  for (const proposition of trouve.propositions) {
    for (const nom of new Set(nomsRepris(proposition))) {
      const those = parNom.get(nom);
      if (those) those.push(proposition);
      else parNom.set(nom, [proposition]);
    }
  }
  const noms = [...parNom].map(([nom, those]) => {
    const count = (keep: (proposition: Proposition) => boolean) => those.filter(keep).length;
    return {
      nom,
      nombre: those.length,
      reste: count((proposition) => !isRelue(proposition, trouve)),
      occultees: count((proposition) => partiDe(proposition, trouve) === 'occulter'),
      seuls: count((proposition) => new Set(nomsRepris(proposition)).size === 1),
      extraits: [...new Set(those.map(({ valeur }) => valeur.champ.valeur.trim()))].slice(0, EXTRAITS),
    };
  });
  return noms.sort((a, b) => b.reste - a.reste || b.nombre - a.nombre || (a.nom < b.nom ? -1 : 1));
}

export function bilanHorsValeurs(
  { commentaires, instructions, extraits: entiers }: HorsValeurs,
  choix: Choix,
): Pick<BilanDOccultation, 'horsValeurs'> {
  if (entiers.length === 0) return {};
  const extraits = entiers.map((one) => ({ ...one, texte: one.texte.slice(0, LONGUEUR) }));
  return { horsValeurs: { commentaires, instructions, parti: partiHorsValeurs(choix), extraits } };
}
