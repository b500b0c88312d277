import type { MotifDeRefus } from '../core/flux/refus.ts';

/** How the making of a ZIP ended. */
export type FinDePublication = 'fini' | 'vide' | 'arrete' | 'trop-grand' | 'echec';

/** What just happened, for the live region: said in French by `text/annonces.ts`. */
export type Evenement =
  | { readonly type: 'lecture-terminee'; readonly nom: string; readonly budgets: number }
  /** The report of a file is whole. */
  | { readonly type: 'controle-termine'; readonly nom: string; readonly problemes: number }
  | { readonly type: 'controle-echec'; readonly nom: string }
  | { readonly type: 'refus'; readonly nom: string; readonly motif: MotifDeRefus }
  | { readonly type: 'lecture-commencee'; readonly fichiers: number; readonly ignores: number }
  | { readonly type: 'retire'; readonly nom: string }
  | { readonly type: 'retires'; readonly fichiers: number }
  | { readonly type: 'lectures-annulees'; readonly fichiers: number }
  | { readonly type: 'publication-commencee'; readonly documents: number }
  | { readonly type: 'publication-finie'; readonly etat: FinDePublication; readonly nom: string }
  | { readonly type: 'copie'; readonly quoi: string }
  | { readonly type: 'perdu'; readonly fichiers: number }
  | { readonly type: 'telecharge'; readonly nom: string };

export interface EvenementNumerote {
  readonly numero: number;
  readonly evenement: Evenement;
}
