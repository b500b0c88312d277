import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DOSSIER = fileURLToPath(new URL('../../shared', import.meta.url));

/**
 * Folder next to the project with files that are not ours to publish (official plans, real budgets), or `undefined`
 * when it is absent: the tests that need it are then skipped, with a title that says so.
 */
export const SHARED: string | undefined = existsSync(DOSSIER) ? DOSSIER : undefined;
