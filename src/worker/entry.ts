/** The worker, as a thread of its own; run as a script of the page, it gives the page a port instead. */
/// <reference lib="WebWorker" />
import { EVENEMENT_DE_PORT } from './evenement-de-port.ts';
import type { Demande, Message } from './protocol.ts';
import { readBlob } from './read-blob.ts';
import { serve } from './serve.ts';
import { serveOnPage } from './sur-la-page.ts';

/** The bytes of a publication go to the page; what they were made from stays. */
const transfer = (message: Message): Transferable[] =>
  message.type === 'publication' && message.evenement.genre === 'morceau'
    ? [message.evenement.octets.buffer]
    : [];

if (typeof WorkerGlobalScope === 'undefined') {
  dispatchEvent(new MessageEvent(EVENEMENT_DE_PORT, { ports: [serveOnPage()] }));
} else {
  const receive = serve({
    say: (message) => postMessage(message, transfer(message)),
    read: readBlob,
    apart: true,
  });
  addEventListener('message', ({ data }: MessageEvent<Demande>) => receive(data));
}
