/**
 * The last look at what is about to be published, over the text itself and not over what a reader makes of it: no word of
 * an occulted name may stand anywhere, unless the user keeps that very occurrence.
 *
 * The vocabulary of the format is left alone: `<Present>` and `berger-levrault` are in every file, and are names too.
 */
import { rangeOfChamp } from '../totem/document.ts';
import type { NomRestant, PlaceDeNom } from './blocage.ts';
import type { Choix } from './choix.ts';
import type { Decision } from './decision.ts';
import type { Detection } from './detection.ts';
import { createCompteurDeLignes } from './lignes-de-texte.ts';
import type { ChercheurDeNoms, NomTrouve } from './noms.ts';
import { normaliser } from './normaliser.ts';
import { type Bloc, blocAt, listBlocs } from './plages.ts';
import { joinPieces, resolveReferences, type TexteLu } from './texte-lu.ts';
import type { Valeur } from './valeur.ts';
import { MOTS_DU_FORMAT } from './vocabulaire.ts';

/** What was written, and what it was written from. */
export interface SortieXml {
  /** Decoded text of the output. */
  readonly texte: string;
  /** Decoded text of the source. */
  readonly source: string;
  readonly decisions: readonly Decision[];
  /** What stands in the place of each decision, see `writtenTexts`. */
  readonly ecrits: readonly string[];
  readonly detection: Detection;
  readonly choix: Choix;
}

/** What is left in an anonymised XML, in order. */
export function checkXml(sortie: SortieXml, chercher: ChercheurDeNoms): readonly NomRestant[] {
  const { texte, detection, choix } = sortie;
  const hits = new Map<string, NomTrouve>();
  const add = (lu: TexteLu, then: (offset: number) => number) => {
    for (const { nom, debut, fin } of chercher(lu.texte)) {
      const start = then(lu.toSource(debut));
      const hit = { nom, debut: start, fin: Math.max(start + 1, then(lu.toSource(fin))) };
      hits.set(`${nom} ${start}`, hit);
    }
  };
  add(resolveReferences(texte), (offset) => offset);
  const joined = joinPieces(texte);
  if (joined) add(resolveReferences(joined.texte), joined.toSource);
  if (hits.size === 0) return [];

  const toSource = sourceOffsets(sortie);
  const blocs = listBlocs(texte);
  const ligneAt = createCompteurDeLignes(texte);
  const restants: NomRestant[] = [];
  for (const { nom, debut, fin } of [...hits.values()].sort((a, b) => a.debut - b.debut)) {
    const origin = toSource(debut);
    // Inside a text of ours.
    if (origin === undefined) continue;
    const valeur = valeurAt(detection, sortie.source, origin);
    if (valeur && choix.valeurs[valeur.cle] === 'garder') continue;
    const place = valeur ? 'valeur' : placeOf(texte, blocs, debut);
    if (DU_FORMAT.has(place) && MOTS_DU_FORMAT.has(nom)) continue;
    restants.push({
      ...{
        genre: 'nom-restant',
        nom,
        place,
        extrait: extract(texte, debut, fin, place),
        ligne: ligneAt(debut),
      },
      ...(valeur && { cle: valeur.cle, lieu: valeur.lieu }),
    });
  }
  return restants;
}

/** Where the format itself speaks. */
const DU_FORMAT: ReadonlySet<PlaceDeNom> = new Set(['balise', 'attribut', 'espace-de-noms']);

/** Texts of which a name may be a part: what the user keeps, and what the official plans say. */
export type TextesAdmis = ReadonlySet<string>;

/** The texts in which the user keeps a name knowingly. */
export function textesGardes({ valeurs }: Detection, choix: Choix): TextesAdmis {
  const gardees = Object.keys(choix.valeurs)
    .map(Number)
    .filter((cle) => choix.valeurs[cle] === 'garder');
  return new Set(gardees.flatMap((cle) => valeurs.trouver(cle)?.champ.valeur.trim() ?? []));
}

/**
 * What is left in a table about to be published.
 *
 * @param rangees header first
 * @param admis a cell that is one of these is not looked at
 */
export function checkTable(
  rangees: Iterable<readonly string[]>,
  chercher: ChercheurDeNoms,
  admis: TextesAdmis,
): readonly NomRestant[] {
  const restants: NomRestant[] = [];
  let ligne = 0;
  for (const cellules of rangees) {
    ligne++;
    for (const [colonne, cellule] of cellules.entries()) {
      for (const { nom, debut, fin } of chercher(cellule)) {
        if (admis.has(cellule.trim())) break;
        const extrait = extract(cellule, debut, fin, 'cellule');
        restants.push({ genre: 'nom-restant', nom, place: 'cellule', extrait, ligne, colonne });
      }
    }
  }
  return restants;
}

/** What is left in the name of a file: the words of a text that is admitted may stand in it. */
export function checkNomDeFichier(
  nomDeFichier: string,
  chercher: ChercheurDeNoms,
  admis: TextesAdmis,
): readonly NomRestant[] {
  const found = chercher(nomDeFichier);
  if (found.length === 0) return [];
  const mots = new Set([...admis].flatMap((texte) => normaliser(texte).match(/\p{L}+/gu) ?? []));
  return found
    .filter(({ nom }) => !mots.has(nom))
    .map(({ nom }) => ({ genre: 'nom-restant', nom, place: 'nom-de-fichier', extrait: nomDeFichier }));
}

/** From what is written to what it was written from; `undefined` inside a replacement. */
function sourceOffsets({ decisions, ecrits }: SortieXml): (offset: number) => number | undefined {
  let shift = 0;
  const written = decisions.map(({ debut, fin }, rang) => {
    const start = debut + shift;
    const end = start + (ecrits[rang] as string).length;
    shift = end - fin;
    return { start, end, shift };
  });
  return (offset) => {
    let low = -1;
    let high = written.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((written[middle]?.start as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const last = written[low];
    if (!last) return offset;
    return offset < last.end ? undefined : offset - last.shift;
  };
}

/** The value that holds this offset of the source. */
function valeurAt({ valeurs }: Detection, source: string, offset: number): Valeur | undefined {
  for (const found of valeurs.apres(offset))
    return rangeOfChamp(source, found.champ).debut <= offset ? found : undefined;
  return undefined;
}

/** What an offset outside every value stands in. */
function placeOf(texte: string, blocs: readonly Bloc[], offset: number): PlaceDeNom {
  const bloc = blocAt(blocs, offset);
  if (bloc && bloc.genre !== 'cdata') return bloc.genre;
  const before = texte.slice(texte.lastIndexOf('<', offset), offset);
  const attribut = /([^\s=<"']+)\s*=\s*(?:"[^"]*|'[^']*)$/.exec(before)?.[1];
  if (attribut !== undefined) return /^xmlns(?::|$)/.test(attribut) ? 'espace-de-noms' : 'attribut';
  // A text that the reader keeps nowhere: what stands in a second header, for one.
  return before.includes('>') ? 'valeur' : 'balise';
}

/** What is around a name; of a value, nothing beyond it. */
function extract(texte: string, debut: number, fin: number, place: PlaceDeNom): string {
  const before = texte.slice(Math.max(0, debut - AUTOUR), debut);
  const after = texte.slice(fin, fin + AUTOUR);
  const around =
    place === 'valeur'
      ? /[^<>"]*$/.exec(before)?.[0] + texte.slice(debut, fin) + /^[^<>"]*/.exec(after)?.[0]
      : before + texte.slice(debut, fin) + after;
  return around.replace(/\s+/g, ' ').trim();
}

/** Characters shown on each side of a name. */
const AUTOUR = 30;
