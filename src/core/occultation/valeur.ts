/** Every value of a file with its place, as occultation sees it. */
import type { Champ, Rangee } from '../totem/document.ts';

/** Names one value of one file: its `fin`, which no other value has. */
export type CleDeValeur = number;

/** Where a value stands, said so that a finance officer finds it. */
export interface LieuDeValeur {
  /** 1-based line of the source. */
  readonly ligne: number;
  /** `CONCOURS/LibOrgaBenef`, `LigneBudget/LibCpte`, `Gestion@NomComptable`, or a path from the root. */
  readonly chemin: string;
  /** 0-based rank of its budget in the document; missing for what belongs to the whole file. */
  readonly budget?: number;
  /** 1-based rank of the row in its annexe or among the budget lines. */
  readonly rangee?: number;
}

export interface Valeur {
  readonly cle: CleDeValeur;
  readonly champ: Champ;
  /** As in `lieu`. */
  readonly chemin: string;
  readonly lieu: LieuDeValeur;
  /** The row around it, for its context and for the conditions on its neighbours. */
  readonly voisins: Rangee | undefined;
}
