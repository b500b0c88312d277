/// <reference path="./textes.d.ts" />
import { createBlobWorker } from './scripts-de-la-page.ts';
import type { DemandeXsd, MessageXsd, ResultatXsd } from './xsd/protocole.ts';

/** How long one answer may take, in milliseconds: a schema can be written never to end. */
const MAXIMUM_MS = 120_000;

/**
 * Validates a document in a worker of its own, ended afterwards.
 *
 * @throws Error when the browser starts no worker, or does not run WebAssembly, or when it takes too long
 */
export async function validateXsd(archive: Blob, document: Blob): Promise<ResultatXsd> {
  const { resultat } = await ask({ archive, document });
  return resultat;
}

async function ask(demande: DemandeXsd): Promise<Exclude<MessageXsd, { type: 'pret' }>> {
  const { load } = await import('./xsd/entry.ts?texte-de-worker');
  const worker = createBlobWorker(await load());
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      late = setTimeout(() => reject(new Error('too long')), MAXIMUM_MS);
      worker.addEventListener('message', ({ data }: MessageEvent<MessageXsd>) => {
        if (data.type === 'pret') worker.postMessage(demande);
        else resolve(data);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      });
    });
  } finally {
    clearTimeout(late);
    worker.terminate();
  }
}
