import type { Page } from '@playwright/test';

/**
 * The Back and Forward buttons, between two addresses that differ by their `#`. Playwright's own wait for an event that
 * an installed Firefox does not send then, although it goes back.
 */
export const revenir = (page: Page): Promise<void> => page.evaluate(() => window.history.back());
export const avancer = (page: Page): Promise<void> => page.evaluate(() => window.history.forward());
