import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refus } from '../src/core/flux/refus.ts';
import type { FluxSource } from '../src/core/flux/source.ts';

/** A file of the disk as a source. @throws Refus `lecture-impossible` when it is missing, unreadable or a folder */
export async function sourceOfFile(path: string): Promise<FluxSource> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Refus({ code: 'lecture-impossible' });
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
