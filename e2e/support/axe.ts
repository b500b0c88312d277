import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './page-privee.ts';

/**
 * axe finds nothing in the page as it stands.
 *
 * @param tags of the rules that are asked, as `cat.color`; all of them when missing
 */
export async function expectAccessible(page: Page, tags?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (tags ? axe.withTags(tags) : axe).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual(
    [],
  );
}
