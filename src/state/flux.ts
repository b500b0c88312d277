import type { MotifDeRefus } from '../core/flux/refus.ts';
import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import type { Controle } from '../worker/client.ts';
import type { CibleBudget, ResumeBudget, ResumeDocument } from '../worker/protocol.ts';

/** Where a file stands. */
export type EtatDeFlux =
  | { readonly nom: 'attente' }
  | { readonly nom: 'lecture'; readonly octets: number }
  /** `premier`: number of its first budget; the next ones follow. */
  | {
      readonly nom: 'ouvert';
      readonly resume: ResumeDocument;
      readonly premier: number;
      /** Comes after the opening, first without the seal. */
      readonly controle?: Controle;
    }
  /** A CSV made elsewhere, checked; it has a number of its own, as a budget has. */
  | { readonly nom: 'csv'; readonly rapport: RapportCsv; readonly numero: number }
  | { readonly nom: 'refuse'; readonly motif: MotifDeRefus }
  /** It was open, and the worker that held it died. */
  | { readonly nom: 'perdu' };

export interface Flux {
  readonly id: number;
  /** Its name for the worker: a new one for each reading, so that a late answer is never taken for the current one. */
  readonly cle: string;
  readonly nom: string;
  readonly taille: number;
  readonly etat: EtatDeFlux;
}

/** One budget of one open file, with the number that names it in the address of its screen. */
export interface BudgetOuvert {
  readonly numero: number;
  readonly cible: CibleBudget;
  readonly nomDeFichier: string;
  readonly document: ResumeDocument;
  readonly budget: ResumeBudget;
  /** The report of its whole document; missing while the controls run. */
  readonly controle?: Controle;
  /** Number of the first budget of that document; the others follow. */
  readonly premier: number;
}

export interface CsvOuvert {
  readonly numero: number;
  readonly cible: CibleBudget;
  readonly nomDeFichier: string;
  readonly octets: number;
  readonly rapport: RapportCsv;
}

export function budgetsOf({ cle, nom, etat }: Flux): BudgetOuvert[] {
  if (etat.nom !== 'ouvert') return [];
  return etat.resume.budgets.map((budget, rang) => ({
    numero: etat.premier + rang,
    cible: { flux: cle, budget: rang },
    nomDeFichier: nom,
    document: etat.resume,
    budget,
    premier: etat.premier,
    ...(etat.controle && { controle: etat.controle }),
  }));
}

export function csvOf({ cle, nom, taille, etat }: Flux): CsvOuvert | undefined {
  if (etat.nom !== 'csv') return undefined;
  const { numero, rapport } = etat;
  return { numero, cible: { flux: cle, budget: 0 }, nomDeFichier: nom, octets: taille, rapport };
}

export function findBudget(flux: readonly Flux[], numero: number): BudgetOuvert | undefined {
  return flux.flatMap(budgetsOf).find((ouvert) => ouvert.numero === numero);
}

export function findCsv(flux: readonly Flux[], numero: number): CsvOuvert | undefined {
  return flux.map(csvOf).find((ouvert) => ouvert?.numero === numero);
}

/** What is to be looked at before publishing: blocking problems and warnings. `undefined` while it is not known. */
export function countProblemes({ etat }: Flux): number | undefined {
  if (etat.nom === 'csv') {
    return [...etat.rapport.structure, ...etat.rapport.contenu]
      .filter(({ gravite }) => gravite !== 'information')
      .reduce((sum, { nombre }) => sum + nombre, 0);
  }
  if (etat.nom !== 'ouvert' || etat.controle === undefined || etat.controle === 'echec') return undefined;
  return etat.controle.compte.bloquant + etat.controle.compte.avertissement;
}

/** The file that holds the budget or the CSV of that number. */
export function findFlux(flux: readonly Flux[], numero: number): Flux | undefined {
  return flux.find(
    (one) => csvOf(one)?.numero === numero || budgetsOf(one).some((ouvert) => ouvert.numero === numero),
  );
}

export function isEnCours({ etat }: Flux): boolean {
  return etat.nom === 'attente' || etat.nom === 'lecture';
}
