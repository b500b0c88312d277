import type { LigneVue } from '../../../../core/presentation/lignes.ts';
import { ARBRE } from '../../../../text/budget.ts';
import { COLONNES, LIGNES } from '../../../../text/lignes.ts';
import { lisible } from '../../../../text/lisible.ts';
import { texteOperations, texteSection, texteSens } from '../../../../text/sections.ts';
import type { Tableau } from '../../../tableaux/tableau.ts';

/** The lines of a selection, in its order, with what the plan says of them. */
export function tableauDeLignes(lignes: readonly LigneVue[]): Tableau {
  return {
    titre: LIGNES.legende,
    colonnes: [
      ARBRE.section,
      ARBRE.sens,
      LIGNES.type,
      COLONNES.chapitre,
      COLONNES.nature,
      ARBRE.libelle,
      COLONNES.fonction,
      LIGNES.libelleFonction,
      COLONNES.operation,
      ARBRE.montant,
    ],
    rangees: lignes.map((ligne) => [
      texteSection(ligne.section),
      texteSens(ligne.sens),
      texteOperations(ligne.operations),
      ligne.chapitre.code,
      ligne.nature.code,
      lisible(ligne.nature.libelle),
      ligne.fonction?.code ?? '',
      lisible(ligne.fonction?.libelle ?? ''),
      ligne.operation ?? '',
      ligne.montant === undefined ? undefined : { cents: ligne.montant },
    ]),
  };
}
