import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refus } from '../src/core/flux/refus.ts';
import type { FluxSource } from '../src/core/flux/source.ts';

/** What was given is no file that can be read; the message is a French sentence. */
export class EntreeInvalide extends Error {}

/**
 * A file of the disk as a source.
 * @throws EntreeInvalide when it is missing or a folder; reading throws Refus `lecture-impossible`
 */
export async function sourceOfFile(path: string): Promise<FluxSource> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new EntreeInvalide('ce fichier est introuvable.');
  if (!found.isFile())
    throw new EntreeInvalide(
      'ce n’est pas un fichier : donnez les fichiers du dossier un par un, ou avec *.xml.',
    );
  return { nom: basename(path), octets: found.size, chunks: () => readFile(path) };
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    while (true) {
      const next = await iterator.next().catch(() => {
        throw new Refus({ code: 'lecture-impossible' });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}
