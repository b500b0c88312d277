import { test as base, expect, type Page } from '@playwright/test';

/**
 * A page that keeps what it is given: any request after it is loaded, any CSP violation, any error in the console
 * fails the test, and the network is cut as soon as it is loaded. `blob:` is the memory of the page itself (the worker,
 * a download), not the network.
 */
export const test = base.extend<{ surveillance: undefined }>({
  surveillance: [
    async ({ page }, use) => {
      const faults = watch(page);
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * What the page does that it must not, as it happens.
 *
 * @param horsLigne whether the network is cut once the page is loaded
 */
export function watch(page: Page, { horsLigne = true } = {}): readonly string[] {
  const faults: string[] = [];
  let loaded = false;
  page.context().on('request', (request) => {
    if (loaded && !request.url().startsWith('blob:')) faults.push(`request after load: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
    if (message.text().startsWith(INFRACTION)) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  const told = page.addInitScript(tellViolations, INFRACTION);
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    await told;
    await page.context().setOffline(false);
    loaded = false;
    const response = await goto(url, options);
    loaded = true;
    await page.evaluate(preloads);
    await page.context().setOffline(horsLigne);
    return response;
  };
  return faults;
}

const INFRACTION = 'CSP:';

/** The page's own word for what its policy refused, beside what the browser writes in the console. */
function tellViolations(prefix: string): void {
  addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      console.warn(`${prefix} ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    },
  );
}

/** Until what the page asked for by its links is there: the browser calls it loaded a little before. */
async function preloads(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')];
  const isThere = ({ href }: HTMLLinkElement) => performance.getEntriesByName(href).length > 0;
  for (let tries = 0; tries < 200 && !links.every(isThere); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export { expect };
