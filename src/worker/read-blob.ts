import { Refus } from '../core/flux/refus.ts';

/** A file that was moved, changed or not downloaded from the cloud fails here and nowhere else. */
export async function* readBlob(fichier: Blob): AsyncGenerator<Uint8Array> {
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
