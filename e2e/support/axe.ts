import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './page-privee.ts';

/** Those that depend on the set of colours: the structure of a page does not. */
const REGLES_DE_COULEUR = ['color-contrast', 'link-in-text-block'];

/** What the person who looks asks of the browser; what is missing is as by default. */
export interface Couleurs {
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
}

export const CLAIRE: Couleurs = { colorScheme: 'light' };
export const SOMBRE: Couleurs = { colorScheme: 'dark' };
export const FORCEES: Couleurs = { colorScheme: 'light', forcedColors: 'active' };

/**
 * axe finds nothing in the page as it stands.
 *
 * @param autres sets of colours in which the rules about colours are asked again
 * @param structureSeule leaves out the rules about colours, which take three quarters of the time: where they are asked elsewhere
 */
export async function expectAccessible(
  page: Page,
  autres: readonly Couleurs[] = [],
  structureSeule = false,
): Promise<void> {
  const axe = axeOf(page);
  await analyze(page, structureSeule ? axe.disableRules(REGLES_DE_COULEUR) : axe);
  if (autres.length === 0) return;
  const { dark, forced } = await page.evaluate(() => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    forced: matchMedia('(forced-colors: active)').matches,
  }));
  for (const { colorScheme, forcedColors = 'none' } of autres) {
    await page.emulateMedia({ colorScheme, forcedColors });
    await analyze(page, axeOf(page).withRules(REGLES_DE_COULEUR));
  }
  await page.emulateMedia({
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
  });
}

async function analyze(page: Page, axe: AxeBuilder): Promise<void> {
  // A colour on its way from one set to the other is one that nobody has chosen.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await axe.analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(said, page.url()).toEqual([]);
}

/** In the page itself, which has no frame: the other way opens a second page for every analysis. */
function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}
