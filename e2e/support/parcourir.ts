import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './page-privee.ts';

/** What the page says while something is on its way. */
const WAITING = /(Chargement|Lecture des valeurs|En préparation|(Calcul|Comparaison|Vérification) en cours)…/;

/** What each screen says, and the digest of each file that it gives. */
export interface Parcours {
  readonly ecrans: Readonly<Record<string, string>>;
  readonly fichiers: Readonly<Record<string, string>>;
}

/** Goes through every screen that the open file has, every tab of it, and takes every file that it offers. */
export async function walk(page: Page): Promise<Parcours> {
  const ecrans: Record<string, string> = {};
  const fichiers: Record<string, string> = {};
  const links = page.getByRole('navigation', { name: 'Écrans' }).getByRole('link');
  await expect(page.getByRole('navigation', { name: 'Écrans' })).toContainText(/Vérifier/);
  for (let rang = 0; rang < (await links.count()); rang++) {
    await links.nth(rang).click();
    await expect(links.nth(rang)).toHaveAttribute('aria-current', 'page');
    const text = await settled(page.getByRole('main'));
    // Once the screen is there: until then the title is that of the one before.
    const ecran = `${rang}. ${await page.title()}`;
    ecrans[ecran] = text;
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      ecrans[`${ecran}, ${await tab.textContent()}`] = await settled(page.getByRole('tabpanel'));
    }
    // Each is found once: a page with twenty pictures is long to search again for each of forty buttons.
    const buttons = page.getByRole('main').getByRole('button', { name: /^Télécharger/ });
    for (const button of await buttons.elementHandles()) {
      // A download may wait for a decision of the user: its reason is in the text that was compared.
      if (!(await button.isEnabled())) continue;
      const coming = page.waitForEvent('download', { timeout: 30_000 });
      await button.dispatchEvent('click');
      const file = await coming;
      const bytes = readFileSync(await file.path());
      fichiers[file.suggestedFilename()] = createHash('sha256').update(bytes).digest('hex');
      // Firefox gives another name to a file that is there already.
      await file.delete();
    }
  }
  return { ecrans, fichiers };
}

/** What each page to read says, by its title: those that every screen leads to, at its foot. */
export async function walkPages(page: Page): Promise<Parcours['ecrans']> {
  const pages: Record<string, string> = {};
  const links = page.getByRole('navigation', { name: 'Aide et informations' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  for (let rang = 0; rang < (await links.count()); rang++) {
    await links.nth(rang).click();
    await expect(page).toHaveURL(new RegExp(`${await links.nth(rang).getAttribute('href')}$`));
    pages[`page ${rang}`] = await settled(page.getByRole('main'));
  }
  return pages;
}

/** The text of a part of the page, once the worker has answered and nothing is on its way. */
async function settled(part: Locator): Promise<string> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = (await part.textContent()) ?? '';
        const still = now === before && now !== '';
        before = now;
        // A text that waits stands still too: both are asked of the same text.
        return still ? (WAITING.exec(now)?.[0] ?? 'settled') : 'changing';
      },
      { intervals: [100], timeout: 20_000 },
    )
    .toBe('settled');
  return before;
}
