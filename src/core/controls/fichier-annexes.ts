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
  return annexes.flatMap(({ genre, rangees }) => {
    // Fields are a few hundred, and their values half a million.
    const known = new Map<object, boolean>();
    const isMontant = (etiquette: { readonly nom: string }): boolean => {
      const found = known.get(etiquette) ?? lastNameOf(etiquette.nom).startsWith('Mt');
      known.set(etiquette, found);
      return found;
    };
    return rangees.flatMap((rangee, index) => {
      if (rangee.calculee) return [];
      return rangee.champsQui(isMontant).flatMap((champ) => {
        const trouve = champ.valeur.trim();
        if (trouve === '' || MONTANT.test(trouve)) return [];
        const annexe = { genre, rangee: index + 1 };
        const lieu = { ligne: champ.ligne, budget, champ: lastNameOf(champ.nom), annexe };
        return [constat(FICHIER.montantAnnexe, lieu, { trouve })];
      });
    });
  });
}

function lastNameOf(chemin: string): string {
  return chemin.slice(chemin.lastIndexOf('/') + 1);
}
