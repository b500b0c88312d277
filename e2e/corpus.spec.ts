/** The seven real documents, in a real browser: drop, read the figures, open the trees, download. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sourceOfFile } from '../scripts/node-source.ts';
import { createProvider, openFlux } from '../src/core/ouvrir.ts';
import { budgetCsvName } from '../src/core/publication/nom-fichier.ts';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { provideNomenclatures } from '../src/nomenclatures/provide.ts';
import { formatEuros } from '../src/text/nombres.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../test/support/corpus.ts';
import { expectAccessible } from './support/axe.ts';
import { dropPath } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';

const provide = createProvider(provideNomenclatures);

const FIGURES = [
  ['FD', 'Dépenses de fonctionnement'],
  ['FR', 'Recettes de fonctionnement'],
  ['ID', 'Dépenses d’investissement'],
  ['IR', 'Recettes d’investissement'],
] as const;

test.describe('real documents', () => {
  test.skip(!HAS_CORPUS, CORPUS_ABSENT);

  for (const attendu of CORPUS) {
    test(attendu.nom, async ({ page }) => {
      await page.goto('./');
      await dropPath(page, corpusPath(attendu.nom));
      await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();

      for (const [key, name] of FIGURES) {
        const figure = page.getByRole('figure', { name });
        await expect(figure).toBeVisible();
        if (key in attendu) {
          const cents = attendu[key as keyof typeof attendu] as unknown as bigint;
          await expect(figure).toContainText(formatEuros(cents));
        }
      }

      await openToArticle(page, 'Par nature');
      await page.getByRole('tab', { name: 'Par fonction' }).click();
      if (/^mont/.test(attendu.nom)) await openToArticle(page, 'Par fonction');
      else await expect(page.getByRole('tabpanel')).toContainText('voté par nature');
      await expectAccessible(page);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Télécharger le CSV budget (SCDL)' }).click();
      const saved = await download;
      const { name, bytes } = await expectedCsv(corpusPath(attendu.nom));
      expect(saved.suggestedFilename()).toBe(name);
      expect(readFileSync(await saved.path()).equals(bytes)).toBe(true);
    });
  }
});

/** Goes down the tree-table with the keyboard alone, opening each first branch, to a row that opens no further. */
async function openToArticle(page: Page, tab: string): Promise<void> {
  const panel = page.getByRole('tabpanel', { name: tab });
  const rows = panel.getByRole('treegrid').getByRole('row');
  await rows.nth(1).focus();
  for (let depth = 0; depth < 12; depth++) {
    const row = page.locator('tr:focus');
    const expanded = await row.getAttribute('aria-expanded');
    if (expanded === null) break;
    if (expanded === 'false') await page.keyboard.press('ArrowRight');
    await expect(row).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
  }
  const article = page.locator('tr:focus');
  await expect(article).toHaveAttribute('aria-level', /[4-9]/);
  await expect(article).toContainText('€');
}

/** What the core makes of the file; that `convert` gives the same bytes is looked at where a whole folder is published. */
async function expectedCsv(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { document, budgets } = await openFlux(await sourceOfFile(path), provide);
  const [ouvert] = budgets;
  if (!ouvert) throw new Error(`no budget in ${path}`);
  const csv = buildBudgetCsv(document, ouvert.budget, ouvert.lignes);
  if (!csv.ok) throw new Error(`no budget CSV for ${path}`);
  return { name: budgetCsvName(document, ouvert.budget), bytes: csv.octets };
}
