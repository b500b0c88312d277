import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Libelle } from '../nomenclature/origine.ts';
import { centsIn, type Vue } from '../totaux/totaux.ts';
import type { Cents } from '../totem/montant.ts';

export type Niveau = 'section' | 'sens' | 'chapitre' | 'compte' | 'fonction' | 'article';

/** A step on the way from the section down to the article. */
export interface Etape extends Libelle {
  readonly niveau: Niveau;
}

/** A row of a tree-table. */
export interface Noeud extends Etape {
  /** Path of codes, unique in its tree: `F/D/011/60/606/6061`. */
  readonly cle: string;
  /** In cents, children included. */
  readonly montant: Cents;
  /** Share of the section and sense that it belongs to, between 0 and 1; missing when that total is not positive. */
  readonly part?: number;
  /** Number of budget lines that make the amount. */
  readonly lignes: number;
  readonly enfants: readonly Noeud[];
}

interface EnCours {
  etape: Etape;
  cle: string;
  /** What is written on this very code, children left out; then children included. */
  montant: Cents;
  lignes: number;
  /** What is written on this very code, once the children are added up. */
  propre: { readonly montant: Cents; readonly lignes: number };
  /** Missing for the thousands of nodes that nothing stands under. */
  enfants: Map<string, EnCours> | undefined;
}

/** How the lines of a tree are placed. */
export interface Classement {
  /** A text that two lines share only when their ways down have the same codes: a large budget has few of those. */
  readonly keyOf: (ligne: LigneEnrichie) => string;
  /** The way of a line, from the section down to the article. */
  readonly pathOf: (ligne: LigneEnrichie) => readonly Etape[];
}

/**
 * Builds a tree from the path of each line. Lines without the amount of the view are left out, and so are the branches
 * that hold none. The amounts of the children always add up to their parent's: a line written on an account that has
 * others under it becomes a child of its own.
 */
export function buildArbre(
  lignes: readonly LigneEnrichie[],
  vue: Vue,
  { keyOf, pathOf }: Classement,
): Noeud[] {
  const roots = new Map<string, EnCours>();
  const ends = new Map<string, EnCours | undefined>();
  for (const ligne of lignes) {
    const montant = centsIn(ligne, vue);
    if (montant === undefined) continue;
    const key = keyOf(ligne);
    const end = ends.get(key) ?? enterAll(roots, pathOf(ligne));
    ends.set(key, end);
    if (!end) continue;
    end.montant += montant;
    end.lignes++;
  }
  for (const root of roots.values()) addUp(root);
  return sorted(roots).map((root) => toNoeud(root, undefined));
}

function enterAll(roots: Map<string, EnCours>, path: readonly Etape[]): EnCours | undefined {
  let last: EnCours | undefined;
  for (const etape of path) {
    if (last) last.enfants ??= new Map();
    last = enter(last?.enfants ?? roots, etape, last?.cle);
  }
  return last;
}

function addUp(node: EnCours): void {
  node.propre = { montant: node.montant, lignes: node.lignes };
  if (!node.enfants) return;
  for (const child of node.enfants.values()) {
    addUp(child);
    node.montant += child.montant;
    node.lignes += child.lignes;
  }
}

const RIEN = { montant: 0n, lignes: 0 };

function enter(nodes: Map<string, EnCours>, etape: Etape, parent: string | undefined): EnCours {
  // Fonction 020 and nature 020 may stand side by side.
  const code = etape.niveau === 'fonction' ? `f${etape.code}` : etape.code;
  const known = nodes.get(code);
  if (known) return known;
  const cle = parent === undefined ? code : `${parent}/${code}`;
  const node = { etape, cle, montant: 0n, lignes: 0, propre: RIEN, enfants: undefined };
  nodes.set(code, node);
  return node;
}

function sorted(nodes: Map<string, EnCours>): EnCours[] {
  return [...nodes.values()].sort((a, b) => (a.etape.code < b.etape.code ? -1 : 1));
}

/** @param total of the section and sense above, in cents */
function toNoeud(node: EnCours, total: Cents | undefined): Noeud {
  const { etape, cle, propre } = node;
  const base = etape.niveau === 'sens' ? node.montant : total;
  if (!node.enfants) return makeNoeud(etape, etape.niveau, cle, node, base, []);
  const enfants = sorted(node.enfants).map((child) => toNoeud(child, base));
  if (propre.lignes > 0) enfants.unshift(makeNoeud(etape, 'article', `${cle}/=`, propre, base, []));
  const niveau = etape.niveau === 'article' ? 'compte' : etape.niveau;
  return makeNoeud(etape, niveau, cle, node, base, enfants);
}

/** Field by field: a large budget has thousands of nodes, and copying objects into others took most of its time. */
function makeNoeud(
  { code, libelle, origine }: Etape,
  niveau: Niveau,
  cle: string,
  { montant, lignes }: { readonly montant: Cents; readonly lignes: number },
  base: Cents | undefined,
  enfants: readonly Noeud[],
): Noeud {
  if (base === undefined || base <= 0n)
    return { code, libelle, origine, niveau, cle, montant, lignes, enfants };
  return { code, libelle, origine, niveau, cle, montant, lignes, part: share(montant, base), enfants };
}

/** To the millionth, which is finer than what is shown; a ratio is no amount and may be a float. */
function share(part: Cents, total: Cents): number {
  return Number((part * 1_000_000n) / total) / 1_000_000;
}
