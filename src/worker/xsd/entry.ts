/** The XSD worker: answers once, then it is ended, since libxml2 never gives its memory back. */
/// <reference lib="WebWorker" />
import { ArchiveRefusee, unzip } from '../../core/archive/unzip.ts';
import { readEnumerations } from '../../core/xsd/enumerations.ts';
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
  const schemas = open(await bytesOf(archive));
  if (document) return { type: 'resultat', resultat: validerXsd(schemas, await bytesOf(document)) };
  const textes = [...schemas.values()].map((octets) => new TextDecoder().decode(octets));
  return {
    type: 'contenu',
    contenu: { fichiers: [...schemas.keys()], libelles: readEnumerations(textes) },
  };
}

function open(octets: Uint8Array): Map<string, Uint8Array> {
  try {
    return unzip(octets, (chemin) => /\.xsd$/i.test(chemin) && !/(^|\/)__MACOSX\//.test(chemin));
  } catch (error) {
    if (error instanceof ArchiveRefusee) return new Map();
    throw error;
  }
}

async function bytesOf(fichier: Blob): Promise<Uint8Array> {
  return new Uint8Array(await fichier.arrayBuffer());
}

say({ type: 'pret' });
