/** The one file, opened from the disk: does all that the hosted page does, without a worker too. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { corpusPath, HAS_CORPUS } from '../test/support/corpus.ts';
import { cfu, ligne } from '../test/support/totem-xml.ts';
import { chooseFiles } from './support/deposer.ts';
import { expect, test, watch } from './support/page-privee.ts';
import { type Parcours, walk, walkPages } from './support/parcourir.ts';

const FICHIER = fileURLToPath(new URL('../dist-offline/totemclic.html', import.meta.url));
const ADRESSE = pathToFileURL(FICHIER).href;

const DOCUMENTS = [
  {
    name: 'cfu.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from(cfu([ligne({ Nature: '60611', CodRD: 'D', MtReal: '5.10', OpBudg: '0' })], [])),
  },
  ...(HAS_CORPUS ? [corpusPath('crach-bp-2022'), corpusPath('crach-bp-2022', 'expected.csv')] : []),
];

/** How a page may find the worker: as it should, forbidden, or started and silent. */
const WORKERS: Readonly<Record<string, () => void>> = {
  'with its worker': () => undefined,
  'where a worker cannot start': () => {
    class Refused {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    }
    Object.assign(window, { Worker: Refused });
  },
  'where a worker never answers': () => {
    class Silent extends EventTarget {
      postMessage() {}
      terminate() {}
    }
    Object.assign(window, { Worker: Silent });
  },
};

/** The pages to read, with nothing open, the example, then each of the documents. */
async function walkAll(page: Page, url: string, documents: typeof DOCUMENTS): Promise<readonly Parcours[]> {
  const found: Parcours[] = [];
  await page.goto(url);
  found.push({ ecrans: await walkPages(page), fichiers: {} });
  await page.goto('about:blank');
  await page.goto(url);
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  found.push(await walk(page));
  for (const document of documents) {
    // Another address first: one that differs by its `#` alone would keep the page as it is.
    await page.goto('about:blank');
    await page.goto(url);
    await chooseFiles(page, document);
    await expect(page.getByRole('navigation').getByRole('link', { name: /^Vérifier/ })).toBeVisible();
    found.push(await walk(page));
  }
  return found;
}

test('every screen says the same and every download is the same, from a server and from the disk', {
  tag: '@firefox',
}, async ({ page, browser, browserName, baseURL }) => {
  test.setTimeout(240_000);
  // In another engine, what could differ is how the file is opened: the example alone, as it should be.
  const isFirefox = browserName === 'firefox';
  const ways = Object.entries(WORKERS).slice(0, isFirefox ? 1 : undefined);
  const all = isFirefox ? [] : DOCUMENTS;
  const hosted = await walkAll(page, baseURL ?? '', all);
  const [pages, ...budgets] = hosted;
  expect(Object.keys(pages?.ecrans ?? {}).length).toBeGreaterThan(4);
  expect(budgets.every(({ fichiers }) => Object.keys(fichiers).length > 0)).toBe(true);
  for (const [how, replaceWorker] of ways) {
    await test.step(`file://, ${how}`, async () => {
      const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
      await context.addInitScript(replaceWorker);
      const other = await context.newPage();
      const faults = watch(other);
      // The way of the messages is what changes without a worker: the example shows it as well as ten documents.
      const documents = how === 'with its worker' ? all : [];
      const local = await walkAll(other, ADRESSE, documents);
      expect(faults).toEqual([]);
      const same = hosted.slice(0, local.length);
      expect(local.map(({ fichiers }) => fichiers)).toEqual(same.map(({ fichiers }) => fichiers));
      for (const [rang, { ecrans }] of local.entries()) {
        for (const [ecran, text] of Object.entries(ecrans)) {
          // The hosted page offers the one file, which does not offer itself.
          const said = hosted[rang]?.ecrans[ecran]?.replace(/Sans connexion.*$/s, '');
          expect(text, `document ${rang}, ${ecran}`).toBe(said);
        }
      }
      expect(local.map(({ ecrans }) => Object.keys(ecrans))).toEqual(
        same.map(({ ecrans }) => Object.keys(ecrans)),
      );
      await context.close();
    });
  }
});

test('the one file says its version and how old its plans are, and asks for nothing', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(ADRESSE);
  const footer = page.getByRole('contentinfo');
  await expect(footer).toContainText(/Version \d+\.\d+\.\d+, hors ligne/);
  await expect(footer).toContainText(/Plans de comptes 2013 à 20\d\d, relevés le .* 20\d\d \(.+\)/);
  await expect(page.getByRole('link', { name: /Télécharger l’application/ })).toHaveCount(0);
  expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([ADRESSE]);
});

test('a build made again gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hors-ligne-'));
  try {
    execFileSync('npx', ['tsx', 'scripts/build.ts', 'hors-ligne', folder], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
    });
    const again = readFileSync(join(folder, 'totemclic.html'));
    expect(again.equals(readFileSync(FICHIER))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
