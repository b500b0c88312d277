/** The report: of a budget, and of a CSV made elsewhere. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS, parseCsv } from '../test/support/corpus.ts';
import { csvText, ENTETE_BUDGET, ligneBudget } from '../test/support/scdl-csv.ts';
import { cfu, ligne, totem } from '../test/support/totem-xml.ts';
import { CLAIRE, expectAccessible, SOMBRE } from './support/axe.ts';
import { chooseFiles, dropPath } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';

const EXEMPLE = readFileSync(new URL('../src/exemple/budget-exemple.xml', import.meta.url), 'utf8');

/** Two warnings about the header, a fonction that no plan has on eleven lines, an amount that is no number. */
const MODIFIE = EXEMPLE.replace('<IdColl V="21990999100016"/>', '<IdColl V="21990999100061"/>')
  .replace('<DteDec V="2024-06-17"/>', '<DteDec V="17/06/2024"/>')
  .replaceAll('<Fonction V="211"/>', '<Fonction V="299"/>')
  .replace(/<MtReal V="(\d+)\.(\d+)"\/>/, '<MtReal V="$1,$2"/>');

const SCELLE = '<Scellement md5="0" sha1="0" date="2024-06-20T10:00:00"/>';

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const verdict = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const group = (page: Page, titre: string | RegExp) =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { name: titre }) });

/** Opens a budget, then its report; waits until the seal is known. */
async function verify(page: Page, content: string | Uint8Array, name = 'essai.xml'): Promise<void> {
  await page.goto('./');
  await chooseFiles(page, [file(name, content)]);
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await followReport(page);
}

async function followReport(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Vérifier/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rapport de vérification' })).toBeFocused();
  await expect(verdict(page)).toContainText(/publié/);
  await expect(page.getByRole('main')).not.toContainText('en cours de vérification');
}

async function openCsv(page: Page, content: string | Uint8Array, name = 'tableau.csv'): Promise<void> {
  await page.goto('./');
  await chooseFiles(page, [file(name, content)]);
  await expect(page.getByRole('heading', { level: 1, name: 'Rapport de vérification' })).toBeVisible();
}

async function download(page: Page, name: string): Promise<Download> {
  const event = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return event;
}

const textOf = async (saved: Download) => readFileSync(await saved.path(), 'utf8');

async function openGroup(page: Page, titre: string | RegExp) {
  const found = group(page, titre);
  await expect(found).toBeVisible();
  if ((await found.getAttribute('open')) === null) await found.getByRole('heading').click();
  return found;
}

test('the example can be published: what was looked at, and no badge', { tag: '@firefox' }, async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Absent' })).toBeVisible();
  await followReport(page);
  await expect(verdict(page)).toHaveText(
    'Ce budget peut être publié : aucun problème bloquant, aucun avertissement.',
  );
  await expect(page.getByRole('heading', { name: 'Rien à corriger' })).toBeVisible();
  const lien = page.getByRole('navigation').getByRole('link', { name: /^Vérifier/ });
  await expect(lien).toHaveAccessibleName('Vérifier');
  await expectAccessible(page);
  await page.getByRole('link', { name: /Voir le budget/ }).click();
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
});

test('a changed document: verdict, groups, filters, badge', async ({ page }) => {
  await verify(page, MODIFIE);
  await expect(verdict(page)).toHaveText(
    /^Ce budget ne peut pas être publié en l’état\s: 1.problème bloquant, 13.avertissements\.$/,
  );
  const nav = page.getByRole('navigation').getByRole('link', { name: /^Vérifier/ });
  await expect(nav).toHaveAccessibleName(/14.problèmes/);
  const montant = await openGroup(page, 'Un montant est illisible');
  await expect(montant).toContainText('ce n’est pas un nombre');
  await expect(montant).toContainText('Que faire ?');
  await expect(montant).toContainText(/ligne.\d+ du fichier/);
  await expectAccessible(page);

  await page.getByRole('radio', { name: /Avertissements/ }).check();
  await expect(group(page, 'Un montant est illisible')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Nomenclature' }).check();
  await expect(page.getByRole('group').filter({ has: page.getByRole('heading', { level: 4 }) })).toHaveCount(
    1,
  );
  await page.getByRole('radio', { name: /Bloquants/ }).check();
  await expect(page.getByRole('main')).toContainText('Rien ne correspond à ces filtres.');
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await expect(group(page, 'Un montant est illisible')).toBeVisible();

  await page.getByRole('link', { name: 'Tous les fichiers' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: /^Vérifier/ })).toHaveAccessibleName(
    /Vérifier\s: Charmeval.*2023, 14.problèmes/,
  );
});

test('a constat leads to its line, and back to where it was', { tag: '@firefox' }, async ({ page }) => {
  await verify(page, MODIFIE);
  const fonctions = await openGroup(page, 'Une fonction n’est pas dans le plan de comptes');
  await expect(fonctions).toContainText('11 fois');
  const links = fonctions.getByRole('link');
  await expect(links).toHaveCount(11);
  const last = links.last();
  const source = /\d+/.exec((await last.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  await last.click();
  const row = page.locator('tr:focus');
  await expect(row).toBeInViewport();
  await expect(row).toContainText('299');
  await expect(row).toContainText('ligne désignée par le rapport');
  await expect(page.getByRole('tab', { name: 'Lignes' })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Revenir au rapport' }).click();
  await expect(page.getByRole('link', { name: new RegExp(`ligne ${source} du fichier`) })).toBeFocused();
  await expect(last).toBeInViewport();
});

test('a seal that does not match, several budgets, an account that is a CFU', async ({ page }) => {
  const lignes = [ligne({ Nature: '60611', Fonction: '020', CodRD: 'D', MtPrev: '5', OpBudg: '0' })];
  const scelle = totem(lignes).replace('</DocumentBudgetaire>', `${SCELLE}</DocumentBudgetaire>`);
  const budget = /<Budget>[\s\S]*<\/Budget>/.exec(scelle)?.[0] ?? '';
  await page.goto('./');
  await chooseFiles(page, [
    file('scelle.xml', scelle.replace(budget, budget + budget.replace('BUDGET PRINCIPAL', 'EAU'))),
    file('cfu.xml', cfu(lignes, [])),
  ]);
  const budgets = page.getByRole('link', { name: /^Voir le budget/ });
  // Two of one file, and the other, which may be open before it.
  await expect(budgets).toHaveCount(3);
  await budgets.first().click();
  await page.getByRole('definition').getByRole('link', { name: 'Rompu' }).click();
  await expect(group(page, 'Scellement rompu')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Ce fichier contient 2 budgets');
  await expect(verdict(page)).toContainText(/^Ce fichier peut être publié/);
  const deficit = await openGroup(page, 'Une section a plus de dépenses que de recettes');
  await expect(deficit).toContainText('2 fois');
  await expect(page.getByRole('main')).not.toContainText('undefined');
});

test('the report is downloaded as CSV and as JSON', { tag: '@firefox' }, async ({ page }) => {
  await verify(page, MODIFIE, 'mon budget.xml');
  const csv = await download(page, 'Télécharger le rapport (CSV)');
  expect(csv.suggestedFilename()).toBe('mon budget-rapport-de-controle.csv');
  const [header, ...rows] = parseCsv(await textOf(csv));
  expect(header?.slice(0, 3)).toEqual(['gravite', 'code', 'titre']);
  expect(rows.filter(([gravite]) => gravite === 'bloquant')).toHaveLength(1);

  const json = await download(page, 'Télécharger le rapport (JSON)');
  const report = JSON.parse(await textOf(json));
  expect(report).toMatchObject({
    format: 'totemclic-rapport-de-controle',
    compte: { bloquant: 1, avertissement: 13 },
  });
  expect(report.constats).toHaveLength(rows.length);
});

test('more constats than the report carries are asked for', async ({ page }) => {
  const lignes = Array.from({ length: 120 }, (_, index) =>
    ligne({ Nature: '60611', Fonction: '999', CodRD: 'D', MtPrev: String(index + 1), OpBudg: '0' }),
  );
  await verify(page, totem(lignes));
  const fonctions = await openGroup(page, 'Une fonction n’est pas dans le plan de comptes');
  await expect(fonctions.getByRole('link')).toHaveCount(50);
  await expect(fonctions).toContainText('50 sur 120');
  await fonctions.getByRole('button', { name: 'Afficher les suivants' }).click();
  await expect(fonctions.getByRole('link')).toHaveCount(120);
  await expect(fonctions.getByRole('listitem').nth(50)).toBeFocused();
  await fonctions.getByRole('link').last().click();
  await expect(page.locator('tr:focus')).toContainText('120,00');
});

test('on paper: the whole report, and nothing to press', async ({ page }) => {
  await verify(page, MODIFIE);
  await page.getByRole('radio', { name: /Informations/ }).check();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type \/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(4);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(group(page, 'Un montant est illisible')).toHaveAttribute('open');
  await expect(group(page, 'Pas de scellement')).toHaveAttribute('open');
  await expect(page.getByText('Date du document')).toBeVisible();
  for (const role of ['navigation', 'radio', 'link'] as const) {
    for (const one of await page.getByRole(role).all()) await expect(one).toBeHidden();
  }
  // An explained word stays, as a word.
  for (const one of await page.locator('button:not(.explication--mot)').all()) await expect(one).toBeHidden();
  await expect(page.locator('.explication--mot').first()).toHaveCSS('text-decoration-line', 'none');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(group(page, 'Un montant est illisible')).toHaveCount(0);
});

test('by keyboard alone: to the report, a group, a line', async ({ page }) => {
  await page.goto('./');
  await chooseFiles(page, [file('essai.xml', MODIFIE)]);
  await expect(page.getByRole('navigation').getByRole('link', { name: /problèmes/ })).toBeVisible();
  await tabTo(page, () => page.getByRole('navigation').getByRole('link', { name: /^Vérifier/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const fonctions = group(page, 'Une fonction n’est pas dans le plan de comptes');
  await tabTo(page, () => fonctions.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(fonctions.getByRole('link').first()).toBeVisible();
  // Past the words that are explained.
  await tabTo(page, () => fonctions.getByRole('link').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('tr:focus')).toContainText('299');
});

test.describe('a CSV made elsewhere', () => {
  const rows = [
    ligneBudget({ BGT_NATDEC: 'Budget primitif' }),
    ligneBudget({ BGT_NATDEC: 'Budget primitif', BGT_CONTNAT: '' }),
  ];

  test('goes straight to its report: faults, cells, repaired download', { tag: '@firefox' }, async ({
    page,
  }) => {
    await openCsv(page, csvText([ENTETE_BUDGET, ...rows], ';'));
    await expect(verdict(page)).toHaveText(
      /^Ce fichier CSV ne peut pas être publié en l’état\s: 3.problèmes bloquants, 1.avertissement\.$/,
    );
    await expect(page.getByRole('definition').filter({ hasText: 'SCDL Budget 0.8.3' })).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: 'le point-virgule' })).toBeVisible();
    const valeur = await openGroup(page, /Valeur incorrecte.*BGT_NATDEC/);
    await expect(valeur.getByRole('row').nth(1)).toHaveText(/2BGT_NATDEC \(A\)Budget primitif/);
    const vide = await openGroup(page, /Cellule vide.*BGT_CONTNAT/);
    await expect(vide.getByRole('row').nth(1)).toHaveText(/3BGT_CONTNAT \(E\)vide/);
    await expectAccessible(page);

    const repaired = page.getByRole('region', { name: 'CSV réparé' });
    await expect(repaired).toContainText('« Budget primitif » devient « budget primitif »');
    await expect(repaired).toContainText('1 problème bloquant reste à corriger');
    const saved = await download(page, 'Télécharger le CSV réparé');
    expect(saved.suggestedFilename()).toBe('tableau-repare.csv');
    const [header, first] = parseCsv(await textOf(saved));
    expect(header).toEqual([...ENTETE_BUDGET]);
    expect(first?.[0]).toBe('budget primitif');
    const report = await download(page, 'Télécharger le rapport (CSV)');
    expect(parseCsv(await textOf(report))).toHaveLength(5);
    const json = JSON.parse(await textOf(await download(page, 'Télécharger le rapport (JSON)')));
    expect(json).toMatchObject({ format: 'totemclic-rapport-de-csv', compte: { bloquant: 3 } });
  });

  test('that follows the schema has nothing to correct', async ({ page }) => {
    await openCsv(page, csvText([ENTETE_BUDGET, ligneBudget()]));
    await expect(verdict(page)).toHaveText(/peut être publié/);
    await expect(page.getByRole('button', { name: /réparé/ })).toHaveCount(0);
    await expectAccessible(page);
  });

  test('whose columns say nothing is read with the schema that is chosen', async ({ page }) => {
    await page.goto('./');
    await chooseFiles(page, [file('autre.csv', 'a,b\n1,2\n')]);
    await expect(page.getByRole('main')).toContainText('Colonnes lues : a et b.');
    await page.getByRole('button', { name: /Vérifier comme.*Subventions/ }).click();
    await expect(page.getByRole('definition').filter({ hasText: 'SCDL Subventions 2.1.1' })).toBeVisible();
    await expect(group(page, 'Colonne obligatoire manquante')).toBeVisible();
    await page.getByRole('link', { name: 'Tous les fichiers' }).click();
    await expect(page.getByRole('main').getByRole('link', { name: /^Vérifier/ })).toBeVisible();
  });
});

for (const width of [1280, 390]) {
  test.describe(`${width} pixels`, () => {
    // A colour is the same at every width.
    const couleurs = width === 1280 ? [CLAIRE, SOMBRE] : [];
    test.use({ viewport: { width, height: 800 } });

    test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
      await verify(page, MODIFIE);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await expectAccessible(page, couleurs, true);
      await expectNoOverflow(page);
    });

    test('nor in the report of a CSV', async ({ page }) => {
      await openCsv(page, csvText([ENTETE_BUDGET, ligneBudget({ BGT_SIRET: '1', BGT_NOM: 'x'.repeat(90) })]));
      await (await openGroup(page, /Numéro SIRET invalide/)).waitFor();
      await expectAccessible(page, couleurs, true);
      await expectNoOverflow(page);
    });
  });
}

test.describe('real documents', () => {
  test.skip(!HAS_CORPUS, CORPUS_ABSENT);

  for (const [nom, etat, titre] of [
    ['montreuil-ca-2019', 'Rompu', 'Scellement rompu'],
    ['crach-bp-2022', 'Intact', 'Scellement intact'],
  ] as const) {
    test(`${nom}: ${titre}`, async ({ page }) => {
      await page.goto('./');
      await dropPath(page, corpusPath(nom));
      await expect(page.getByRole('definition').filter({ hasText: etat })).toBeVisible({ timeout: 15_000 });
      await followReport(page);
      await expect(group(page, titre)).toBeVisible();
      await expect(verdict(page)).toContainText('peut être publié : aucun problème bloquant');
    });
  }

  test('crach-bp-2022: the CSV that the stylesheet gave', async ({ page }) => {
    await page.goto('./');
    await dropPath(page, corpusPath('crach-bp-2022', 'expected.csv'));
    await expect(verdict(page)).toContainText(/360.problèmes bloquants, aucun avertissement/);
    const titles = await page.locator('summary').allInnerTexts();
    expect(titles.map((text) => text.replace(/[\s,]+/g, ' ').trim())).toEqual([
      'Valeur incorrecte BGT_NATDEC 201 cellules E-C21',
      'Cellule vide BGT_CONTNAT 53 cellules E-C20',
      'Cellule vide BGT_CONTNAT_LABEL 53 cellules E-C20',
      'Cellule vide BGT_SECTION 53 cellules E-C20',
    ]);
    await expect(page.getByRole('main')).toContainText('159 problèmes bloquants restent à corriger');
  });
});

async function expectNoOverflow(page: Page): Promise<void> {
  const surplus = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(surplus).toBe(0);
}

async function tabTo(
  page: Page,
  find: () => ReturnType<Page['locator']>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (await find().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(find()).toBeFocused();
}
