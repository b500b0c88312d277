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
);

async function open(demande: Extract<Demande, { type: 'ouvrir' }>): Promise<void> {
  const { flux, nom, fichier, encodage } = demande;
  const controller = new AbortController();
  readings.set(flux, controller);
  try {
    const source = { nom, octets: fichier.size, chunks: () => readBlob(fichier) };
    const resume = await service.open(flux, source, {
      signal: controller.signal,
      onProgress: (octets) => say({ type: 'progres', flux, octets }),
      ...(encodage && { encodage }),
    });
    say({ type: 'ouvert', flux, resume });
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
      try {
        say({
          type: 'reponse',
          numero: data.numero,
          valeur: service.answer(data.cible, data.nom, data.parametres),
        });
      } catch (error) {
        say({ type: 'echec', numero: data.numero, detail: String(error) });
      }
      return;
  }
});

say({ type: 'pret' });
