import type { Origine } from './origine.ts';
import { PLAN } from './origine.ts';
import type { ContenuDePlan, Nomenclature, TableDePlan } from './plan.ts';

/**
 * The plans that a budget refers to: its own nomenclature in its exercice first, then where to borrow from.
 *
 * Order of borrowing (domain §3): the same nomenclature in another exercice, nearest first and the earlier one at equal
 * distance; then the other nomenclatures of the same norm (`M43_D` ended in 2021 and became `M43`), by the same
 * nearness, the closest name first, then the largest plan, which leaves the fewest codes unknown.
 */
export interface Referentiel {
  /** As the file says: `M57-M57_A`. */
  readonly nomenclature: string;
  readonly exercice: number;
  /**
   * The plan in force for this budget. `exact` is false when no official plan exists for that exercice or that
   * nomenclature: the nearest one is used, and must be announced. Missing when the norm itself is unknown.
   */
  readonly plan?: {
    readonly nomenclature: string;
    readonly exercice: number;
    readonly exact: boolean;
    /** The user added it: it wins over the one that the application carries. */
    readonly ajoute?: true;
  };
  readonly sources: readonly SourceDeLibelles[];
}

export interface SourceDeLibelles {
  readonly nomenclature: Nomenclature;
  readonly exercice: number;
  readonly origine: Origine;
}

export interface Trouve<T> {
  readonly entree: T;
  readonly origine: Origine;
}

/**
 * @param cle `Nomenclature` of the budget, `NORME-DECLINAISON`
 * @param exercice `NaN` when the file gives none: the latest plan is then the nearest
 * @param famille every nomenclature of that norm; empty when the norm is unknown
 */
export function createReferentiel(
  cle: string,
  exercice: number,
  famille: readonly Nomenclature[],
): Referentiel {
  const propre = famille.find((nomenclature) => cleOf(nomenclature) === cle);
  const year = Number.isNaN(exercice) ? Math.max(0, ...famille.flatMap((one) => one.exercices)) : exercice;
  const others = famille.filter((nomenclature) => nomenclature !== propre);
  const sources = [
    ...(propre ? nearestFirst([propre], cle, year) : []),
    ...nearestFirst(others, cle, year),
  ].map((source): SourceDeLibelles => ({ ...source, origine: origineOf(source, cle, exercice) }));
  const first = sources[0];
  if (!first) return { nomenclature: cle, exercice, sources };
  const plan = {
    nomenclature: cleOf(first.nomenclature),
    exercice: first.exercice,
    exact: first.origine.de === 'plan',
    ...(first.nomenclature.ajoutes?.includes(first.exercice) && { ajoute: true as const }),
  };
  return { nomenclature: cle, exercice, plan, sources };
}

/** The first entry found in the order of borrowing. `tables` are tried in turn within each exercice. */
export function findInReferentiel<T extends TableDePlan>(
  referentiel: Referentiel,
  tables: readonly T[],
  code: string,
): Trouve<ContenuDePlan[T]> | undefined {
  for (const { nomenclature, exercice, origine } of referentiel.sources) {
    for (const table of tables) {
      const entree = nomenclature.find(table, code, exercice);
      if (entree) return { entree, origine };
    }
  }
  return undefined;
}

/** The entry of the plan in force alone, nothing borrowed. */
export function findInPlan<T extends TableDePlan>(
  referentiel: Referentiel,
  table: T,
  code: string,
): Trouve<ContenuDePlan[T]> | undefined {
  const first = referentiel.sources[0];
  const entree = first?.nomenclature.find(table, code, first.exercice);
  return first && entree ? { entree, origine: first.origine } : undefined;
}

export function cleOf({ norme, declinaison }: Nomenclature): string {
  return `${norme}-${declinaison}`;
}

interface Candidat {
  readonly nomenclature: Nomenclature;
  readonly exercice: number;
}

function nearestFirst(nomenclatures: readonly Nomenclature[], cle: string, exercice: number): Candidat[] {
  return nomenclatures
    .flatMap((nomenclature) => nomenclature.exercices.map((year) => ({ nomenclature, exercice: year })))
    .sort(
      (a, b) =>
        Math.abs(a.exercice - exercice) - Math.abs(b.exercice - exercice) ||
        a.exercice - b.exercice ||
        commonPrefix(cleOf(b.nomenclature), cle) - commonPrefix(cleOf(a.nomenclature), cle) ||
        b.nomenclature.taille - a.nomenclature.taille,
    );
}

function origineOf({ nomenclature, exercice }: Candidat, cle: string, wanted: number): Origine {
  const found = cleOf(nomenclature);
  if (found !== cle) return { de: 'norme', nomenclature: found, exercice };
  return exercice === wanted ? PLAN : { de: 'exercice', exercice };
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/**
 * Whether a label is of the plan in force. When no official plan exists for the exercice, the nearest one stands for it
 * and is announced for the whole budget: marking every line would hide the ones that are really borrowed.
 */
export function isEnVigueur(origine: Origine, plan: Referentiel['plan']): boolean {
  if (origine.de === 'plan') return true;
  if (!plan || plan.exact || (origine.de !== 'exercice' && origine.de !== 'norme')) return false;
  return (
    origine.exercice === plan.exercice &&
    (origine.de === 'exercice' || origine.nomenclature === plan.nomenclature)
  );
}
