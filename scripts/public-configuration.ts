import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * The settings of `public/config.js` as the JSON that the one file carries; its logo comes along, since the one file has
 * no neighbour. Wrong settings go through: the page checks them and says so.
 */
export function readPublicConfiguration(dossier: string): string {
  const window: { TOTEMCLIC?: Record<string, unknown> } = {};
  runInContext(readFileSync(join(dossier, 'config.js'), 'utf8'), createContext({ window }));
  const { logo } = window.TOTEMCLIC ?? {};
  const inlined =
    typeof logo === 'string' && logo.startsWith('./') ? { logo: inlineLogo(dossier, logo) } : {};
  return JSON.stringify({ ...window.TOTEMCLIC, ...inlined }, null, 2);
}

function inlineLogo(dossier: string, logo: string): string {
  const type = TYPES[extname(logo).toLowerCase()];
  if (!type) throw new Error(`logo de config.js : ${logo} n'est pas une image SVG, PNG, JPEG ou WebP.`);
  return `data:${type};base64,${readFileSync(join(dossier, logo)).toString('base64')}`;
}
