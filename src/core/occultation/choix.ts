/** What the user chose, apart from any file: plain data, so that the page keeps it and the worker reads it. */
import type { NumeroDeRegle, Parti } from './proposition.ts';

export interface Choix {
  /** Rules switched away from their default, by number. */
  readonly regles: Readonly<Record<NumeroDeRegle, Parti>>;
  /** Values decided one by one, by key; stronger than the rule. */
  readonly valeurs: Readonly<Record<number, Parti>>;
  /** Values that no rule proposes and that the user occults by hand, by key. */
  readonly manuelles: readonly number[];
  /** Values "à relire" that were looked at, by key. */
  readonly relues: readonly number[];
  /** All that is left "à relire" is accepted as proposed. */
  readonly propositionsAcceptees: boolean;
}

export const CHOIX_PAR_DEFAUT: Choix = {
  regles: {},
  valeurs: {},
  manuelles: [],
  relues: [],
  propositionsAcceptees: false,
};
