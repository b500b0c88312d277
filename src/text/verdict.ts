import type { Gravite } from '../core/controls/constat.ts';
import { accorder, fr } from './typographie.ts';

type Compte = Readonly<Record<Gravite, number>>;

/** What a report is about: a file of several budgets has one report for all. */
export type SujetDeRapport = 'budget' | 'budgets' | 'csv';

const SUJETS: Readonly<Record<SujetDeRapport, string>> = {
  budget: 'Ce budget',
  budgets: 'Ce fichier',
  csv: 'Ce fichier CSV',
};

/** The report in one sentence. */
export function texteVerdict({ bloquant, avertissement }: Compte, quoi: SujetDeRapport): string {
  const sujet = SUJETS[quoi];
  const avertissements =
    avertissement === 0 ? 'aucun avertissement' : accorder(avertissement, 'avertissement');
  if (bloquant === 0) {
    return fr`${sujet} peut être publié : aucun problème bloquant, ${avertissements}.`;
  }
  const bloquants = accorder(bloquant, 'problème bloquant', 'problèmes bloquants');
  return fr`${sujet} ne peut pas être publié en l’état : ${bloquants}, ${avertissements}.`;
}

/** The subject of the report of a TOTEM file: E-F07 says that it holds several budgets. */
export function sujetDe(constats: readonly { readonly code: string }[]): SujetDeRapport {
  return constats.some(({ code }) => code === 'E-F07') ? 'budgets' : 'budget';
}
