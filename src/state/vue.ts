import type { Famille, Gravite } from '../core/controls/constat.ts';
import type { Vue } from '../core/totaux/totaux.ts';
import type { ResumeBudget } from '../worker/protocol.ts';
import type { Onglet } from './route.ts';

/** A line that a constat named: shown, and told apart from the others. */
export interface LigneDesignee {
  /** 0-based, in its budget. */
  readonly rang: number;
  /** 1-based line of the source. */
  readonly source: number;
}

/** What is looked at in a budget. */
export interface VueDeBudget extends Vue {
  readonly onglet: Onglet;
  readonly ligne?: LigneDesignee;
}

export function vueInitiale(budget: ResumeBudget): VueDeBudget {
  const mesure = budget.mesures.includes(budget.mesure)
    ? budget.mesure
    : (budget.mesures[0] ?? budget.mesure);
  return { mesure, operations: 'toutes', onglet: 'nature' };
}

/** What is looked at in a report. */
export interface VueDeRapport {
  readonly gravite: Gravite | '';
  readonly famille: Famille | '';
  /** Groups that were opened or closed, by their key. */
  readonly ouverts: Readonly<Record<string, boolean>>;
  /** The link to a line that was followed: coming back finds it again. */
  readonly suivi?: string;
}

export const RAPPORT_ENTIER: VueDeRapport = { gravite: '', famille: '', ouverts: {} };
