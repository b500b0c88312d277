import type { Locator } from '@playwright/test';

/**
 * Writes in a field, key by key, instead of what is there. Playwright's `fill` does not reach React in an installed
 * Firefox: it sets the value from inside the page, which React takes for its own.
 */
export async function ecrire(champ: Locator, texte: string): Promise<void> {
  await champ.press('ControlOrMeta+a');
  await champ.pressSequentially(texte);
}
