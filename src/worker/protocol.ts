/**
 * What the page and the worker say to each other: the whole format is here, which is why this file is long.
 *
 * The document stays in the worker. The page gets a summary when it opens, then small views on demand.
 */
import type { Constat, Gravite } from '../core/controls/constat.ts';
import type { RapportDeControle } from '../core/controls/rapport.ts';
import type { MotifDeRefus } from '../core/flux/refus.ts';
import type { DifferenceDeTable } from '../core/nomenclature/comparer-plans.ts';
import type { PlanLu, PlansLus } from '../core/nomenclature/lire-plans.ts';
import type { Referentiel } from '../core/nomenclature/referentiel.ts';
import type { Blocage } from '../core/occultation/blocage.ts';
import type { Choix } from '../core/occultation/choix.ts';
import type { HorsValeur } from '../core/occultation/hors-valeurs.ts';
import type { MotifDeNonOccultation } from '../core/occultation/manuelle.ts';
import type { MotifDeProfil } from '../core/occultation/profil.ts';
import type { Action, Indice, NumeroDeRegle, Parti } from '../core/occultation/proposition.ts';
import type { CleDeValeur, LieuDeValeur } from '../core/occultation/valeur.ts';
import type { Noeud } from '../core/presentation/arbre.ts';
import type { Comparaison } from '../core/presentation/comparaison/comparer.ts';
import type { Axe } from '../core/presentation/comparaison/postes.ts';
import type { Comprendre } from '../core/presentation/comprendre.ts';
import type { LigneVue, SelectionDeLignes } from '../core/presentation/lignes.ts';
import type { ParFonction } from '../core/presentation/par-fonction.ts';
import type { Emplacement } from '../core/publication/emplacements.ts';
import type { FichierAPublier } from '../core/publication/fichiers.ts';
import type { Metadonnees, MetadonneesChoisies, NomDeLicence } from '../core/publication/metadonnees.ts';
import type { Ecart } from '../core/publication/prepare-anonymise.ts';
import type { OptionsDePublication } from '../core/publication/prepare-document.ts';
import type { LibellesDeCodes } from '../core/scdl/annexes/codes.ts';
import type { Lacune } from '../core/scdl/budget-csv.ts';
import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import type { Changement } from '../core/scdl/repair.ts';
import type { NomDeSchema } from '../core/scdl/schemas.ts';
import type { Egalite } from '../core/totaux/equilibre.ts';
import type { Totaux, Vue } from '../core/totaux/totaux.ts';
import type { Mesure, VotePar } from '../core/totem/codes.ts';
import type { Anomalie } from '../core/totem/document.ts';
import type { ContenuXsd } from '../core/xsd/archive.ts';

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
  /** Of the collectivité, when the file says it. */
  readonly siren?: string;
  /** Date of the seal as written; missing when the file has none. */
  readonly scellement?: { readonly date?: string };
  readonly anomalies: readonly Anomalie[];
  readonly budgets: readonly ResumeBudget[];
}

/** What a budget shows first, in one view. By fonction, a large budget is ten times as long: it is asked for apart. */
export interface Presentation {
  readonly vue: Vue;
  readonly totaux: Totaux;
  readonly parNature: readonly Noeud[];
  readonly avecFonctions: boolean;
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
  | { readonly ok: false; readonly lacunes: readonly Lacune[] }
  /** Something is left to decide about what it holds. */
  | { readonly ok: false; readonly blocages: readonly Blocage[] };

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

/** What one rule of occultation found, under the present choices. */
export interface BilanDeRegle {
  readonly regle: NumeroDeRegle;
  readonly nombre: number;
  readonly occultees: number;
  /** What it proposes; missing when it proposes one for some values, the other for others. */
  readonly propose?: Parti;
  /** Decided one by one otherwise than the rule. */
  readonly autrement: number;
  readonly aRelire: number;
  /** Of those, not looked at yet. */
  readonly reste: number;
  /** Of these, occulted under the present choices. */
  readonly resteAOcculter: number;
  /** Of these, what can be accepted at once. */
  readonly acceptables: number;
}

/** What occultation found in a document, and what the present choices make of it. */
export interface BilanDOccultation {
  /** Values of the file that were looked at, found or not. */
  readonly valeurs: number;
  /** In the order of the table of rules; only those that found something. */
  readonly regles: readonly BilanDeRegle[];
  readonly occultees: number;
  readonly gardees: number;
  readonly manuelles: number;
  readonly aRelire: number;
  readonly reste: number;
  readonly resteAOcculter: number;
  /** Of what is left, what can be accepted at once: a name that comes back is kept one place at a time. */
  readonly acceptables: number;
  /** Occurrences of an occulted name found elsewhere, and those about which nobody decided. */
  readonly reprises: number;
  readonly reprisesEnAttente: number;
  /** Occurrences that the user keeps. */
  readonly reprisesGardees: number;
  /** The file carries a seal. */
  readonly scelle: boolean;
  /** Missing when the file holds none. */
  readonly horsValeurs?: BilanHorsValeurs;
}

/** Comments and processing instructions: they go, or stay, all together. */
export interface BilanHorsValeurs {
  readonly commentaires: number;
  readonly instructions: number;
  readonly parti: Parti;
  /** The first ones, cut when they are long. */
  readonly extraits: readonly HorsValeur[];
}

/** A word of an occulted name that comes back, and where. */
export interface NomRepris {
  /** Normalised. */
  readonly nom: string;
  /** Values that hold it. */
  readonly nombre: number;
  /** Of those, the ones that nobody decided about. */
  readonly reste: number;
  readonly occultees: number;
  /** Of those, the ones that hold no other occulted name: they may be kept together. */
  readonly seuls: number;
  /** What the first ones say, each text once. */
  readonly extraits: readonly string[];
}

/** One value as the screen shows it. */
export interface ValeurVue {
  readonly cle: CleDeValeur;
  readonly lieu: LieuDeValeur;
  /** Missing for a value that no rule proposes. */
  readonly regle?: NumeroDeRegle;
  readonly avant: string;
  /** What takes its place when it is occulted; empty when it is removed. */
  readonly apres: string;
  readonly action: Action;
  readonly parti: Parti;
  readonly propose: Parti;
  /** Decided for this very value, not by its rule. */
  readonly decidee: boolean;
  readonly aRelire: boolean;
  /** Looked at, or nothing to look at. */
  readonly relue: boolean;
  readonly indices: readonly Indice[];
  /** The other fields of its row that say something, in the order of the file. */
  readonly contexte: readonly {
    readonly champ: string;
    readonly valeur: string;
    /** Words of the value, when it is a code that is known. */
    readonly libelle?: string;
  }[];
  /** How many values of the file are written the same, this one included, that could be occulted too. */
  readonly egales: number;
  /** For an occulted name found here: how many such occurrences wait for a decision, this one included. */
  readonly memeNom: number;
  /** Where the text that was searched for stands in it. */
  readonly trouve?: { readonly debut: number; readonly fin: number };
  /** Why it may not be occulted by hand. */
  readonly refus?: MotifDeNonOccultation;
}

/** Which values of a document, in the order of the file. */
export type FiltreDeValeurs =
  /** All that a rule proposes or that is occulted by hand, in no order. */
  | { readonly genre: 'tout' }
  | { readonly genre: 'regle'; readonly regle: NumeroDeRegle }
  /** What is left and can be accepted at once, of a rule or of all. */
  | { readonly genre: 'acceptables'; readonly regle?: NumeroDeRegle }
  /** Occurrences of the same occulted name as at that value. */
  | { readonly genre: 'meme-nom'; readonly cle: CleDeValeur }
  /** Where that word of an occulted name comes back; `seul`, where no other one does. */
  | { readonly genre: 'nom'; readonly nom: string; readonly seul?: true }
  | { readonly genre: 'manuelles' }
  | { readonly genre: 'recherche'; readonly texte: string }
  | { readonly genre: 'egales'; readonly cle: CleDeValeur };

export interface FenetreDeValeurs {
  readonly total: number;
  readonly debut: number;
  readonly valeurs: readonly ValeurVue[];
}

/** One value of the list "à relire", and its place in it. */
export interface Relecture {
  readonly total: number;
  readonly reste: number;
  /** 1-based. */
  readonly rang: number;
  /** Missing when the list is empty. */
  readonly valeur?: ValeurVue;
  readonly precedente?: CleDeValeur;
  readonly suivante?: CleDeValeur;
  /** The next one that waits, after this one then from the beginning. */
  readonly enAttente?: CleDeValeur;
}

/** Whether a file may be given with the present choices: it was written, read again and searched for the occulted names. */
export type ControleFinal =
  | { readonly ok: true; readonly changements: number }
  | { readonly ok: false; readonly blocages: readonly Blocage[] };

export type ChoixRepris =
  /** `autre`: they were made about another collectivité, so that only its rules count. */
  | { readonly ok: true; readonly choix: Choix; readonly autre: boolean }
  | { readonly ok: false; readonly motif: MotifDeProfil };

export type FichierOcculte =
  | ({ readonly ok: true } & FichierProduit)
  | { readonly ok: false; readonly blocages: readonly Blocage[] };

/** Where each document goes in the folder to publish, and what is known of the whole before anything is made. */
export interface PlanDePublication {
  /** In the order of publication. */
  readonly places: readonly { readonly flux: string; readonly emplacement: Emplacement }[];
  /** Documents given twice, or the same budget at the same étape; `dernier` is the latest by its date. */
  readonly doublons: readonly {
    readonly genre: 'meme-scellement' | 'meme-etape';
    readonly flux: readonly string[];
    readonly dernier?: string;
  }[];
  /** Root folders, and what their documents are enough to tell a portal. */
  readonly dossiers: readonly { readonly nom: string; readonly metadonnees: Metadonnees }[];
}

/** Why a document is left out. */
export type RaisonDEcart =
  | Ecart
  /** Its file cannot be read again. */
  | { readonly genre: 'refus'; readonly motif: MotifDeRefus }
  | { readonly genre: 'interne'; readonly detail: string };

/** The files that one document will give; schemas are left out. */
export type ApercuDeDocument =
  | { readonly ok: true; readonly fichiers: readonly FichierAPublier[]; readonly changements: number }
  | { readonly ok: false; readonly raison: RaisonDEcart };

export interface DemandeDePublication {
  readonly documents: readonly { readonly flux: string; readonly choix: Choix }[];
  readonly options: OptionsDePublication;
  /** What the user changed, by root folder. */
  readonly metadonnees: ReadonlyMap<string, MetadonneesChoisies>;
}

export type OrdreDePublication = 'pause' | 'reprise' | 'arret';

export type EvenementDePublication =
  /** That document is being prepared: the `rang`-th of `total`, from 1. */
  | { readonly genre: 'document'; readonly flux: string; readonly rang: number; readonly total: number }
  | { readonly genre: 'ecarte'; readonly flux: string; readonly raison: RaisonDEcart }
  /** The next bytes of the ZIP, for whoever gets them to keep. */
  | { readonly genre: 'morceau'; readonly octets: Uint8Array<ArrayBuffer> }
  /** The ZIP is whole. */
  | { readonly genre: 'fin'; readonly documents: number; readonly fichiers: number }
  | { readonly genre: 'arret' }
  | { readonly genre: 'echec'; readonly motif: 'zip-trop-grand' | 'interne'; readonly detail: string };

/** What can be asked of an open file: the parameters, then what comes back. `cible.budget` counts for a budget only. */
export interface Requetes {
  presentation: [{ readonly vue: Vue }, Presentation];
  'par-fonction': [{ readonly vue: Vue }, ParFonction];
  comprendre: [{ readonly mesure: Mesure }, Comprendre];
  /** That budget, the earliest, set against others. */
  comparaison: [
    { readonly avec: readonly CibleBudget[]; readonly axe: Axe; readonly operations: Vue['operations'] },
    Comparaison,
  ];
  lignes: [
    { readonly selection: SelectionDeLignes; readonly debut: number; readonly nombre: number },
    FenetreDeLignes,
  ];
  /** Of the anonymised document, as every export. */
  csv: [{ readonly choix: Choix }, FichierCsv];
  /** The constats of one code and gravity past those of the report, in order. */
  constats: [
    { readonly code: string; readonly gravite: Gravite; readonly debut: number; readonly nombre: number },
    readonly Constat[],
  ];
  /** The whole report of a TOTEM file, to keep or to send. */
  rapport: [{ readonly format: 'csv' | 'json' }, FichierProduit];
  /** Of a CSV made elsewhere. */
  'csv-repare': [Record<never, never>, CsvRepare];
  'rapport-csv': [{ readonly format: 'csv' | 'json' }, FichierProduit];
  /** The occultation is that of the whole document: `cible.budget` counts for the CSV only. */
  occultation: [{ readonly choix: Choix }, BilanDOccultation];
  'occultation-valeurs': [
    {
      readonly choix: Choix;
      readonly filtre: FiltreDeValeurs;
      readonly debut: number;
      readonly nombre: number;
    },
    FenetreDeValeurs,
  ];
  'occultation-cles': [{ readonly choix: Choix; readonly filtre: FiltreDeValeurs }, readonly CleDeValeur[]];
  /** Occulted names that come back, those that wait for a decision first. */
  'occultation-noms': [{ readonly choix: Choix }, readonly NomRepris[]];
  /** The value of that key, or the first one that waits. */
  'occultation-relecture': [{ readonly choix: Choix; readonly cle?: CleDeValeur }, Relecture];
  'occultation-controle': [{ readonly choix: Choix }, ControleFinal];
  /** The anonymised source. */
  'occultation-xml': [{ readonly choix: Choix }, FichierOcculte];
  /** Every decision, with what was there: for the collectivité, not to be published. */
  'occultation-journal': [{ readonly choix: Choix }, FichierProduit];
  /** The choices that mean something for another file of the same collectivité. */
  'occultation-profil': [{ readonly choix: Choix }, FichierProduit];
  /** Such choices on this file, or why the text is no such choices. */
  'occultation-reprendre': [{ readonly texte: string }, ChoixRepris];
  /** Of several files: `cible` does not count. Doubles are looked for in `ouverts`, places given to `choisis`. */
  'publication-plan': [
    {
      readonly ouverts: readonly string[];
      readonly choisis: readonly string[];
      readonly licence: NomDeLicence;
    },
    PlanDePublication,
  ];
  'publication-apercu': [
    {
      readonly choix: Choix;
      readonly emplacement: Emplacement;
      readonly options: OptionsDePublication;
    },
    ApercuDeDocument,
  ];
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
  /** A file is being chosen: get ready to read it. */
  | { type: 'echauffer' }
  | { type: 'annuler'; flux: string }
  | { type: 'fermer'; flux: string }
  | { type: 'publier'; numero: number; demande: DemandeDePublication }
  | { type: 'publication-ordre'; numero: number; ordre: OrdreDePublication }
  /** `ajoutes`: plans that the user added, each alone in the carried form. */
  | { type: 'nomenclatures'; norme: string; textes: readonly string[]; ajoutes: readonly string[] }
  /** The plans that the user added are no longer the same: what was given is to be asked for again. */
  | { type: 'plans-changes' }
  /** The words that the user's schemas give to codes; without any, those of TotemClic alone. */
  | { type: 'libelles'; libelles?: LibellesDeCodes }
  | { type: 'lire-plans'; numero: number; nom: string; fichier: Blob }
  /** What an archive of schemas holds; validating with it is the work of another worker. */
  | { type: 'lire-schemas'; numero: number; archive: Blob }
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
  | { type: 'publication'; numero: number; evenement: EvenementDePublication }
  | { type: 'plans-lus'; numero: number; lecture: LectureDePlans }
  | { type: 'schemas-lus'; numero: number; contenu: ContenuXsd }
  | { type: 'reponse'; numero: number; valeur: Requetes[NomDeRequete][1] }
  | { type: 'echec'; numero: number; detail: string };
