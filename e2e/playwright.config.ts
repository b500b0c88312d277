import { fileURLToPath } from 'node:url';
import { defineConfig, type Project } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';
import { findFirefox } from '../scripts/firefox/trouver.ts';

const baseURL = process.env.TOTEMCLIC_URL;
if (!baseURL) throw new Error('Lancez les tests de bout en bout par : npm run test:e2e');

const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

/** An installed Firefox, which Playwright drives by WebDriver BiDi and not by its own, patched, build. */
const FIREFOX: Project = {
  name: 'firefox',
  // What depends on the engine, from the drop to the ZIP: see docs/decisions/0068-firefox-par-webdriver-bidi.md.
  grep: /@firefox/,
  // Slower than Chromium when the machine is busy, and more so with a trace of every step.
  timeout: 120_000,
  use: {
    browserName: 'firefox',
    trace: 'off',
    channel: 'moz-firefox',
    launchOptions: {
      executablePath: fileURLToPath(new URL('../scripts/firefox/lancer.sh', import.meta.url)),
      firefoxUserPrefs: {
        // Otherwise the first window to choose a file stays open, unseen, and no other one opens.
        'remote.bidi.dismiss_file_pickers.enabled': true,
        // The list of downloads opens by itself, and takes the focus from the page.
        'browser.download.alwaysOpenPanel': false,
      },
    },
  },
};

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // Two browsers on two shared cores: in CI a test has a second try, and is listed as flaky if it needed it.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  // Two cores, two browsers and axe: generous, since nothing here measures time.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    headless: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A trace of every step costs as much as the test: on the second try, or asked for by `--trace on`.
    trace: 'on-first-retry',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          args: [
            // Chromium's sandbox refuses to start as root.
            ...(isRoot ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    ...(findFirefox() === undefined ? [] : [FIREFOX]),
  ],
});
