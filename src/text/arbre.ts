import type { Noeud } from '../core/presentation/arbre.ts';
import { ARBRE } from './budget.ts';
import { lisible } from './lisible.ts';
import { marqueDeLibelle, type TexteDeMarque } from './origines.ts';
import { texteSection, texteSens } from './sections.ts';

/** The row that gathers the lines without fonction: held to the value of `core` by its type. */
const SANS_FONCTION: typeof import('../core/presentation/par-fonction.ts').SANS_FONCTION = 'sans';

/** A row of a tree-table in words. */
export interface TexteDeNoeud {
  readonly code?: string;
  readonly libelle: string;
  /** There is no label: what is shown in its place is ours. */
  readonly sansLibelle?: boolean;
  readonly note?: string;
  readonly marque?: TexteDeMarque;
}

export function texteDeNoeud(noeud: Noeud): TexteDeNoeud {
  const { niveau, code, libelle, origine, cle } = noeud;
  if (niveau === 'section') return { libelle: texteSection(code) };
  if (niveau === 'sens') return { libelle: texteSens(code) };
  if (niveau === 'fonction' && code === SANS_FONCTION) {
    return { libelle: ARBRE.sansFonction, note: ARBRE.sansFonctionTexte };
  }
  if (code === '?') {
    return {
      libelle: niveau === 'article' ? ARBRE.natureInconnue : ARBRE.chapitreInconnu,
      sansLibelle: true,
    };
  }
  const marque = marqueDeLibelle(origine);
  return {
    code,
    libelle: libelle === '' ? ARBRE.inconnu : lisible(libelle),
    ...(libelle === '' && { sansLibelle: true }),
    ...(cle.endsWith('/=') && { note: ARBRE.propre }),
    ...(marque && { marque }),
  };
}
