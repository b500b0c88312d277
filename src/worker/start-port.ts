/// <reference path="./textes.d.ts" />

import type { Demande, Message } from './protocol.ts';
import { createBlobWorker } from './scripts-de-la-page.ts';

/** Who does the work: a worker, or the page itself. */
export interface Port {
  readonly post: (demande: Demande) => void;
  readonly close: () => void;
}

export interface Ecoute {
  readonly onMessage: (message: Message) => void;
  /** The worker died; the page itself does not. */
  readonly onError: (detail: string) => void;
}

/** How long a worker may take to say that it is ready, once its text is there, in milliseconds. */
const ATTENTE_MS = 2000;

/** A worker that answered, else the page itself: some policies and some old browsers start none from a local file. */
export async function startPort(ecoute: Ecoute): Promise<Port> {
  try {
    return await startWorker(ecoute);
  } catch {
    return await startOnPage(ecoute);
  }
}

async function startWorker({ onMessage, onError }: Ecoute): Promise<Port> {
  const { load } = await import('./entry.ts?texte-de-worker');
  const worker = createBlobWorker(await load());
  try {
    await whenReady(worker);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => onMessage(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onError(event.message);
  });
  return { post: (demande) => worker.postMessage(demande), close: () => worker.terminate() };
}

function whenReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the worker does not answer')), ATTENTE_MS);
    const listen = new AbortController();
    const settle = (act: () => void) => {
      clearTimeout(late);
      listen.abort();
      act();
    };
    const { signal } = listen;
    worker.addEventListener('message', () => settle(resolve), { signal });
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        settle(() => reject(new Error(event.message)));
      },
      { signal },
    );
  });
}

async function startOnPage({ onMessage }: Ecoute): Promise<Port> {
  const { serveOnPage } = await import('./sur-la-page.ts');
  // The one file puts `sur-la-page-par-texte.ts` in its place, which has to wait for the text.
  const port = await serveOnPage();
  port.addEventListener('message', ({ data }: MessageEvent<Message>) => onMessage(data));
  port.start();
  return { post: (demande) => port.postMessage(demande), close: () => port.close() };
}
