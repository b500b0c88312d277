import type { Choix } from './choix.ts';
import type { NumeroDeRegle, Parti } from './proposition.ts';
import type { CleDeValeur } from './valeur.ts';

/** One thing that the user decided, to do and to undo as a whole. */
export type Geste =
  /** A whole rule; without `parti`, back to what it proposes. */
  | { readonly type: 'regle'; readonly regle: NumeroDeRegle; readonly parti?: Parti }
  /** Values that a rule proposes, one by one; `texte` is the value that was in sight. */
  | {
      readonly type: 'valeurs';
      readonly cles: readonly CleDeValeur[];
      readonly parti: Parti;
      readonly texte: string;
    }
  /** Values that no rule proposes. */
  | {
      readonly type: 'main';
      readonly cles: readonly CleDeValeur[];
      readonly parti: Parti;
      readonly texte: string;
    }
  /** What is proposed for these is accepted as it is. */
  | { readonly type: 'acceptation'; readonly cles: readonly CleDeValeur[] }
  /** The choices of an earlier file take the place of those made so far. */
  | { readonly type: 'profil'; readonly choix: Choix };
