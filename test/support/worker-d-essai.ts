/** The page's worker without its thread: the same entry (`serve`), spoken to with the same messages. */
import type { Constat } from '../../src/core/controls/constat.ts';
import type { RapportDeControle } from '../../src/core/controls/rapport.ts';
import type { MotifDeRefus } from '../../src/core/flux/refus.ts';
import type { RapportCsv } from '../../src/core/scdl/rapport-csv.ts';
import { provideNomenclatures } from '../../src/nomenclatures/provide.ts';
import type { Demande, Message, NomDeRequete, Requetes, ResumeDocument } from '../../src/worker/protocol.ts';
import { readBlob } from '../../src/worker/read-blob.ts';
import { serve } from '../../src/worker/serve.ts';

/** What is read in place of a file: a size, and bytes that come when they are asked for. */
export interface FichierDEssai {
  readonly octets: number;
  morceaux(): Iterable<Uint8Array>;
}

export type Ouverture =
  | { readonly issue: 'refus'; readonly motif: MotifDeRefus }
  | { readonly issue: 'csv'; readonly rapport: RapportCsv }
  | { readonly issue: 'ouvert'; readonly resume: ResumeDocument; readonly rapport: RapportDeControle };

export interface OuvertureOptions {
  readonly nom?: string;
  readonly encodage?: 'iso-8859-1' | 'utf-8';
  /** Called after each piece with the bytes read so far. */
  readonly onProgress?: (octets: number) => void;
  /** Called when it is open, before its report. */
  readonly onOuvert?: () => void;
  /** Left out, the report is waited for. */
  readonly sansControle?: true;
}

export class WorkerDEssai {
  private readonly send: (demande: Demande) => void;
  private readonly listeners = new Set<(message: Message) => void>();
  private numero = 0;

  constructor() {
    this.send = serve({
      apart: true,
      say: (message) => {
        if (message.type === 'besoin') void this.give(message.norme);
        for (const listener of this.listeners) listener(message);
      },
      read: readBlob,
    });
  }

  /** Opens a file and waits for its whole report. */
  async open(
    flux: string,
    essai: FichierDEssai,
    { nom = 'essai.xml', encodage, onProgress, onOuvert, sansControle }: OuvertureOptions = {},
  ): Promise<Ouverture> {
    let resume: ResumeDocument | undefined;
    const answer = this.until((message): Ouverture | undefined => {
      if (!('flux' in message) || message.flux !== flux) return undefined;
      switch (message.type) {
        case 'progres':
          onProgress?.(message.octets);
          return undefined;
        case 'refus':
          return { issue: 'refus', motif: message.motif };
        case 'csv':
          return { issue: 'csv', rapport: message.rapport };
        case 'ouvert':
          resume = message.resume;
          onOuvert?.();
          return sansControle && { issue: 'ouvert', resume, rapport: AUCUN_RAPPORT };
        case 'controle':
          if (message.rapport.scellementEnCours || !resume) return undefined;
          return { issue: 'ouvert', resume, rapport: message.rapport };
        case 'controle-echec':
          throw new Error(message.detail);
        default:
          return undefined;
      }
    });
    const fichier = toBlob(essai);
    this.send({ type: 'ouvrir', flux, nom, fichier, ...(encodage && { encodage }) });
    return answer;
  }

  cancel(flux: string): void {
    this.send({ type: 'annuler', flux });
  }

  close(flux: string): void {
    this.send({ type: 'fermer', flux });
  }

  ask<N extends NomDeRequete>(
    flux: string,
    nom: N,
    parametres: Requetes[N][0],
    budget = 0,
  ): Promise<Requetes[N][1]> {
    const numero = ++this.numero;
    const answer = this.until((message) => {
      if (message.type === 'echec' && message.numero === numero) throw new Error(message.detail);
      if (message.type !== 'reponse' || message.numero !== numero) return undefined;
      return { valeur: message.valeur as Requetes[N][1] };
    });
    const cible = { flux, budget };
    this.send({ type: 'requete', numero, cible, nom, parametres } as Extract<Demande, { type: 'requete' }>);
    return answer.then(({ valeur }) => valeur);
  }

  /** Every constat of the report, past those that it shows. */
  async constats(flux: string, { groupes }: RapportDeControle): Promise<readonly Constat[]> {
    const lists: (readonly Constat[])[] = [];
    for (const { code, gravite, nombre } of groupes) {
      lists.push(await this.ask(flux, 'constats', { code, gravite, debut: 0, nombre }));
    }
    return lists.flat();
  }

  private async give(norme: string): Promise<void> {
    this.send({ type: 'nomenclatures', norme, textes: await provideNomenclatures(norme), ajoutes: [] });
  }

  private until<T>(find: (message: Message) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const listener = (message: Message): void => {
        try {
          const found = find(message);
          if (found === undefined) return;
          this.listeners.delete(listener);
          resolve(found);
        } catch (error) {
          this.listeners.delete(listener);
          reject(error);
        }
      };
      this.listeners.add(listener);
    });
  }
}

/** All that is asked of a file: its size, and its bytes as a stream, which is read no faster than it is asked for. */
function toBlob({ octets, morceaux }: FichierDEssai): Blob {
  const stream = (): ReadableStream<Uint8Array> => {
    const pieces = morceaux()[Symbol.iterator]();
    return new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const { done, value } = pieces.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel() {
          pieces.return?.();
        },
      },
      { highWaterMark: 0 },
    );
  };
  return { size: octets, stream } as unknown as Blob;
}

const AUCUN_RAPPORT: RapportDeControle = {
  groupes: [],
  compte: { bloquant: 0, avertissement: 0, information: 0 },
  scellementEnCours: true,
};
