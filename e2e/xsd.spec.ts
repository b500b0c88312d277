/** Validation by the schemas that the user gives, on the hosted page and from the disk. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { XSD } from '../src/text/xsd.ts';
import { ligne, totem } from '../test/support/totem-xml.ts';
import { SCHEMAS_ZIP } from '../test/support/xsd.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles, dropFiles } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';

const HORS_LIGNE = pathToFileURL(
  fileURLToPath(new URL('../dist-offline/totemclic.html', import.meta.url)),
).href;

const UNE = ligne({ Nature: '60611', CodRD: 'D', MtPrev: '5.10', OpBudg: '0' });

async function addSchemas(page: Page): Promise<void> {
  await dropFiles(page, [{ name: 'schemas.zip', bytes: Buffer.from(SCHEMAS_ZIP) }]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nomenclatures');
  await expect(section(page)).toContainText('4\u00a0fichiers XSD');
}

const section = (page: Page) => page.getByRole('region', { name: 'Schémas XSD de la DGCL' });

for (const [where, address] of [
  ['on the hosted page', './'],
  ['from the disk', HORS_LIGNE],
] as const) {
  test(`${where}: an archive of schemas validates the open files, in French, with line and path`, {
    tag: '@firefox',
  }, async ({ page }) => {
    await page.goto(address);
    await chooseFiles(page, [
      { name: 'bon.xml', mimeType: 'text/xml', buffer: Buffer.from(totem([UNE])) },
      {
        name: 'faux.xml',
        mimeType: 'text/xml',
        buffer: Buffer.from(totem([UNE, UNE.replace('"D"', '"X"')])),
      },
    ]);
    await expect(page.getByRole('link', { name: /^Voir le budget/ })).toHaveCount(2);
    await addSchemas(page);
    await section(page).getByRole('button', { name: 'Valider bon.xml avec les schémas' }).click();
    await expect(section(page)).toContainText('bon.xml suit le schéma');
    await section(page).getByRole('button', { name: 'Valider faux.xml avec les schémas' }).click();
    await expect(section(page)).toContainText(/faux\.xml.: 1.écart au schéma/);
    const row = section(page).getByRole('table', { name: 'Validation' }).getByRole('row').nth(1);
    await expect(row).toContainText('7');
    await expect(row).toContainText('« X » n’est pas dans la liste permise. Attendu : D et R.');
    await expect(row).toContainText('DocumentBudgetaire/Budget/LigneBudget/CodRD @V');
    await expectAccessible(page);
  });
}

test('schemas are kept when asked, come back, and are removed', async ({ page }) => {
  await page.goto('./');
  await addSchemas(page);
  await section(page)
    .getByRole('button', { name: /^Garder/ })
    .click();
  await expect(section(page)).toContainText('Gardé sur cet ordinateur');
  await page.goto('about:blank');
  await page.goto('./#/nomenclatures');
  await expect(section(page)).toContainText('schemas.zip');
  await section(page)
    .getByRole('button', { name: /^Retirer/ })
    .click();
  await expect(section(page)).toContainText('Aucun schéma ajouté.');
});

for (const [where, address] of [
  ['on the hosted page', './'],
  ['from the disk', HORS_LIGNE],
] as const) {
  test(`${where}, without a worker: the schemas are added, and what cannot be done is said`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      class Refused {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      }
      Object.assign(window, { Worker: Refused });
    });
    await page.goto(address);
    await chooseFiles(page, { name: 'bon.xml', mimeType: 'text/xml', buffer: Buffer.from(totem([UNE])) });
    await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
    await addSchemas(page);
    await section(page).getByRole('button', { name: 'Valider bon.xml avec les schémas' }).click();
    await expect(section(page)).toContainText(XSD.impossible('bon.xml'));
    await expectAccessible(page);
  });
}
