import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import { aPropos } from './scripts/vite/a-propos.ts';

/**
 * The two style sheets that react-aria writes into the page: of a button (`usePress`), and behind a dialog on iOS
 * (`usePreventScroll`). When one changes, Chromium prints the new hash and the end-to-end tests fail.
 */
const REACT_ARIA_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
].join(' ');

/**
 * What the built page may do. `connect-src 'none'` is the promise of privacy, held by the browser.
 * The worker starts from a Blob URL, and inherits this policy.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLES}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Only in the built page: the development server needs inline scripts and a WebSocket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'totemclic:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Has every chunk loaded with the page, those behind an `import()` too. Once a file is dropped nothing is requested:
 * asking for the chunk of one nomenclature would tell the server which budget is being read, and fails offline.
 */
function preloadEveryChunk(): Plugin {
  return {
    name: 'totemclic:preload-every-chunk',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((output) => output.type === 'chunk' && !output.isEntry)
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `./${fileName}`, fetchpriority: 'low' },
            injectTo: 'head' as const,
          })),
    },
  };
}

/**
 * Leaves out react-aria's messages in languages other than ours: a tenth of the first screen. A language left out falls
 * back to French, which is asked for by the provider of the page.
 */
function frenchMessagesOnly(): Plugin {
  return {
    name: 'totemclic:french-messages-only',
    enforce: 'pre',
    load(id) {
      const other = /react-(?:aria|stately)[^?]*\/intl\/.*\/(?!fr-FR)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id);
      return other ? 'export default {}' : null;
    },
  };
}

/** Says by name what was not tried (the tests on real budgets, where there are none), after Vitest's own summary. */
const skippedSuites: Reporter = {
  onTestRunEnd(modules) {
    for (const { children, relativeModuleId } of modules) {
      for (const suite of children.allSuites()) {
        if (suite.options.mode === 'skip') console.log(` ↓ sauté : ${relativeModuleId} > ${suite.fullName}`);
      }
    }
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), aPropos(), frenchMessagesOnly(), contentSecurityPolicy(), preloadEveryChunk()],
  build: {
    target: 'es2022',
    // One style sheet, linked by the page, and no preloading by Vite: a screen shown later asks for nothing.
    cssCodeSplit: false,
    modulePreload: false,
  },
  // A classic worker: the only kind that starts from a page opened as a local file.
  worker: { format: 'iife' },
  server: { port: 4173, strictPort: true },
  preview: { port: 4173, strictPort: true },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', skippedSuites],
  },
});
