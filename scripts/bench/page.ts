/** In Chromium: from the drop to the figures on screen, and what the main thread had to do meanwhile. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { ensureChromium, findChromium } from '../chromium.ts';
import { median } from './median.ts';
import { type MesureDeMemoire, measureMemory } from './memoire.ts';

export interface MesureDePage {
  /** Milliseconds from the choice of the file to the headline figures. */
  readonly affichage: number;
  /** Longest task of the main thread meanwhile, in milliseconds; 0 when none passed 50 ms. */
  readonly tacheLaPlusLongue: number;
  /** From the first views to the whole report, seal included, in times the reading in the worker. */
  readonly rapport: number;
  /** The same from the answer "open": the first views are made meanwhile. */
  readonly rapportEtVues: number;
}

export interface MesuresDePage {
  readonly affichages: readonly MesureDePage[];
  readonly memoire: MesureDeMemoire;
}

/** From the button to the choice of a file in the dialog of the system: short for a hand. */
const DIALOGUE_MS = 800;

/** Pages in which each document is opened; the median is given. */
const TOURS = 3;

/**
 * Builds and serves the page, then measures each document in pages of their own, and the memory that many take.
 *
 * @param nombreux how many times the first one is opened at once
 */
export async function measurePages(
  documents: readonly Uint8Array[],
  nombreux: number,
): Promise<MesuresDePage> {
  ensureChromium();
  await build({ logLevel: 'error' });
  const server = await preview({
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  });
  const executablePath = findChromium();
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  const folder = mkdtempSync(join(tmpdir(), 'mesure-'));
  try {
    const url = server.resolvedUrls?.local[0] ?? '';
    const measureOnce = async (octets: Uint8Array): Promise<MesureDePage> => {
      const page = await browser.newPage();
      // tsx marks every function that has a name; the page knows nothing of that.
      await page.addInitScript({ content: 'globalThis.__name = (one) => one;' });
      await page.addInitScript(listen);
      await page.goto(url, { waitUntil: 'networkidle' });
      await page.evaluate(watch);
      // By its path: bytes given from here would be decoded by the page's own thread, which is what we measure.
      const path = join(folder, 'mesure.xml');
      writeFileSync(path, octets);
      // As somebody does: the button, then the dialog of the system, which takes longer than this.
      const dialogue = page.waitForEvent('filechooser');
      await page.locator('.zone .bouton--principal').click();
      const choix = await dialogue;
      await page.waitForTimeout(DIALOGUE_MS);
      await choix.setFiles(path);
      const affichage = await page.evaluate(() => (globalThis as unknown as Mesure).affichage);
      // A task is reported once it is over: let the last one end.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      const tasks = await page.evaluate(() => (globalThis as unknown as Mesure).taches);
      const rapports = await page.evaluate(() => (globalThis as unknown as Ecoute).rapports);
      await page.close();
      return { affichage, tacheLaPlusLongue: Math.max(0, ...tasks), ...rapports };
    };
    const mesures: MesureDePage[] = [];
    for (const octets of documents) {
      const tours: MesureDePage[] = [];
      for (let tour = 0; tour < TOURS; tour++) tours.push(await measureOnce(octets));
      const of = (quoi: keyof MesureDePage) => median(tours.map((one) => one[quoi]));
      mesures.push({
        affichage: of('affichage'),
        tacheLaPlusLongue: of('tacheLaPlusLongue'),
        rapport: of('rapport'),
        rapportEtVues: of('rapportEtVues'),
      });
    }
    const memoire = await measureMemory(browser, url, documents[0] as Uint8Array, nombreux);
    return { affichages: mesures, memoire };
  } finally {
    rmSync(folder, { recursive: true });
    await browser.close();
    await server.close();
  }
}

/** What the page keeps for us. */
interface Mesure {
  /** Milliseconds from the choice of the file to the frame after the one that shows its table. */
  affichage: Promise<number>;
  /** Durations of the tasks over 50 ms, in milliseconds. */
  taches: number[];
}

interface Ecoute {
  rapports: Promise<Pick<MesureDePage, 'rapport' | 'rapportEtVues'>>;
}

/** Runs in the page before its scripts: dates what its worker is asked and what it says. */
function listen(): void {
  let [demande, lu, ouvert, vues, verdicts] = [0, 0, 0, 0, 0];
  const rapports: Ecoute['rapports'] = new Promise((resolve) => {
    globalThis.Worker = class extends Worker {
      constructor(...parameters: ConstructorParameters<typeof Worker>) {
        super(...parameters);
        this.addEventListener('message', ({ data }) => {
          const now = performance.now();
          if (data.type === 'progres') lu = now;
          else if (data.type === 'ouvert') ouvert = now;
          else if (data.type === 'reponse' && verdicts === 0) vues = now;
          // The first report leaves the seal out.
          else if (data.type === 'controle' && ++verdicts === 2) {
            const lecture = lu - demande;
            resolve({ rapport: (now - vues) / lecture, rapportEtVues: (now - ouvert) / lecture });
          }
        });
      }
      override postMessage(...parameters: unknown[]): void {
        if ((parameters[0] as { type?: string }).type === 'ouvrir') demande = performance.now();
        super.postMessage(...(parameters as Parameters<Worker['postMessage']>));
      }
    };
  });
  Object.assign(globalThis, { rapports });
}

/** Runs in the page: looking for the table from outside, again and again, would take the time of the page itself. */
function watch(): void {
  const taches: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) taches.push(duration);
  }).observe({ type: 'longtask' });
  let start = 0;
  const begin = () => {
    start = performance.now();
  };
  document.addEventListener('change', begin, { capture: true, once: true });
  const affichage = new Promise<number>((resolve) => {
    const look = () => {
      const shown = document.querySelectorAll('[role=treegrid] tr').length > 1;
      requestAnimationFrame(shown ? () => resolve(performance.now() - start) : look);
    };
    requestAnimationFrame(look);
  });
  Object.assign(globalThis, { affichage, taches });
}
