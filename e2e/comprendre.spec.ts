/** To look rather than read: the picture of a tree, the figures to remember, what is downloaded. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formatEuros } from '../src/text/nombres.ts';
import { ligne, type TotemOptions, totem } from '../test/support/totem-xml.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles } from './support/deposer.ts';
import { revenir } from './support/historique.ts';
import { expect, test } from './support/page-privee.ts';

async function openExemple(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await expect(page.getByRole('tree')).toBeVisible();
}

test('the picture is walked by keyboard, and the table follows', { tag: '@firefox' }, async ({ page }) => {
  await openExemple(page);
  const image = page.getByRole('tree');
  await expect(page.getByRole('figure').filter({ has: image })).toContainText(
    'Premier poste : Charges de personnel et frais assimilés, 37,6 %',
  );
  const item = (name: RegExp) => image.getByRole('treeitem', { name });
  await item(/^Fonctionnement/).focus();
  await page.keyboard.press('Enter');
  await expect(item(/^012 Charges de personnel/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item(/^011 Charges à caractère général/)).toBeFocused();
  await page.keyboard.press('Enter');
  const steps = page.getByRole('navigation', { name: 'Où vous êtes dans l’image' }).getByRole('listitem');
  await expect(steps).toHaveText(['Dépenses', 'Fonctionnement', '011 Charges à caractère général']);
  const row = page.getByRole('treegrid').getByRole('row', { selected: true });
  await expect(row).toContainText('Charges à caractère général');
  await expect(row).toContainText(formatEuros(230481413n));
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(item(/^011/)).toBeFocused();
  await expect(steps).toHaveCount(2);

  // The other way: a row of the table brings the picture to it.
  await page
    .getByRole('treegrid')
    .getByRole('row', { name: /13 Subventions d'investissement/ })
    .click();
  await expect(steps.first()).toHaveText('Recettes');
  await expect(item(/^13 /)).toHaveAttribute('aria-selected', 'true');
});

test('figures to remember say what they mean and how they are made', async ({ page }) => {
  await openExemple(page);
  const retenir = page.getByRole('region', { name: 'À retenir' });
  await expect(retenir.getByRole('listitem')).toHaveCount(10);
  await expect(retenir.getByRole('listitem').filter({ hasText: 'Épargne nette' })).toContainText(
    formatEuros(68467811n),
  );
  await retenir.getByText('Comment ces chiffres sont calculés').click();
  await expect(retenir).toContainText('produits des cessions (775)');
  await expect(retenir).toContainText('8 412 habitants');
  await retenir
    .getByRole('button', { name: /C’est-à-dire/ })
    .nth(5)
    .focus();
  await expect(page.locator('.bulle')).toContainText('Le nombre d’années');
  await expectAccessible(page);
});

test('every picture and table is kept as a file, and names no natural person', { tag: '@firefox' }, async ({
  page,
}) => {
  await openExemple(page);
  await page.getByRole('tab', { name: 'En images' }).click();
  await expect(page.getByRole('heading', { name: 'Subventions : les plus grandes' })).toBeVisible();
  const figure = page.getByRole('figure', { name: 'Subventions : les plus grandes' });
  await figure.getByText('Les mêmes chiffres en tableau').click();
  await expectAccessible(page);

  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await figure.getByRole('button', { name }).click();
    const saved = await download;
    return { nom: saved.suggestedFilename(), octets: readFileSync(await saved.path()) };
  };
  const svg = await save('Télécharger l’image en SVG : Subventions : les plus grandes');
  expect(svg.nom).toBe('20240617_219909991_budget-compte-administratif-2023_subventions-plus-grandes.svg');
  expect(svg.octets.toString('utf8')).toMatch(/<title>Subventions\s: .*Charmeval-sur-Aubrelle.*2023/s);
  const png = await save('Télécharger l’image en PNG : Subventions : les plus grandes');
  expect(png.octets.subarray(1, 4).toString()).toBe('PNG');
  const csv = await save('Télécharger le tableau en CSV : Subventions : les plus grandes');
  expect(csv.octets.toString('utf8').split('\r\n')).toHaveLength(12);

  const copied = page.evaluate(() => {
    return new Promise<string>((resolve) => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => resolve(text) },
      });
    });
  });
  await figure.getByRole('button', { name: /Copier pour un tableur/ }).click();
  expect((await copied).split('\n')[0]).toBe('Bénéficiaire\tNombre\tMontant');
});

for (const [nom, options] of [
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const) {
  test(`pictures in ${nom} at 390`, async ({ page }) => {
    await page.emulateMedia(options);
    await page.setViewportSize({ width: 390, height: 800 });
    await openExemple(page);
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'En images' }).click();
    await expect(page.getByRole('figure').first()).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

const depense = (nature: string, fonction: string, montant: string) =>
  ligne({ Nature: nature, Fonction: fonction, CodRD: 'D', MtReal: montant, CredOuv: montant, OpBudg: '0' });
const fichier = (name: string, lignes: readonly string[], options: TotemOptions) => ({
  name,
  mimeType: 'text/xml',
  buffer: Buffer.from(totem(lignes, { natDec: '09', ...options })),
});

test('a newcomer finds what the schools cost, the largest expense, and whether investment rose', async ({
  page,
}) => {
  await page.goto('./');
  await chooseFiles(page, [
    fichier('2022.xml', [depense('2313', '211', '1000'), depense('64111', '020', '5000')], {
      exercice: '2022',
    }),
    fichier('2023.xml', [depense('2313', '211', '1500'), depense('64111', '020', '4800')], {
      exercice: '2023',
    }),
  ]);
  await page.getByRole('link', { name: 'Comparer ces budgets' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Comparer des budgets' })).toBeFocused();
  const bref = page.getByRole('region', { name: 'En bref' });
  await expect(bref).toContainText(
    /Dépenses d’investissement\s: en hausse de 500\s€ \(\+50,0\s%\), de 1\s000\s€ à 1\s500\s€/,
  );
  await expect(page.getByRole('table').first().getByRole('row').nth(5)).toContainText('23');
  await page.getByRole('radio', { name: 'Fonction' }).check();
  await expect(page.getByRole('table').first()).toContainText(formatEuros(480000n));
  await expectAccessible(page);
  await page.getByRole('checkbox').first().uncheck();
  await expect(page.getByText('Cochez au moins deux budgets.')).toBeVisible();

  await revenir(page);
  await page
    .getByRole('link', { name: /Voir le budget/ })
    .last()
    .click();
  await expect(page.getByRole('figure').filter({ has: page.getByRole('tree') })).toContainText(
    'Premier poste : Charges de personnel et frais assimilés',
  );
  await page.getByRole('tab', { name: 'Par fonction' }).click();
  await expect(page.getByRole('row', { name: /Enseignement/ }).first()).toContainText(formatEuros(150000n));
});

test('the guided tour of the example: five steps, left and started again', async ({ page }) => {
  await openExemple(page);
  const visite = page.getByRole('complementary', { name: 'Visite guidée' });
  await visite.getByRole('button', { name: 'Commencer la visite' }).click();
  await expect(visite.getByRole('heading', { name: 'Deux sections' })).toBeFocused();
  await expectAccessible(page);
  for (let step = 2; step <= 5; step++) {
    await visite.getByRole('button', { name: 'Étape suivante' }).click();
    await expect(visite).toContainText(`Étape ${step} sur 5`);
    await expect(page.locator('[data-visite]')).toBeInViewport();
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-visite]')).toHaveCount(0);
  await expect(visite.getByRole('button', { name: 'Commencer la visite' })).toBeFocused();
  await visite.getByRole('button', { name: 'Commencer la visite' }).click();
  await visite.getByRole('button', { name: 'Passer la visite' }).click();
  await expect(visite.getByRole('button')).toHaveText(['Commencer la visite']);
});

test('the address names what is looked at, and a file dropped again opens there', async ({ page }) => {
  const file = fichier('2023.xml', [depense('2313', '211', '1500')], { exercice: '2023' });
  const tab = (name: string) => page.getByRole('tab', { name });
  await page.goto('./');
  await chooseFiles(page, [file]);
  await tab('Par fonction').click();
  await expect(page).toHaveURL(/#\/budget\/1\/fonction$/);
  await page.getByRole('link', { name: 'Glossaire' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Glossaire' })).toBeVisible();
  await page.goBack();
  await expect(tab('Par fonction')).toHaveAttribute('aria-selected', 'true');
  await page.goForward();
  await page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: 'Budget' }).click();
  await expect(tab('Par fonction')).toHaveAttribute('aria-selected', 'true');

  // A new page: nothing of the files is left.
  await page.goto('about:blank');
  await page.goto('./#/budget/1/images');
  await expect(page.getByText('Ce budget n’est plus ouvert')).toBeVisible();
  await chooseFiles(page, [file]);
  await expect(page).toHaveURL(/#\/budget\/1\/images$/);
  await expect(tab('En images')).toHaveAttribute('aria-selected', 'true');

  await page.goto('about:blank');
  await page.goto('./#/comparer/1-2/nature');
  await expect(page.getByText('Ces budgets ne sont plus ouverts')).toBeVisible();
  await page.getByRole('link', { name: 'Déposer un fichier' }).click();
  await chooseFiles(page, [file, fichier('2022.xml', [depense('2313', '211', '1')], { exercice: '2022' })]);
  await expect(page.getByRole('link', { name: 'Comparer ces budgets' })).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '#/comparer/1-2/nature';
  });
  await expect(page.getByRole('radio', { name: 'Nature' })).toBeChecked();
  await page.getByRole('radio', { name: 'Fonction' }).check();
  await expect(page).toHaveURL(/#\/comparer\/1-2\/fonction$/);
});

test('a comparison on a telephone: no scrolling sideways, and still a table', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('./');
  await chooseFiles(page, [
    fichier('2022.xml', [depense('2313', '211', '1000')], { exercice: '2022' }),
    fichier('2023.xml', [depense('2313', '211', '1500')], { exercice: '2023' }),
  ]);
  await page.getByRole('link', { name: 'Comparer ces budgets' }).click();
  const table = page.getByRole('region', { name: 'Tableau des écarts' });
  await expect(table.getByRole('table')).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row:
          - columnheader "Poste"
          - columnheader /Compte administratif 2022/
          - columnheader /Compte administratif 2023/
          - columnheader "Écart"
          - columnheader "Évolution"
      - rowgroup:
        - row /Dépenses de fonctionnement/
        - row /Recettes de fonctionnement/
        - row /Dépenses d’investissement/:
          - rowheader "Dépenses d’investissement"
          - cell /1.000,00.€/
          - cell /1.500,00.€/
          - cell /\\+500,00.€/
          - cell /\\+50,0.%/
  `);
  expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await expectAccessible(page);
});

test('the lines in sight are downloaded, all of them', async ({ page }) => {
  await openExemple(page);
  await page.getByRole('tab', { name: 'Lignes' }).click();
  await page.getByRole('radio', { name: 'Recettes' }).check();
  await expect(page.getByRole('status').filter({ hasText: 'Somme' })).toContainText('105 lignes');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger le tableau en CSV : Lignes du budget' }).click();
  const rows = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(rows).toHaveLength(106);
  expect(new Set(rows.slice(1).map((row) => row.split(',')[1]))).toEqual(new Set(['Recettes']));
});

test('pages to read: guide, glossary, statements, licences', async ({ page }) => {
  await page.goto('./');
  const pages = page.getByRole('navigation', { name: 'Aide et informations' });
  for (const [lien, titre, contenu] of [
    ['Guide pas à pas', 'Publier son budget, pas à pas', 'Qui doit publier'],
    ['Glossaire', 'Glossaire', 'Nature ou fonction'],
    ['Accessibilité : non conforme', 'Déclaration d’accessibilité', 'Aucun audit'],
    ['Confidentialité', 'Confidentialité', 'aucune requête'],
    ['À propos', 'À propos', 'd3-hierarchy'],
  ] as const) {
    await pages.getByRole('link', { name: lien.replace(' :', '\u00a0:') }).click();
    await expect(page.getByRole('heading', { level: 1, name: titre })).toBeFocused();
    await expect(page.getByRole('main')).toContainText(contenu);
    await expectAccessible(page);
  }
});
