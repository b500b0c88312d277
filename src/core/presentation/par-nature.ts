import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Referentiel } from '../nomenclature/referentiel.ts';
import type { Vue } from '../totaux/totaux.ts';
import { buildArbre, type Noeud } from './arbre.ts';
import { Ancetres, sectionEtSens, step } from './chemins.ts';

/** The budget by nature: section, sense, chapter, then the accounts of the plan down to the article. */
export function presentParNature(
  lignes: readonly LigneEnrichie[],
  referentiel: Referentiel,
  vue: Vue,
): Noeud[] {
  const comptes = new Ancetres(referentiel, ['comptesNature'], 'compte');
  return buildArbre(lignes, vue, (enrichie) => {
    const { chapitre, nature } = enrichie;
    // The account that has the chapter's own code would repeat it: chapter 65, account 65.
    const above = comptes.of(nature.code, 2).filter((compte) => compte.code !== chapitre.code);
    return [...sectionEtSens(enrichie), chapitreStep(chapitre), ...above, articleStep(nature)];
  });
}

function chapitreStep(chapitre: LigneEnrichie['chapitre']) {
  return { ...step(chapitre, 'chapitre'), code: chapitre.code || '?', origine: chapitre.origineLibelle };
}

export function articleStep(nature: LigneEnrichie['nature']) {
  return { ...step(nature, 'article'), code: nature.code || '?' };
}
