import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';

const baseURL = process.env.TOTEMCLIC_URL;
if (!baseURL) throw new Error('Lancez les tests de bout en bout par : npm run test:e2e');

const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // Two browsers on two shared cores: in CI a test has a second try, and is listed as flaky if it needed it.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  // Two cores, two browsers and axe: generous, since nothing here measures time.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    headless: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
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
});
