import { type Constat, constat } from './constat.ts';
import type { Sujet } from './controle.ts';
import { FICHIER } from './definitions-fichier.ts';

/**
 * An amount of an annexe is a decimal, of any precision: no total is made of it in cents here. The exponent is that of
 * software that writes a large number as it holds it.
 */
const MONTANT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The amounts of the annexes: the fields named `Mt…`, whatever the kind (11 916 values in the measured documents, all
 * decimals). Rates and durations are free texts there, as are dates.
 */
export function controlAnnexes({ budget: { annexes }, rang: budget }: Sujet): Constat[] {
  return annexes.flatMap(({ genre, rangees }) =>
    rangees.flatMap(({ calculee, champs }, index) => {
      if (calculee) return [];
      return champs.flatMap((one) => {
        const champ = one.nom.slice(one.nom.lastIndexOf('/') + 1);
        if (!champ.startsWith('Mt')) return [];
        const trouve = one.valeur.trim();
        if (trouve === '' || MONTANT.test(trouve)) return [];
        const lieu = { ligne: one.ligne, budget, champ, annexe: { genre, rangee: index + 1 } };
        return [constat(FICHIER.montantAnnexe, lieu, { trouve })];
      });
    }),
  );
}
