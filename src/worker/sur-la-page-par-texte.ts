/// <reference path="./textes.d.ts" />

import { EVENEMENT_DE_PORT } from './evenement-de-port.ts';
import { runScript } from './scripts-de-la-page.ts';

/**
 * Takes the place of `sur-la-page.ts` in the one file: the text of the worker, which it carries anyway, is run as a script
 * of the page, allowed by its hash.
 *
 * @throws when the browser refuses to run it
 */
export async function serveOnPage(): Promise<MessagePort> {
  const { load } = await import('./entry.ts?texte-de-worker');
  const texte = await load();
  return new Promise((resolve, reject) => {
    // The script tells it while it is being added, and not later.
    addEventListener(EVENEMENT_DE_PORT, (event) => resolve((event as MessageEvent).ports[0] as MessagePort), {
      once: true,
    });
    runScript(texte);
    reject(new Error('the text of the worker did not run'));
  });
}
