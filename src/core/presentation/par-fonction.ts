import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import { LIGNE } from '../nomenclature/origine.ts';
import type { Referentiel } from '../nomenclature/referentiel.ts';
import type { Vue } from '../totaux/totaux.ts';
import type { VotePar } from '../totem/codes.ts';
import { buildArbre, type Etape, type Noeud } from './arbre.ts';
import { Ancetres, keyOfSection, sectionEtSens, step } from './chemins.ts';
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
 *
 * @param jusque what stands under the widest fonctions may be left out
 */
export function presentParFonction(
  lignes: readonly LigneEnrichie[],
  referentiel: Referentiel,
  vue: Vue,
  votePar: VotePar | undefined,
  jusque: 'article' | 'fonction' = 'article',
): ParFonction {
  if (!hasFonctions(lignes)) {
    return { disponible: false, raison: votePar === 'nature' ? 'vote-par-nature' : 'fonctions-absentes' };
  }
  const vote = new Ancetres(referentiel, ['comptesFonction'], 'fonction');
  const ref = new Ancetres(referentiel, ['refFonctions'], 'fonction');
  const keyOfFonctions = (enrichie: LigneEnrichie) =>
    `${keyOfSection(enrichie)} ${keyOf(enrichie.chapitreFonction)}\0${keyOf(enrichie.fonction)}`;
  const fonctionsOf = (enrichie: LigneEnrichie) =>
    enrichie.chapitreFonction
      ? votedPath(enrichie, vote, referentiel.plan)
      : referencePath(enrichie, ref, referentiel.plan);
  const noeuds = buildArbre(
    lignes,
    vue,
    jusque === 'fonction'
      ? {
          keyOf: keyOfFonctions,
          pathOf: (enrichie) => [...sectionEtSens(enrichie), ...fonctionsOf(enrichie).slice(0, 1)],
        }
      : {
          keyOf: (enrichie) => `${keyOfFonctions(enrichie)}\0${enrichie.nature.code}`,
          pathOf: (enrichie) => [
            ...sectionEtSens(enrichie),
            ...fonctionsOf(enrichie),
            articleStep(enrichie.nature, referentiel.plan),
          ],
        },
  );
  return { disponible: true, noeuds };
}

export function hasFonctions(lignes: readonly LigneEnrichie[]): boolean {
  return lignes.some((one) => one.fonction ?? one.chapitreFonction);
}

/** Without a code is not with an empty one; no code of a file holds the character that stands for that. */
function keyOf(libelle: { readonly code: string } | undefined): string {
  return libelle?.code ?? '\0';
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
