import type { BudgetOuvert } from '../../ouvrir.ts';
import type { Vue } from '../../totaux/totaux.ts';
import type { CodeSection, Mesure, Sens } from '../../totem/codes.ts';
import { votePar } from '../../totem/codes.ts';
import { valeurDe } from '../../totem/document.ts';
import type { Cents } from '../../totem/montant.ts';
import type { Noeud } from '../arbre.ts';
import { presentParFonction } from '../par-fonction.ts';
import { presentParNature } from '../par-nature.ts';

export const AXES = ['chapitre', 'nature', 'fonction'] as const;
export type Axe = (typeof AXES)[number];

/** What is set against what: one code of one section and sense of one budget, as its tree-table has it. */
export interface Poste {
  readonly section: CodeSection;
  readonly sens: Sens;
  readonly code: string;
  /** Chapters of a vote by fonction are not fonctions, though they may be written the same. */
  readonly niveau: 'chapitre' | 'article' | 'fonction';
  readonly libelle: string;
  readonly montant: Cents;
}

/** The rows of one tree-table at the level of the axis, added up when a code comes back (an article in two chapters). */
export function postesDe(
  { budget, lignes, referentiel }: BudgetOuvert,
  axe: Axe,
  mesure: Mesure,
  operations: Vue['operations'],
): readonly Poste[] {
  const vue: Vue = { mesure, operations };
  const vote = votePar(valeurDe(budget.bloc, 'NatFonc')?.trim());
  const parFonction = axe === 'fonction' ? presentParFonction(lignes, referentiel, vue, vote) : undefined;
  const sections = parFonction
    ? parFonction.disponible
      ? parFonction.noeuds
      : []
    : presentParNature(lignes, referentiel, vue);
  const postes = new Map<string, Poste>();
  for (const section of sections) {
    for (const sens of section.enfants) {
      if ((section.code !== 'F' && section.code !== 'I') || (sens.code !== 'D' && sens.code !== 'R'))
        continue;
      for (const noeud of axe === 'nature' ? feuilles(sens) : sens.enfants) {
        const niveau = noeud.niveau === 'fonction' || noeud.niveau === 'article' ? noeud.niveau : 'chapitre';
        const key = `${section.code}/${sens.code}/${niveau}/${noeud.code}`;
        const montant = (postes.get(key)?.montant ?? 0n) + noeud.montant;
        const { code, libelle } = noeud;
        postes.set(key, { section: section.code, sens: sens.code, code, niveau, libelle, montant });
      }
    }
  }
  return [...postes.values()];
}

export function cleDe({ section, sens, niveau, code }: Poste): string {
  return `${section}/${sens}/${niveau}/${code}`;
}

function feuilles({ enfants, ...noeud }: Noeud): Noeud[] {
  return enfants.length === 0 ? [{ ...noeud, enfants }] : enfants.flatMap(feuilles);
}
