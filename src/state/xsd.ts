import type { WorkerClient } from '../worker/client.ts';
import { validateXsd } from '../worker/xsd-client.ts';
import type { OutilsXsd } from './schemas.ts';

/** Who looks into the schemas, and who validates with them, as the state knows them. */
export function createOutilsXsd(client: Pick<WorkerClient, 'lireSchemas'>): OutilsXsd {
  return { list: (archive) => client.lireSchemas(archive), validate: validateXsd };
}
