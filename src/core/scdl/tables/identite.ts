import { ETAPES, isEtape } from '../../totem/codes.ts';
import { type Budget, type TotemDocument, valeurDe } from '../../totem/document.ts';

/** The four columns that every table but the subventions begins with, as DataClic wrote them. */
export const COLONNES_IDENTITE = ['BGT_NATDEC', 'BGT_ANNEE', 'BGT_SIRET', 'BGT_NOM'] as const;

export type CellulesIdentite = readonly [natDec: string, annee: string, siret: string, nom: string];

/**
 * Étape in the words of SCDL, exercice, SIRET, name. What the file lacks stays empty, and an unknown étape stays a code:
 * whether that prevents a publication is for the controls to say.
 */
export function identiteOf(document: TotemDocument, budget: Budget): CellulesIdentite {
  const natDec = (valeurDe(budget.bloc, 'NatDec') ?? '').trim();
  return [
    isEtape(natDec) ? ETAPES[natDec].scdl : natDec,
    (valeurDe(budget.bloc, 'Exer') ?? '').trim(),
    (valeurDe(budget.enTete, 'IdEtab') ?? '').trim(),
    valeurDe(document.enTete, 'LibelleColl') ?? '',
  ];
}
