/** The years of the carried plans, so that adding one changes no test. */
import { NOMENCLATURES } from '../../src/nomenclatures/index.ts';

const M57_D = NOMENCLATURES.find(({ cle }) => cle === 'M57-M57_D')?.exercices ?? [];

/** The last exercice whose plan is carried. */
export const DERNIER = Math.max(...M57_D);

/** One that no carried plan is of, nor the year before. */
export const FUTUR = DERNIER + 2;

/** The carried exercices of the M57 développée from that one on. */
export const since = (exercice: number): readonly number[] => M57_D.filter((one) => one >= exercice);
