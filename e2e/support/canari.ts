import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { watch } from './page-privee.ts';

/**
 * A page with the network open, and a server beside it that must hear nothing: hostile files name its address. With the
 * network cut, as the other tests have it, a request that is tried and fails would not be told from none.
 */
export const test = base.extend<{ canari: string }>({
  canari: async ({ page }, use) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const adresse = `http://127.0.0.1:${port}/`;
    // It hears, or its silence would mean nothing.
    await fetch(`${adresse}essai`);
    expect(asked.splice(0)).toEqual(['/essai']);
    const faults = watch(page);
    const { setOffline } = page.context();
    page.context().setOffline = () => setOffline.call(page.context(), false);
    await use(adresse);
    expect(faults).toEqual([]);
    expect(asked).toEqual([]);
    await new Promise((resolve) => server.close(resolve));
  },
});

export { expect };
