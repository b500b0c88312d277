import type { BudgetOuvert } from '../ouvrir.ts';
import { type Mesure, votePar } from '../totem/codes.ts';
import { type TotemDocument, valeurDe } from '../totem/document.ts';
import { type Dette, readDette } from './annexes/dette.ts';
import { readSubventions, type Subventions } from './annexes/subventions.ts';
import { type CoteDeBalance, computeBalance } from './balance.ts';
import type { Chiffre } from './chiffres/chiffre.ts';
import { computeChiffres } from './chiffres/chiffres.ts';
import { type Comptes, readComptes } from './comptes/etats.ts';
import { type DepenseDeFonction, presentDepensesParFonction } from './depenses-par-fonction.ts';
import { type ExecutionDeChapitre, presentExecution } from './execution.ts';

/** What makes a budget understood in a minute. A part is missing when the document does not hold it. */
export interface Comprendre {
  readonly chiffres: readonly Chiffre[];
  /** In the measure that is looked at. */
  readonly balance: readonly CoteDeBalance[];
  /** In the same measure, réel; empty when the document has no fonctions. */
  readonly fonctions: readonly DepenseDeFonction[];
  /** Of an account only. */
  readonly execution?: readonly ExecutionDeChapitre[];
  readonly dette?: Dette;
  readonly subventions?: Subventions;
  /** Of a CFU only. */
  readonly comptes?: Comptes;
}

export function presentComprendre(
  { comptable }: TotemDocument,
  ouvert: BudgetOuvert,
  mesure: Mesure,
): Comprendre {
  const { budget, lignes, referentiel } = ouvert;
  const natDec = valeurDe(budget.bloc, 'NatDec')?.trim();
  const vote = votePar(valeurDe(budget.bloc, 'NatFonc')?.trim());
  const execution = natDec === '09' || natDec === '10' ? presentExecution(lignes, referentiel) : [];
  const dette = readDette(budget);
  const subventions = readSubventions(budget);
  const comptes = comptable && readComptes(comptable);
  return {
    chiffres: computeChiffres(ouvert),
    balance: computeBalance(lignes, mesure),
    fonctions: presentDepensesParFonction(lignes, referentiel, mesure, vote),
    ...(execution.length > 0 && { execution }),
    ...(dette && { dette }),
    ...(subventions && { subventions }),
    ...(comptes && Object.keys(comptes).length > 0 && { comptes }),
  };
}
