import type { RapportDeControle } from '../core/controls/rapport.ts';
import type { MotifDeRefus } from '../core/flux/refus.ts';
import type { LibellesDeCodes } from '../core/scdl/annexes/codes.ts';
import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import type { NomDeSchema } from '../core/scdl/schemas.ts';
import type { ContenuXsd } from '../core/xsd/archive.ts';
import type {
  CibleBudget,
  Demande,
  DemandeDePublication,
  EvenementDePublication,
  LectureDePlans,
  Message,
  NomDeRequete,
  OrdreDePublication,
  Requetes,
  ResumeDocument,
} from './protocol.ts';
import { type Port, startPort } from './start-port.ts';

export type Ouverture =
  | { readonly ok: true; readonly genre: 'budget'; readonly resume: ResumeDocument }
  | { readonly ok: true; readonly genre: 'csv'; readonly rapport: RapportCsv }
  | { readonly ok: false; readonly motif: MotifDeRefus };

export interface OuvrirOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (octets: number) => void;
  readonly encodage?: 'iso-8859-1' | 'utf-8';
  /** Schema of a CSV whose header tells none. */
  readonly schema?: NomDeSchema;
}

/** What the controls found in an open document, or that they could not be run. */
export type Controle = RapportDeControle | 'echec';

/** Gives the worker the texts of the nomenclatures of a norm, and of the plans added to it; it can load nothing itself. */
export type LoadNomenclatures = (norme: string) => Promise<TextesDeNomenclatures>;

export interface TextesDeNomenclatures {
  readonly textes: readonly string[];
  readonly ajoutes: readonly string[];
}

interface Attente {
  readonly resolve: (ouverture: Ouverture) => void;
  readonly onProgress: (octets: number) => void;
}

function cleOf({ flux, budget }: CibleBudget, nom: NomDeRequete, parametres: unknown): string {
  return `${flux} ${budget} ${nom} ${JSON.stringify(parametres)}`;
}

interface Question {
  readonly resolve: (valeur: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The page's side of the worker: promises in place of messages.
 *
 * The worker holds every open document, so cancelling one file asks it to stop between two slices rather than ending
 * it. Should the worker itself die, every wait ends with a reason and the next file starts a new one.
 */
export class WorkerClient {
  private port: Promise<Port> | undefined;
  private readonly load: LoadNomenclatures;
  private readonly ouvertures = new Map<string, Attente>();
  private readonly questions = new Map<number, Question>();
  private readonly publications = new Map<number, (evenement: EvenementDePublication) => void>();
  /** Answers to come of what was asked ahead: each serves once. */
  private readonly prevues = new Map<string, Promise<unknown>>();
  private numero = 0;
  /** The code of the worker has run, or is about to. */
  private chaud = false;
  private libelles: LibellesDeCodes | undefined;
  /** Called when the worker died: no document is open any more. */
  onLost: () => void = () => undefined;
  /** Called when the report of an open document comes, then again when its seal is known. */
  onControle: (flux: string, controle: Controle) => void = () => undefined;

  constructor(load: LoadNomenclatures) {
    this.load = load;
  }

  /** Starts the worker before the first file asks for it. */
  prepare(): void {
    if (!this.port) {
      this.port = this.start();
      if (this.libelles) this.post({ type: 'libelles', libelles: this.libelles });
    }
  }

  /** To be called when somebody is choosing a file; once is enough for a worker. */
  echauffer(): void {
    if (this.chaud) return;
    this.chaud = true;
    this.post({ type: 'echauffer' });
  }

  open(flux: string, fichier: File, options: OuvrirOptions): Promise<Ouverture> {
    const { signal, onProgress, encodage, schema } = options;
    this.chaud = true;
    if (signal.aborted) return Promise.resolve({ ok: false, motif: { code: 'annule' } });
    return new Promise((resolve) => {
      this.ouvertures.set(flux, { resolve, onProgress });
      signal.addEventListener('abort', () => this.post({ type: 'annuler', flux }), { once: true });
      this.post({
        ...{ type: 'ouvrir', flux, nom: fichier.name, fichier },
        ...(encodage && { encodage }),
        ...(schema && { schema }),
      });
    });
  }

  close(flux: string): void {
    for (const cle of this.prevues.keys()) if (cle.startsWith(`${flux} `)) this.prevues.delete(cle);
    this.post({ type: 'fermer', flux });
  }

  /** Asks before the screen that will ask the same is there. */
  prevoir<N extends NomDeRequete>(cible: CibleBudget, nom: N, parametres: Requetes[N][0]): void {
    const reponse = this.ask(cible, nom, parametres);
    // Told to whoever asks; when nobody does, nobody misses it.
    reponse.catch(() => undefined);
    this.prevues.set(cleOf(cible, nom, parametres), reponse);
  }

  ask<N extends NomDeRequete>(
    cible: CibleBudget,
    nom: N,
    parametres: Requetes[N][0],
  ): Promise<Requetes[N][1]> {
    const cle = cleOf(cible, nom, parametres);
    const prevue = this.prevues.get(cle);
    if (prevue) {
      this.prevues.delete(cle);
      return prevue as Promise<Requetes[N][1]>;
    }
    const numero = ++this.numero;
    return new Promise((resolve, reject) => {
      this.questions.set(numero, { resolve: resolve as Question['resolve'], reject });
      this.post({ type: 'requete', numero, cible, nom, parametres } as Demande);
    });
  }

  /** Makes the folder to publish; everything is told by events, the last of which is an end. Gives the way to command it. */
  publier(
    demande: DemandeDePublication,
    onEvenement: (evenement: EvenementDePublication) => void,
  ): (ordre: OrdreDePublication) => void {
    const numero = ++this.numero;
    this.publications.set(numero, onEvenement);
    this.post({ type: 'publier', numero, demande });
    return (ordre) => {
      if (this.publications.has(numero)) this.post({ type: 'publication-ordre', numero, ordre });
    };
  }

  /** Reads plans de comptes that the user gives, without using them yet. */
  lirePlans(fichier: File): Promise<LectureDePlans> {
    const numero = ++this.numero;
    return new Promise((resolve, reject) => {
      this.questions.set(numero, { resolve: resolve as Question['resolve'], reject });
      this.post({ type: 'lire-plans', numero, nom: fichier.name, fichier });
    });
  }

  /** What an archive of schemas holds; no XSD file when it is something else. */
  lireSchemas(archive: Blob): Promise<ContenuXsd> {
    const numero = ++this.numero;
    return new Promise((resolve, reject) => {
      this.questions.set(numero, { resolve: resolve as Question['resolve'], reject });
      this.post({ type: 'lire-schemas', numero, archive });
    });
  }

  /** To be called when the plans that the user added are no longer the same. */
  oublierNomenclatures(): void {
    this.post({ type: 'plans-changes' });
  }

  /** To be called when the schemas that the user gave are no longer the same. */
  donnerLibelles(libelles: LibellesDeCodes | undefined): void {
    this.libelles = libelles;
    // A worker that starts later is told when it starts.
    if (this.port) this.post({ type: 'libelles', ...(libelles && { libelles }) });
  }

  private post(demande: Demande): void {
    this.port ??= this.start();
    this.port.then(
      (port) => port.post(demande),
      (error: unknown) => this.lose(String(error)),
    );
  }

  private start(): Promise<Port> {
    return startPort({
      onMessage: (message) => this.receive(message),
      onError: (detail) => this.lose(detail),
    });
  }

  private receive(message: Message): void {
    switch (message.type) {
      case 'pret':
        return;
      case 'progres':
        this.ouvertures.get(message.flux)?.onProgress(message.octets);
        return;
      case 'ouvert':
        this.settle(message.flux, { ok: true, genre: 'budget', resume: message.resume });
        return;
      case 'csv':
        this.settle(message.flux, { ok: true, genre: 'csv', rapport: message.rapport });
        return;
      case 'controle':
        this.onControle(message.flux, message.rapport);
        return;
      case 'controle-echec':
        this.onControle(message.flux, 'echec');
        return;
      case 'refus':
        this.settle(message.flux, { ok: false, motif: message.motif });
        return;
      case 'besoin':
        void this.provide(message.norme);
        return;
      case 'publication':
        this.tellPublication(message.numero, message.evenement);
        return;
      case 'plans-lus':
        this.questions.get(message.numero)?.resolve(message.lecture as never);
        this.questions.delete(message.numero);
        return;
      case 'schemas-lus':
        this.questions.get(message.numero)?.resolve(message.contenu as never);
        this.questions.delete(message.numero);
        return;
      case 'reponse':
        this.questions.get(message.numero)?.resolve(message.valeur as never);
        this.questions.delete(message.numero);
        return;
      case 'echec':
        this.questions.get(message.numero)?.reject(new Error(message.detail));
        this.questions.delete(message.numero);
        return;
    }
  }

  private tellPublication(numero: number, evenement: EvenementDePublication): void {
    const tell = this.publications.get(numero);
    if (isEnd(evenement)) this.publications.delete(numero);
    tell?.(evenement);
  }

  /** A nomenclature that cannot be loaded must not leave the file waiting for ever: it opens without labels. */
  private async provide(norme: string): Promise<void> {
    const textes = await this.load(norme).catch(() => ({ textes: [], ajoutes: [] }));
    this.post({ type: 'nomenclatures', norme, ...textes });
  }

  private settle(flux: string, ouverture: Ouverture): void {
    this.ouvertures.get(flux)?.resolve(ouverture);
    this.ouvertures.delete(flux);
  }

  private lose(detail: string): void {
    this.port?.then(
      (port) => port.close(),
      () => undefined,
    );
    this.port = undefined;
    this.chaud = false;
    for (const flux of [...this.ouvertures.keys()]) {
      this.settle(flux, { ok: false, motif: { code: 'interne', detail } });
    }
    for (const { reject } of this.questions.values()) reject(new Error(detail));
    this.questions.clear();
    this.prevues.clear();
    for (const numero of [...this.publications.keys()])
      this.tellPublication(numero, { genre: 'echec', motif: 'interne', detail });
    this.onLost();
  }
}

function isEnd({ genre }: EvenementDePublication): boolean {
  return genre === 'fin' || genre === 'arret' || genre === 'echec';
}
