/** In Chromium: from the drop to the figures on screen, and what the main thread had to do meanwhile. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { ensureChromium, findChromium } from '../chromium.ts';
import { type MesureDeMemoire, measureMemory } from './memoire.ts';

export interface MesureDePage {
  /** Milliseconds from the choice of the file to the headline figures. */
  readonly affichage: number;
  /** Longest task of the main thread meanwhile, in milliseconds; 0 when none passed 50 ms. */
  readonly tacheLaPlusLongue: number;
  /** Number of tasks over 50 ms. */
  readonly taches: number;
}

export interface MesuresDePage {
  readonly affichages: readonly MesureDePage[];
  readonly memoire: MesureDeMemoire;
}

/**
 * Builds and serves the page, then measures each document in a page of its own, and the memory that many take.
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
    const mesures: MesureDePage[] = [];
    for (const octets of documents) {
      const page = await browser.newPage();
      // tsx marks every function that has a name; the page knows nothing of that.
      await page.addInitScript({ content: 'globalThis.__name = (one) => one;' });
      await page.goto(server.resolvedUrls?.local[0] ?? '', { waitUntil: 'networkidle' });
      await page.evaluate(watch);
      // By its path: bytes given from here would be decoded by the page's own thread, which is what we measure.
      const path = join(folder, 'mesure.xml');
      writeFileSync(path, octets);
      await page.locator('input[type=file]').first().setInputFiles(path);
      const affichage = await page.evaluate(() => (globalThis as unknown as Mesure).affichage);
      // A task is reported once it is over: let the last one end.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      const tasks = await page.evaluate(() => (globalThis as unknown as Mesure).taches);
      mesures.push({ affichage, tacheLaPlusLongue: Math.max(0, ...tasks), taches: tasks.length });
      await page.close();
    }
    const url = server.resolvedUrls?.local[0] ?? '';
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
