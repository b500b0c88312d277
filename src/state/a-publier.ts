/** Whether each open document may be published, and what it waits for. */

import { type BudgetOuvert, budgetsOf, type Flux } from './flux.ts';
import type { Occultation } from './occultations.ts';
import type { Etat } from './store.ts';

export type EtatAPublier =
  /** It is being controlled or searched. */
  | { readonly nom: 'attente' }
  | { readonly nom: 'controle-echec' }
  | { readonly nom: 'bloquants'; readonly nombre: number }
  | { readonly nom: 'recherche-echec' }
  /** `noms`: of these, places where an occulted name comes back. */
  | { readonly nom: 'a-relire'; readonly nombre: number; readonly noms: number }
  | { readonly nom: 'pret'; readonly avertissements: number; readonly occultees: number };

export interface DocumentAPublier {
  readonly flux: Flux;
  /** Name of the file for the worker. */
  readonly cle: string;
  /** Its first budget, whose screens are those of the file. */
  readonly ouvert: BudgetOuvert;
  readonly etat: EtatAPublier;
  readonly choisi: boolean;
}

export function listDocumentsAPublier({
  flux,
  occultations,
  publication,
}: Pick<Etat, 'flux' | 'occultations' | 'publication'>): DocumentAPublier[] {
  const exclus = new Set(publication.exclus);
  return flux.flatMap((one) => {
    const [ouvert] = budgetsOf(one);
    if (!ouvert) return [];
    const { cle } = one;
    return [{ flux: one, cle, ouvert, etat: etatOf(ouvert, occultations[cle]), choisi: !exclus.has(cle) }];
  });
}

function etatOf({ controle }: BudgetOuvert, occultation: Occultation | undefined): EtatAPublier {
  if (controle === 'echec') return { nom: 'controle-echec' };
  if (controle && controle.compte.bloquant > 0) return { nom: 'bloquants', nombre: controle.compte.bloquant };
  if (occultation?.echec) return { nom: 'recherche-echec' };
  const bilan = occultation?.bilan;
  if (!controle || controle.scellementEnCours || !bilan || occultation.enCours) return { nom: 'attente' };
  if (bilan.reste > 0) return { nom: 'a-relire', nombre: bilan.reste, noms: bilan.reprisesEnAttente };
  return { nom: 'pret', avertissements: controle.compte.avertissement, occultees: bilan.occultees };
}

/** What the worker is asked to publish: what is ready, and chosen. */
export function isPubliable({ etat, choisi }: DocumentAPublier): boolean {
  return choisi && etat.nom === 'pret';
}
