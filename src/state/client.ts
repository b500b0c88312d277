import { NOMENCLATURES } from '../nomenclatures/index.ts';
import { WorkerClient } from '../worker/client.ts';

/** What the state needs of the worker; a test gives its own. */
export type Client = Pick<WorkerClient, 'open' | 'close' | 'ask' | 'onLost' | 'onControle'>;

/** Milliseconds after which the worker starts by itself; a file dropped before starts it at once. */
const PREPARATION_MS = 300;

export function createClient(): Client {
  const client = new WorkerClient((norme) =>
    Promise.all(NOMENCLATURES.filter((one) => one.norme === norme).map((one) => one.load())),
  );
  // After the first screen is painted: it needs no worker.
  setTimeout(() => client.prepare(), PREPARATION_MS);
  return client;
}
