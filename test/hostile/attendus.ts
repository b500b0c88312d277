import attendus from './expected.json' with { type: 'json' };

/** What must come of one hostile file: one row of `expected.json`. */
export interface Attendu {
  /** Number of the case in the list of 45. */
  readonly cas: number;
  readonly nom: string;
  readonly issue: 'refuse' | 'ouvert' | 'ouvert-avec-constats';
  /** Code of the refusal, or of the constats besides that of a missing seal. */
  readonly codes: readonly string[];
  /** Place of the first constat; a refusal tells its own in its sentence. */
  readonly ou?: string;
  /** The sentence that is shown, with ordinary spaces. */
  readonly dit?: string;
  readonly garde: 'rien' | { readonly rangees: number } | Garde;
  /** Tried in a browser too. */
  readonly navigateur?: boolean;
  readonly note?: string;
}

interface Garde {
  /** Lines of each budget that are read. */
  readonly lignes: readonly number[];
  /** A CSV can be given. */
  readonly csv: boolean;
}

export const ATTENDUS = attendus as readonly Attendu[];

/** The no-break spaces of French sentences made ordinary. */
export function ordinaire(texte: string): string {
  return texte.replace(/[\u00a0\u202f]/g, ' ');
}
