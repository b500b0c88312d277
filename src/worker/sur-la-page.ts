/**
 * The worker's work on the page's own thread, for a browser that starts no worker. Same messages, same service: they go
 * through a channel, so that each side still has its own copy of what is said.
 */
import type { Demande, Message } from './protocol.ts';
import { readBlob } from './read-blob.ts';
import { serve } from './serve.ts';

/** Milliseconds of reading before the page is given its turn: less than what a hand feels. */
const TRANCHE_MS = 30;
/** Bytes read at once; a few milliseconds of work. */
const TRANCHE_OCTETS = 64 * 1024;

/** Gives the page's end of the channel. */
export function serveOnPage(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const receive = serve({
    say: (message: Message) => port2.postMessage(message),
    read: readInSlices,
    apart: false,
  });
  port2.addEventListener('message', ({ data }: MessageEvent<Demande>) => receive(data));
  port2.start();
  return port1;
}

async function* readInSlices(fichier: Blob): AsyncGenerator<Uint8Array> {
  let since = performance.now();
  for await (const chunk of readBlob(fichier)) {
    for (let start = 0; start < chunk.length; start += TRANCHE_OCTETS) {
      yield chunk.subarray(start, start + TRANCHE_OCTETS);
      if (performance.now() - since < TRANCHE_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
}
