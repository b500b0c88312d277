/**
 * `npm run captures`: pictures of every screen, at 390 and 1280 pixels, light and dark, in `docs/captures/`.
 *
 * Everything shown comes from the example: no real file is ever pictured. A screen is a line of `ECRANS`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { formatRoute, parseRoute } from '../src/state/route.ts';
import { buildAll, DIST } from './build.ts';
import { anneePrecedente } from './captures/annee-precedente.ts';
import { ensureChromium } from './chromium.ts';
import { serveStatic } from './serve-static.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOSSIER = join(ROOT, 'docs/captures');
const EXEMPLE = join(ROOT, 'src/exemple/budget-exemple.xml');

/** A longer page is cut: what matters stands above. In pixels. */
const HAUTEUR_MAX = 1400;
const HAUTEUR = 900;
const QUALITE = 0.75;
const LARGEURS = [390, 1280];
const THEMES = [
  { nom: 'clair', colorScheme: 'light' },
  { nom: 'sombre', colorScheme: 'dark' },
] as const;

interface Ecran {
  readonly nom: string;
  /** Its address; missing when the last screen stays, in another state. */
  readonly adresse?: string;
  /** What is done there before the picture. */
  readonly puis?: (page: Page) => Promise<void>;
  /** Where the picture starts, when not at the top of the page. */
  readonly depuis?: string;
}

const DETAIL = '.detail';
const onglet = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();

/** In this order, in one page that is never reloaded. */
const ECRANS: readonly Ecran[] = [
  { nom: 'deposer', adresse: '#/deposer' },
  { nom: 'budget', puis: openExemple },
  { nom: 'budget-par-nature', depuis: DETAIL },
  { nom: 'budget-par-fonction', puis: onglet('Par fonction'), depuis: DETAIL },
  { nom: 'budget-lignes', puis: onglet('Lignes'), depuis: DETAIL },
  { nom: 'budget-en-images', puis: onglet('En images'), depuis: DETAIL },
  { nom: 'verifier', adresse: '#/verifier/1' },
  { nom: 'anonymiser', adresse: '#/anonymiser/1' },
  { nom: 'publier', adresse: '#/publier', puis: publierReady },
  { nom: 'deposer-fichiers', adresse: '#/deposer', puis: openAnneePrecedente },
  { nom: 'comparer', adresse: '#/comparer/1-2' },
  { nom: 'nomenclatures', adresse: '#/nomenclatures' },
  { nom: 'guide', adresse: '#/guide' },
  { nom: 'glossaire', adresse: '#/glossaire' },
  { nom: 'accessibilite', adresse: '#/accessibilite' },
  { nom: 'confidentialite', adresse: '#/confidentialite' },
  { nom: 'promesse', adresse: '#/promesse' },
  { nom: 'a-propos', adresse: '#/a-propos' },
];

/** An address that names no screen would show the first one in its place. */
for (const { adresse } of ECRANS) {
  if (adresse !== undefined && formatRoute(parseRoute(adresse)) !== adresse)
    throw new Error(`${adresse} n'est l'adresse d'aucun écran.`);
}

async function publierReady(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Décrire le jeu de données' }).waitFor();
}

async function openExemple(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await page.getByRole('tree').waitFor();
}

async function openAnneePrecedente(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un fichier TOTEM' }).click();
  const buffer = Buffer.from(anneePrecedente(readFileSync(EXEMPLE, 'utf8')));
  await (await chooser).setFiles({ name: 'budget-exemple-2022.xml', mimeType: 'text/xml', buffer });
  await page.getByRole('link', { name: 'Comparer ces budgets' }).waitFor();
  // Last of what is looked for in a file that nobody looks at.
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Anonymiser/ })
    .nth(1)
    .waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** The picture of the page as it stands, once nothing is on its way. */
async function capture(page: Page, largeur: number, depuis?: string): Promise<Buffer> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.waitForFunction(
    () => !/Chargement…|en cours…/.test(document.getElementById('root')?.textContent ?? ''),
  );
  await page.waitForTimeout(300);
  if (depuis !== undefined) {
    // By the window, which a long table fills as it is scrolled to.
    await page.setViewportSize({ width: largeur, height: HAUTEUR_MAX });
    await page.locator(depuis).evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(300);
    const png = await page.screenshot({ animations: 'disabled' });
    await page.setViewportSize({ width: largeur, height: HAUTEUR });
    return png;
  }
  const hauteur = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: largeur, height: Math.min(hauteur, HAUTEUR_MAX) };
  return page.screenshot({ fullPage: true, clip, animations: 'disabled' });
}

/** Several times lighter than PNG; the browser is the encoder that is already there. */
async function webpOf(atelier: Page, png: Buffer): Promise<Buffer> {
  const url = await atelier.evaluate(
    async ([source, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [png.toString('base64'), QUALITE] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function captureAll(browser: Browser, adresse: string): Promise<number> {
  const atelier = await browser.newPage();
  let octets = 0;
  for (const largeur of LARGEURS) {
    for (const { nom: theme, colorScheme } of THEMES) {
      const page = await browser.newPage({
        viewport: { width: largeur, height: HAUTEUR },
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        colorScheme,
      });
      await page.goto(adresse);
      for (const ecran of ECRANS) {
        if (ecran.adresse !== undefined) {
          await page.evaluate((hash) => {
            window.location.hash = hash;
          }, ecran.adresse);
        }
        await ecran.puis?.(page);
        const webp = await webpOf(atelier, await capture(page, largeur, ecran.depuis));
        octets += webp.length;
        writeFileSync(join(DOSSIER, `${ecran.nom}-${largeur}-${theme}.webp`), webp);
      }
      await page.close();
    }
  }
  return octets;
}

const executablePath = ensureChromium();
await buildAll();
rmSync(DOSSIER, { recursive: true, force: true });
mkdirSync(DOSSIER, { recursive: true });
const server = await serveStatic(DIST, '/');
const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await chromium.launch({ executablePath, args });
try {
  const octets = await captureAll(browser, server.adresse);
  console.log(`docs/captures : ${(octets / 1e6).toFixed(1)} Mo`);
} finally {
  await browser.close();
  await server.close();
}
