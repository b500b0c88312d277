/** The Anonymiser screen where things are many, absent, broken, kept or refused. */
import { parseCsv } from '../test/support/corpus.ts';
import { cfu, ligne, totem } from '../test/support/totem-xml.ts';
import {
  annexes,
  anonymise,
  CSV,
  concours,
  download,
  fiche,
  file,
  goTo,
  LIGNES,
  lien,
  OCCULTE,
  openExample,
  openExampleAgain,
  openRule,
  regle,
  textOf,
  verdict,
  XML,
} from './support/anonymiser.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';
import { failRequests } from './support/worker-modifie.ts';

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

test('choices kept for the next file: asked for, seen, deleted', { tag: '@firefox' }, async ({ page }) => {
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
