import { basename } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'sur-la-page.ts';
const BY_TEXT = './sur-la-page-par-texte.ts';

/** The one file carries the worker's code once, as a text, and runs that text on the page when no worker starts. */
export function pageByText(): Plugin {
  return {
    name: 'totemclic:page-by-text',
    enforce: 'pre',
    resolveId(id, importer) {
      return basename(id) === MODULE && importer?.endsWith('/start-port.ts')
        ? this.resolve(BY_TEXT, importer, { skipSelf: true })
        : null;
    },
  };
}
