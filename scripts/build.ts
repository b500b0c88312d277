/**
 * `npm run build`: the page for a server in `dist/`, with the one file to take away.
 * `npm run build:offline`: that one file alone, in `dist-offline/`.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { readPublicConfiguration } from './public-configuration.ts';
import { aPropos } from './vite/a-propos.ts';
import { deflateExemple } from './vite/deflate-exemple.ts';
import { deflateNomenclatures } from './vite/deflate-nomenclatures.ts';
import { frenchMessagesOnly } from './vite/french-messages-only.ts';
import { inflate } from './vite/inflate.ts';
import { NOM_HORS_LIGNE, oneFile } from './vite/one-file.ts';
import { pageByText } from './vite/page-by-text.ts';
import { workerText } from './vite/worker-text.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PUBLIC = join(ROOT, 'public');
export const DIST = join(ROOT, 'dist');
export const DIST_HORS_LIGNE = join(ROOT, 'dist-offline');

/** What the hosted page says of the file that it offers. */
interface HorsLigne {
  readonly nom: string;
  readonly octets: number;
  readonly sha256: string;
}

/** Same commit, same bytes: nothing here looks at a clock, a path or the network. */
export async function buildOffline(dossier = DIST_HORS_LIGNE): Promise<HorsLigne> {
  const textes = new Map<string, string>();
  const ofWorker = () => [textes.get(join(ROOT, 'src/worker/entry.ts')) ?? ''];
  await build({
    configFile: false,
    root: ROOT,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      react(),
      aPropos(),
      inflate(),
      deflateExemple(),
      deflateNomenclatures(),
      pageByText(),
      workerText({ deflated: true, onText: (entry, text) => textes.set(entry, text) }),
      frenchMessagesOnly(),
      oneFile(readPublicConfiguration(PUBLIC), ofWorker),
    ],
    define: { __EDITION__: JSON.stringify({ horsLigne: true }) },
    build: {
      outDir: dossier,
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } },
    },
  });
  const octets = readFileSync(join(dossier, NOM_HORS_LIGNE));
  const sha256 = createHash('sha256').update(octets).digest('hex');
  return { nom: NOM_HORS_LIGNE, octets: octets.length, sha256 };
}

export async function buildAll(): Promise<void> {
  const horsLigne = await buildOffline();
  const edition = JSON.stringify({ horsLigne: false, fichier: horsLigne });
  await build({ root: ROOT, logLevel: 'warn', define: { __EDITION__: edition } });
  copyFileSync(join(DIST_HORS_LIGNE, NOM_HORS_LIGNE), join(DIST, NOM_HORS_LIGNE));
}

async function main([dossier]: readonly string[]): Promise<void> {
  const { nom, octets, sha256 } = await buildOffline(dossier);
  console.log(`${join(dossier ?? DIST_HORS_LIGNE, nom)}\n${octets} octets\nSHA-256 ${sha256}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, ...args] = process.argv.slice(2);
  await (what === 'hors-ligne' ? main(args) : buildAll());
}
