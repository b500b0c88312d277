import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import { aPropos } from './scripts/vite/a-propos.ts';
import { contentSecurityPolicy } from './scripts/vite/content-security-policy.ts';
import { frenchMessagesOnly } from './scripts/vite/french-messages-only.ts';
import { preloadEveryChunk } from './scripts/vite/preload-every-chunk.ts';
import { workerText } from './scripts/vite/worker-text.ts';

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

/** The page of a server. The one file that works from the disk is made of the same by `scripts/build.ts`. */
export default defineConfig({
  base: './',
  plugins: [
    react(),
    aPropos(),
    workerText(),
    frenchMessagesOnly(),
    contentSecurityPolicy(),
    preloadEveryChunk(),
  ],
  define: { __EDITION__: '{ "horsLigne": false }' },
  build: {
    target: 'es2022',
    // One style sheet, linked by the page, and no preloading by Vite: a screen shown later asks for nothing.
    cssCodeSplit: false,
    modulePreload: false,
    // The XSD worker is one script of 1.3 MB; `npm run size` watches what the first screen loads.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { port: 4173, strictPort: true },
  preview: { port: 4173, strictPort: true },
  test: {
    environment: 'node',
    // Nothing here measures time: a busy machine is no fault of the code.
    // Two files at once on two cores, where one would be the rule.
    maxWorkers: 2,
    // Files share the modules that they import, which took a third of the time; none keeps what would change another's result.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', skippedSuites],
  },
});
