/** The page on a server: its settings, what it offers, and what it never asks for. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { HEADERS } from '../scripts/headers.ts';
import { ligne, totem } from '../test/support/totem-xml.ts';
import { SCHEMAS } from '../test/support/xsd.ts';
import { annexes, concours } from './support/anonymiser.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles, dropFiles } from './support/deposer.ts';
import { expect, test, watch } from './support/page-privee.ts';
import { walk } from './support/parcourir.ts';

const HORS_LIGNE = pathToFileURL(
  fileURLToPath(new URL('../dist-offline/totemclic.html', import.meta.url)),
).href;

const UNE = ligne({ Nature: '60611', CodRD: 'D', MtPrev: '5', OpBudg: '0' });

/** Gives another `config.js` to the page, as a host does. */
async function configure(page: Page, script: string): Promise<void> {
  await page.route('**/config.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
}

const LOGO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" rx="4" fill="#00558c"/></svg>')}`;

const PLATEFORME = {
  nom: 'Données de Valtrésor',
  logo: LOGO,
  site: 'https://www.exemple.fr',
  contact: 'mailto:donnees@exemple.fr',
  liens: [{ texte: 'Mentions légales', adresse: './mentions.html' }],
  couleur: '#00558c',
  accueil: { titre: 'Le budget de ma commune', message: 'Une question ? Écrivez-nous.' },
};

test('every file comes with the documented headers', async ({ request }) => {
  const page = await request.get('./');
  const script = /src="(\.\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
  for (const response of [page, await request.get(script)]) {
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(response.headers()[name.toLowerCase()], name).toBe(value);
    }
  }
});

test('the application is offered as one file, with its size and its digest', async ({ page, request }) => {
  await page.goto('./');
  const offer = page.getByRole('region', { name: 'Sans connexion' });
  const link = offer.getByRole('link', { name: 'Télécharger l’application pour l’utiliser hors ligne' });
  const bytes = await (await request.get((await link.getAttribute('href')) ?? '')).body();
  expect(bytes.equals(readFileSync(new URL('../dist-offline/totemclic.html', import.meta.url)))).toBe(true);
  await expect(offer).toContainText(createHash('sha256').update(bytes).digest('hex'));
  await expect(offer).toContainText(`${(bytes.length / 1e6).toFixed(1).replace('.', ',')}\u00a0Mo`);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a configured page, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('shows its host, in its colour, and can still be read', async ({ page }) => {
      await configure(page, `window.TOTEMCLIC = ${JSON.stringify(PLATEFORME)};`);
      await page.goto('./');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le budget de ma commune');
      await expect(page.getByRole('main')).toContainText('Une question ? Écrivez-nous.');
      await expect(page.getByRole('banner').getByRole('img', { name: PLATEFORME.nom })).toBeVisible();
      const footer = page.getByRole('contentinfo');
      await expect(footer.getByRole('link', { name: PLATEFORME.nom })).toHaveAttribute(
        'href',
        PLATEFORME.site,
      );
      await expect(footer.getByRole('link', { name: 'Mentions légales' })).toBeVisible();
      const accent = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--accent'),
      );
      expect(accent).toContain('rgb(0 85 140)');
      await expectAccessible(page);
    });
  });
}

test('a flaw is reported to the host, when it says how to reach it', { tag: '@firefox' }, async ({
  page,
}) => {
  const signaler = page.getByRole('heading', { name: 'Signaler une faille' });
  const section = page.getByRole('main').locator('section').filter({ has: signaler });
  await page.goto('./');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Promesses et limites' }).click();
  await expect(section).toContainText('Cette page n’indique pas de contact');
  await configure(page, `window.TOTEMCLIC = ${JSON.stringify(PLATEFORME)};`);
  await page.goto('about:blank');
  await page.goto('./#/a-propos');
  await page.getByRole('main').getByRole('link', { name: 'Ce que TotemClic fait et ne fait pas' }).click();
  await expect(section.getByRole('link', { name: `Écrire au contact de ${PLATEFORME.nom}` })).toHaveAttribute(
    'href',
    PLATEFORME.contact,
  );
});

for (const [what, script] of [
  ['does not parse', 'window.TOTEMCLIC = {'],
  ['is no object', 'window.TOTEMCLIC = 3;'],
  ['has a wrong setting', "window.TOTEMCLIC = { couleur: 'rouge', logo: 'https://ailleurs.exemple/a.png' };"],
] as const) {
  test(`a configuration that ${what} leaves the defaults, and says so in the console`, async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({ ...(baseURL && { baseURL }) });
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(error.message));
    await configure(page, script);
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ouvrez un budget TOTEM');
    expect(told.join('\n')).toMatch(/Configuration de TotemClic|Unexpected|expected property name/);
    await page.close();
  });
}

/** Every way in which a file can name an address, each with the name under which a visit would be seen. */
function hostileFiles(address: (name: string) => string): Readonly<Record<string, Buffer>> {
  const good = totem([UNE], {
    collectivite: `&lt;img src=${address('image')}> &lt;script src='${address('script')}'>&lt;/script> ${address('nom')}`,
    suite: annexes([concours(`=HYPERLINK(&quot;${address('formule')}&quot;)`)]),
  });
  const withProlog = (prolog: string) => good.replace('?>', `?>${prolog}`);
  const withRoot = (attributes: string, content = '') =>
    good.replace(/(<DocumentBudgetaire)( [^>]*>)/, `$1 ${attributes}$2${content}`);
  const texts = {
    'dtd.xml': withProlog(`<!DOCTYPE DocumentBudgetaire SYSTEM "${address('dtd')}">`),
    'dtd-publique.xml': withProlog(
      `<!DOCTYPE DocumentBudgetaire PUBLIC "-//X//Y" "${address('dtd-publique')}">`,
    ),
    'entite.xml': withProlog(`<!DOCTYPE a [<!ENTITY e SYSTEM "${address('entite')}">]>`).replace(
      '113',
      '&e;',
    ),
    'parametre.xml': withProlog(`<!DOCTYPE a [<!ENTITY % p SYSTEM "${address('parametre')}"> %p;]>`),
    'style.xml': withProlog(`<?xml-stylesheet type="text/xsl" href="${address('style')}"?>`),
    // Valid, to be validated: an annexe is no part of our schema.
    'schema.xml': totem([UNE]).replace(
      '<DocumentBudgetaire ',
      `<DocumentBudgetaire xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${address('espace')} ${address('schema')}" `,
    ),
    'xinclude.xml': withRoot(
      'xmlns:xi="http://www.w3.org/2001/XInclude"',
      `<xi:include href="${address('xinclude')}"><xi:fallback/></xi:include>`,
    ),
    'base.xml': withRoot(
      `xml:base="${address('base')}/" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="x"`,
    ),
    'planDeCompte.xml': `<?xml-stylesheet href="${address('plan')}"?><Nomenclature xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${address('plan-xinclude')}"/></Nomenclature>`,
    'table.csv': `BGT_NATDEC,BGT_NOM\n"=HYPERLINK(""${address('csv')}"")",<img src=${address('csv-image')}>\n`,
    'profil.json': `{"url":"${address('json')}"}`,
    'page.html': `<img src="${address('html')}">`,
  };
  const schemas = Object.entries(SCHEMAS).map(([chemin, texte]) => [
    chemin,
    strToU8(
      texte
        .replaceAll(/schemaLocation="[^"]*?([^"/]+)"/g, `schemaLocation="${address('xsd')}/$1"`)
        .replace('?>', `?><!DOCTYPE a SYSTEM "${address('xsd-dtd')}">`),
    ),
  ]);
  return {
    ...Object.fromEntries(Object.entries(texts).map(([nom, texte]) => [nom, Buffer.from(texte)])),
    'schemas.zip': Buffer.from(zipSync(Object.fromEntries(schemas))),
  };
}

for (const [where, url] of [
  ['on the hosted page', './'],
  ['from the disk', HORS_LIGNE],
] as const) {
  test(`${where}: an address named in a file is never visited, though the network is there`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const visits: string[] = [];
    const canary = createServer((request, response) => {
      visits.push(request.url ?? '');
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/xml' }).end('<x/>');
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    const { port } = canary.address() as AddressInfo;
    const address = (name: string) => `http://127.0.0.1:${port}/${name}`;
    // The context of the other tests is cut from the network, where a canary hears nothing whatever the page does.
    const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(address('temoin'));
    expect(visits.splice(0)).toContain('/temoin');
    // The browser asks for the icon of that page, a little later.
    const seen = () => visits.filter((visit) => visit !== '/favicon.ico');
    const faults = watch(page, { horsLigne: false });

    await page.goto(url);
    await dropFiles(
      page,
      Object.entries(hostileFiles(address)).map(([name, bytes]) => ({ name, bytes })),
    );
    const main = page.getByRole('main');
    await expect(main).toContainText('une information obligatoire manque');
    await expect(main.getByRole('link', { name: /^Voir le budget/ }).first()).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Nomenclatures' }).click();
    await page.getByRole('button', { name: 'Valider schema.xml avec les schémas' }).click();
    // The schemas name theirs by an address: found in the archive by their names, or not at all.
    await expect(main).toContainText('schema.xml suit le schéma');
    await page.getByRole('navigation').getByRole('link', { name: 'Déposer' }).click();
    await main
      .getByRole('link', { name: /^Voir le budget/ })
      .first()
      .click();
    await walk(page);
    await context.close();
    await new Promise<void>((resolve) => canary.close(() => resolve()));
    expect(faults).toEqual([]);
    expect(seen()).toEqual([]);
  });
}

test('what a script would do from outside is refused by the page', { tag: '@firefox' }, async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ ...(baseURL && { baseURL }) });
  await page.goto('./');
  const refused = await page.evaluate(() => {
    const names: string[] = [];
    const attempt = (name: string, act: () => unknown) => {
      try {
        act();
      } catch {
        names.push(name);
      }
    };
    attempt('innerHTML', () => {
      document.createElement('div').innerHTML = '<b>x</b>';
    });
    attempt('worker', () => new Worker('blob:x'));
    return names;
  });
  expect(refused).toEqual(['innerHTML', 'worker']);
  await page.close();
});

test('what watches the tests sees a refused image, a refused style and a request', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ ...(baseURL && { baseURL }) });
  const faults = watch(page);
  await page.goto('./');
  expect(faults).toEqual([]);
  await page.evaluate(() => {
    new Image().src = 'http://127.0.0.1:9/espion.png';
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'body{}' }));
    new Image().src = './absente.png';
  });
  await expect.poll(() => faults.join('\n')).toMatch(/CSP: img-src http:\/\/127\.0\.0\.1:9/);
  await expect.poll(() => faults.join('\n')).toMatch(/CSP: style-src-elem inline/);
  await expect.poll(() => faults.join('\n')).toMatch(/request after load: .*absente\.png/);
  await page.close();
});

test('a file that names the page as a form target changes nothing: no form, no base', async ({ page }) => {
  await page.goto('./');
  await chooseFiles(page, { name: 'un.xml', mimeType: 'text/xml', buffer: Buffer.from(totem([UNE])) });
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await expect(page.locator('form, base, iframe, object, embed')).toHaveCount(0);
});
