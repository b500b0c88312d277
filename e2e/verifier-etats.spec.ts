/** The states of the report that no file provokes: the controls failed, the seal is still being checked. */
import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';
import { modifyControls } from './support/worker-modifie.ts';

const EXEMPLE = readFileSync(new URL('../src/exemple/budget-exemple.xml', import.meta.url), 'utf8');
const SCELLE = EXEMPLE.replace(
  '<EnTeteDocBudgetaire>',
  `<Scellement md5="${'0'.repeat(32)}" sha1="${'0'.repeat(40)}" date="2024-06-20T10:00:00"/><EnTeteDocBudgetaire>`,
);

for (const { etat, dit } of [
  { etat: 'echec', dit: /vérification n.a pas pu/ },
  { etat: 'scellement-en-cours', dit: /scellement est en cours de vérification/ },
] as const) {
  test(`${etat}: the report says so, and the budget is there all the same`, async ({ page }) => {
    await modifyControls(page, etat);
    await page.goto('./');
    await chooseFiles(page, [{ name: 'essai.xml', mimeType: 'text/xml', buffer: Buffer.from(SCELLE) }]);
    await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Vérifier/ })
      .click();
    await expect(page.getByRole('main')).toContainText(dit);
    await expectAccessible(page);
    if (process.env.CAPTURES) await page.screenshot({ path: `${process.env.CAPTURES}/${etat}.png` });
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Budget/ })
      .click();
    await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  });
}
