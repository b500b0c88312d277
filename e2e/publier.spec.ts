/** The folder to publish: what is ready and what is not, the files to come, the ZIP, the same bytes as the batch. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../test/support/corpus.ts';
import { unzip } from '../test/support/publication.ts';
import { ligne, type TotemOptions, totem } from '../test/support/totem-xml.ts';
import {
  acceptAll,
  acceptEachProposal,
  annexes,
  concours,
  download,
  expectNoOverflow,
  file,
  LIGNES,
  openExample,
  tabTo,
  textOf,
  XML,
} from './support/anonymiser.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFiles } from './support/deposer.ts';
import { ecrire } from './support/ecrire.ts';
import { expect, test } from './support/page-privee.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ZIP = 'Télécharger le dossier à publier (ZIP)';
const EXEMPLE = readFileSync(join(ROOT, 'src/exemple/budget-exemple.xml'));

const verdict = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();
const documents = (page: Page) => page.getByRole('region', { name: /^Documents/ }).getByRole('listitem');

async function goToPublier(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: 'Publier' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Préparer le dossier à publier' })).toBeFocused();
}

async function downloadZip(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const saved = await download(page, ZIP);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** Whether the browser would ask, were the tab closed now. */
function asksBeforeClosing(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

/** In the page itself, at once: on a busy machine the ZIP could be ready before a second click came from here. */
async function startAndPause(page: Page): Promise<void> {
  await page.getByRole('button', { name: ZIP }).evaluate(async (zip) => {
    const pause = () =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Mettre en pause');
    (zip as HTMLElement).click();
    while (!pause()) await new Promise(requestAnimationFrame);
    pause()?.click();
  });
}

/** What the batch makes of the same files. */
function convert(files: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const dir = mkdtempSync(join(tmpdir(), 'totemclic-'));
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(dir, name);
    writeFileSync(path, content);
    return path;
  });
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const args = [tsx, join(ROOT, 'scripts/convert.ts'), '--out', join(dir, 'sortie'), '--zip', ...paths];
  execFileSync(process.execPath, args, { stdio: 'pipe' });
  return readFileSync(join(dir, 'sortie', 'a-publier.zip'));
}

/** The same files in the same order, then the same bytes: the first says where the second differ. */
async function expectSameZip(one: Buffer, other: Buffer): Promise<void> {
  const digests = async (zip: Buffer) =>
    [...(await unzip(zip))].map(([name, bytes]) => `${name} ${digest(bytes)}`);
  expect(await digests(one)).toEqual(await digests(other));
  expect(one.equals(other)).toBe(true);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('the example: decide, see the files to come, the ZIP, byte for byte that of the batch', {
  tag: '@firefox',
}, async ({ page }) => {
  await openExample(page);
  await goToPublier(page);
  await expect(verdict(page)).toHaveText('Ce document ne peut pas encore être publié');
  await expect(documents(page)).toContainText(/Reste \d+.valeurs à relire/);
  const zip = page.getByRole('button', { name: ZIP });
  await expect(zip).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);

  await documents(page)
    .getByRole('link', { name: /^Décider/ })
    .click();
  await acceptAll(page);
  const savedXml = await textOf(await download(page, XML));
  await goToPublier(page);
  await expect(verdict(page)).toHaveText('Le dossier peut être préparé');
  const arbre = page.getByRole('region', { name: 'Ce que contiendra le dossier' });
  await expect(arbre).toContainText('219909991_budget_2023/');
  await expect(arbre).toContainText(/Budget[\s\S]*budget-compte-administratif-2023\.csv/);
  await expect(arbre).toContainText(/\d+.lignes/);
  await expectAccessible(page);

  const { name, bytes } = await downloadZip(page);
  expect(name).toBe('219909991_budget_2023.zip');
  await expect(page.getByText(`${name} est téléchargé`).last()).toBeVisible();
  await expectAccessible(page);
  await expectSameZip(bytes, convert({ 'budget-exemple.xml': EXEMPLE }));

  // What the tree announced is what the archive holds, and the XML is that of the Anonymiser screen.
  const files = await unzip(bytes);
  // Not inside `arbre`: Playwright's search by role, for that many texts at once, ends the tab of Firefox ESR 153.
  const announced = await page.locator('.dossier__nom-de-fichier').allTextContents();
  const chemin = '219909991_budget_2023/compte-administratif_principal/';
  const held = [...files.keys()]
    .filter((one) => one.startsWith(chemin))
    .map((one) => one.slice(chemin.length));
  expect([...announced].sort()).toEqual(held.sort());
  const xml = [...files].find(([path]) => path.endsWith('-anonymise.xml'));
  expect(xml?.[1].toString('utf8')).toBe(savedXml);
  for (const [path, content] of files)
    expect([path, /FONTALBARD|VAUQUEROY|ESPERANDEL/i.test(content.toString('latin1'))]).toEqual([
      path,
      false,
    ]);
});

const depense = ligne({ Nature: '60611', Fonction: '020', CodRD: 'D', MtPrev: '10.50', OpBudg: '0' });
const recette = ligne({ Nature: '70311', Fonction: '025', CodRD: 'R', MtPrev: '10.50', OpBudg: '0' });
const budget = (options: TotemOptions = {}) => totem([depense, recette], options);

test('60 files at once, one damaged: 59 published, one explained; cancelled, paused, resumed; the bytes of the batch', async ({
  page,
}) => {
  test.setTimeout(360_000);
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, rang) => {
      const exercice = String(2013 + (rang % 10));
      const codBud = String(Math.floor(rang / 10)).padStart(2, '0');
      const type = codBud === '00' ? 'P' : 'A';
      const xml = budget({ exercice, codBud, codTypBud: type, dteDec: `${exercice}-04-03` });
      return [`budget-${rang}.xml`, rang === 33 ? xml.slice(0, 700) : xml];
    }),
  );
  await page.goto('./');
  await chooseFiles(
    page,
    Object.entries(files).map(([name, content]) => file(name, content)),
  );
  const liste = page.getByRole('region', { name: /^Fichiers déposés/ });
  await expect(liste.getByRole('listitem', { includeHidden: false }).first()).toBeVisible();
  await expect(liste.getByRole('status')).toHaveText(/59.fichiers ouverts, 1.à voir/, { timeout: 60_000 });
  await expect(liste).toContainText('Fichier incomplet');
  await expectAccessible(page);

  await goToPublier(page);
  await expect(verdict(page)).toHaveText('59 documents peuvent être publiés', { timeout: 60_000 });
  await expect(page.getByText(/1.fichier déposé n’est pas un budget lisible/)).toBeVisible();
  await expect(documents(page)).toHaveCount(59);
  await expectAccessible(page);

  let downloads = 0;
  page.on('download', () => downloads++);
  await startAndPause(page);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByRole('main').getByText('Préparation annulée')).toBeVisible();
  expect(downloads).toBe(0);

  const event = page.waitForEvent('download');
  await startAndPause(page);
  await expect(page.getByText('En pause.')).toBeVisible();
  // The tab is not closed by mistake in the middle.
  const question = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('button', { name: 'Reprendre' }).click();
  const saved = await event;
  expect(saved.suggestedFilename()).toBe('a-publier.zip');
  await expect(page.getByText(/^59.documents, /)).toBeVisible();
  expect(await asksBeforeClosing(page)).toBe(false);
  const bytes = readFileSync(await saved.path());
  const { 'budget-33.xml': _, ...good } = files;
  await expectSameZip(bytes, convert(good));

  // Emptied at once.
  await page.getByRole('link', { name: 'Déposer', exact: true }).click();
  await page.getByRole('button', { name: 'Retirer tous les fichiers' }).click();
  await expect(liste).toHaveCount(0);
});

test('what is blocked says why and leads there; doubles are chosen', async ({ page }) => {
  const personne = totem(LIGNES, { natDec: '09', suite: annexes([concours('TREZALEC GWENDAL', '')]) });
  await page.goto('./');
  await chooseFiles(page, [
    file('ancien.xml', budget({ dteDec: '2023-04-03' })),
    file('nouveau.xml', budget({ dteDec: '2023-06-05' })),
    file('bloque.xml', budget({ exercice: '2022' }).replace('"10.50"', '"1 0,50"')),
    file('a-relire.xml', personne),
    file('fait-ailleurs.csv', readFileSync(join(ROOT, 'test/golden/budget-exemple.csv'))),
  ]);
  await goToPublier(page);
  await expect(verdict(page)).toHaveText('2 sur 4 documents peuvent être publiés');
  await expect(page.getByText(/1.CSV fait ailleurs n’est pas concerné/)).toBeVisible();
  const row = (nom: string) => documents(page).filter({ hasText: nom });
  await expect(row('bloque.xml')).toContainText('Bloqué par');
  await expect(row('bloque.xml').getByRole('link')).toHaveAttribute('href', /^#\/verifier\//);
  await expect(row('a-relire.xml')).toContainText(/1.valeur à relire/);
  await expect(row('a-relire.xml').getByRole('link')).toHaveAttribute('href', /^#\/anonymiser\//);
  await expect(page.getByText('Le plus récent est nouveau.xml.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ne publier que le plus récent' }).click();
  await expect(page.getByRole('checkbox', { name: /ancien\.xml/ })).not.toBeChecked();
  await expect(page.getByText('Le plus récent est nouveau.xml.')).toHaveCount(0);
  await page.getByRole('checkbox', { name: /bloque\.xml/ }).uncheck();
  await page.getByRole('checkbox', { name: /a-relire\.xml/ }).uncheck();
  await expect(verdict(page)).toHaveText('Le dossier peut être préparé');
});

test('options and metadata go into the ZIP; by keyboard alone', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('./');
  await chooseFiles(page, [file('bp.xml', budget()), file('dm.xml', budget({ natDec: '02', numDec: '1' }))]);
  await goToPublier(page);
  await expect(verdict(page)).toHaveText('2 documents peuvent être publiés');
  const check = async (nom: string) => {
    await tabTo(page, () => page.getByRole('checkbox', { name: nom }));
    await page.keyboard.press('Space');
  };
  await check('Conserver les fichiers vides');
  await check('Joindre un classeur à lire');
  await check('Ajouter un CSV de toutes les étapes');
  const titre = page.getByRole('textbox', { name: 'Titre' });
  await expect(titre).toHaveValue('Budget 2023 de VALTRÉSOR-LES-BAINS');
  await ecrire(titre, 'Budget de la ville, 2023');
  await ecrire(page.getByRole('textbox', { name: 'Mots-clés' }), 'budget ; ville');
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, () => page.getByRole('button', { name: ZIP }));
  const event = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const files = await unzip(readFileSync(await (await event).path()));
  const root = '999999999_budget_2023';
  const names = [...files.keys()];
  expect(names.filter((name) => name.endsWith('.xlsx') || name.includes('/annexes/'))).toEqual([]);
  expect(names).toContain(`${root}/toutes-etapes/999999999_budget-toutes-etapes-2023.csv`);
  const descriptor = JSON.parse(files.get(`${root}/datapackage.json`)?.toString('utf8') ?? '');
  expect([descriptor.title, descriptor.keywords]).toEqual(['Budget de la ville, 2023', ['budget', 'ville']]);
  expect(files.get(`${root}/catalogue.csv`)?.toString('utf8')).toContain('Budget de la ville');
  expect(files.get(`${root}/LISEZMOI.txt`)?.toString('utf8')).toContain('BUDGET DE LA VILLE, 2023');
  await page.getByRole('button', { name: 'Rétablir les textes proposés' }).click();
  await expect(titre).toHaveValue('Budget 2023 de VALTRÉSOR-LES-BAINS');
});

test('real documents: several at once, the same bytes as the batch', async ({ page }) => {
  test.skip(!HAS_CORPUS, CORPUS_ABSENT);
  test.setTimeout(600_000);
  // The three largest take half of the time: on demand, see CONTRIBUTING.md.
  const noms = CORPUS.map(({ nom }) => nom).filter(
    (nom) => process.env.TOTEMCLIC_CORPUS || !/^mont(?:reuil|pellier)/.test(nom),
  );
  const files = Object.fromEntries(noms.map((nom) => [`${nom}.xml`, readFileSync(corpusPath(nom))]));
  await page.goto('./');
  await chooseFiles(
    page,
    noms.map((nom) => file(`${nom}.xml`, files[`${nom}.xml`] as Buffer)),
  );
  await goToPublier(page);
  const waits = documents(page).filter({ hasText: 'à relire' });
  await expect(documents(page)).toHaveCount(noms.length, { timeout: 120_000 });
  await expect(documents(page).filter({ hasText: 'en cours' })).toHaveCount(0, { timeout: 120_000 });
  for (let left = await waits.count(); left > 0; left--) {
    await waits.first().getByRole('link').click();
    await acceptEachProposal(page, 120_000);
    await goToPublier(page);
  }
  await expect(verdict(page)).toHaveText(`${noms.length} documents peuvent être publiés`);
  const { bytes } = await downloadZip(page);
  await expectSameZip(bytes, convert(files));
  await expectNoOverflow(page);
});
