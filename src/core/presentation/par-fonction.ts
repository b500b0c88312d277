import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import { LIGNE } from '../nomenclature/origine.ts';
import type { Referentiel } from '../nomenclature/referentiel.ts';
import type { Vue } from '../totaux/totaux.ts';
import type { VotePar } from '../totem/codes.ts';
import { buildArbre, type Etape, type Noeud } from './arbre.ts';
import { Ancetres, sectionEtSens, step } from './chemins.ts';
import { articleStep } from './par-nature.ts';

/** Code of the row that gathers the lines without fonction in a budget that has some. */
export const SANS_FONCTION = 'sans';

export type ParFonction =
  | { readonly disponible: true; readonly noeuds: readonly Noeud[] }
  /** Why there is nothing: the assembly votes by nature alone, or the file just has no fonction. */
  | { readonly disponible: false; readonly raison: 'vote-par-nature' | 'fonctions-absentes' };

/**
 * The budget by fonction: section, sense, fonctions from the widest to the finest, then the natures of each.
 * A vote by fonction has its own chapters (`ContFon`, 930) and articles (93020), which the plan keeps in a table apart.
 */
export function presentParFonction(
  lignes: readonly LigneEnrichie[],
  referentiel: Referentiel,
  vue: Vue,
  votePar: VotePar | undefined,
): ParFonction {
  if (!lignes.some((one) => one.fonction ?? one.chapitreFonction)) {
    return { disponible: false, raison: votePar === 'nature' ? 'vote-par-nature' : 'fonctions-absentes' };
  }
  const vote = new Ancetres(referentiel, ['comptesFonction'], 'fonction');
  const ref = new Ancetres(referentiel, ['refFonctions'], 'fonction');
  const noeuds = buildArbre(lignes, vue, (enrichie) => [
    ...sectionEtSens(enrichie),
    ...(enrichie.chapitreFonction
      ? votedPath(enrichie, vote, referentiel.plan)
      : referencePath(enrichie, ref, referentiel.plan)),
    articleStep(enrichie.nature, referentiel.plan),
  ]);
  return { disponible: true, noeuds };
}

function votedPath(
  { chapitreFonction, fonction }: LigneEnrichie,
  ancetres: Ancetres,
  plan: Referentiel['plan'],
): Etape[] {
  if (!chapitreFonction) return [];
  const chapitre = step({ ...chapitreFonction, origine: chapitreFonction.origineLibelle }, 'chapitre', plan);
  if (!fonction || fonction.code === chapitre.code) return [chapitre];
  // Only what is below the chapter: 930 is chapter and account at once.
  const above = ancetres.of(fonction.code, 2).filter((one) => one.code.length > chapitre.code.length);
  return [chapitre, ...above, step(fonction, 'fonction', plan)];
}

function referencePath({ fonction }: LigneEnrichie, ancetres: Ancetres, plan: Referentiel['plan']): Etape[] {
  if (!fonction) return [{ code: SANS_FONCTION, libelle: '', origine: LIGNE, niveau: 'fonction' }];
  return [...ancetres.of(fonction.code, 1), step(fonction, 'fonction', plan)];
}
