/** Personal data: found, reviewed, occulted by hand, undone, and two files that leave none of it. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS, parseCsv } from '../test/support/corpus.ts';
import { cfu, ligne, totem } from '../test/support/totem-xml.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles, dropPath } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';
import { failRequests } from './support/worker-modifie.ts';

const XML = 'Télécharger le XML anonymisé';
const CSV = 'Télécharger le CSV budget (SCDL)';
const OCCULTE = 'Occulté (CRPA L311-6)';

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const LIGNES = [ligne({ Nature: '65741', Fonction: '71', CodRD: 'D', MtReal: '250', OpBudg: '0' })];
const concours = (nom: string, code = 'P3', montant = '250') =>
  `<CONCOURS><CodNatJurBenefCA V="${code}"/><LibOrgaBenef V="${nom}"/><MtSubv V="${montant}"/></CONCOURS>`;
const bien = (libelle: string) => `<PATRIMOINE><LibBien V="${libelle}"/><MtValAcquiBien V="7"/></PATRIMOINE>`;
const annexes = (subventions: readonly string[], biens: readonly string[] = []) =>
  `<Annexes><DATA_CONCOURS>${subventions.join('')}</DATA_CONCOURS>` +
  `<DATA_PATRIMOINE>${biens.join('')}</DATA_PATRIMOINE></Annexes>`;

const titre = (page: Page) => page.getByRole('heading', { level: 1, name: 'Anonymiser le fichier' });
const verdict = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();
const fiche = (page: Page) => page.getByRole('article');
const regle = (page: Page, nom: string | RegExp) =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { level: 4, name: nom }) });
const lien = (page: Page) => page.getByRole('navigation').getByRole('link', { name: /^Anonymiser/ });

async function goTo(page: Page): Promise<void> {
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Écrans' })
    .getByRole('link', { name: /^Anonymiser/ })
    .click();
  await expect(titre(page)).toBeFocused();
  await expect(verdict(page)).not.toContainText('en cours');
}

async function anonymise(page: Page, content: string | Uint8Array, name = 'essai.xml'): Promise<void> {
  await page.goto('./');
  await chooseFiles(page, [file(name, content)]);
  await goTo(page);
}

async function openExample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await goTo(page);
}

async function openRule(page: Page, nom: string | RegExp) {
  const found = regle(page, nom);
  await expect(found).toBeVisible();
  if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
  await expect(found.getByRole('listitem').first()).toBeVisible();
  return found;
}

/** The same file again, without a reload, which would ask the network for the page. */
async function openExampleAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tous les fichiers' }).click();
  await page.getByRole('button', { name: /^Retirer/ }).click();
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await goTo(page);
}

async function acceptAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^J’accepte/ }).click();
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
}

async function download(page: Page, name: string | RegExp): Promise<Download> {
  const event = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return event;
}

const textOf = async (saved: Download) => readFileSync(await saved.path(), 'utf8');

test('the example: review, a rule, by hand, undo, both files, and nothing left in them', async ({ page }) => {
  await openExample(page);
  await expect(verdict(page)).toContainText(/^Il reste \d+.valeurs à relire/);
  await expect(lien(page)).toHaveAccessibleName(/\d+.valeurs à relire/);
  const xml = page.getByRole('button', { name: XML });
  await expect(xml).toHaveAttribute('aria-disabled', 'true');
  await expect(xml).toHaveAccessibleDescription(/quand tout sera relu/);
  await expectAccessible(page);

  // One value at a time.
  await expect(page.getByRole('progressbar', { name: 'Relecture' })).toHaveAttribute('value', '0');
  const first = await fiche(page).locator('.valeur__avant').textContent();
  await fiche(page)
    .getByRole('button', { name: /^Garder/ })
    .click();
  await expect(fiche(page)).toContainText('Valeur 2 sur');
  await expect(fiche(page).getByRole('heading')).toBeFocused();
  await expect(page.getByRole('progressbar', { name: 'Relecture' })).toHaveAttribute('value', '1');
  await expect(page.getByRole('status').filter({ hasText: 'garder' })).toContainText(first ?? '');

  // A whole rule: the council, kept by default.
  const signataires = await openRule(page, 'Signataires');
  await expect(signataires).toContainText('25 valeurs gardées');
  await signataires.getByRole('radio', { name: 'Occulter' }).first().check();
  await expect(signataires).toContainText('25 valeurs occultées');
  await expect(signataires.getByRole('listitem').first()).toContainText(OCCULTE);

  // By hand.
  await page.getByRole('searchbox').fill('tranchemont');
  const trouve = page.getByRole('region', { name: /Chercher un nom/ }).getByRole('listitem');
  await expect(trouve.first()).toContainText('SOLVEIG TRANCHEMONT');
  await page.getByRole('searchbox').fill('Librairie de l’Aubrelle'.replace('’', "'"));
  await trouve
    .first()
    .getByRole('button', { name: /^Occulter cette valeur/ })
    .click();
  await expect(page.getByRole('heading', { name: /Occultées à la main \(1\)/ })).toBeVisible();

  // And back, with the keyboard then with the button.
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: /Occultées à la main/ })).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Annulé' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler le dernier choix' }).click();
  await expect(signataires).toContainText('25 valeurs gardées');
  await signataires.getByRole('radio', { name: 'Occulter' }).first().check();
  await expectAccessible(page);

  await acceptAll(page);
  await expect(page.getByRole('heading', { name: /^Les \d+ valeurs à relire sont relues$/ })).toBeVisible();
  await expect(lien(page)).toHaveAccessibleName('Anonymiser');
  const savedXml = await download(page, XML);
  expect(savedXml.suggestedFilename()).toBe(
    '20240617_219909991_totem-compte-administratif-2023-anonymise.xml',
  );
  const text = await textOf(savedXml);
  for (const nom of ['FONTALBARD', 'VAUQUEROY', 'ESPERANDEL', 'BOISSELOUP', 'BRISELAINE', 'LARRIBOTTE']) {
    expect(text.toUpperCase()).not.toContain(nom);
  }
  expect(text).toContain('TRANCHEMONT');
  const csv = await download(page, CSV);
  expect(csv.suggestedFilename()).toBe('20240617_219909991_budget-compte-administratif-2023.csv');
  const golden = new URL('../test/golden/budget-exemple.csv', import.meta.url);
  expect(await textOf(csv)).toBe(readFileSync(golden, 'utf8'));

  // What was written, dropped again: the same budget, and nothing more to occult.
  await page.getByRole('link', { name: 'Tous les fichiers' }).click();
  await page.getByRole('button', { name: /^Retirer/ }).click();
  await chooseFiles(page, [file(savedXml.suggestedFilename(), text)]);
  await goTo(page);
  await expect(page.getByRole('term').filter({ hasText: 'Occultées' }).locator('..')).toContainText('0');
  await page.getByRole('navigation').getByRole('link', { name: 'Budget' }).click();
  const again = await download(page, CSV);
  expect(await textOf(again)).toBe(readFileSync(golden, 'utf8'));
  await page.getByRole('navigation').getByRole('link', { name: 'Déposer' }).click();
  await chooseFiles(page, [{ ...file(csv.suggestedFilename(), await textOf(csv)) }]);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Vérifier.*budget-compte/ })
    .click();
  await expect(verdict(page)).toContainText('Ce fichier CSV peut être publié');
});

test('by keyboard alone: review by letters, accept, download', async ({ page }) => {
  await openExample(page);
  await tabTo(page, () => fiche(page).getByRole('button', { name: /^Occulter/ }));
  await page.keyboard.press('Enter');
  await expect(fiche(page)).toContainText('Valeur 2 sur');
  await expect(fiche(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('s');
  await expect(fiche(page)).toContainText('Valeur 3 sur');
  await page.keyboard.press('g');
  await expect(fiche(page)).toContainText('Valeur 4 sur');
  await expect(page.getByRole('progressbar', { name: 'Relecture' })).toHaveAttribute('value', '2');
  await page.keyboard.press('Control+z');
  await expect(fiche(page)).toContainText('Valeur 3 sur');
  await expect(page.getByRole('progressbar', { name: 'Relecture' })).toHaveAttribute('value', '1');
  await page.keyboard.press('o');
  await tabTo(page, () => page.getByRole('button', { name: /^J’accepte/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /sont relues$/ })).toBeFocused();
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  await tabTo(page, () => page.getByRole('button', { name: XML }), 'Shift+Tab');
  const event = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await event;
});

test('a name that comes back is decided knowingly: all by name, or kept here', async ({ page }) => {
  const biens = ['BORNE VAUQUEROY ROSALINDE', 'ABRI - ROSALINDE VAUQUEROY', 'RUE DES TANNEURS'];
  await anonymise(
    page,
    totem(LIGNES, { natDec: '09', suite: annexes([concours('VAUQUEROY Rosalinde')], biens.map(bien)) }),
  );
  await expect(page.getByRole('main')).toContainText('Dont 2 endroits où un nom occulté réapparaît.');
  await expect(fiche(page)).toContainText('Le garder ici le laisse lire par tous');
  await fiche(page).getByRole('button', { name: 'Garder ici' }).click();
  await expect(fiche(page)).toContainText('ROSALINDE VAUQUEROY');
  await fiche(page)
    .getByRole('button', { name: /^Occulter/ })
    .first()
    .click();
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  await expect(page.getByRole('main')).toContainText(/hors 1.endroit que vous avez choisi de garder/);
  const text = await textOf(await download(page, XML));
  expect(text.match(/VAUQUEROY/g)).toHaveLength(1);

  await page.getByRole('button', { name: 'Annuler le dernier choix' }).click();
  await page.getByRole('button', { name: 'Annuler le dernier choix' }).click();
  await fiche(page).getByRole('button', { name: 'Occulter les 2 endroits où ce nom réapparaît' }).click();
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  expect(await textOf(await download(page, XML))).not.toContain('VAUQUEROY');
});

test('what may not be occulted by hand says why', async ({ page }) => {
  await openExample(page);
  const resultats = page.getByRole('region', { name: /Chercher un nom/ });
  for (const [cherche, refus] of [
    ['Charmeval-sur-Aubrelle', 'Le nom de la collectivité'],
    ['64500.00', 'Un nombre ne peut pas être remplacé'],
    ['2023-07-05', 'Une date ne peut pas être remplacée'],
    ['M57-M57', 'Un code vient d’une liste fermée'],
  ] as const) {
    await page.getByRole('searchbox').fill(cherche);
    const premier = resultats.getByRole('listitem').first();
    await expect(premier).toContainText(refus);
    await expect(premier.getByRole('button')).toHaveCount(0);
  }
  await page.getByRole('searchbox').fill('zzzz');
  await expect(resultats).toContainText('Aucune valeur ne contient ce texte.');
  // In a text field, Ctrl+Z is the field's.
  await page.getByRole('searchbox').press('Control+z');
  await expect(page.getByRole('status').filter({ hasText: 'Annulé' })).toHaveCount(0);
});

test('leaving and coming back finds the same place', async ({ page }) => {
  await openExample(page);
  await fiche(page).getByRole('button', { name: 'Suivante' }).click();
  await openRule(page, 'Formation des élus');
  await page.getByRole('searchbox').fill('aubrelle');
  const suivantes = page.getByRole('button', { name: 'Suivantes' });
  await suivantes.click();
  await expect(page.getByText(/^26 à \d+ sur \d+$/)).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 900));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900);
  // By the address and back, as the keyboard does: the links are at the top, and going there scrolls.
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace('anonymiser', 'budget');
  });
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await page.goBack();
  await expect(fiche(page)).toContainText('Valeur 2 sur');
  await expect(regle(page, 'Formation des élus')).toHaveAttribute('open', '');
  await expect(page.getByText(/^26 à \d+ sur \d+$/)).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900);
});

/** Four letters that no other rank has: names that share no word. */
const lettres = (rang: number) =>
  [17576, 676, 26, 1].map((unit) => String.fromCharCode(65 + (Math.floor(rang / unit) % 26))).join('');

test('thousands of values: a page of them at a time', async ({ page }) => {
  const noms = Array.from({ length: 4000 }, (_, rang) => concours(`NOM${lettres(rang)}`, 'P3', `${rang}`));
  await anonymise(page, totem(LIGNES, { natDec: '09', suite: annexes(noms) }));
  const found = await openRule(page, 'Subventions à des personnes physiques');
  await expect(found).toContainText(/4.000.valeurs occultées/);
  await expect(found.getByRole('listitem')).toHaveCount(25);
  await found.getByRole('button', { name: 'Suivantes' }).click();
  await expect(found.getByText(/^26 à 50 sur 4.000$/)).toBeVisible();
  await expect(found.getByRole('list')).toBeFocused();
  await found.getByRole('listitem').first().getByRole('radio', { name: 'Garder' }).check();
  await expect(found).toContainText(/3.999.occultées, 1.gardée/);
  await expect(found).toContainText(
    '1 valeur décidée une par une, autrement que la règle.'.replace(' ', '\u00a0'),
  );
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1500);
});

test('nothing found: the file as it was, and no promise', async ({ page }) => {
  await anonymise(page, totem(LIGNES));
  await expect(verdict(page)).toHaveText('Aucune donnée personnelle n’a été repérée');
  await expect(page.getByRole('main')).toContainText('Cela ne prouve pas qu’il n’y en a aucune');
  await expectAccessible(page);
  const source = await textOf(await download(page, XML));
  expect(source).toBe(totem(LIGNES));
});

test('a CFU: the accountant is occulted too', async ({ page }) => {
  const infos = '<Gestion NomComptable="VAUQUEROY Rosalinde"/>';
  await anonymise(page, cfu(LIGNES, [infos]), 'cfu.xml');
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  expect(await textOf(await download(page, XML))).toContain(`NomComptable="${OCCULTE}"`);
});

test('several budgets: the same choices, and a CSV each', async ({ page }) => {
  const deux = totem(LIGNES, { natDec: '09', suite: annexes([concours('VAUQUEROY Rosalinde')]) });
  const budget = /<Budget>[\s\S]*<\/Budget>/.exec(deux)?.[0] ?? '';
  await page.goto('./');
  await chooseFiles(page, [
    file('deux.xml', deux.replace(budget, budget + budget.replace('BUDGET PRINCIPAL', 'EAU'))),
  ]);
  await page
    .getByRole('link', { name: /^Voir le budget/ })
    .last()
    .click();
  await goTo(page);
  await expect(page.getByRole('main')).toContainText('les choix valent pour tous');
  await expect(page.getByRole('main')).toContainText(
    'Le CSV est celui de : budget 2 (EAU, 2023)'.replaceAll(/ (?=:|2 )/g, '\u00a0'),
  );
  await expect(await openRule(page, 'Subventions à des personnes physiques')).toContainText('budget 2');
});

test('a search that fails says so, keeps the choices, and can be tried again', async ({ page }) => {
  await failRequests(page, 'occultation');
  await page.goto('./');
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await lien(page).click();
  await expect(page.getByRole('main')).toContainText('n’a pas pu être faite');
  await expectAccessible(page);
  await page.evaluate(() => (window as unknown as { reparer: () => void }).reparer());
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(verdict(page)).toContainText(/^Il reste/);
});

test('without its final check, no file is given', async ({ page }) => {
  await failRequests(page, 'occultation-controle');
  await openExample(page);
  await page.getByRole('button', { name: /^J’accepte/ }).click();
  await expect(verdict(page)).toHaveText('Le contrôle final n’a pas pu être fait');
  await expect(page.getByRole('button', { name: XML })).toHaveAttribute('aria-disabled', 'true');
});

test('the journal holds the names, and says that it is not to be published', async ({ page }) => {
  await openExample(page);
  const saved = await download(page, /Télécharger le journal/);
  expect(saved.suggestedFilename()).toMatch(/journal-a-ne-pas-publier\.csv$/i);
  const text = await textOf(saved);
  expect(text).toContain('FONTALBARD Aminata');
  expect(text.split('\n')[0]).toContain('À NE PAS PUBLIER');
});

test('choices kept for the next file: asked for, seen, deleted', async ({ page }) => {
  await openExample(page);
  const kept = () => page.evaluate(() => JSON.stringify({ ...window.localStorage }));
  const signataires = await openRule(page, 'Signataires');
  const radio = signataires.getByRole('radio', { name: 'Occulter' }).first();
  await radio.check();
  expect(await kept()).toBe('{}');
  await page.getByRole('checkbox', { name: /Garder ces choix/ }).check();
  await expect(page.getByRole('status').filter({ hasText: 'Choix gardés dans ce navigateur' })).toBeVisible();
  expect(await kept()).toContain('totemclic');

  await openExampleAgain(page);
  await expect(page.getByRole('main')).toContainText('Choix repris d’un fichier précédent');
  await expect(await openRule(page, 'Signataires')).toContainText('25 valeurs occultées');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Effacer les choix gardés' }).click();
  await expect(regle(page, 'Signataires')).toContainText('25 valeurs gardées');
  await expect(page.getByRole('checkbox', { name: /Garder ces choix/ })).not.toBeChecked();
  expect(await kept()).toBe('{}');
});

test('a browser that refuses to keep anything says so; a file of choices does without it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
  });
  await openExample(page);
  const signataires = await openRule(page, 'Signataires');
  await signataires.getByRole('radio', { name: 'Occulter' }).first().check();
  await page.getByRole('checkbox', { name: /Garder ces choix/ }).click();
  await expect(page.getByRole('main')).toContainText('Ce navigateur refuse de garder quoi que ce soit');
  const saved = await download(page, 'Télécharger les choix');
  const choix = await textOf(saved);
  expect(choix).not.toMatch(/FONTALBARD|LARRIBOTTE/);

  await openExampleAgain(page);
  for (const [name, content, said] of [
    ['autre.json', '{}', 'n’est pas un fichier de choix'],
    ['choix.json', choix, 'Choix repris.'],
  ] as const) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Reprendre des choix téléchargés' }).click();
    await (await chooser).setFiles([file(name, content)]);
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
  }
  await expect(regle(page, 'Signataires')).toContainText('25 valeurs occultées');
});

test('the CSV of the Budget screen waits for the review of a label that it shows', async ({ page }) => {
  const tiers = ligne(
    {
      ...{ Nature: '4549999', LibCpte: 'TRAVAUX D OFFICE CHEZ VAUQUEROY ROSALINDE', ContNat: '45' },
      ...{ CodRD: 'D', MtPrev: '10', OpBudg: '0', OpeCpteTiers: '01' },
    },
    '<CaracSup Code="Section" V="I"/>',
  );
  await page.goto('./');
  await chooseFiles(page, [file('tiers.xml', totem([tiers]))]);
  await page.getByRole('button', { name: CSV }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('libellés à relire');
  await alert.getByRole('link', { name: 'Anonymiser le fichier' }).click();
  await fiche(page)
    .getByRole('button', { name: /^Occulter/ })
    .click();
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  const here = await textOf(await download(page, CSV));
  await page.getByRole('navigation').getByRole('link', { name: 'Budget' }).click();
  const there = await textOf(await download(page, CSV));
  expect(there).toBe(here);
  expect(parseCsv(there)[1]?.join()).not.toContain('VAUQUEROY');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`${width} pixels, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
        test.slow();
        await openExample(page);
        for (const summary of await page.locator('summary').all()) await summary.click();
        await page.getByRole('searchbox').fill('charmeval');
        await expect(page.getByRole('button', { name: /^Occulter cette valeur/ }).first()).toBeVisible();
        await fiche(page)
          .getByRole('button', { name: /^Occulter/ })
          .click();
        await expectAccessible(page);
        await expectNoOverflow(page);
        await acceptAll(page);
        await page.getByRole('button', { name: 'Les revoir une à une' }).click();
        await expect(fiche(page)).toContainText('Relue');
        await expectAccessible(page);
        await expectNoOverflow(page);
      });
    });
  }
}

test.describe('real documents', () => {
  test.skip(!HAS_CORPUS, CORPUS_ABSENT);

  for (const nom of ['montreuil-ca-2019', 'mohon-cfu-2023']) {
    test(`${nom}: accepted as proposed, written, read again, and nothing more to occult`, async ({
      page,
    }) => {
      await page.goto('./');
      await dropPath(page, corpusPath(nom));
      await goTo(page);
      const accept = page.getByRole('button', { name: /^J’accepte/ });
      if (await accept.isVisible()) await accept.click();
      // The names that come back, one by one, as proposed.
      for (let left = 0; left < 100; left++) {
        await expect(page.getByRole('status').first()).toBeAttached();
        const proposed = fiche(page).getByRole('button', { name: /proposé/ });
        if (!(await proposed.isVisible())) break;
        await proposed.click();
      }
      await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
      const saved = await download(page, XML);
      await page.getByRole('link', { name: 'Tous les fichiers' }).click();
      await page.getByRole('button', { name: /^Retirer/ }).click();
      await dropPath(page, await saved.path());
      await goTo(page);
      await expect(page.getByRole('term').filter({ hasText: 'Occultées' }).locator('..')).toContainText(
        /^Occultées0$/,
      );
    });
  }
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
  for (let press = 0; press < 60; press++) {
    if (await find().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(find()).toBeFocused();
}
