/** The worker, as a thread of its own. */
/// <reference lib="WebWorker" />
import type { Demande } from './protocol.ts';
import { readBlob } from './read-blob.ts';
import { serve } from './serve.ts';

const receive = serve({ say: (message) => postMessage(message), read: readBlob });
addEventListener('message', ({ data }: MessageEvent<Demande>) => receive(data));
