import { NOMENCLATURES } from '../nomenclatures/index.ts';
import { WorkerClient } from '../worker/client.ts';

/** What the state needs of the worker; a test gives its own. */
export type Client = Pick<WorkerClient, 'open' | 'close' | 'ask' | 'publier' | 'onLost' | 'onControle'>;

export function createClient(): Client {
  return new WorkerClient((norme) =>
    Promise.all(NOMENCLATURES.filter((one) => one.norme === norme).map((one) => one.load())),
  );
}
