/**
 * A nomenclature: the plans de comptes of one declinaison (`M57-M57_A`), all exercices merged.
 *
 * Source: the `planDeCompte.xml` files of the DGCL, one per exercice; see `read-plan.ts` for how they are read and
 * `data-text.ts` for how they are carried in the application.
 */
import type { CodeSection } from '../totem/codes.ts';

/** The six cases in which an account may be used, and the attribute that gives its chapter. */
export const CAS = ['DR', 'RR', 'DOES', 'ROES', 'DOIS', 'ROIS'] as const;
export type Cas = (typeof CAS)[number];

export interface Chapitre {
  readonly code: string;
  readonly libelle: string;
  readonly section: CodeSection;
  /** G, C or L in the plans. */
  readonly type: string;
  readonly special: boolean;
  readonly supprimeDepuis?: string;
  readonly pourEtatSeul?: boolean;
}

export interface Compte {
  readonly code: string;
  readonly libelle: string;
  /** Chapter for each case, '' = not allowed. Missing as a whole on a grouping account. */
  readonly chapitres?: Readonly<Record<Cas, string>>;
  readonly dEquip?: boolean;
  readonly rEquip?: boolean;
  readonly regrTotalise?: boolean;
  readonly supprimeDepuis?: string;
  readonly pourEtatSeul?: boolean;
}

export interface RefFonc {
  readonly code: string;
  readonly libelle: string;
  readonly supprimeDepuis?: string;
}

/** One official plan, as read from a `planDeCompte.xml`. Rows in the order of the file; trees follow from the codes. */
export interface PlanDeCompte {
  readonly norme: string;
  readonly declinaison: string;
  readonly exercice: number;
  readonly chapitresNature: readonly Chapitre[];
  readonly comptesNature: readonly Compte[];
  readonly chapitresFonction: readonly Chapitre[];
  readonly comptesFonction: readonly Compte[];
  readonly refFonctions: readonly RefFonc[];
}

/** The five tables of a plan. */
export type TableDePlan =
  | 'chapitresNature'
  | 'comptesNature'
  | 'chapitresFonction'
  | 'comptesFonction'
  | 'refFonctions';

/** What a table holds. */
export interface ContenuDePlan {
  chapitresNature: Chapitre;
  comptesNature: Compte;
  chapitresFonction: Chapitre;
  comptesFonction: Compte;
  refFonctions: RefFonc;
}

/** Query side of a nomenclature; built by `parseNomenclature` in `data-text.ts`. */
export interface Nomenclature {
  readonly norme: string;
  readonly declinaison: string;
  /** Exercices for which an official plan exists, ascending. */
  readonly exercices: readonly number[];
  /** Those of them whose plan the user added, in place of an official one or where there was none. */
  readonly ajoutes?: readonly number[];
  /** Number of codes, all tables and exercices together. */
  readonly taille: number;
  /** The entry as it stands in the plan of that exercice, or `undefined` when it is not in that plan. */
  find<T extends TableDePlan>(table: T, code: string, exercice: number): ContenuDePlan[T] | undefined;
  /** Exercices whose plan holds that code, ascending; empty when none does. */
  exercicesOf(table: TableDePlan, code: string): readonly number[];
  /** The whole plan of one exercice (rows sorted by code), or `undefined` when that exercice has none. */
  plan(exercice: number): PlanDeCompte | undefined;
}
