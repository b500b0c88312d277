/** Personal data: found, reviewed, occulted by hand, undone, and two files that leave none of it. */
import { readFileSync } from 'node:fs';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../test/support/corpus.ts';
import { totem } from '../test/support/totem-xml.ts';
import {
  acceptAll,
  acceptEachProposal,
  annexes,
  anonymise,
  bien,
  CSV,
  concours,
  download,
  expectNoOverflow,
  fiche,
  file,
  goTo,
  LIGNES,
  lien,
  OCCULTE,
  openExample,
  openRule,
  regle,
  tabTo,
  textOf,
  verdict,
  XML,
} from './support/anonymiser.ts';
import { CLAIRE, expectAccessible, FORCEES, SOMBRE } from './support/axe.ts';
import { chooseFiles, dropPath } from './support/deposer.ts';
import { ecrire } from './support/ecrire.ts';
import { revenir } from './support/historique.ts';
import { expect, test } from './support/page-privee.ts';

test('the example: review, a rule, by hand, undo, both files, and nothing left in them', {
  tag: '@firefox',
}, async ({ page }) => {
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
  await ecrire(page.getByRole('searchbox'), 'tranchemont');
  const trouve = page.getByRole('region', { name: /Chercher un nom/ }).getByRole('listitem');
  await expect(trouve.first()).toContainText('SOLVEIG TRANCHEMONT');
  await ecrire(page.getByRole('searchbox'), 'Librairie de l’Aubrelle'.replace('’', "'"));
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

test('by keyboard alone: review by letters, accept, download', { tag: '@firefox' }, async ({ page }) => {
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

test('by keyboard alone: a rule, a value by hand, both files', async ({ page }) => {
  test.slow();
  await page.goto('./');
  await tabTo(page, () => page.getByRole('button', { name: 'Essayer avec un exemple' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await tabTo(page, () => lien(page), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText(/^Il reste \d+.valeurs à relire/);

  const signataires = regle(page, 'Signataires');
  await tabTo(page, () => signataires.locator('summary'));
  await page.keyboard.press('Enter');
  const garder = signataires.getByRole('radio', { name: 'Garder' }).first();
  await expect(garder).toBeChecked();
  await tabTo(page, () => garder);
  await page.keyboard.press('ArrowUp');
  await expect(signataires).toContainText('25 valeurs occultées');
  await tabTo(page, () => signataires.locator('summary'), 'Shift+Tab');
  await page.keyboard.press('Enter');

  await tabTo(page, () => page.getByRole('searchbox'));
  await page.keyboard.type('chariots et vaisselle');
  const occulter = page.getByRole('button', { name: /^Occulter cette valeur/ });
  await expect(occulter).toHaveCount(1);
  await tabTo(page, () => occulter);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Occultées à la main \(1\)/ })).toBeVisible();

  await tabTo(page, () => page.getByRole('button', { name: /^J’accepte/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  const texts: string[] = [];
  for (const name of [CSV, XML]) {
    await tabTo(page, () => page.getByRole('button', { name }), 'Shift+Tab');
    const event = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    texts.push(await textOf(await event));
  }
  const [csv, xml] = texts as [string, string];
  expect(csv).toMatch(/^\uFEFF?BGT_NATDEC,/);
  expect(xml).toContain(`<Signataire V="${OCCULTE}"/>`);
  expect(xml).not.toContain('CHARIOTS ET VAISSELLE');
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

test('a first name that comes back is decided by name, and a value is confirmed as proposed', async ({
  page,
}) => {
  const biens = ['ECOLE STE ODILE', 'SALLE ODILE', 'PARC ODILE VAUQUEROY'].map(bien);
  await anonymise(page, totem(LIGNES, { suite: annexes([concours('VAUQUEROY Odile')], biens) }));
  const reviennent = await openRule(page, 'Noms occultés qui reviennent ailleurs');
  const noms = reviennent.getByRole('list', { name: 'Noms qui réapparaissent' });
  await expect(noms.getByRole('listitem')).toHaveText([/ODILE.*3 à décider/, /VAUQUEROY/]);
  await expectAccessible(page);
  // Never where the other name stands too.
  await noms.getByRole('button', { name: /^Garder 2.endroits sur 3 : ODILE/ }).click();
  await expect(verdict(page)).toContainText(/^Il reste 1.valeur à relire/);
  await reviennent.getByRole('button', { name: /^J’ai relu : occulter : PARC/ }).click();
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  const text = await textOf(await download(page, XML));
  expect(text).toContain('ECOLE STE ODILE');
  expect(text).not.toContain('VAUQUEROY');
  await page.getByRole('button', { name: 'Annuler le dernier choix' }).click();
  await noms.getByRole('button', { name: /^Occulter partout : ODILE/ }).click();
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  expect(await textOf(await download(page, XML))).not.toContain('ODILE');
});

test('comments are shown, counted and switched; the seal is explained', async ({ page }) => {
  const bruit = '<Scellement md5="A" sha1="B" date="C"/><!-- relu le 3 mars --><?outil v1?>';
  const xml = totem(LIGNES).replace('<EnTeteDocBudgetaire>', `${bruit}<EnTeteDocBudgetaire>`);
  await anonymise(page, xml);
  const caches = await openRule(page, 'Commentaires et instructions cachés');
  await expect(caches).toContainText(/1.commentaire, 1.instruction retirés/);
  await expect(caches.getByRole('listitem').first()).toContainText('<!-- relu le 3 mars -->');
  const sceau = regle(page, 'Scellement');
  await expect(sceau).toContainText('retiré');
  await sceau.locator('summary').click();
  await expect(sceau.getByRole('radio')).toHaveCount(0);
  await expectAccessible(page);
  await expect(verdict(page)).toHaveText('Le fichier anonymisé est prêt');
  expect(await textOf(await download(page, XML))).not.toMatch(/<!--|outil v1|Scellement/);

  await caches.getByRole('radio', { name: 'Garder' }).check();
  await expect(verdict(page)).toHaveText('Rien n’est occulté');
  await expect(sceau).toContainText('gardé tant que rien ne change');
  expect(await textOf(await download(page, XML))).toBe(xml);
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
    await ecrire(page.getByRole('searchbox'), cherche);
    const premier = resultats.getByRole('listitem').first();
    await expect(premier).toContainText(refus);
    await expect(premier.getByRole('button')).toHaveCount(0);
  }
  await ecrire(page.getByRole('searchbox'), 'zzzz');
  await expect(resultats).toContainText('Aucune valeur ne contient ce texte.');
  // In a text field, Ctrl+Z is the field's.
  await page.getByRole('searchbox').press('Control+z');
  await expect(page.getByRole('status').filter({ hasText: 'Annulé' })).toHaveCount(0);
});

test('leaving and coming back finds the same place', { tag: '@firefox' }, async ({ page }) => {
  await openExample(page);
  await fiche(page).getByRole('button', { name: 'Suivante' }).click();
  await openRule(page, 'Formation des élus');
  await ecrire(page.getByRole('searchbox'), 'aubrelle');
  const suivantes = page.getByRole('button', { name: 'Suivantes' });
  await suivantes.click();
  await expect(page.getByText(/^26 à \d+ sur \d+$/)).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 900));
  // Firefox scrolls by fractions of a pixel.
  const defilement = () => page.evaluate(() => Math.round(window.scrollY));
  await expect.poll(defilement).toBe(900);
  // By the address and back, as the keyboard does: the links are at the top, and going there scrolls.
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace('anonymiser', 'budget');
  });
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await revenir(page);
  await expect(fiche(page)).toContainText('Valeur 2 sur');
  await expect(regle(page, 'Formation des élus')).toHaveAttribute('open', '');
  await expect(page.getByText(/^26 à \d+ sur \d+$/)).toBeVisible();
  await expect.poll(defilement).toBe(900);
});

for (const width of [1280, 390]) {
  test.describe(`${width} pixels`, () => {
    // Those of the main states are looked at in acces.spec.ts.
    const couleurs = process.env.TOTEMCLIC_AXE ? [CLAIRE, SOMBRE, FORCEES] : [];
    test.use({ viewport: { width, height: 800 } });

    test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
      test.slow();
      await openExample(page);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await ecrire(page.getByRole('searchbox'), 'charmeval');
      await expect(page.getByRole('button', { name: /^Occulter cette valeur/ }).first()).toBeVisible();
      await fiche(page)
        .getByRole('button', { name: /^Occulter/ })
        .click();
      await expectAccessible(page, couleurs, true);
      await expectNoOverflow(page);
      await acceptAll(page);
      await page.getByRole('button', { name: 'Les revoir une à une' }).click();
      await expect(fiche(page)).toContainText('Relue');
      await expectAccessible(page, couleurs, true);
      await expectNoOverflow(page);
    });
  });
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
      await acceptEachProposal(page);
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
