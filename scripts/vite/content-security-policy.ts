import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * The two style sheets that react-aria writes into the page: of a button (`usePress`), and behind a dialog on iOS
 * (`usePreventScroll`). When one changes, Chromium prints the new hash and the end-to-end tests fail.
 */
const REACT_ARIA_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

/** Where scripts, styles and images may come from; the rest is the same for every form of the page. */
interface Sources {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly images: readonly string[];
}

/** The page of a server: its own files, and no other. */
export const HEBERGEE: Sources = { scripts: ["'self'"], styles: ["'self'"], images: ["'self'", 'data:'] };

/**
 * What the built page may do. `connect-src 'none'` is the promise of privacy, held by the browser. Workers start from a
 * Blob and inherit this policy; `totemclic` is the one policy of `worker/scripts-de-la-page.ts`.
 */
export function formatPolicy({ scripts, styles, images }: Sources): string {
  return [
    "default-src 'none'",
    // WebAssembly alone, for the XSD worker; never a text turned into a script.
    `script-src ${scripts.join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${[...styles, ...REACT_ARIA_STYLES].join(' ')}`,
    `img-src ${images.join(' ')}`,
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types totemclic',
  ].join('; ');
}

/** The source that allows one inline script or style, by its text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The page with its policy, after the encoding, which must stand in the first 1024 bytes, and before any script. */
export function insertPolicy(html: string, policy: string): string {
  const charset = '<meta charset="utf-8" />';
  if (!html.includes(charset)) throw new Error('the page must say its encoding');
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace(charset, `${charset}\n    ${tag}`);
}

/** Only in the built page: the development server needs inline scripts and a WebSocket. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'totemclic:content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) => insertPolicy(html, formatPolicy(HEBERGEE)),
  };
}
