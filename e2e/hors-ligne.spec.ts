/** The one file, opened from the disk: does all that the hosted page does, without a worker too. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { PROFIL } from '../src/text/anonymiser.ts';
import { PLANS } from '../src/text/plans.ts';
import { corpusPath, HAS_CORPUS } from '../test/support/corpus.ts';
import { cfu, ligne, totem } from '../test/support/totem-xml.ts';
import { SCHEMAS_ZIP } from '../test/support/xsd.ts';
import { goTo } from './support/anonymiser.ts';
import { chooseFiles, dropFiles } from './support/deposer.ts';
import { expect, test, watch } from './support/page-privee.ts';
import { type Parcours, walk, walkPages } from './support/parcourir.ts';

const FICHIER = fileURLToPath(new URL('../dist-offline/totemclic.html', import.meta.url));
const ADRESSE = pathToFileURL(FICHIER).href;

const CFU = 'cfu.xml';
const DOCUMENTS = [
  {
    name: CFU,
    mimeType: 'text/xml',
    buffer: Buffer.from(cfu([ligne({ Nature: '60611', CodRD: 'D', MtReal: '5.10', OpBudg: '0' })], [])),
  },
  // Half a minute to two minutes each: on demand, see CONTRIBUTING.md.
  ...(HAS_CORPUS && process.env.TOTEMCLIC_HORS_LIGNE
    ? [corpusPath('crach-bp-2022'), corpusPath('mohon-cfu-2023'), corpusPath('crach-bp-2022', 'expected.csv')]
    : []),
];

/** How a page may find the worker: as it should, forbidden, or started and silent. */
const WORKERS = {
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
} satisfies Record<string, () => void>;

type Worker = keyof typeof WORKERS;

/** A page of its own, at the given address, in a browser prepared so. */
async function openPage(
  browser: Browser,
  url: string,
  prepare: () => void,
): Promise<{ page: Page; faults: readonly string[] }> {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  await context.addInitScript(prepare);
  const page = await context.newPage();
  const faults = watch(page);
  await page.goto(url);
  return { page, faults };
}

/** What that gives on the hosted page and from the disk, in each of the ways, is the same. */
async function expectSame(
  browser: Browser,
  baseURL: string | undefined,
  hows: readonly Worker[],
  go: (page: Page) => Promise<Parcours>,
): Promise<void> {
  const found: Parcours[] = [];
  for (const [url, how] of [
    [baseURL ?? '', 'with its worker'],
    ...hows.map((one) => [ADRESSE, one] as const),
  ] as const) {
    await test.step(`${url === ADRESSE ? 'file://' : 'hosted'}, ${how}`, async () => {
      const { page, faults } = await openPage(browser, url, WORKERS[how]);
      found.push(await go(page));
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }
  const [hosted, ...local] = found;
  expect(Object.keys(hosted?.fichiers ?? {}).length).toBeGreaterThan(0);
  for (const { fichiers, ecrans } of local) {
    expect(fichiers).toEqual(hosted?.fichiers);
    expect(Object.keys(ecrans)).toEqual(Object.keys(hosted?.ecrans ?? {}));
    // The hosted page offers the one file, which does not offer itself.
    for (const [ecran, text] of Object.entries(ecrans)) {
      expect(text, ecran).toBe(hosted?.ecrans[ecran]?.replace(/Sans connexion.*$/s, ''));
    }
  }
}

const ANY = Object.keys(WORKERS) as Worker[];
/** What comes after a worker that is silent is what comes after one that is refused: one small document shows it. */
const NO_SILENCE = ANY.slice(0, 2);

/** A small document goes all the ways; the others those that are asked for (see CONTRIBUTING.md). */
function waysOf(nom: string): readonly Worker[] {
  if (nom === CFU) return ANY;
  return process.env.TOTEMCLIC_HORS_LIGNE ? NO_SILENCE : ANY.slice(0, 1);
}

test('the example: every screen says the same and every download is the same, hosted and from the disk', {
  tag: '@firefox',
}, async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  await expectSame(browser, baseURL, waysOf('exemple'), async (page) => {
    await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
    await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
    const found = await walk(page);
    // Decided, the ZIP is there too: else nothing would compare the longest way through the worker.
    expect(Object.keys(found.fichiers).filter((nom) => /-anonymise\.xml$|\.zip$/.test(nom))).toHaveLength(2);
    return found;
  });
});

for (const document of DOCUMENTS) {
  const nom = typeof document === 'string' ? document.split('/').slice(-2).join('/') : document.name;
  test(`${nom}: every screen says the same and every download is the same, hosted and from the disk`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    await expectSame(browser, baseURL, waysOf(nom), async (page) => {
      await chooseFiles(page, document);
      await expect(page.getByRole('navigation').getByRole('link', { name: /^Vérifier/ })).toBeVisible({
        timeout: 60_000,
      });
      return await walk(page);
    });
  });
}

test('two budgets compared, and the pages to read, are the same hosted and from the disk', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await expectSame(browser, baseURL, waysOf('deux budgets'), async (page) => {
    const budget = (exercice: string, MtPrev: string) => ({
      name: `${exercice}.xml`,
      mimeType: 'text/xml',
      buffer: Buffer.from(totem([ligne({ Nature: '60611', CodRD: 'D', MtPrev, OpBudg: '0' })], { exercice })),
    });
    await chooseFiles(page, [budget('2022', '5.10'), budget('2023', '7.20')]);
    await page.getByRole('link', { name: 'Comparer ces budgets' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    return await walkPages(page);
  });
});

test('what the browser refuses to keep is said, from the disk too', async ({ browser }) => {
  const { page, faults } = await openPage(browser, ADRESSE, () => {
    for (const shelf of ['localStorage', 'indexedDB']) {
      Object.defineProperty(window, shelf, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await goTo(page);
  await page.getByRole('checkbox', { name: PROFIL.garder }).click();
  await expect(page.getByRole('main')).toContainText(PROFIL.refuse);
  await dropFiles(page, [{ name: 'schemas.zip', bytes: Buffer.from(SCHEMAS_ZIP) }]);
  await page.getByRole('button', { name: /^Garder sur cet ordinateur/ }).click();
  await expect(page.getByRole('main')).toContainText(PLANS.gardeRefusee);
  expect(faults).toEqual([]);
  await page.context().close();
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
