import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './page-privee.ts';

/** What the page says while something is on its way. */
const WAITING =
  /(Chargement|Lecture des valeurs|En préparation|(Calcul|Comparaison|Vérification|Contrôle final) en cours)…/;

/** What each screen says, and the digest of each file that it gives. */
export interface Parcours {
  readonly ecrans: Readonly<Record<string, string>>;
  readonly fichiers: Readonly<Record<string, string>>;
}

/**
 * Goes through every screen that the open file has, every tab of it, and takes every file that it offers. The decisions
 * that a publication asks for are taken as proposed, so that the anonymised file and the ZIP are there to be taken.
 */
export async function walk(page: Page): Promise<Parcours> {
  const found = { ecrans: {}, fichiers: {} };
  const links = page.getByRole('navigation', { name: 'Écrans' }).getByRole('link');
  await expect(page.getByRole('navigation', { name: 'Écrans' })).toContainText(/Vérifier/);
  await decide(page, found);
  for (let rang = 0; rang < (await links.count()); rang++) {
    await links.nth(rang).click();
    await expect(links.nth(rang)).toHaveAttribute('aria-current', 'page');
    await look(page, `${rang}. `, found);
  }
  return found;
}

/** The screen as it stands, then each of the pages to read and the list of the nomenclatures. */
export async function walkPages(page: Page): Promise<Parcours> {
  const found = { ecrans: {}, fichiers: {} };
  await look(page, '', found);
  const footer = page.getByRole('contentinfo');
  const pages = await footer.getByRole('navigation').getByRole('link').allTextContents();
  for (const nom of [...pages, 'Nomenclatures']) {
    await footer.getByRole('link', { name: nom, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await look(page, '', found);
  }
  expect(Object.keys(found.ecrans)).toHaveLength(pages.length + 2);
  return found;
}

/** First of all: a CSV is refused as long as its words are to be read again. */
async function decide(page: Page, { ecrans }: EnCours): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: /^Anonymiser/ });
  if ((await link.count()) === 0) return;
  await link.click();
  const main = page.getByRole('main');
  ecrans['avant de décider'] = await settled(main);
  const accept = main.getByRole('button', { name: /^J’accepte/ });
  if (!(await accept.isVisible())) return;
  await accept.click();
  await expect(accept).toBeHidden();
}

interface EnCours {
  readonly ecrans: Record<string, string>;
  readonly fichiers: Record<string, string>;
}

/** @param rang what tells apart two screens of the same title */
async function look(page: Page, rang: string, { ecrans, fichiers }: EnCours): Promise<void> {
  const main = page.getByRole('main');
  const text = await settled(main);
  // The title comes with the screen, which may have been waited for.
  const ecran = `${rang}${await page.title()}`;
  ecrans[ecran] = text;
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    ecrans[`${ecran}, ${await tab.textContent()}`] = await settled(page.getByRole('tabpanel'));
  }
  // Each is found once: a page with twenty pictures is long to search again for each of forty buttons.
  const buttons = main.getByRole('button', { name: /^Télécharger/ });
  for (const button of await buttons.elementHandles()) {
    // A download may wait for a decision of the user: its reason is in the text that was compared.
    if (!(await button.isEnabled())) continue;
    const coming = page.waitForEvent('download', { timeout: 60_000 });
    // Or the page says beside the button why it gives nothing: some words are still to be read again.
    const refusal = button.waitForSelector('xpath=following-sibling::*[@role="alert"]').then(
      () => undefined,
      () => coming,
    );
    // By a press: Chromium holds back a page that gives ten files in a few seconds by itself.
    await button.click();
    const file = await Promise.race([coming, refusal]);
    coming.catch(() => undefined);
    if (!file) continue;
    const bytes = readFileSync(await file.path());
    fichiers[file.suggestedFilename()] = createHash('sha256').update(bytes).digest('hex');
    // Firefox gives another name to a file that is there already.
    await file.delete();
  }
}

/** The text of a part of the page, once the worker has answered and nothing is on its way. */
async function settled(part: Locator): Promise<string> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = (await part.textContent()) ?? '';
        // The screen before stays until the next one is built.
        const busy = await part.page().locator('main[aria-busy="true"]').count();
        const still = now === before && now !== '' && busy === 0;
        before = now;
        // A text that waits stands still too: both are asked of the same text.
        return still ? (WAITING.exec(now)?.[0] ?? 'settled') : 'changing';
      },
      { intervals: [100], timeout: 20_000 },
    )
    .toBe('settled');
  return before;
}
