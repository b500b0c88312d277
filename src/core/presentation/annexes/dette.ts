import { type Budget, type RangeeAnnexe, valeurDe } from '../../totem/document.ts';
import type { Cents } from '../../totem/montant.ts';
import { centsDe, rangeesDe, texteDe } from './lignes-annexe.ts';

/**
 * `CodTypEmpr` of the authority's own loans. The others are not its debt, or say it a second time: guarantees given (09),
 * the table by risk (10), cover and renegotiations. Measured: the sum of the rows 01 is the encours of the file's own
 * ratio in four budgets of five, and within 0,3 % in the fifth.
 */
const EMPRUNTS_PROPRES = '01';

/** One bar of the debt: a year of maturity, or a lender. */
export interface PartDeDette {
  readonly cents: Cents;
  readonly emprunts: number;
}

export interface EcheanceDeDette extends PartDeDette {
  /** Year in which the last repayment falls; missing when the loan does not say how long it lasts. */
  readonly annee?: number;
}

export interface PreteurDeDette extends PartDeDette {
  /** As written; empty when the loan does not say. */
  readonly preteur: string;
}

export interface Dette {
  /** 31 December of the exercice for an account; 1 January for a budget, which is voted before the rest is known. */
  readonly au: '01-01' | '31-12';
  readonly total: Cents;
  readonly emprunts: number;
  /** Ascending; loans without a known end last. */
  readonly parEcheance: readonly EcheanceDeDette[];
  /** From the largest to the smallest. */
  readonly parPreteur: readonly PreteurDeDette[];
  /** Rows without a readable amount: in no total. */
  readonly illisibles: number;
}

/** The authority's own loans, as the annexe of the debt gives them; `undefined` without that annexe. */
export function readDette(budget: Budget): Dette | undefined {
  const propres = rangeesDe(budget, 'EMPRUNT').filter(
    (rangee) => texteDe(rangee, 'CodTypEmpr') === EMPRUNTS_PROPRES,
  );
  if (propres.length === 0) return undefined;
  const natDec = valeurDe(budget.bloc, 'NatDec')?.trim();
  const au = natDec === '09' || natDec === '10' ? '31-12' : '01-01';
  const exercice = Number.parseInt(valeurDe(budget.bloc, 'Exer') ?? '', 10);
  const champ = au === '31-12' ? 'MtCapitalRestDu_31_12' : 'MtCapitalRestDu_01_01';

  const echeances = new Map<number | undefined, PartDeDette>();
  const preteurs = new Map<string, PartDeDette & { readonly preteur: string }>();
  let total = 0n;
  let illisibles = 0;
  let emprunts = 0;
  for (const rangee of propres) {
    const cents = centsDe(rangee, champ);
    if (cents === undefined) illisibles++;
    // Repaid loans stay in the annexe of their last year, with nothing left to repay.
    if (cents === undefined || cents === 0n) continue;
    total += cents;
    emprunts++;
    const annee = anneeDeFin(rangee, au === '31-12' ? exercice : exercice - 1);
    echeances.set(annee, add(echeances.get(annee), cents));
    const preteur = texteDe(rangee, 'LibOrgaPreteur').replace(/\s+/g, ' ');
    const key = preteur.toLocaleUpperCase('fr');
    preteurs.set(key, { preteur, ...preteurs.get(key), ...add(preteurs.get(key), cents) });
  }
  return {
    au,
    total,
    emprunts,
    parEcheance: [...echeances]
      .map(([annee, part]) => ({ ...part, ...(annee !== undefined && { annee }) }))
      .sort((a, b) => (a.annee ?? Number.POSITIVE_INFINITY) - (b.annee ?? Number.POSITIVE_INFINITY)),
    parPreteur: [...preteurs.values()].sort((a, b) => (a.cents > b.cents ? -1 : Number(a.cents < b.cents))),
    illisibles,
  };
}

/** @param de year at whose end the remaining time (`DureeRest`, in years, decimal) is counted */
function anneeDeFin(rangee: RangeeAnnexe, de: number): number | undefined {
  const duree = /^(\d{1,3})(?:[.,](\d{1,6}))?$/.exec(texteDe(rangee, 'DureeRest'));
  if (!duree || Number.isNaN(de)) return undefined;
  const [, years = '0', decimals = '0'] = duree;
  return de + Number(years) + (Number(decimals) > 0 ? 1 : 0);
}

function add(part: PartDeDette | undefined, cents: Cents): PartDeDette {
  return { cents: (part?.cents ?? 0n) + cents, emprunts: (part?.emprunts ?? 0) + 1 };
}
