import type { Faits, Lieu } from '../core/controls/constat.ts';

/** What is said of one kind of problem: in general for the list of controls, and of one case with its facts. */
export interface TexteDeCode {
  readonly titre: string;
  /** What is looked at, whatever the file: a sentence of `docs/controles.md`. */
  readonly controle: string;
  readonly explication: (faits: Faits, lieu: Lieu) => string;
  readonly conseil: string | ((faits: Faits, lieu: Lieu) => string);
}

export type TextesDeCodes = Readonly<Record<string, TexteDeCode>>;
