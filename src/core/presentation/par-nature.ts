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
    return [
      ...sectionEtSens(enrichie),
      chapitreStep(chapitre, referentiel.plan),
      ...above,
      articleStep(nature, referentiel.plan),
    ];
  });
}

function chapitreStep(chapitre: LigneEnrichie['chapitre'], plan: Referentiel['plan']) {
  const { code, libelle, origineLibelle } = chapitre;
  return step({ code: code || '?', libelle, origine: origineLibelle }, 'chapitre', plan);
}

export function articleStep(nature: LigneEnrichie['nature'], plan: Referentiel['plan']) {
  return step({ ...nature, code: nature.code || '?' }, 'article', plan);
}
