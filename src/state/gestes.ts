import type { Choix } from '../core/occultation/choix.ts';
import type { Geste } from '../core/occultation/geste.ts';

/** The choices after that gesture. */
export function applyGeste(choix: Choix, geste: Geste): Choix {
  switch (geste.type) {
    case 'regle': {
      const { [geste.regle]: _before, ...regles } = choix.regles;
      return {
        ...choix,
        regles: geste.parti === undefined ? regles : { ...regles, [geste.regle]: geste.parti },
      };
    }
    case 'valeurs':
      return {
        ...choix,
        manuelles: choix.manuelles.filter((cle) => !geste.cles.includes(cle)),
        valeurs: { ...choix.valeurs, ...Object.fromEntries(geste.cles.map((cle) => [cle, geste.parti])) },
      };
    case 'main': {
      // What was kept one by one would else be both: kept, and occulted by hand.
      const kept = Object.entries(choix.valeurs).filter(([cle]) => !geste.cles.includes(Number(cle)));
      const others = choix.manuelles.filter((cle) => !geste.cles.includes(cle));
      return geste.parti === 'garder'
        ? { ...choix, manuelles: others }
        : { ...choix, valeurs: Object.fromEntries(kept), manuelles: [...others, ...geste.cles] };
    }
    case 'acceptation':
      return { ...choix, relues: [...new Set([...choix.relues, ...geste.cles])] };
    case 'profil':
      return geste.choix;
  }
}
