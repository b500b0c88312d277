import { scaleLinear } from 'd3-scale';
import type { Dessin, Forme, Teinte } from './dessin.ts';
import { largeurDe, replier } from './mesurer.ts';

export interface Segment {
  /** In cents; the place of a bar is a float, its amount is written by the caller. */
  readonly valeur: bigint;
  readonly teinte: Teinte;
  readonly bord?: Teinte;
}

export interface Barre {
  readonly etiquette: string;
  /** What is written at the end of the label: the amount, a rate. */
  readonly valeur: string;
  /** One after the other from zero; negative ones go to the left. */
  readonly segments: readonly Segment[];
  /** Drawn under the segments, from zero: what could have been reached. */
  readonly fond?: Segment;
}

export interface Cle {
  readonly texte: string;
  readonly teinte: Teinte;
  readonly bord?: Teinte;
}

interface Options {
  readonly barres: readonly Barre[];
  readonly largeur: number;
  readonly cles?: readonly Cle[];
  /** Words of a mark of the axis, for an amount in cents. */
  readonly graduation: (cents: bigint) => string;
}

const TAILLE = 14;
const PETIT = 12;
const BARRE = 16;
const RANG = 50;
const ETROIT = 460;
/** Of a line of text. */
const LIGNE = 18;
/** From the top of a label of one line to its bar. */
const AVANT = 22;
/** Lines that a label may take; more where the place is narrow. */
const LIGNES = 2;
const LIGNES_ETROIT = 3;
/** Marks of the axis, about. */
const MARQUES = 5;

/** A bar and what is written above it, at their place. */
interface Rang {
  readonly barre: Barre;
  readonly lignes: readonly string[];
  /** Of the first line, and of the bar itself. */
  readonly haut: number;
  readonly trait: number;
}

/** Horizontal bars on one scale, each under its label and its value. */
export function dessinerBarres({ barres, largeur, cles = [], graduation }: Options): Dessin {
  const bornes = barres.flatMap(({ segments, fond }) => [...etendue(segments), Number(fond?.valeur ?? 0n)]);
  const max = Math.max(0, ...bornes);
  const min = Math.min(0, ...bornes);
  const echelle = scaleLinear([min, max === min ? 1 : max], [0, largeur]);
  const haut = cles.length > 0 ? hauteurDesCles(cles, largeur) : 0;
  // In a narrow place the values go under the labels, rather than cut them.
  const sous = barres.some(
    ({ etiquette, valeur }) => largeurDe(etiquette, TAILLE) > placeDe(valeur, largeur) && largeur < ETROIT,
  );
  const rangs = placerRangs(barres, largeur, haut, sous);
  const bas = (rangs.at(-1)?.trait ?? haut) + RANG - AVANT;
  // Of nothing, only zero is marked.
  const marques =
    max === min ? [0] : echelle.ticks(Math.min(MARQUES, Math.max(2, Math.floor(largeur / 140))));
  const formes: Forme[] = [
    ...dessinerCles(cles, largeur),
    ...graduations(marques, echelle, largeur, rangs, bas, graduation),
    ...rangs.flatMap((rang) => dessinerRang(rang, largeur, echelle, sous)),
    ...rangs.map(({ trait }) => repere(echelle(0), trait, 'encre-2')),
  ];
  return { largeur, hauteur: bas + 22, formes };
}

type Echelle = (value: number) => number;

/** What a value leaves to its label. */
function placeDe(valeur: string, largeur: number): number {
  return largeur - largeurDe(valeur, TAILLE, true) - 16;
}

function placerRangs(barres: readonly Barre[], largeur: number, haut: number, sous: boolean): Rang[] {
  let y = haut;
  return barres.map((barre): Rang => {
    const place = sous ? largeur : placeDe(barre.valeur, largeur);
    const lignes = replier(barre.etiquette, place, sous ? LIGNES_ETROIT : LIGNES, TAILLE);
    const trait = y + AVANT + (lignes.length - 1 + (sous ? 1 : 0)) * LIGNE;
    const rang = { barre, lignes, haut: y, trait };
    y = trait + RANG - AVANT;
    return rang;
  });
}

/** @param sous the value is under the label */
function dessinerRang(
  { barre, lignes, haut, trait }: Rang,
  largeur: number,
  echelle: Echelle,
  sous: boolean,
): Forme[] {
  const rectangle = (de: number, a: number, { teinte, bord }: Segment): Forme => ({
    genre: 'rectangle',
    x: Math.min(echelle(de), echelle(a)),
    y: trait,
    // A bar that is there is seen, however small.
    largeur: Math.max(1, Math.abs(echelle(a) - echelle(de))),
    hauteur: BARRE,
    teinte,
    ...(bord && { bord }),
  });
  const formes: Forme[] = [];
  if (barre.fond && barre.fond.valeur !== 0n)
    formes.push(rectangle(0, Number(barre.fond.valeur), barre.fond));
  let [plus, moins] = [0, 0];
  for (const segment of barre.segments) {
    const valeur = Number(segment.valeur);
    if (valeur === 0) continue;
    const de = valeur > 0 ? plus : moins;
    formes.push(rectangle(de, de + valeur, segment));
    if (valeur > 0) plus += valeur;
    else moins += valeur;
  }
  // More than could be reached: where that stood is marked on the bar.
  const atteignable = Number(barre.fond?.valeur ?? 0n);
  if (barre.fond && atteignable > 0 && plus > atteignable) {
    const { teinte } = barre.fond;
    const x = echelle(atteignable) - 1;
    formes.push({ genre: 'rectangle', x, y: trait, largeur: 2, hauteur: BARRE, teinte });
  }
  const texte = (mots: string, y: number) =>
    ({ genre: 'texte', x: 0, y: y + 15, texte: mots, taille: TAILLE, teinte: 'encre' }) as const;
  return [
    ...formes,
    ...lignes.map((ligne, rang) => texte(ligne, haut + rang * LIGNE)),
    {
      ...texte(barre.valeur, sous ? trait - AVANT : haut),
      x: sous ? 0 : largeur,
      gras: true,
      ancre: sous ? 'start' : 'end',
    },
  ];
}

function etendue(segments: readonly Segment[]): readonly [number, number] {
  const values = segments.map(({ valeur }) => Number(valeur));
  const sum = (keep: (value: number) => boolean) => values.filter(keep).reduce((all, one) => all + one, 0);
  return [sum((value) => value < 0), sum((value) => value > 0)];
}

function graduations(
  marques: readonly number[],
  echelle: Echelle,
  largeur: number,
  rangs: readonly Rang[],
  bas: number,
  graduation: Options['graduation'],
): Forme[] {
  return marques.flatMap((valeur): Forme[] => {
    const x = echelle(valeur);
    const texte = graduation(BigInt(Math.round(valeur)));
    const half = largeurDe(texte, PETIT) / 2;
    const ancre = x - half < 0 ? 'start' : x + half > largeur ? 'end' : 'middle';
    return [
      ...rangs.map(({ trait }) => repere(x, trait, 'filet')),
      { genre: 'texte', x, y: bas + 16, texte, taille: PETIT, teinte: 'encre-2', ancre },
    ];
  });
}

/**
 * Beside a bar only: a line across the labels would cross their first letters.
 *
 * @param y of the bar
 */
function repere(x: number, y: number, teinte: Teinte): Forme {
  return { genre: 'trait', x1: x, x2: x, y1: y - 3, y2: y + BARRE + 3, teinte };
}

const CLE = 24;

function placesDesCles(cles: readonly Cle[], largeur: number): readonly { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return cles.map(({ texte }) => {
    const taken = 18 + largeurDe(texte, PETIT) + 20;
    if (x > 0 && x + taken - 20 > largeur) [x, y] = [0, y + CLE];
    const place = { x, y };
    x += taken;
    return place;
  });
}

function hauteurDesCles(cles: readonly Cle[], largeur: number): number {
  return (placesDesCles(cles, largeur).at(-1)?.y ?? 0) + CLE + 6;
}

function dessinerCles(cles: readonly Cle[], largeur: number): Forme[] {
  const places = placesDesCles(cles, largeur);
  return cles.flatMap(({ texte, teinte, bord }, rang): Forme[] => {
    const { x, y } = places[rang] ?? { x: 0, y: 0 };
    return [
      { genre: 'rectangle', x: x + 0.5, y: y + 2.5, largeur: 12, hauteur: 12, teinte, ...(bord && { bord }) },
      { genre: 'texte', x: x + 18, y: y + 13, texte, taille: PETIT, teinte: 'encre-2' },
    ];
  });
}
