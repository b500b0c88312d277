import type { MotifDeRefus } from '../core/flux/refus.ts';
import type { CibleBudget, ResumeBudget, ResumeDocument } from '../worker/protocol.ts';

/** Where a file stands. */
export type EtatDeFlux =
  | { readonly nom: 'attente' }
  | { readonly nom: 'lecture'; readonly octets: number }
  /** `premier`: number of its first budget; the next ones follow. */
  | { readonly nom: 'ouvert'; readonly resume: ResumeDocument; readonly premier: number }
  | { readonly nom: 'refuse'; readonly motif: MotifDeRefus }
  /** It was open, and the worker that held it died. */
  | { readonly nom: 'perdu' };

export interface Flux {
  readonly id: number;
  /** Its name for the worker: a new one for each reading, so that a late answer is never taken for the current one. */
  readonly cle: string;
  readonly nom: string;
  readonly taille: number;
  readonly etat: EtatDeFlux;
}

/** One budget of one open file, with the number that names it in the address of its screen. */
export interface BudgetOuvert {
  readonly numero: number;
  readonly cible: CibleBudget;
  readonly nomDeFichier: string;
  readonly document: ResumeDocument;
  readonly budget: ResumeBudget;
}

export function budgetsOf({ cle, nom, etat }: Flux): BudgetOuvert[] {
  if (etat.nom !== 'ouvert') return [];
  return etat.resume.budgets.map((budget, rang) => ({
    numero: etat.premier + rang,
    cible: { flux: cle, budget: rang },
    nomDeFichier: nom,
    document: etat.resume,
    budget,
  }));
}

export function findBudget(flux: readonly Flux[], numero: number): BudgetOuvert | undefined {
  return flux.flatMap(budgetsOf).find((ouvert) => ouvert.numero === numero);
}

export function isEnCours({ etat }: Flux): boolean {
  return etat.nom === 'attente' || etat.nom === 'lecture';
}
