/** Plans de comptes that the user adds: seen, used at once, kept when asked, removed. */

import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { CHANGEMENTS, carriedPlan, plan2026, planXml } from '../test/support/plans.ts';
import { ligne, totem } from '../test/support/totem-xml.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles, dropFiles } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';

const BUDGET = totem(
  ['60611', '60619', '60612'].map((Nature) =>
    ligne({ Nature, Fonction: '020', CodRD: 'D', MtPrev: '5', OpBudg: '0' }),
  ),
  { nomenclature: 'M57-M57_D', exercice: '2026' },
);

async function openBudget(page: Page): Promise<void> {
  await page.goto('./');
  await chooseFiles(page, { name: 'budget.xml', mimeType: 'text/xml', buffer: Buffer.from(BUDGET) });
  await page.getByRole('tab', { name: 'Lignes' }).click();
}

const lines = (page: Page) => page.getByRole('table', { name: 'Lignes du budget' });
const drop = async (page: Page, name = 'planDeCompte.xml') =>
  dropFiles(page, [{ name, bytes: Buffer.from(planXml(await plan2026())) }]);
const added = (page: Page) => page.getByRole('region', { name: 'Plans que vous avez ajoutés' });

test('a plan of 2026 changes the labels and the constats of an open file, survives a reload, and is removed', {
  tag: '@firefox',
}, async ({ page }) => {
  await openBudget(page);
  await expect(page.getByRole('main')).toContainText('Le plus proche est utilisé : 2024');
  await expect(lines(page)).not.toContainText(CHANGEMENTS.renomme.libelle);

  await drop(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nomenclatures');
  await expect(added(page)).toContainText('M57 développée, exercice 2026');
  await expect(added(page)).toContainText('Comparé au plan de 2024, le plus proche connu');
  await expect(added(page)).toContainText(/comptes.: 1.ajouté, 1.retiré, 1.renommé/);
  await added(page).getByText('Voir le détail').first().click();
  await expect(added(page)).toContainText(`60619 ${CHANGEMENTS.ajoute.libelle}`);
  await expect(added(page)).toContainText('« Eau et assainissement » devient');
  await expectAccessible(page);

  await page.getByRole('navigation').getByRole('link', { name: 'Budget' }).click();
  await expect(lines(page)).toContainText(CHANGEMENTS.renomme.libelle);
  await expect(lines(page)).toContainText(CHANGEMENTS.ajoute.libelle);
  await expect(page.getByRole('main')).toContainText('plan de 2026 que vous avez ajouté');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Vérifier/ })
    .click();
  await expect(page.getByRole('main')).toContainText('Le plan de comptes est celui que vous avez ajouté');

  await page.getByRole('contentinfo').getByRole('link', { name: 'Nomenclatures' }).click();
  await page.getByRole('button', { name: /^Garder sur cet ordinateur/ }).click();
  await expect(added(page)).toContainText('Gardé sur cet ordinateur');

  await openBudget(page);
  await expect(lines(page)).toContainText(CHANGEMENTS.ajoute.libelle);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Nomenclatures' }).click();
  await page.getByRole('button', { name: /^Retirer/ }).click();
  await expect(added(page)).toContainText('Aucun plan ajouté.');
  await page.getByRole('navigation').getByRole('link', { name: 'Budget' }).click();
  await expect(lines(page)).not.toContainText(CHANGEMENTS.ajoute.libelle);

  await openBudget(page);
  await expect(page.getByRole('main')).toContainText('Le plus proche est utilisé : 2024');
});

test('a ZIP of the tree: what is new is added, what is known is told, what cannot be read is named', async ({
  page,
}) => {
  const carried = strToU8(planXml(await carriedPlan('M57-M57_A', 2024)));
  const zip = zipSync({
    '2024/M57/M57_A/planDeCompte.xml': carried,
    '2025/M57/M57_A/planDeCompte.xml': carried,
    '2026/M57/M57_A/planDeCompte.xml': strToU8('<Nomenclature/>'),
  });
  await page.goto('./');
  await dropFiles(page, [{ name: 'plans.zip', bytes: Buffer.from(zip) }]);
  await expect(added(page).getByRole('heading', { level: 3 })).toHaveText(['M57 abrégée, exercice 2025']);
  const main = page.getByRole('main');
  await expect(main).toContainText('1\u00a0plan identique à ceux que TotemClic connaît déjà.');
  await expect(main).toContainText('2026/M57/M57_A/planDeCompte.xml : une information obligatoire manque');
});

test('beside a budget, the plan is added and the budget opens; an archive of something else is refused as before', async ({
  page,
}) => {
  await page.goto('./');
  await dropFiles(page, [
    { name: 'planDeCompte.xml', bytes: Buffer.from(planXml(await plan2026())) },
    { name: 'budget.xml', bytes: Buffer.from(BUDGET) },
    { name: 'photos.zip', bytes: Buffer.from(zipSync({ 'a.txt': strToU8('x') })) },
  ]);
  const main = page.getByRole('main');
  await expect(main).toContainText('Plan de comptes ajouté');
  await expect(main.getByRole('link', { name: /^Voir le budget/ })).toBeVisible();
  await expect(main).toContainText(/archive ZIP/);
  await expectAccessible(page);
});

test('where the browser keeps nothing, it is said, and the plan serves all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openBudget(page);
  await drop(page);
  await page.getByRole('button', { name: /^Garder sur cet ordinateur/ }).click();
  await expect(added(page)).toContainText('Le navigateur refuse de garder ou d’oublier');
  await expectAccessible(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Budget' }).click();
  await expect(lines(page)).toContainText(CHANGEMENTS.ajoute.libelle);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`390 pixels, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } });

    test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
      await page.goto('./#/nomenclatures');
      await drop(page);
      await added(page).getByText('Voir le détail').first().click();
      await expectAccessible(page);
      const surplus = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(surplus).toBe(0);
    });
  });
}
