/** The XSD worker: answers once, then it is ended, since libxml2 never gives its memory back. */
/// <reference lib="WebWorker" />
import { openSchemas } from '../../core/xsd/archive.ts';
import type { DemandeXsd, MessageXsd } from './protocole.ts';
import { validerXsd } from './valider.ts';

const say = (message: MessageXsd): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<DemandeXsd>) => {
  answer(data).then(say, (error: unknown) => {
    // Told as an error of the worker, which the page hears; a rejected promise would be heard by nobody.
    setTimeout(() => {
      throw error;
    });
  });
});

async function answer({ archive, document }: DemandeXsd): Promise<MessageXsd> {
  const schemas = openSchemas(await bytesOf(archive));
  return { type: 'resultat', resultat: validerXsd(schemas, await bytesOf(document)) };
}

async function bytesOf(fichier: Blob): Promise<Uint8Array> {
  return new Uint8Array(await fichier.arrayBuffer());
}

say({ type: 'pret' });
