/**
 * A first visit, with four questions: what do the schools cost, what is the largest expense, did investment rise, is
 * this budget balanced? Each answer is in sight within a minute: a few presses of the mouse, or less than sixty of a
 * key. The amounts are added up here from the text of the files, apart from the application.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { anneePrecedente } from '../scripts/captures/annee-precedente.ts';
import { formatEuros, formatEurosCourt } from '../src/text/nombres.ts';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../test/support/corpus.ts';
import { revenir } from './support/historique.ts';
import { expect, test } from './support/page-privee.ts';

const EXEMPLE = readFileSync(new URL('../src/exemple/budget-exemple.xml', import.meta.url), 'utf8');
const A_LA_MINUTE = 60;

const SOURCES = [
  {
    nom: 'the example and its year before',
    absent: false,
    lire: () => [anneePrecedente(EXEMPLE), EXEMPLE] as const,
  },
  {
    nom: HAS_CORPUS ? 'two accounts of a real city' : CORPUS_ABSENT,
    absent: !HAS_CORPUS,
    lire: () =>
      [
        readFileSync(corpusPath('montreuil-ca-2016'), 'utf8'),
        readFileSync(corpusPath('montreuil-ca-2019'), 'utf8'),
      ] as const,
  },
];

/** Cents of the réel dépenses whose nature and fonction are kept, as they are written in the file. */
function depensesReelles(xml: string, keep: (nature: string, fonction: string) => boolean): bigint {
  const lignes = xml.match(/<LigneBudget>.*?<\/LigneBudget>/gs) ?? [];
  return lignes.reduce((sum, ligne) => {
    const value = (champ: string) => new RegExp(`<${champ} V="([^"]*)"`).exec(ligne)?.[1] ?? '';
    const kept =
      value('CodRD') === 'D' && value('OpBudg') === '0' && keep(value('Nature'), value('Fonction'));
    return kept ? sum + BigInt(Math.round(Number(value('MtReal')) * 100)) : sum;
  }, 0n);
}

const ecoles = (_: string, fonction: string) => fonction.startsWith('2');
/** `001` is the result of the years before. */
const investissement = (nature: string) => /^[1-5]/.test(nature);

const fonctions = (page: Page) => page.getByRole('figure', { name: /À quoi sert l’argent/ });

async function choose(page: Page, [avant, apres]: readonly [string, string], open: () => Promise<void>) {
  const chooser = page.waitForEvent('filechooser');
  await open();
  const file = (name: string, text: string) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
  await (await chooser).setFiles([file('avant.xml', avant), file('apres.xml', apres)]);
  await expect(page.getByRole('link', { name: 'Comparer ces budgets' })).toBeVisible();
}

async function expectSchools(page: Page, xml: string): Promise<void> {
  const cents = depensesReelles(xml, ecoles);
  const image = fonctions(page).getByRole('img');
  await expect(image).toContainText('Enseignement');
  await expect(image).toContainText(formatEurosCourt(cents));
  const row = fonctions(page).getByRole('row', { name: /Enseignement/ });
  await expect(row.getByRole('cell').last()).toHaveText(formatEuros(cents));
}

async function expectBalanced(page: Page): Promise<void> {
  await expect(page.getByRole('group').filter({ hasText: 'Équilibre' })).toContainText(
    'Équilibré en crédits ouverts',
  );
}

async function expectInvestment(page: Page, [avant, apres]: readonly [string, string]): Promise<void> {
  const [before, after] = [depensesReelles(avant, investissement), depensesReelles(apres, investissement)];
  const bref = page.getByRole('region', { name: 'En bref' });
  const sentence = bref.getByRole('listitem').filter({ hasText: 'Dépenses d’investissement' });
  await expect(sentence).toContainText(`en hausse de ${formatEurosCourt(after - before)}`);
  await expect(sentence).toContainText(`de ${formatEurosCourt(before)} à ${formatEurosCourt(after)}`);
}

for (const { nom, absent, lire } of SOURCES) {
  test.describe(nom, () => {
    test.skip(absent, CORPUS_ABSENT);

    test('by mouse', async ({ page }) => {
      const files = lire();
      await page.goto('./');
      await choose(page, files, () => page.getByRole('button', { name: 'Choisir un fichier TOTEM' }).click());
      await page
        .getByRole('link', { name: /Voir le budget/ })
        .last()
        .click();
      await expectBalanced(page);
      await expect(page.getByText(/Premier poste\s: Charges de personnel/)).toBeVisible();
      await page.getByRole('tab', { name: 'En images' }).click();
      await fonctions(page).getByText('Les mêmes chiffres en tableau').click();
      await expectSchools(page, files[1]);
      // To the schools themselves, one level after another.
      await page.getByRole('tab', { name: 'Par fonction' }).click();
      const enseignement = page.getByRole('row', { name: /^2 Enseignement/i }).first();
      await enseignement.click();
      const suivant = enseignement.locator('xpath=following-sibling::tr[1]');
      await expect(suivant).toHaveAttribute('aria-level', '4');
      await page.getByRole('link', { name: 'Comparer avec un autre budget' }).click();
      await expectInvestment(page, files);
    });

    test('by keyboard, in less than sixty keys a question', async ({ page }) => {
      const files = lire();
      let keys = 0;
      const press = async (key: string) => {
        keys++;
        await page.keyboard.press(key);
      };
      const tabTo = async (role: 'button' | 'link' | 'tab', name: string | RegExp, key = 'Tab') => {
        const wanted = page.getByRole(role, { name }).last();
        await expect(wanted).toBeVisible();
        for (let tries = 0; tries < A_LA_MINUTE; tries++) {
          if (await wanted.evaluate((element) => element === document.activeElement)) return;
          await press(key);
        }
        await expect(wanted).toBeFocused();
      };
      const answered = () => {
        expect(keys).toBeLessThan(A_LA_MINUTE);
        keys = 0;
      };

      await page.goto('./');
      await tabTo('button', 'Choisir un fichier TOTEM');
      await choose(page, files, () => press('Enter'));
      await tabTo('link', /Voir le budget/);
      await press('Enter');
      await expectBalanced(page);
      answered();

      await tabTo('tab', 'Par nature');
      await expect(page.getByText(/Premier poste\s: Charges de personnel/)).toBeInViewport();
      answered();

      for (let step = 0; step < 3; step++) await press('ArrowRight');
      const summary = fonctions(page).getByText('Les mêmes chiffres en tableau');
      await expect(summary).toBeVisible();
      for (let tries = 0; tries < A_LA_MINUTE; tries++) {
        if (await summary.evaluate((element) => element === document.activeElement)) break;
        await press('Tab');
      }
      await press('Enter');
      await expectSchools(page, files[1]);
      answered();

      await revenir(page);
      await tabTo('link', 'Comparer ces budgets');
      await press('Enter');
      await expectInvestment(page, files);
      answered();
    });
  });
}
