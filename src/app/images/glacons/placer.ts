import { hierarchy, partition } from 'd3-hierarchy';
import type { Noeud } from '../../../core/presentation/arbre.ts';

/** A box of the picture: a row of the tree-table, or several too small to be seen apart. */
export interface Case {
  /** Key of the row; for a group, that of its parent followed by `/…`. */
  readonly cle: string;
  readonly noeud?: Noeud;
  /** The rows of a group, from the largest. */
  readonly groupe?: readonly Noeud[];
  readonly montant: bigint;
  /** 1: right under the row that is shown. */
  readonly niveau: number;
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

interface Element {
  readonly cle: string;
  readonly montant: bigint;
  readonly noeud?: Noeud;
  readonly groupe?: readonly Noeud[];
  readonly enfants: readonly Element[];
}

interface Options {
  readonly largeur: number;
  readonly hauteur: number;
  /** Levels under the row that is shown. */
  readonly niveaux: number;
}

/** In pixels. Thinner rows are drawn as one box: they could be neither read nor pointed at. */
const PLUS_MINCE = 10;

/**
 * Places of the rows under one row, largest first, groups last. The length of a box is its amount over that of its
 * siblings; rows at or under zero have no length and are not drawn: `nonDessines` says what they are.
 */
export function placer(racine: Noeud, { largeur, hauteur, niveaux }: Options): Case[] {
  const element = toElement(racine, niveaux, (Number(racine.montant) * PLUS_MINCE) / hauteur);
  const root = hierarchy(element, ({ enfants }) => enfants);
  // The boxes of a row share it in full, though a negative one is missing among them.
  root.sum(({ montant, enfants }) => (enfants.length > 0 ? 0 : Number(montant)));
  const placed = partition<Element>().size([hauteur, 1])(root);
  const colonnes = bornes(largeur, root.height);
  return placed.descendants().flatMap((node): Case[] => {
    if (node.depth === 0) return [];
    const { cle, montant, noeud, groupe } = node.data;
    // The column of the row that is shown is not drawn: it would say nothing.
    const [x, fin] = [colonnes[node.depth - 1] ?? 0, colonnes[node.depth] ?? largeur];
    return [
      {
        cle,
        montant,
        niveau: node.depth,
        ...(noeud && { noeud }),
        ...(groupe && { groupe }),
        x,
        y: node.x0,
        largeur: fin - x,
        hauteur: node.x1 - node.x0,
      },
    ];
  });
}

/** Edges of the columns: of two, the second is wider, since its boxes are thinner and hold one line. */
function bornes(largeur: number, niveaux: number): number[] {
  if (niveaux === 2) return [0, Math.round(largeur * 0.42), largeur];
  return Array.from({ length: niveaux + 1 }, (_, rang) => (rang * largeur) / Math.max(1, niveaux));
}

/** Rows right under one row that have no length: their number and their sum in cents. */
export function nonDessines({ enfants }: Noeud): { negatifs: number; somme: bigint; nuls: number } {
  const negatifs = enfants.filter(({ montant }) => montant < 0n);
  return {
    negatifs: negatifs.length,
    somme: negatifs.reduce((sum, { montant }) => sum + montant, 0n),
    nuls: enfants.filter(({ montant }) => montant === 0n).length,
  };
}

function toElement(noeud: Noeud, niveaux: number, seuil: number): Element {
  const shown = niveaux === 0 ? [] : noeud.enfants.filter(({ montant }) => montant > 0n).sort(largestFirst);
  const small = shown.filter(({ montant }) => Number(montant) < seuil);
  // One alone is drawn as it is: a group of one would hide its name.
  const grouped = small.length > 1 ? small : [];
  const alone = shown.slice(0, shown.length - grouped.length);
  const enfants = alone.map((child) => toElement(child, niveaux - 1, seuil));
  if (grouped.length > 0) {
    const montant = grouped.reduce((sum, child) => sum + child.montant, 0n);
    enfants.push({ cle: `${noeud.cle}/…`, montant, groupe: grouped, enfants: [] });
  }
  return { cle: noeud.cle, montant: noeud.montant, noeud, enfants };
}

function largestFirst(a: Noeud, b: Noeud): number {
  return a.montant > b.montant ? -1 : Number(a.montant < b.montant);
}
