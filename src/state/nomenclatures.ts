import { NOMENCLATURES, RELEVE } from '../nomenclatures/index.ts';

const EXERCICES = NOMENCLATURES.flatMap(({ exercices }) => exercices);

/** What the application carries: its first and last exercices, and the day when the plans were taken. */
export const PLANS_PORTES = {
  premier: Math.min(...EXERCICES),
  dernier: Math.max(...EXERCICES),
  /** AAAA-MM-JJ */
  releve: RELEVE,
  /** Official plans, one for each exercice of each nomenclature. */
  nombre: EXERCICES.length,
};

export const NOMENCLATURES_PORTEES: readonly {
  readonly cle: string;
  readonly exercices: readonly number[];
}[] = NOMENCLATURES;
