import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FichierProduit } from '../../src/core/publication/fichiers.ts';
import { streamZip } from '../../src/core/publication/zip.ts';

export const ARCHIVE = 'a-publier.zip';

/** Writes the files one by one, as folders or as one archive. */
export async function writeFiles(
  files: AsyncIterable<FichierProduit>,
  out: string,
  zip: boolean,
): Promise<void> {
  if (zip) {
    await pipeline(Readable.from(streamZip(files)), createWriteStream(join(out, ARCHIVE)));
    return;
  }
  for await (const { chemin, contenu } of files) {
    const path = join(out, chemin);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contenu);
  }
}
