import type { Noeud } from '../../../../core/presentation/arbre.ts';
import { texteDeNoeud } from '../../../../text/arbre.ts';
import { ARBRE } from '../../../../text/budget.ts';
import { texteSection, texteSens } from '../../../../text/sections.ts';
import type { Cellule, Tableau } from '../../../tableaux/tableau.ts';

/** Every row of a tree, open or not, with its section and sense on each: a spreadsheet has no indents. */
export function tableauDArbre(titre: string, noeuds: readonly Noeud[]): Tableau {
  const rangees: Cellule[][] = [];
  const visit = (noeud: Noeud, profondeur: number): void => {
    const [section, sens] = noeud.cle.split('/');
    const { code, libelle } = texteDeNoeud(noeud);
    rangees.push([
      texteSection(section),
      sens === undefined ? '' : texteSens(sens),
      { entier: profondeur },
      code ?? '',
      libelle,
      // Expenses and revenues of a section do not add up to anything.
      noeud.niveau === 'section' ? undefined : { cents: noeud.montant },
      noeud.part === undefined ? undefined : { part: noeud.part },
      { entier: noeud.lignes },
    ]);
    for (const child of noeud.enfants) visit(child, profondeur + 1);
  };
  for (const noeud of noeuds) visit(noeud, 1);
  return {
    titre,
    colonnes: [
      ARBRE.section,
      ARBRE.sens,
      ARBRE.niveau,
      ARBRE.code,
      ARBRE.libelle,
      ARBRE.montant,
      ARBRE.part,
      ARBRE.lignes,
    ],
    rangees,
  };
}
