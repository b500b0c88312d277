/**
 * What the page and the worker say to each other: the whole format is here.
 *
 * The document stays in the worker. The page gets a summary when it opens, then small views on demand.
 */
import type { Constat, Gravite } from '../core/controls/constat.ts';
import type { RapportDeControle } from '../core/controls/rapport.ts';
import type { MotifDeRefus } from '../core/flux/refus.ts';
import type { DifferenceDeTable } from '../core/nomenclature/comparer-plans.ts';
import type { PlanLu, PlansLus } from '../core/nomenclature/lire-plans.ts';
import type { Referentiel } from '../core/nomenclature/referentiel.ts';
import type { Noeud } from '../core/presentation/arbre.ts';
import type { LigneVue, SelectionDeLignes } from '../core/presentation/lignes.ts';
import type { ParFonction } from '../core/presentation/par-fonction.ts';
import type { Lacune } from '../core/scdl/budget-csv.ts';
import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import type { Changement } from '../core/scdl/repair.ts';
import type { NomDeSchema } from '../core/scdl/schemas.ts';
import type { Egalite } from '../core/totaux/equilibre.ts';
import type { Totaux, Vue } from '../core/totaux/totaux.ts';
import type { Mesure, VotePar } from '../core/totem/codes.ts';
import type { Anomalie } from '../core/totem/document.ts';

/** Names one budget of one open file. */
export interface CibleBudget {
  readonly flux: string;
  /** 0-based rank of the budget in its document. */
  readonly budget: number;
}

export interface ResumeBudget {
  readonly collectivite: string;
  readonly siretCollectivite: string;
  readonly etablissement: string;
  readonly siret: string;
  readonly siretValide: boolean;
  readonly exercice: string;
  /** Code of the étape, `NatDec`. */
  readonly natDec: string;
  readonly numDec: string;
  /** `DteDec`, else `DteStr`, as written. */
  readonly date: string;
  /** `CodTypBud`: P principal, A annexe … */
  readonly type: string;
  readonly projet: boolean;
  readonly votePar?: VotePar;
  readonly nomenclature: string;
  readonly plan?: NonNullable<Referentiel['plan']>;
  readonly lignes: number;
  readonly lignesCalculees: number;
  readonly annexes: readonly { readonly bloc: string; readonly genre: string; readonly rangees: number }[];
  /** Measures that at least one line gives, in the order of the schema. */
  readonly mesures: readonly Mesure[];
  readonly mesure: Mesure;
  /** Totals of `mesure`, all operations. */
  readonly totaux: Totaux;
  readonly egalites: readonly Egalite[];
  /** Number of lines with a derived chapter, and with a label or section that is not the plan's. */
  readonly chapitresDerives: number;
  readonly libellesEmpruntes: number;
  readonly csv: { readonly nom: string; readonly lacunes: readonly Lacune[] };
}

export interface ResumeDocument {
  readonly genre: 'DocumentBudgetaire' | 'CompteFinancierUnique';
  readonly octets: number;
  readonly encodage: string;
  readonly versionSchema?: string;
  /** Date of the seal as written; missing when the file has none. */
  readonly scellement?: { readonly date?: string };
  readonly anomalies: readonly Anomalie[];
  readonly budgets: readonly ResumeBudget[];
}

/** The budget both ways, in one view. */
export interface Presentation {
  readonly vue: Vue;
  readonly totaux: Totaux;
  readonly parNature: readonly Noeud[];
  readonly parFonction: ParFonction;
}

/** A window on the lines of a selection. */
export interface FenetreDeLignes {
  readonly total: number;
  /** Sum of the selection, in cents. */
  readonly somme: bigint;
  readonly debut: number;
  readonly lignes: readonly LigneVue[];
}

export type FichierCsv =
  | { readonly ok: true; readonly nom: string; readonly octets: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly lacunes: readonly Lacune[] };

/** A CSV whose certain faults are repaired, and what remains to be done by hand. */
export interface CsvRepare {
  readonly nom: string;
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly changements: readonly Changement[];
  /** The report of the repaired file. */
  readonly reste: RapportCsv;
}

/** A file that the worker made. */
export interface FichierProduit {
  readonly nom: string;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/** What can be asked of an open file: the parameters, then what comes back. `cible.budget` counts for a budget only. */
export interface Requetes {
  presentation: [{ readonly vue: Vue }, Presentation];
  lignes: [
    { readonly selection: SelectionDeLignes; readonly debut: number; readonly nombre: number },
    FenetreDeLignes,
  ];
  csv: [Record<never, never>, FichierCsv];
  /** The constats of one code and gravity past those of the report, in order. */
  constats: [
    { readonly code: string; readonly gravite: Gravite; readonly debut: number; readonly nombre: number },
    readonly Constat[],
  ];
  /** The whole report of a TOTEM file, to keep or to send. */
  rapport: [{ readonly format: 'csv' | 'json' }, FichierProduit];
  /** Of a CSV made elsewhere. */
  'csv-repare': [Record<never, never>, CsvRepare];
  'rapport-csv': [Record<never, never>, FichierProduit];
}

/** A plan de comptes that the user gave, ready to be used. */
export interface PlanPropose {
  /** `M57-M57_A` */
  readonly nomenclature: string;
  readonly norme: string;
  readonly exercice: number;
  /** File of the plan, or its path in the archive. */
  readonly chemin: string;
  /** The plan alone, in the carried form. */
  readonly texte: string;
  /** The known plan that it is compared with; missing when the norm itself is new. */
  readonly reference?: { readonly nomenclature: string; readonly exercice: number; readonly ajoute?: true };
  readonly differences: readonly DifferenceDeTable[];
}

export type LectureDePlans =
  | {
      readonly ok: true;
      readonly proposes: readonly PlanPropose[];
      /** Plans that say what the carried one of the same exercice says. */
      readonly identiques: number;
      readonly refuses: readonly Extract<PlanLu, { ok: false }>[];
    }
  | Extract<PlansLus, { ok: false }>;

export type NomDeRequete = keyof Requetes;

/** Page to worker. */
export type Demande =
  | {
      type: 'ouvrir';
      flux: string;
      nom: string;
      fichier: Blob;
      /** Encoding to use in spite of the declaration. */
      encodage?: 'iso-8859-1' | 'utf-8';
      /** Schema of a CSV whose header tells none. */
      schema?: NomDeSchema;
    }
  | { type: 'annuler'; flux: string }
  | { type: 'fermer'; flux: string }
  /** `ajoutes`: plans that the user added, each alone in the carried form. */
  | { type: 'nomenclatures'; norme: string; textes: readonly string[]; ajoutes: readonly string[] }
  /** The plans that the user added are no longer the same: what was given is to be asked for again. */
  | { type: 'plans-changes' }
  | { type: 'lire-plans'; numero: number; nom: string; fichier: Blob }
  | {
      [N in NomDeRequete]: {
        type: 'requete';
        numero: number;
        cible: CibleBudget;
        nom: N;
        parametres: Requetes[N][0];
      };
    }[NomDeRequete];

/** Worker to page. */
export type Message =
  | { type: 'pret' }
  | { type: 'progres'; flux: string; octets: number }
  | { type: 'ouvert'; flux: string; resume: ResumeDocument }
  /** A CSV made elsewhere, checked. */
  | { type: 'csv'; flux: string; rapport: RapportCsv }
  /** What the controls found; comes after `ouvert`, first without the seal, then with it. */
  | { type: 'controle'; flux: string; rapport: RapportDeControle }
  | { type: 'controle-echec'; flux: string; detail: string }
  | { type: 'refus'; flux: string; motif: MotifDeRefus }
  | { type: 'besoin'; norme: string }
  | { type: 'plans-lus'; numero: number; lecture: LectureDePlans }
  | { type: 'reponse'; numero: number; valeur: Requetes[NomDeRequete][1] }
  | { type: 'echec'; numero: number; detail: string };
