import { cleOf, type Referentiel } from '../../nomenclature/referentiel.ts';
import { fold } from '../lignes.ts';
import type { Poste } from './postes.ts';

/** `M57` of `M57-M57_A`. */
export function normeDe({ nomenclature }: Referentiel): string {
  return nomenclature.split('-')[0] ?? '';
}

/**
 * Whether a code means the same in two nomenclatures. Within one norm it does. From one norm to another its label must be
 * the same, and so must the labels of what is carved out of it: chapter 73 is `Impôts et taxes` in M14 and in M57, but
 * M57 takes the local taxes out of it (731), so that 73 alone says another thing.
 */
export function memeSens(a: Poste, deA: Referentiel, b: Poste, deB: Referentiel): boolean {
  if (normeDe(deA) === normeDe(deB) && normeDe(deA) !== '') return true;
  if (a.libelle === '' || motsDe(a.libelle) !== motsDe(b.libelle)) return false;
  if (a.niveau !== 'chapitre') return true;
  return detaches(a.code, deA) === detaches(b.code, deB);
}

/** Labels of the chapters whose code begins with that of another: what the plan takes out of it. */
function detaches(code: string, referentiel: Referentiel): string {
  const source = referentiel.sources[0];
  const chapitres = source?.nomenclature.plan(source.exercice)?.chapitresNature ?? [];
  return chapitres
    .filter((one) => one.code !== code && one.code.startsWith(code))
    .map(({ libelle }) => motsDe(libelle))
    .sort()
    .join('|');
}

/** Two plans write one label with other capitals, accents, dashes and plurals of punctuation. */
function motsDe(libelle: string): string {
  return fold(libelle)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Nomenclature and exercice of the plan in force, for the reader. */
export function planDe({ sources }: Referentiel): string | undefined {
  const source = sources[0];
  return source && `${cleOf(source.nomenclature)} ${source.exercice}`;
}
