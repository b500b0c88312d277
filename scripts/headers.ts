/** The headers that `docs/hebergement.md` asks of a server, as the end-to-end tests serve the page with. */

import { formatPolicy, HEBERGEE } from './vite/content-security-policy.ts';
import { NOM_HORS_LIGNE } from './vite/one-file.ts';

/** With every file. A header can say what a `meta` cannot: who may put the page in a frame. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${formatPolicy(HEBERGEE)}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Names under `assets/` carry a digest of what they hold; the others keep their name from one version to the next. */
export const CACHE = { assets: 'public, max-age=31536000, immutable', autres: 'no-cache' };

/** Saved rather than shown: under the headers of the hosted page, the script that the one file carries may not run. */
export const ENREGISTRER = { 'Content-Disposition': 'attachment' };

export function headersOf(path: string): Record<string, string> {
  return {
    ...HEADERS,
    'Cache-Control': path.includes('/assets/') ? CACHE.assets : CACHE.autres,
    ...(path.endsWith(`/${NOM_HORS_LIGNE}`) && ENREGISTRER),
  };
}
