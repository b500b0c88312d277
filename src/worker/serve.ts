/** Receives, calls the service, answers, catches. Knows no thread: the worker and the page itself run it alike. */
import { Refus } from '../core/flux/refus.ts';
import { createProvider } from '../core/ouvrir.ts';
import type { Demande, Message } from './protocol.ts';
import { Service } from './service.ts';

export interface Milieu {
  readonly say: (message: Message) => void;
  /** The bytes of a file, in slices; on the page, it lets the page live between two of them. */
  readonly read: (fichier: Blob) => AsyncIterable<Uint8Array>;
}

/** What to do with each message; says `pret` when it is ready for the first. */
export function serve({ say, read }: Milieu): (demande: Demande) => void {
  const waiting = new Map<string, (textes: readonly string[]) => void>();
  const readings = new Map<string, AbortController>();

  const service = new Service(
    createProvider(
      (norme) =>
        new Promise((resolve) => {
          waiting.set(norme, resolve);
          say({ type: 'besoin', norme });
        }),
    ),
  );

  async function open(demande: Extract<Demande, { type: 'ouvrir' }>): Promise<void> {
    const { flux, nom, fichier, encodage, schema } = demande;
    const controller = new AbortController();
    readings.set(flux, controller);
    try {
      const source = { nom, octets: fichier.size, chunks: () => read(fichier) };
      const ouvert = await service.open(flux, source, {
        signal: controller.signal,
        onProgress: (octets) => say({ type: 'progres', flux, octets }),
        ...(encodage && { encodage }),
        ...(schema && { schema }),
      });
      if (ouvert.genre === 'csv') {
        say({ type: 'csv', flux, rapport: ouvert.rapport });
        return;
      }
      say({ type: 'ouvert', flux, resume: ouvert.resume });
      void control(flux);
    } catch (error) {
      say({
        type: 'refus',
        flux,
        motif: error instanceof Refus ? error.motif : { code: 'interne', detail: String(error) },
      });
    } finally {
      readings.delete(flux);
    }
  }

  /** A fault of a control leaves the budget open: only the report is missing, and the page says so. */
  async function control(flux: string): Promise<void> {
    try {
      // What the page asks first goes before the controls.
      await pause();
      for await (const rapport of service.control(flux, pause)) say({ type: 'controle', flux, rapport });
    } catch (error) {
      say({ type: 'controle-echec', flux, detail: String(error) });
    }
  }

  async function answer(demande: Extract<Demande, { type: 'requete' }>): Promise<void> {
    const { numero, cible, nom, parametres } = demande;
    try {
      say({ type: 'reponse', numero, valeur: await service.answer(cible, nom, parametres) });
    } catch (error) {
      say({ type: 'echec', numero, detail: String(error) });
    }
  }

  say({ type: 'pret' });
  return (demande) => {
    switch (demande.type) {
      case 'ouvrir':
        void open(demande);
        return;
      case 'annuler':
        readings.get(demande.flux)?.abort();
        return;
      case 'fermer':
        readings.get(demande.flux)?.abort();
        service.close(demande.flux);
        return;
      case 'nomenclatures':
        waiting.get(demande.norme)?.(demande.textes);
        return;
      case 'requete':
        void answer(demande);
        return;
    }
  };
}

/** Lets the messages that wait be answered. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
