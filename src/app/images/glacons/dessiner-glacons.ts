import type { Dessin, Forme, Teinte, TeinteDeTexte, Texte } from '../dessin.ts';
import { couperEnLignes, largeurDe } from '../mesurer.ts';
import type { Case } from './placer.ts';

/** What a box is called, from the fullest to the shortest. */
export interface Nom {
  readonly libelle: string;
  readonly code?: string;
  readonly montant: string;
}

export interface CaseDessinee {
  readonly place: Case;
  readonly formes: readonly Forme[];
}

const TAILLE = 14;
const PETIT = 12;
const LIGNE = 17;
const MARGE = 8;
/** Of a box that may hold small letters. */
const PLUS_MINCE_ECRIT = 15;

interface Options {
  readonly sens: 'depense' | 'recette';
  readonly nommer: (place: Case) => Nom;
}

/** A box and its label for each place; a label that does not fit is left out. */
export function dessinerCases(places: readonly Case[], { sens, nommer }: Options): CaseDessinee[] {
  return places.map((place) => {
    const strong = place.niveau % 2 === 1 && place.noeud !== undefined;
    const teinte: Teinte = strong ? sens : place.noeud ? `${sens}-claire` : 'neutre-claire';
    const encre: TeinteDeTexte = strong ? `sur-${sens}` : 'encre';
    const { x, y, largeur, hauteur } = place;
    // Half a pixel in: the edges of two boxes stay apart, and sharp.
    const box: Forme = {
      genre: 'rectangle',
      x: x + 0.5,
      y: y + 0.5,
      largeur: Math.max(0.5, largeur - 2),
      hauteur: Math.max(0.5, hauteur - 1.5),
      teinte,
      ...(!strong && { bord: place.noeud ? sens : 'neutre' }),
    };
    return { place, formes: [box, ...ecrire(place, nommer(place), encre)] };
  });
}

export function assembler(cases: readonly CaseDessinee[], largeur: number, hauteur: number): Dessin {
  return { largeur, hauteur, formes: cases.flatMap(({ formes }) => formes) };
}

function ecrire(
  { x, y, largeur, hauteur }: Case,
  { libelle, code, montant }: Nom,
  teinte: TeinteDeTexte,
): Texte[] {
  const room = largeur - 2 * MARGE - 2;
  const lines = Math.floor((hauteur - 6) / LIGNE);
  if (lines < 1) return ecrirePetit({ x, y, largeur, hauteur }, { libelle, montant }, room, teinte);
  const texte = (text: string, rang: number, gras: boolean, taille = TAILLE): Texte => ({
    genre: 'texte',
    x: x + MARGE,
    y: y + (lines === 1 ? hauteur / 2 + 5 : 17 + rang * LIGNE),
    texte: text,
    taille,
    teinte,
    gras,
  });
  const beside = largeurDe(libelle, TAILLE, true) + largeurDe(montant, PETIT) + 10;
  if (lines === 1 && beside <= room) {
    const end: Texte = { ...texte(montant, 0, false, PETIT), x: x + largeur - MARGE - 2, ancre: 'end' };
    return [texte(libelle, 0, true), end];
  }
  const named = couperEnLignes(libelle, room, Math.max(1, lines - 1), TAILLE, true);
  if (named) {
    const under = named.length < lines && largeurDe(montant, PETIT) <= room;
    return [
      ...named.map((line, rang) => texte(line, rang, true)),
      ...(under ? [texte(montant, named.length, false, PETIT)] : []),
    ];
  }
  if (largeurDe(libelle, PETIT) <= room) {
    const under = lines > 1 ? [texte(montant, 1, false, PETIT)] : [];
    return [texte(libelle, 0, false, PETIT), ...under];
  }
  return code !== undefined && largeurDe(code, TAILLE) <= room ? [texte(code, 0, true)] : [];
}

/** In a box too thin for a usual line: its name in small letters when there is room for it, with its amount if it can be. */
function ecrirePetit(
  { x, y, largeur, hauteur }: Pick<Case, 'x' | 'y' | 'largeur' | 'hauteur'>,
  { libelle, montant }: Nom,
  room: number,
  teinte: TeinteDeTexte,
): Texte[] {
  if (hauteur < PLUS_MINCE_ECRIT || largeurDe(libelle, PETIT) > room) return [];
  const texte: Texte = {
    genre: 'texte',
    x: x + MARGE,
    y: y + hauteur / 2 + 4,
    texte: libelle,
    taille: PETIT,
    teinte,
  };
  const both = largeurDe(libelle, PETIT) + largeurDe(montant, PETIT) + 10 <= room;
  return both ? [texte, { ...texte, texte: montant, x: x + largeur - MARGE - 2, ancre: 'end' }] : [texte];
}
