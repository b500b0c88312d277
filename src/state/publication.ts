import type { Choix } from '../core/occultation/choix.ts';
import type { MetadonneesChoisies } from '../core/publication/metadonnees.ts';
import type { OptionsDePublication } from '../core/publication/prepare-document.ts';
import type { LibellesDeCodes } from '../core/scdl/annexes/codes.ts';
import type { ApercuDeDocument, PlanDePublication, RaisonDEcart } from '../worker/protocol.ts';
import type { Client } from './client.ts';
import type { Evenement, FinDePublication } from './evenement.ts';

/** A ZIP that is being made, or the last one. */
export interface Travail {
  readonly etat: 'en-cours' | 'pause' | FinDePublication;
  /** Documents begun, of how many. */
  readonly rang: number;
  readonly total: number;
  /** Name of the file for the worker of the document under way. */
  readonly courant?: string;
  /** Bytes of the ZIP so far. */
  readonly octets: number;
  readonly ecartes: readonly { readonly flux: string; readonly raison: RaisonDEcart }[];
  /** When it is finished: what it holds. */
  readonly nom?: string;
  readonly documents: number;
  readonly fichiers: number;
}

/** What one document will give, with the choices and options that it was asked for. */
export interface Apercu {
  readonly cle: string;
  readonly apercu: ApercuDeDocument;
}

/** What is chosen about the folder to publish, and what is known of it. Files are named as the worker names them. */
export interface Publication {
  /** Files that the user leaves out. */
  readonly exclus: readonly string[];
  readonly options: OptionsDePublication;
  /** How many times the user's schemas changed the words of the codes of annexes. */
  readonly libelles: number;
  /** What the user wrote in the metadata, by root folder. */
  readonly metadonnees: ReadonlyMap<string, MetadonneesChoisies>;
  readonly apercus: ReadonlyMap<string, Apercu>;
  /** The user asked to prepare the preview of files that are many or large. */
  readonly apercuDemande: boolean;
  readonly travail?: Travail;
}

export const PUBLICATION_INITIALE: Publication = {
  exclus: [],
  options: { conserverVides: true, classeur: true, toutesEtapes: false, licence: 'lov2' },
  libelles: 0,
  metadonnees: new Map(),
  apercus: new Map(),
  apercuDemande: false,
};

export interface APublier {
  readonly flux: string;
  readonly choix: Choix;
}

export interface Publications {
  readonly choisir: (flux: readonly string[], choisis: boolean) => void;
  readonly changerOptions: (part: Partial<OptionsDePublication>) => void;
  readonly ecrire: (dossier: string, part: MetadonneesChoisies) => void;
  /** Back to what the files say. */
  readonly retablir: (dossier: string) => void;
  readonly demanderApercu: () => void;
  /** Asks what that document will give, unless it is known. */
  readonly apercevoir: (document: APublier, place: PlanDePublication['places'][number]) => Promise<void>;
  /** Makes the ZIP; `undefined` when it was stopped, failed, or holds nothing. */
  readonly publier: (documents: readonly APublier[], nom: string) => Promise<Blob | undefined>;
  readonly suspendre: () => void;
  readonly reprendre: () => void;
  readonly arreter: () => void;
  readonly oublier: (flux: string) => void;
  /** The words of the codes are no longer the same. */
  readonly changerLibelles: (libelles: LibellesDeCodes | undefined) => void;
  /** The file was read again, under another name for the worker. */
  readonly suivre: (avant: string, apres: string) => void;
}

interface Dependances {
  readonly client: Pick<Client, 'ask' | 'publier' | 'donnerLibelles'>;
  readonly get: () => Publication;
  readonly set: (part: Partial<Publication>) => void;
  readonly annoncer: (evenement: Evenement) => void;
}

/** Bytes kept in the page before they go into a Blob, whose memory is the browser's (or its disk's). */
const EN_PAGE = 16_000_000;

/** What an `Apercu` depends on. */
export function cleDApercu(
  { choix }: APublier,
  { emplacement }: PlanDePublication['places'][number],
  { options: { conserverVides, classeur }, libelles }: Pick<Publication, 'options' | 'libelles'>,
): string {
  return JSON.stringify([choix, emplacement.chemin, conserverVides, classeur, libelles]);
}

export function createPublications({ client, get, set, annoncer }: Dependances): Publications {
  let commander: ReturnType<Client['publier']> | undefined;
  const changer = (part: Partial<Travail>) => {
    const { travail } = get();
    if (travail) set({ travail: { ...travail, ...part } });
  };

  return {
    choisir(flux, choisis) {
      const others = get().exclus.filter((one) => !flux.includes(one));
      set({ exclus: choisis ? others : [...others, ...flux] });
    },

    changerOptions: (part) => set({ options: { ...get().options, ...part } }),

    ecrire(dossier, part) {
      const { metadonnees } = get();
      set({ metadonnees: new Map(metadonnees).set(dossier, { ...metadonnees.get(dossier), ...part }) });
    },

    retablir(dossier) {
      const metadonnees = new Map(get().metadonnees);
      metadonnees.delete(dossier);
      set({ metadonnees });
    },

    demanderApercu: () => set({ apercuDemande: true }),

    async apercevoir(document, place) {
      const { options } = get();
      const cle = cleDApercu(document, place, get());
      const { flux, choix } = document;
      if (get().apercus.get(flux)?.cle === cle) return;
      const { emplacement } = place;
      const cible = { flux, budget: 0 };
      const apercu = await client
        .ask(cible, 'publication-apercu', { choix, emplacement, options })
        .catch(
          (error): ApercuDeDocument => ({ ok: false, raison: { genre: 'interne', detail: String(error) } }),
        );
      set({ apercus: new Map(get().apercus).set(flux, { cle, apercu }) });
    },

    publier(documents, nom) {
      const { options, metadonnees } = get();
      const total = documents.length;
      set({
        travail: { etat: 'en-cours', rang: 0, total, octets: 0, ecartes: [], documents: 0, fichiers: 0 },
      });
      annoncer({ type: 'publication-commencee', documents: total });
      let blob = new Blob([], { type: 'application/zip' });
      let pieces: Uint8Array<ArrayBuffer>[] = [];
      let enPage = 0;
      // What is in a Blob is no longer in the page: two copies of the ZIP never stand side by side.
      const ranger = () => {
        blob = new Blob([blob, ...pieces], { type: 'application/zip' });
        pieces = [];
        enPage = 0;
      };
      return new Promise((resolve) => {
        const finir = (etat: FinDePublication, part: Partial<Travail> = {}, made?: Blob) => {
          commander = undefined;
          changer({ etat, ...part });
          annoncer({ type: 'publication-finie', etat, nom });
          resolve(made);
        };
        commander = client.publier({ documents, options, metadonnees }, (evenement) => {
          switch (evenement.genre) {
            case 'document':
              changer({ rang: evenement.rang, total: evenement.total, courant: evenement.flux });
              return;
            case 'ecarte': {
              const { flux, raison } = evenement;
              changer({ ecartes: [...(get().travail?.ecartes ?? []), { flux, raison }] });
              return;
            }
            case 'morceau':
              pieces.push(evenement.octets);
              enPage += evenement.octets.length;
              if (enPage >= EN_PAGE) ranger();
              changer({ octets: (get().travail?.octets ?? 0) + evenement.octets.length });
              return;
            case 'fin': {
              const { documents: made, fichiers } = evenement;
              if (made === 0) return finir('vide');
              ranger();
              return finir('fini', { documents: made, fichiers, nom }, blob);
            }
            case 'arret':
              return finir('arrete');
            case 'echec':
              return finir(evenement.motif === 'zip-trop-grand' ? 'trop-grand' : 'echec');
          }
        });
      });
    },

    suspendre() {
      commander?.('pause');
      if (commander) changer({ etat: 'pause' });
    },
    reprendre() {
      commander?.('reprise');
      if (commander) changer({ etat: 'en-cours' });
    },
    arreter: () => commander?.('arret'),

    oublier(flux) {
      const apercus = new Map(get().apercus);
      apercus.delete(flux);
      set({ apercus, exclus: get().exclus.filter((one) => one !== flux) });
    },

    changerLibelles(libelles) {
      client.donnerLibelles(libelles);
      set({ libelles: get().libelles + 1 });
    },

    suivre(avant, apres) {
      const apercus = new Map(get().apercus);
      apercus.delete(avant);
      set({ apercus, exclus: get().exclus.map((one) => (one === avant ? apres : one)) });
    },
  };
}

export function isEnTravail({ travail }: Publication): boolean {
  return travail?.etat === 'en-cours' || travail?.etat === 'pause';
}
