import type { Noeud } from '../../../core/presentation/arbre.ts';
import type { Sens } from '../../../core/totem/codes.ts';
import type { Case } from './placer.ts';

/** Levels in sight under the row that is shown. */
export const NIVEAUX = 2;

/** Dépenses, or recettes, of every section: above the tree-table, which parts the sections first. */
export function racineDe(sections: readonly Noeud[], sens: Sens): Noeud {
  const enfants = sections.flatMap((section) => section.enfants.filter(({ code }) => code === sens));
  const montant = enfants.reduce((sum, one) => sum + one.montant, 0n);
  const lignes = enfants.reduce((sum, one) => sum + one.lignes, 0);
  return {
    cle: sens,
    code: sens,
    libelle: '',
    origine: { de: 'plan' },
    niveau: 'sens',
    montant,
    lignes,
    enfants,
  };
}

/** From the root down to that row; the root alone when it is not below. */
export function cheminVers(racine: Noeud, cle: string): readonly Noeud[] {
  const chemin = [racine];
  let here: Noeud | undefined = racine;
  while (here && here.cle !== cle) {
    here = here.enfants.find((one) => one.cle === cle || cle.startsWith(`${one.cle}/`));
    if (here) chemin.push(here);
  }
  return here ? chemin : [racine];
}

/** The row to show so that another is in sight: the same as now when it can be. */
export function rangMontrant(racine: Noeud, montre: string, choisi: string): string {
  const chemin = cheminVers(racine, choisi);
  const depth = chemin.findIndex((one) => one.cle === montre);
  const rank = chemin.length - 1;
  if (rank === 0) return montre;
  if (depth >= 0 && rank > depth && rank - depth <= NIVEAUX) return montre;
  return chemin[rank - 1]?.cle ?? racine.cle;
}

/** Where a key leads from a box. */
export function voisine(cases: readonly Case[], cle: string, touche: string): Case | undefined {
  const here = cases.find((one) => one.cle === cle);
  if (!here) return cases[0];
  const column = cases.filter(({ niveau }) => niveau === here.niveau).sort((a, b) => a.y - b.y);
  const rank = column.indexOf(here);
  switch (touche) {
    case 'ArrowDown':
      return column[rank + 1];
    case 'ArrowUp':
      return column[rank - 1];
    case 'Home':
      return column[0];
    case 'End':
      return column.at(-1);
    case 'ArrowRight':
      return cases.find(
        ({ niveau, cle: other }) => niveau === here.niveau + 1 && other.startsWith(`${cle}/`),
      );
    case 'ArrowLeft':
      return cases.find(
        ({ niveau, cle: other }) => niveau === here.niveau - 1 && cle.startsWith(`${other}/`),
      );
    default:
      return undefined;
  }
}
