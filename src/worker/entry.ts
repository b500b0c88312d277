/** The worker: receives, calls the service, answers, catches. */
/// <reference lib="WebWorker" />
import { Refus } from '../core/flux/refus.ts';
import { createProvider } from '../core/ouvrir.ts';
import type { Demande, Message } from './protocol.ts';
import { Service } from './service.ts';

const say = (message: Message): void => postMessage(message);
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
  pause,
);

async function open(demande: Extract<Demande, { type: 'ouvrir' }>): Promise<void> {
  const { flux, nom, fichier, encodage, schema } = demande;
  const controller = new AbortController();
  readings.set(flux, controller);
  try {
    const source = { nom, octets: fichier.size, chunks: () => readBlob(fichier) };
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

/** Lets the messages that wait be answered. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A file that was moved, changed or not downloaded from the cloud fails here and nowhere else. */
async function* readBlob(fichier: Blob): AsyncGenerator<Uint8Array> {
  const reader = fichier.stream().getReader();
  try {
    while (true) {
      const { done, value } = await reader.read().catch(() => {
        throw new Refus({ code: 'lecture-impossible' });
      });
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
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

addEventListener('message', ({ data }: MessageEvent<Demande>) => {
  switch (data.type) {
    case 'ouvrir':
      void open(data);
      return;
    case 'annuler':
      readings.get(data.flux)?.abort();
      return;
    case 'fermer':
      readings.get(data.flux)?.abort();
      service.close(data.flux);
      return;
    case 'nomenclatures':
      waiting.get(data.norme)?.(data.textes);
      return;
    case 'requete':
      void answer(data);
      return;
  }
});

say({ type: 'pret' });
