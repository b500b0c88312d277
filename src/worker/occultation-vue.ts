/** A value and its row, as the page shows them. */

import { refusDOcculter } from '../core/occultation/manuelle.ts';
import { normaliser } from '../core/occultation/normaliser.ts';
import type { Valeur } from '../core/occultation/valeur.ts';
import type { ValeurVue } from './protocol.ts';

/** Words of a code of the row of a budget (0-based), when they are known. */
export type LireCode = (budget: number | undefined, element: string, code: string) => string | undefined;

/** Fields of a row shown beside a value; the rows of some annexes have fifty. */
const CONTEXTE_MAX = 8;

/** Codes and amounts that tell nobody what a row is about. */
const HORS_CONTEXTE = new Set(
  `ArtSpe ContNat ContFon ContOp OpBudg TypOpBudg OpeCpteTiers TypNumCpteTiers TypNumCpteTiersCourt InfoAPCP Groupe
  MtBudgPrec MtRARPrec MtPropNouv CredOuv MtRAR3112 MtPrevCalcul MtSup CaracSup CodVariPatrim CodEntreeSorti CodModalAcqui
  CodModalSorti TempsComplet Permanent PopCommune Champ_Editeur`.split(/\s+/),
);

/** Of a row only: what stands beside a value of a header has nothing to do with it. */
export function contexteOf({ cle, lieu, voisins }: Valeur, lire: LireCode): ValeurVue['contexte'] {
  if (lieu.rangee === undefined) return [];
  return (voisins?.champs ?? [])
    .filter(({ nom, fin, valeur }) => {
      const said = fin !== cle && valeur.trim() !== '';
      return said && !nom.startsWith('@') && !HORS_CONTEXTE.has(nom);
    })
    .slice(0, CONTEXTE_MAX)
    .map(({ nom, valeur }) => {
      const libelle = lire(lieu.budget, nom, valeur);
      return { champ: nom, valeur, ...(libelle !== undefined && { libelle }) };
    });
}

export function groupTextes(valeurs: Iterable<Valeur>): ReadonlyMap<string, readonly Valeur[]> {
  const groups = new Map<string, Valeur[]>();
  for (const valeur of valeurs) {
    if (refusDOcculter(valeur)) continue;
    const those = groups.get(valeur.champ.valeur);
    if (those) those.push(valeur);
    else groups.set(valeur.champ.valeur, [valeur]);
  }
  return groups;
}

/** Where a text stands in another, both without their accents and capitals; offsets are those of the text as given. */
export function findTexte(texte: string, normalise: string): ValeurVue['trouve'] {
  let lu = '';
  const places: number[] = [];
  for (let at = 0; at < texte.length; at++) {
    const letters = normaliser(texte[at] as string);
    for (let rang = 0; rang < letters.length; rang++) places.push(at);
    lu += letters;
  }
  const found = lu.indexOf(normalise);
  if (found < 0) return undefined;
  return {
    debut: places[found] as number,
    fin: (places[found + normalise.length - 1] as number) + 1,
  };
}
