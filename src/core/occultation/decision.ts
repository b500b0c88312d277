/** One change to the source. The list of decisions is all that the XML, the CSV and the journal know. */
import type { Action, NumeroDeRegle } from './proposition.ts';
import type { CleDeValeur, LieuDeValeur } from './valeur.ts';

export interface Decision {
  /** Missing for what is no value: the seal, a comment, a processing instruction. */
  readonly cle?: CleDeValeur;
  readonly lieu: LieuDeValeur;
  readonly origine: NumeroDeRegle | 'manuel';
  readonly action: Action;
  /** Range of the decoded source that changes, [debut, fin[ in UTF-16 units after the byte order mark. */
  readonly debut: number;
  readonly fin: number;
  /** The value as read, references resolved; for the journal. */
  readonly avant: string;
  /** What stands there afterwards, not escaped; empty when removed. */
  readonly apres: string;
}
