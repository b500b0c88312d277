import { NOMENCLATURES } from '../nomenclatures/index.ts';
import { WorkerClient } from '../worker/client.ts';

/** What the state needs of the worker; a test gives its own. */
export type Client = Pick<
  WorkerClient,
  'echauffer' | 'open' | 'close' | 'ask' | 'prevoir' | 'publier' | 'donnerLibelles' | 'onLost' | 'onControle'
>;

/** Milliseconds after which the worker starts by itself; a file dropped before starts it at once. */
const PREPARATION_MS = 300;

/** @param ajoutes the texts of the plans that the user added to a norm, known once the kept ones are read */
export function createClient(ajoutes: (norme: string) => Promise<readonly string[]>): WorkerClient {
  const client = new WorkerClient(async (norme) => ({
    textes: await Promise.all(NOMENCLATURES.filter((one) => one.norme === norme).map((one) => one.load())),
    ajoutes: await ajoutes(norme),
  }));
  // After the first screen is painted: it needs no worker.
  setTimeout(() => client.prepare(), PREPARATION_MS);
  return client;
}
