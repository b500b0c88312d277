/** What the tests of the Anonymiser screen share. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { ligne } from '../../test/support/totem-xml.ts';
import { chooseFiles } from './deposer.ts';
import { expect } from './page-privee.ts';

export const XML = 'Télécharger le XML anonymisé';
export const CSV = 'Télécharger le CSV budget (SCDL)';
export const OCCULTE = 'Occulté (CRPA L311-6)';

export const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

export const LIGNES = [ligne({ Nature: '65741', Fonction: '71', CodRD: 'D', MtReal: '250', OpBudg: '0' })];
export const concours = (nom: string, code = 'P3', montant = '250') =>
  `<CONCOURS><CodNatJurBenefCA V="${code}"/><LibOrgaBenef V="${nom}"/><MtSubv V="${montant}"/></CONCOURS>`;
export const bien = (libelle: string) =>
  `<PATRIMOINE><LibBien V="${libelle}"/><MtValAcquiBien V="7"/></PATRIMOINE>`;
export const annexes = (subventions: readonly string[], biens: readonly string[] = []) =>
  `<Annexes><DATA_CONCOURS>${subventions.join('')}</DATA_CONCOURS>` +
  `<DATA_PATRIMOINE>${biens.join('')}</DATA_PATRIMOINE></Annexes>`;

export const titre = (page: Page) => page.getByRole('heading', { level: 1, name: 'Anonymiser le fichier' });
export const verdict = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();
export const fiche = (page: Page) => page.getByRole('article');
export const regle = (page: Page, nom: string | RegExp) =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { level: 4, name: nom }) });
export const lien = (page: Page) => page.getByRole('navigation').getByRole('link', { name: /^Anonymiser/ });

export async function goTo(page: Page): Promise<void> {
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Écrans' })
    .getByRole('link', { name: /^Anonymiser/ })
    .click();
  await expect(titre(page)).toBeFocused();
  await expect(verdict(page)).not.toContainText('en cours');
}

export async function anonymise(page: Page, content: string | Uint8Array, name = 'essai.xml'): Promise<void> {
  await page.goto('./');
  await chooseFiles(page, [file(name, content)]);
  await goTo(page);
}

export async function openExample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await goTo(page);
}

export async function openRule(page: Page, nom: string | RegExp) {
  const found = regle(page, nom);
  await expect(found).toBeVisible();
  if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
  await expect(found.getByRole('listitem').first()).toBeVisible();
  return found;
}

/** The same file again, without a reload, which would ask the network for the page. */
export async function openExampleAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tous les fichiers' }).click();
  await page.getByRole('button', { name: /^Retirer/ }).click();
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await goTo(page);
}

export async function acceptAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^J’accepte/ }).click();
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
}

/** Accepts what is proposed, names that come back included: these are asked one by one. */
export async function acceptEachProposal(page: Page, timeout = 40_000): Promise<void> {
  const accept = page.getByRole('button', { name: /^J’accepte/ });
  // Each answer of the worker may put another in its place.
  const proposed = fiche(page).getByRole('button', { name: /proposé/ });
  await expect
    .poll(
      async () => {
        for (const button of [accept, proposed]) {
          if (await button.isVisible()) await button.click({ timeout: 500 }).catch(() => {});
        }
        return verdict(page).textContent();
      },
      { intervals: [50], timeout },
    )
    .toBe('Le fichier anonymisé est prêt');
}

export async function download(page: Page, name: string | RegExp): Promise<Download> {
  const event = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return event;
}

export const textOf = async (saved: Download) => readFileSync(await saved.path(), 'utf8');

export async function expectNoOverflow(page: Page): Promise<void> {
  const surplus = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(surplus).toBe(0);
}

export async function tabTo(
  page: Page,
  find: () => ReturnType<Page['locator']>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let press = 0; press < 60; press++) {
    if (await find().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(find()).toBeFocused();
}
