/** The postal address of a person: a name, then a number and a street. A street alone is a place. */
import type { Indice } from '../proposition.ts';
import type { PersonneTrouvee } from './personnes.ts';

const VOIE =
  /\b\d{1,4}\s?(?:bis|ter|quater|[a-d])?[ ,]+(?:rue|r\.|avenue|av\.?|boulevard|bd\.?|blvd|all[ée]e|impasse|imp\.?|place|pl\.?|chemin|ch\.?|route|rte|quai|sentier|square|sq\.?|cours|passage|lotissement|hameau|lieu[- ]dit|r[ée]sidence)\b[^;|]*/iu;

/** Whether a number and a street stand somewhere: cheaper than looking for the person first. */
export function hasVoie(texte: string): boolean {
  return DEBUT_DE_VOIE.test(texte) && VOIE.test(texte);
}

const DEBUT_DE_VOIE = /\d[\s,a-z]+[a-z]/i;

/** From the number of the street to the end of the statement, when a person is named just before. */
export function findAdresses(texte: string, personnes: readonly PersonneTrouvee[]): readonly Indice[] {
  const found: Indice[] = [];
  for (const { fin: after } of personnes) {
    const match = VOIE.exec(texte.slice(after));
    // What stands between is a mark or a preposition: `M. X, 12 rue Y`, `Mme X demeurant 3 impasse Z`.
    if (
      !match ||
      !/^[\s,;:–—-]*(?:demeurant|domicili[ée]e?|habitant|r[ée]sidant|sis|au|à)?[\s,:]*$/iu.test(
        texte.slice(after, after + match.index),
      )
    )
      continue;
    const debut = after + match.index;
    const extrait = match[0].trimEnd();
    found.push({ genre: 'adresse', debut, fin: debut + extrait.length, extrait });
  }
  return found;
}
