import { test as base, expect } from '@playwright/test';

/**
 * A page that keeps what it is given: any request after it is loaded, any CSP violation, any error in the console
 * fails the test. `blob:` is the memory of the page itself (the worker, a download), not the network.
 */
export const test = base.extend<{ surveillance: undefined }>({
  surveillance: [
    async ({ page }, use) => {
      const faults: string[] = [];
      let loaded = false;
      page.on('load', () => {
        loaded = true;
      });
      page.context().on('request', (request) => {
        if (loaded && !request.url().startsWith('blob:')) faults.push(`request after load: ${request.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
