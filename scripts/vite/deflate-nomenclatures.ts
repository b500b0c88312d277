import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { parseNomenclature } from '../../src/core/nomenclature/data-text.ts';
import { IMPORT_INFLATE, inflateCall } from './inflate.ts';

const IMPORT = /import\('(\.\/[^']+\.data\.ts)'\)\.then\(\(m\) => m\.data\)/g;

/**
 * Carries each nomenclature deflated, inside the script, and inflates it when it is asked for: 2.4 MB of text in 0.6.
 */
export function deflateNomenclatures(): Plugin {
  return {
    name: 'totemclic:deflate-nomenclatures',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/nomenclatures/index.ts')) return null;
      const found = [...code.matchAll(IMPORT)].length;
      if (found === 0) throw new Error('no nomenclature to deflate in src/nomenclatures/index.ts');
      const deflated = code.replace(IMPORT, (_all, path: string) => {
        return inflateCall(readData(join(dirname(id), path)));
      });
      return `${IMPORT_INFLATE}${deflated}`;
    },
  };
}

/** The text of a generated module, whose one statement is `export const data: string = \`…\`;`. */
function readData(path: string): string {
  const [, literal] = /^export const data: string = `([\s\S]*)`;\n$/m.exec(readFileSync(path, 'utf8')) ?? [];
  if (literal === undefined) throw new Error(`${path} is not a module of npm run nomenclatures`);
  const data = literal.replace(/\\([\\`$])/g, '$1');
  parseNomenclature(data);
  return data;
}
