/** Why a document is left out of what is published: the same words in the page and in the batch. */
import type { Ecart } from '../core/publication/prepare-anonymise.ts';
import { texteDeBlocage } from './blocages.ts';
import { texteDeConstat } from './constats.ts';
import { LACUNES, textesLacunes } from './lacunes.ts';
import { formatEntier } from './nombres.ts';
import { fr } from './typographie.ts';

export interface TexteDEcart {
  /** One sentence, which may follow the name of the file. */
  readonly titre: string;
  readonly details: readonly string[];
}

/** One name may come back on every line. */
const DETAILS_MAX = 10;

export function texteDEcart(ecart: Ecart): TexteDEcart {
  switch (ecart.genre) {
    case 'blocages':
      return {
        titre: fr`ce document ne peut pas être anonymisé sans vous.`,
        details: ecart.blocages.slice(0, DETAILS_MAX).map((blocage) => {
          const { constat, conseil } = texteDeBlocage(blocage);
          const combien = blocage.genre === 'a-relire' ? ` (${formatEntier(blocage.cles.length)})` : '';
          return `${constat}${combien} ${conseil}`;
        }),
      };
    case 'lacunes':
      return {
        titre: `${LACUNES.titre}. ${LACUNES.intro}`,
        details: [
          ...textesLacunes(ecart.lacunes).map(({ champ, manque, ou }) => fr`${champ} : ${manque} (${ou})`),
          LACUNES.quoiFaire,
        ],
      };
    case 'constats': {
      const textes = ecart.constats.map((constat) => {
        const { titre, explication } = texteDeConstat(constat);
        return `${titre}. ${explication}`;
      });
      return {
        titre: fr`ce document ne doit pas être publié en l’état.`,
        details: [...new Set(textes)].slice(0, DETAILS_MAX),
      };
    }
  }
}
