/** `npm run build`: the page for a server, in `dist/`. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

export async function buildAll(): Promise<void> {
  await build({ logLevel: 'warn' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
