/**
 * `npm run test:e2e`: finds or installs Chromium, builds the page, weighs it, serves it on a free port and runs
 * Playwright, in Firefox too when there is one. The server is a plain one, under a sub-path, with the headers of docs/hebergement.md.
 * Further arguments go to Playwright: `npm run test:e2e -- smoke --headed`.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { buildAll, DIST } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { FIREFOX_SAUTE, findFirefox } from './firefox/trouver.ts';
import { serveStatic } from './serve-static.ts';
import { checkSize } from './size.ts';

function runPlaywright(baseUrl: string): Promise<number> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const args = [cli, 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
  const env = { ...process.env, TOTEMCLIC_URL: baseUrl };
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

let firefox: string | undefined;
try {
  firefox = findFirefox();
  ensureChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

await buildAll();
const light = checkSize(DIST, { brief: true });
const server = await serveStatic(DIST, '/outils/totemclic/');
const status = await runPlaywright(server.adresse);
await server.close();
// Last, where it is read.
if (firefox === undefined) console.log(`\n${FIREFOX_SAUTE}`);
process.exitCode = light ? status : 1;
