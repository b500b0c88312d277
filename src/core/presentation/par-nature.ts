import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Referentiel } from '../nomenclature/referentiel.ts';
import type { Vue } from '../totaux/totaux.ts';
import { buildArbre, type Noeud } from './arbre.ts';
import { Ancetres, keyOfSection, sectionEtSens, step } from './chemins.ts';

/**
 * The budget by nature: section, sense, chapter, then the accounts of the plan down to the article.
 *
 * @param jusque what stands under the chapters may be left out
 */
export function presentParNature(
  lignes: readonly LigneEnrichie[],
  referentiel: Referentiel,
  vue: Vue,
  jusque: 'article' | 'chapitre' = 'article',
): Noeud[] {
  if (jusque === 'chapitre') {
    return buildArbre(lignes, vue, {
      keyOf: (enrichie) => `${keyOfSection(enrichie)} ${enrichie.chapitre.code}`,
      pathOf: (enrichie) => [...sectionEtSens(enrichie), chapitreStep(enrichie.chapitre, referentiel.plan)],
    });
  }
  const comptes = new Ancetres(referentiel, ['comptesNature'], 'compte');
  return buildArbre(lignes, vue, {
    keyOf: (enrichie) => `${keyOfSection(enrichie)} ${enrichie.chapitre.code}\0${enrichie.nature.code}`,
    pathOf: (enrichie) => {
      const { chapitre, nature } = enrichie;
      // The account that has the chapter's own code would repeat it: chapter 65, account 65.
      const above = comptes.of(nature.code, 2).filter((compte) => compte.code !== chapitre.code);
      return [
        ...sectionEtSens(enrichie),
        chapitreStep(chapitre, referentiel.plan),
        ...above,
        articleStep(nature, referentiel.plan),
      ];
    },
  });
}

function chapitreStep(chapitre: LigneEnrichie['chapitre'], plan: Referentiel['plan']) {
  const { code, libelle, origineLibelle } = chapitre;
  return step({ code: code || '?', libelle, origine: origineLibelle }, 'chapitre', plan);
}

export function articleStep(nature: LigneEnrichie['nature'], plan: Referentiel['plan']) {
  return step({ ...nature, code: nature.code || '?' }, 'article', plan);
}
