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
  montant: Cents;
  lignes: number;
  /** What is written on this very code, children left out. */
  propre: { montant: Cents; lignes: number };
  enfants: Map<string, EnCours>;
}

/**
 * Builds a tree from the path of each line. Lines without the amount of the view are left out, and so are the branches
 * that hold none. The amounts of the children always add up to their parent's: a line written on an account that has
 * others under it becomes a child of its own.
 */
export function buildArbre(
  lignes: readonly LigneEnrichie[],
  vue: Vue,
  pathOf: (ligne: LigneEnrichie) => readonly Etape[],
): Noeud[] {
  const roots = new Map<string, EnCours>();
  for (const ligne of lignes) {
    const montant = centsIn(ligne, vue);
    if (montant === undefined) continue;
    let children = roots;
    let last: EnCours | undefined;
    for (const etape of pathOf(ligne)) {
      last = enter(children, etape, last?.cle);
      last.montant += montant;
      last.lignes++;
      children = last.enfants;
    }
    if (last) {
      last.propre.montant += montant;
      last.propre.lignes++;
    }
  }
  return sorted(roots).map((root) => toNoeud(root, undefined));
}

function enter(nodes: Map<string, EnCours>, etape: Etape, parent: string | undefined): EnCours {
  // Fonction 020 and nature 020 may stand side by side.
  const code = etape.niveau === 'fonction' ? `f${etape.code}` : etape.code;
  const known = nodes.get(code);
  if (known) return known;
  const cle = parent === undefined ? code : `${parent}/${code}`;
  const node = { etape, cle, montant: 0n, lignes: 0, propre: { montant: 0n, lignes: 0 }, enfants: new Map() };
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
  const enfants = sorted(node.enfants).map((child) => toNoeud(child, base));
  if (enfants.length === 0) return makeNoeud(etape, etape.niveau, cle, node, base, enfants);
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
