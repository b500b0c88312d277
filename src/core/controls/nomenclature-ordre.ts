import { type Constat, constat } from './constat.ts';
import { lieuDe, type Sujet } from './controle.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

/** An ordre line that does not say whether it stays in its section: its chapter is then a guess between two. */
export function controlOrdre(sujet: Sujet): Constat[] {
  return sujet.lignes.flatMap(({ ligne }) => {
    if (ligne.operations !== 'ordre' || ligne.typOpBudg !== undefined) return [];
    return constat(NOMENCLATURE.ordreSansType, lieuDe(sujet, ligne, 'TypOpBudg'), { code: ligne.nature });
  });
}
