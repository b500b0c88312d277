/** The worker, as a thread of its own. */
/// <reference lib="WebWorker" />
import type { Demande, Message } from './protocol.ts';
import { readBlob } from './read-blob.ts';
import { serve } from './serve.ts';

/** The bytes of a publication go to the page; what they were made from stays. */
const transfer = (message: Message): Transferable[] =>
  message.type === 'publication' && message.evenement.genre === 'morceau'
    ? [message.evenement.octets.buffer]
    : [];
const receive = serve({ say: (message) => postMessage(message, transfer(message)), read: readBlob });
addEventListener('message', ({ data }: MessageEvent<Demande>) => receive(data));
