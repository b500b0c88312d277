/** Plans de comptes that the user adds: seen, used at once, kept when asked, removed. */

import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { DERNIER, FUTUR } from '../test/support/exercices.ts';
import { CHANGEMENTS, carriedPlan, planFutur, planXml } from '../test/support/plans.ts';
import { ligne, totem } from '../test/support/totem-xml.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles, dropFiles } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';

const BUDGET = totem(
  ['60611', '60619', '60612'].map((Nature) =>
    ligne({ Nature, Fonction: '020', CodRD: 'D', MtPrev: '5', OpBudg: '0' }),
  ),
  { nomenclature: 'M57-M57_D', exercice: String(FUTUR) },
);

async function openBudget(page: Page): Promise<void> {
  await page.goto('./');
  await chooseFiles(page, { name: 'budget.xml', mimeType: 'text/xml', buffer: Buffer.from(BUDGET) });
  await page.getByRole('tab', { name: 'Lignes' }).click();
}

const lines = (page: Page) => page.getByRole('table', { name: 'Lignes du budget' });
const drop = async (page: Page, name = 'planDeCompte.xml') =>
  dropFiles(page, [{ name, bytes: Buffer.from(planXml(await planFutur())) }]);
const added = (page: Page) => page.getByRole('region', { name: 'Plans que vous avez ajoutés' });

test('a plan of an exercice to come changes the labels and the constats of an open file, survives a reload, and is removed', {
  tag: '@firefox',
}, async ({ page }) => {
  await openBudget(page);
  await expect(page.getByRole('main')).toContainText(`Le plus proche est utilisé : ${DERNIER}`);
  await expect(lines(page)).not.toContainText(CHANGEMENTS.renomme.libelle);

  await drop(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nomenclatures');
  await expect(added(page)).toContainText(`M57 développée, exercice ${FUTUR}`);
  await expect(added(page)).toContainText(`Comparé au plan de ${DERNIER}, le plus proche connu`);
  await expect(added(page)).toContainText(/comptes.: 1.ajouté, 1.retiré, 1.renommé/);
  await added(page).getByText('Voir le détail').first().click();
  await expect(added(page)).toContainText(`60619 ${CHANGEMENTS.ajoute.libelle}`);
  await expect(added(page)).toContainText('« Eau et assainissement » devient');
  await expectAccessible(page);

  await page.getByRole('navigation').getByRole('link', { name: 'Budget' }).click();
  await expect(lines(page)).toContainText(CHANGEMENTS.renomme.libelle);
  await expect(lines(page)).toContainText(CHANGEMENTS.ajoute.libelle);
  await expect(page.getByRole('main')).toContainText(`plan de ${FUTUR} que vous avez ajouté`);
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
  await expect(page.getByRole('main')).toContainText(`Le plus proche est utilisé : ${DERNIER}`);
});

test('the lines that are looked at while the file is read again follow', async ({ page }) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    let ouverts = 0;
    Worker.prototype.postMessage = function (this: Worker, message: { type?: string }) {
      const again = message.type === 'ouvrir' && ++ouverts > 1;
      setTimeout(() => postMessage.call(this, message), again ? 3000 : 0);
    } as typeof postMessage;
  });
  await openBudget(page);
  await expect(lines(page)).toContainText('Eau et assainissement');
  await drop(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nomenclatures');
  await page.getByRole('navigation').getByRole('link', { name: 'Budget' }).click();
  await expect(lines(page)).toContainText('Eau et assainissement');
  await expect(lines(page)).toContainText(CHANGEMENTS.ajoute.libelle);
});

test('a ZIP of the tree: what is new is added, what is known is told, what cannot be read is named', async ({
  page,
}) => {
  const carried = strToU8(planXml(await carriedPlan('M57-M57_A', DERNIER)));
  const zip = zipSync({
    [`${DERNIER}/M57/M57_A/planDeCompte.xml`]: carried,
    [`${DERNIER + 1}/M57/M57_A/planDeCompte.xml`]: carried,
    [`${FUTUR}/M57/M57_A/planDeCompte.xml`]: strToU8('<Nomenclature/>'),
  });
  await page.goto('./');
  await dropFiles(page, [{ name: 'plans.zip', bytes: Buffer.from(zip) }]);
  await expect(added(page).getByRole('heading', { level: 3 })).toHaveText([
    `M57 abrégée, exercice ${DERNIER + 1}`,
  ]);
  const main = page.getByRole('main');
  await expect(main).toContainText('1\u00a0plan identique à ceux que TotemClic connaît déjà.');
  await expect(main).toContainText(
    `${FUTUR}/M57/M57_A/planDeCompte.xml : une information obligatoire manque`,
  );
});

test('several files at once: each is told, and two of one exercice are one, the last', async ({ page }) => {
  await page.goto('./#/nomenclatures');
  const plan = await planFutur();
  const other = { ...plan, comptesNature: plan.comptesNature.filter(({ code }) => code !== '60611') };
  await dropFiles(page, [
    { name: 'abime.xml', bytes: Buffer.from('<Nomenclature Norme="M57"><Nature>') },
    { name: 'un.xml', bytes: Buffer.from(planXml(plan)) },
    { name: 'deux.xml', bytes: Buffer.from(planXml(other)) },
    { name: 'abimee.zip', bytes: Buffer.from(zipSync({ 'a.txt': strToU8('x') })).subarray(0, 30) },
  ]);
  await expect(page.getByText('Plan de comptes ajouté')).toBeVisible();
  await expect(page.getByText(/^abime\.xml\s: ce n’est pas un XML correct \(ligne\s1\)\.$/)).toBeVisible();
  await expect(page.getByText(/^abimee\.zip\s: /)).toBeVisible();
  await expect(added(page).getByRole('heading', { level: 3 })).toHaveCount(1);
  await expect(added(page)).toContainText('deux.xml');
  await expectAccessible(page);
});

test('a plan that takes the place of a kept one says so, and leaves with it', async ({ page }) => {
  await page.goto('./#/nomenclatures');
  await drop(page, 'ancien.xml');
  await page.getByRole('button', { name: /^Garder sur cet ordinateur/ }).press('Enter');
  await expect(added(page).getByRole('status').filter({ hasText: 'Gardé sur cet ordinateur' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Retirer/ })).toBeFocused();
  const plan = await planFutur();
  const other = { ...plan, comptesNature: plan.comptesNature.filter(({ code }) => code !== '60611') };
  await dropFiles(page, [{ name: 'nouveau.xml', bytes: Buffer.from(planXml(other)) }]);
  await expect(added(page)).toContainText('celui que vous aviez gardé reviendra');
  await page.getByRole('button', { name: /^Retirer/ }).click();
  await expect(added(page)).toContainText('Aucun plan ajouté.');
  await page.goto('about:blank');
  await page.goto('./#/nomenclatures');
  await expect(added(page)).toContainText('Aucun plan ajouté.');
});

test('beside a budget, the plan is added and the budget opens; an archive of something else is refused as before', async ({
  page,
}) => {
  await page.goto('./');
  await dropFiles(page, [
    { name: 'planDeCompte.xml', bytes: Buffer.from(planXml(await planFutur())) },
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
