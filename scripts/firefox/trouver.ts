/** Whether there is a Firefox to try, and where. It is never installed nor downloaded: without one, its tests are skipped. */
import { existsSync } from 'node:fs';

const VARIABLE = 'TOTEMCLIC_FIREFOX';

export const FIREFOX_SAUTE =
  'sauté : Firefox, qui n’est pas installé (Debian : sudo apt-get install firefox-esr ; autre endroit : ' +
  'TOTEMCLIC_FIREFOX=/chemin/vers/firefox). Les tests de bout en bout n’ont tourné que dans Chromium.';

const USUAL_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/**
 * The path of an installed Firefox. One asked for by `TOTEMCLIC_FIREFOX` must exist: another one is not taken instead;
 * `non` asks for none.
 */
export function findFirefox(): string | undefined {
  const asked = process.env[VARIABLE];
  if (asked === 'non' || process.platform === 'win32') return undefined;
  if (!asked) return USUAL_PATHS.find((path) => existsSync(path));
  if (!existsSync(asked)) throw new Error(`${VARIABLE} désigne ${asked}, qui n'existe pas.`);
  return asked;
}
