/** In Chromium: what the page and its worker hold, by their own figures, before, with, and after many open documents. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession } from '@playwright/test';

export interface MesureDeMemoire {
  /** Bytes of both heaps after a collection: at the start, with all the documents, once the list is emptied. */
  readonly depart: number;
  readonly pleine: number;
  readonly videe: number;
}

/** @param documents their number; all have the same bytes */
export async function measureMemory(
  browser: Browser,
  url: string,
  octets: Uint8Array,
  documents: number,
): Promise<MesureDeMemoire> {
  const folder = mkdtempSync(join(tmpdir(), 'memoire-'));
  const page = await browser.newPage();
  try {
    const heaps = await watchHeaps(await page.context().newCDPSession(page));
    await page.goto(url, { waitUntil: 'networkidle' });
    const paths = Array.from({ length: documents }, (_, rang) => join(folder, `budget-${rang}.xml`));
    for (const path of paths) writeFileSync(path, octets);
    const depart = await heaps();
    await page.locator('input[type=file]').first().setInputFiles(paths);
    const attente = { timeout: 60_000 + documents * 10_000 };
    await page.getByText(`${documents}\u00a0fichiers ouverts`).waitFor(attente);
    // The controls and the search for names of the last ones.
    await page.getByRole('navigation').getByRole('link', { name: 'Publier' }).click();
    const enCours = page.getByText('Vérification en cours…');
    while ((await enCours.count()) > 0) await page.waitForTimeout(500);
    const pleine = await heaps();
    await page.getByRole('navigation').getByRole('link', { name: 'Déposer' }).click();
    await page.getByRole('button', { name: 'Retirer tous les fichiers' }).click();
    await page.waitForTimeout(1000);
    return { depart, pleine, videe: await heaps() };
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
  readonly embedderHeapUsedSize?: number;
}

/** Gives the sum of the heaps of the page and of its workers, after a collection. */
async function watchHeaps(session: CDPSession): Promise<() => Promise<number>> {
  const workers = new Set<string>();
  const waiting = new Map<number, (result: Usage) => void>();
  let numero = 0;
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: Usage };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = (sessionId: string, method: string) =>
    new Promise<Usage>((resolve) => {
      const id = ++numero;
      waiting.set(id, resolve);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  const sum = ({ usedSize, backingStorageSize = 0, embedderHeapUsedSize = 0 }: Usage) =>
    usedSize + backingStorageSize + embedderHeapUsedSize;
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    let total = sum((await session.send('Runtime.getHeapUsage')) as Usage);
    for (const sessionId of workers) {
      await ask(sessionId, 'HeapProfiler.collectGarbage');
      total += sum(await ask(sessionId, 'Runtime.getHeapUsage'));
    }
    return total;
  };
}
