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
        valeurs: { ...choix.valeurs, ...Object.fromEntries(geste.cles.map((cle) => [cle, geste.parti])) },
      };
    case 'main': {
      const others = choix.manuelles.filter((cle) => !geste.cles.includes(cle));
      return { ...choix, manuelles: geste.parti === 'occulter' ? [...others, ...geste.cles] : others };
    }
    case 'acceptation':
      return { ...choix, relues: [...new Set([...choix.relues, ...geste.cles])] };
    case 'profil':
      return geste.choix;
  }
}
