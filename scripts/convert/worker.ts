import { parentPort } from 'node:worker_threads';
import { runTache, type Tache } from './taches.ts';

const port = parentPort;
port?.on('message', async (tache: Tache) => port.postMessage(await runTache(tache)));
