import type { BudgetOuvert } from '../../ouvrir.ts';
import type { Vue } from '../../totaux/totaux.ts';
import { type CodeSection, type Mesure, mesurePrincipale, type Sens } from '../../totem/codes.ts';
import { valeurDe } from '../../totem/document.ts';
import type { Cents } from '../../totem/montant.ts';
import { parHabitant, readPopulation } from '../population.ts';
import { memeSens, normeDe } from './meme-sens.ts';
import { type Axe, cleDe, type Poste, postesDe } from './postes.ts';

/** One row: the same code in several budgets. */
export interface LigneComparee {
  readonly cle: string;
  readonly section: CodeSection;
  readonly sens: Sens;
  readonly code: string;
  readonly niveau: Poste['niveau'];
  readonly libelle: string;
  /** A result of earlier exercices: shown, in no total. */
  readonly reporte: boolean;
  /** In the order of the budgets; missing where the budget has no such row. */
  readonly montants: readonly (Cents | undefined)[];
  /** Last less first, in cents, a missing row counting for nothing. Missing when the code does not mean the same. */
  readonly ecart?: Cents;
  /** Difference over the first amount; missing when that is zero or negative. */
  readonly evolution?: number;
  /** Of a total, when the population of every budget is known: each amount for one inhabitant, in cents. */
  readonly parHabitant?: readonly Cents[];
}

export interface Comparaison {
  /** The measure of each budget: what was executed for an account, what was voted otherwise. */
  readonly mesures: readonly Mesure[];
  readonly normes: readonly string[];
  /** Totals of each section and sense, carried results (001, 002) left out: they would hide what was done. */
  readonly totaux: readonly LigneComparee[];
  /** What changed most first; then the rows that stand alone, by code. */
  readonly lignes: readonly LigneComparee[];
  /** Budgets that have nothing on that axis, by rank: no fonction. */
  readonly sansAxe: readonly number[];
}

/** At least two budgets, from the earliest: each difference is the last less the first. */
export function compareBudgets(
  budgets: readonly BudgetOuvert[],
  axe: Axe,
  operations: Vue['operations'],
): Comparaison {
  const mesures = budgets.map(({ budget }) => mesurePrincipale(valeurDe(budget.bloc, 'NatDec')?.trim()));
  const colonnes = budgets.map((one, rang) => postesDe(one, axe, mesures[rang] ?? 'MtPrev', operations));
  const parCle = new Map<string, (Poste | undefined)[]>();
  for (const [rang, postes] of colonnes.entries()) {
    for (const poste of postes) {
      const row = parCle.get(cleDe(poste)) ?? budgets.map(() => undefined);
      row[rang] = poste;
      parCle.set(cleDe(poste), row);
    }
  }
  const rows = [...parCle.values()].flatMap((row) => compareRow(row, budgets));
  const comparables = rows.filter(({ ecart }) => ecart !== undefined).sort(parEcart);
  const seules = rows.filter(({ ecart }) => ecart === undefined).sort((a, b) => (a.cle < b.cle ? -1 : 1));
  return {
    mesures,
    normes: budgets.map(({ referentiel }) => normeDe(referentiel)),
    totaux: totalRows(budgets, mesures, operations),
    lignes: [...comparables, ...seules],
    sansAxe: colonnes.flatMap((postes, rang) => (postes.length === 0 ? [rang] : [])),
  };
}

/**
 * One row when the code means the same in every budget that could have it; else one row for each group of budgets in
 * which it does, without a difference.
 */
function compareRow(row: readonly (Poste | undefined)[], budgets: readonly BudgetOuvert[]): LigneComparee[] {
  const groupes: number[][] = [];
  for (const rang of row.keys()) {
    const poste = row[rang];
    if (!poste) continue;
    const groupe = groupes.find(([first = 0]) => meaningSame(row, budgets, first, rang));
    if (groupe) groupe.push(rang);
    else groupes.push([rang]);
  }
  // A code that one norm has and the other has not: zero would be a made-up amount.
  const whole = groupes.length === 1 && everyNormHas(groupes[0] ?? [], budgets);
  return groupes.map((groupe): LigneComparee => {
    const poste = row[groupe[0] ?? 0] as Poste;
    const montants = row.map((one, rang) => (groupe.includes(rang) ? one?.montant : undefined));
    const base = { ...poste, reporte: isReporte(poste.code), cle: `${cleDe(poste)}/${groupe[0]}`, montants };
    return whole ? { ...base, ...differenceOf(montants) } : base;
  });
}

function meaningSame(
  row: readonly (Poste | undefined)[],
  budgets: readonly BudgetOuvert[],
  a: number,
  b: number,
): boolean {
  const [left, right] = [row[a], row[b]];
  const [plan, other] = [budgets[a]?.referentiel, budgets[b]?.referentiel];
  return left !== undefined && right !== undefined && plan !== undefined && other !== undefined
    ? memeSens(left, plan, right, other)
    : false;
}

function everyNormHas(rangs: readonly number[], budgets: readonly BudgetOuvert[]): boolean {
  const normes = new Set(rangs.map((rang) => budgets[rang] && normeDe(budgets[rang].referentiel)));
  return budgets.every(({ referentiel }) => normes.has(normeDe(referentiel)));
}

function totalRows(
  budgets: readonly BudgetOuvert[],
  mesures: readonly Mesure[],
  operations: Vue['operations'],
): LigneComparee[] {
  const postes = budgets.map((one, rang) => postesDe(one, 'nature', mesures[rang] ?? 'MtPrev', operations));
  const populations = budgets.map(({ budget }) => readPopulation(budget.informations));
  const habitants = populations.filter((one) => one !== undefined);
  return (['F', 'I'] as const).flatMap((section) =>
    (['D', 'R'] as const).map((sens): LigneComparee => {
      const montants = postes.map((all) =>
        all
          .filter((one) => one.section === section && one.sens === sens && !isReporte(one.code))
          .reduce((sum, { montant }) => sum + montant, 0n),
      );
      return {
        cle: `${section}/${sens}`,
        section,
        sens,
        code: '',
        niveau: 'chapitre',
        libelle: '',
        reporte: false,
        montants,
        ...differenceOf(montants),
        ...(habitants.length === budgets.length && {
          parHabitant: montants.map((cents, rang) => parHabitant(cents, habitants[rang] ?? 1)),
        }),
      };
    }),
  );
}

/** Results of earlier exercices, same codes as chapters and as accounts. */
export function isReporte(code: string): boolean {
  return code === '001' || code === '002';
}

function differenceOf(montants: readonly (Cents | undefined)[]): { ecart: Cents; evolution?: number } {
  const [premier, dernier] = [montants[0] ?? 0n, montants.at(-1) ?? 0n];
  const ecart = dernier - premier;
  return premier > 0n ? { ecart, evolution: Number((ecart * 1_000_000n) / premier) / 1_000_000 } : { ecart };
}

function parEcart(a: LigneComparee, b: LigneComparee): number {
  const [left, right] = [absolute(a.ecart ?? 0n), absolute(b.ecart ?? 0n)];
  if (left !== right) return left > right ? -1 : 1;
  return a.cle < b.cle ? -1 : 1;
}

function absolute(cents: Cents): Cents {
  return cents < 0n ? -cents : cents;
}
