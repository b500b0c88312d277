/**
 * Which browser the end-to-end tests drive, and how to get one.
 *
 * Playwright's own browser is used where it is installed and never downloaded: a CI machine may reach Debian's
 * packages and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const VARIABLES = ['TOTEMCLIC_CHROMIUM', 'CHROMIUM_PATH'];
const USUAL_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const CE_QU_IL_FAUT_FAIRE =
  'Installez Chromium (Debian : sudo apt-get install chromium ; autres systèmes : npx playwright install chromium),\n' +
  "ou donnez le chemin d'un navigateur Chromium : TOTEMCLIC_CHROMIUM=/chemin/vers/chromium npm run test:e2e";

/** The path of a Chromium. A path asked for by an environment variable must exist: another one is not taken instead. */
export function findChromium(): string | undefined {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (!path) continue;
    if (!existsSync(path)) throw new Error(`${variable} désigne ${path}, qui n'existe pas.`);
    return path;
  }
  return [playwrightPath(), ...USUAL_PATHS].find((path) => path !== undefined && existsSync(path));
}

/** The path of a Chromium, installed from Debian's packages when there is none and the user may. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;

  const prefix = rootPrefix();
  if (!prefix)
    throw new Error(`Aucun navigateur Chromium pour les tests de bout en bout.\n${CE_QU_IL_FAUT_FAIRE}`);
  console.log('Aucun navigateur Chromium : installation du paquet Debian « chromium ».');
  aptGet(prefix, ['update']);
  aptGet(prefix, ['install', '--yes', '--no-install-recommends', 'chromium']);

  const installed = findChromium();
  if (!installed) throw new Error(`Le paquet « chromium » n'a pas pu être installé.\n${CE_QU_IL_FAUT_FAIRE}`);
  return installed;
}

/** Throws on a platform that Playwright has no browser for. */
function playwrightPath(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** What to write before `apt-get`, or `undefined` when it may not be used. */
function rootPrefix(): readonly string[] | undefined {
  if (!succeeds('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return ['env'];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n', 'env'] : undefined;
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** A failure is seen afterwards, by the browser that is still missing: an `update` that fails in part does not matter. */
function aptGet(prefix: readonly string[], args: readonly string[]): void {
  const [command = 'env', ...rest] = [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
  spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
}
