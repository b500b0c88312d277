import type { MotifDeRefus } from '../core/flux/refus.ts';

/** What just happened, for the live region: said in French by `text/annonces.ts`. */
export type Evenement =
  | { readonly type: 'lecture-terminee'; readonly nom: string; readonly budgets: number }
  /** The report of a file is whole. */
  | { readonly type: 'controle-termine'; readonly nom: string; readonly problemes: number }
  | { readonly type: 'controle-echec'; readonly nom: string }
  | { readonly type: 'refus'; readonly nom: string; readonly motif: MotifDeRefus }
  | { readonly type: 'lecture-commencee'; readonly fichiers: number; readonly ignores: number }
  | { readonly type: 'retire'; readonly nom: string }
  | { readonly type: 'perdu'; readonly fichiers: number }
  | { readonly type: 'telecharge'; readonly nom: string };

export interface EvenementNumerote {
  readonly numero: number;
  readonly evenement: Evenement;
}
