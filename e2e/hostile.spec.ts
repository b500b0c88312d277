/**
 * Hostile files in a real browser: the sentence of each, nothing run, nothing asked for outside. What must come of each
 * file is in test/hostile/expected.json, as for core.
 */
import type { Page } from '@playwright/test';
import { ATTENDUS, type Attendu, ordinaire } from '../test/hostile/attendus.ts';
import { sain } from '../test/hostile/entrees/document.ts';
import { findEntree } from '../test/hostile/entrees/toutes.ts';
import { octetsDe } from '../test/hostile/fichier.ts';
import { expect, test } from './support/canari.ts';
import { chooseFiles } from './support/deposer.ts';

const NAVIGATEUR = ATTENDUS.filter(({ navigateur }) => navigateur);
const REFUSES = NAVIGATEUR.filter(({ issue }) => issue === 'refuse');
const OUVERTS = NAVIGATEUR.filter(({ issue }) => issue !== 'refuse');
/** What a script of the file would have changed. */
const TITRE = /TotemClic/;

/** One of the files, under the name of its case. */
function fileOf({ nom }: Pick<Attendu, 'nom'>, canari: string) {
  const { fichier = '.xml', make } = findEntree(nom);
  const extension = fichier.slice(fichier.indexOf('.'));
  const buffer = Buffer.from(octetsDe(make(canari)));
  return { name: `${nom}${extension}`, mimeType: 'application/octet-stream', buffer };
}

async function expectQuiet(page: Page): Promise<void> {
  await expect(page).toHaveTitle(TITRE);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
}

test('refused, each with its reason, and a sound file among them opens', async ({ page, canari }) => {
  test.setTimeout(180_000);
  await page.goto('./');
  await chooseFiles(page, [
    ...REFUSES.map((attendu) => fileOf(attendu, canari)),
    { name: 'sain.xml', mimeType: 'text/xml', buffer: Buffer.from(sain()) },
  ]);
  for (const { nom, dit } of REFUSES) {
    await test.step(nom, async () => {
      const fiche = page.getByRole('listitem').filter({ hasText: new RegExp(`^\\s*${nom}\\.`) });
      await expect
        .poll(async () => ordinaire((await fiche.textContent()) ?? ''), { timeout: 60_000 })
        .toContain(dit);
    });
  }
  await expect(page.getByRole('link', { name: /^Voir le budget/ })).toHaveCount(1);
  await expectQuiet(page);
});

test('opened, as text: nothing that the file holds is run', async ({ page, canari }) => {
  test.setTimeout(240_000);
  for (const attendu of OUVERTS) {
    await test.step(attendu.nom, async () => {
      await page.goto('./');
      await chooseFiles(page, [fileOf(attendu, canari)]);
      if (attendu.garde !== 'rien' && 'rangees' in attendu.garde) {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapport de vérification');
      } else {
        await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
        await page.getByRole('tab', { name: 'Lignes' }).click();
        await expect(page.getByRole('table', { name: 'Lignes du budget' })).toBeVisible();
      }
      if (attendu.nom === 'balise-dans-un-libelle') {
        await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=');
        await expect(page.locator('main img')).toHaveCount(0);
      }
      await expectQuiet(page);
    });
  }
});

test('closing the page in the middle of a reading asks first, and afterwards does not', async ({
  page,
  canari,
}) => {
  const asks = () =>
    page.evaluate(() => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
  // The worker is told of the file when the test says so.
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    const waiting: (() => void)[] = [];
    // The worker may still be starting when the test says so: what comes later is not held back.
    let held = true;
    Object.assign(window, {
      lire: () => {
        held = false;
        for (const send of waiting) send();
      },
    });
    Worker.prototype.postMessage = function (this: Worker, ...message: Parameters<typeof postMessage>) {
      const send = () => postMessage.apply(this, message);
      if (held && (message[0] as { type?: string }).type === 'ouvrir') waiting.push(send);
      else send();
    } as typeof postMessage;
  });
  await page.goto('./');
  expect(await asks()).toBe(false);
  await chooseFiles(page, [fileOf({ nom: 'montants-negatifs' }, canari)]);
  await expect.poll(asks).toBe(true);
  await page.evaluate(() => (window as unknown as { lire: () => void }).lire());
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  expect(await asks()).toBe(false);
});
