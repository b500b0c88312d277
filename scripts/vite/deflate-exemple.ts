import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { IMPORT_INFLATE, inflateCall } from './inflate.ts';

const IMPORT = /import\('(\.{1,2}\/[^']+budget-exemple\.xml)\?raw'\)/;

/** Carries the example deflated, and inflates it when it is asked for: 250 kB of text in 28. */
export function deflateExemple(): Plugin {
  let done = false;
  return {
    name: 'totemclic:deflate-exemple',
    enforce: 'pre',
    transform(code, id) {
      const found = IMPORT.exec(code);
      const path = found?.[1];
      if (!path || !/\/src\/.*\.tsx?$/.test(id)) return null;
      done = true;
      const call = inflateCall(readFileSync(join(dirname(id), path), 'utf8'));
      return `${IMPORT_INFLATE}${code.replace(IMPORT, () => `${call}.then((text) => ({ default: text }))`)}`;
    },
    buildEnd(error) {
      if (!error && !done) throw new Error('nobody imports the example any more');
    },
  };
}
