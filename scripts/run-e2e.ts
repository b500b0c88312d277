/**
 * `npm run test:e2e`: finds or installs Chromium, builds the page, weighs it, serves it on a free port and runs Playwright.
 * Further arguments go to Playwright: `npm run test:e2e -- smoke --headed`.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { preview } from 'vite';
import { buildAll, DIST } from './build.ts';
import { ensureChromium } from './chromium.ts';
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

try {
  ensureChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

await buildAll();
const light = checkSize(DIST, { brief: true });
// Port 0: any free one, so that the tests run beside `npm start`.
const server = await preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port: 0, strictPort: true } });
const baseUrl = server.resolvedUrls?.local[0];
if (!baseUrl) throw new Error('The preview server gave no address.');
const status = await runPlaywright(baseUrl);
await server.close();
process.exitCode = light ? status : 1;
