import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'fflate';
import type { Plugin } from 'vite';
import { parseNomenclature } from '../../src/core/nomenclature/data-text.ts';

const INFLATE = 'virtual:totemclic/inflate';
const IMPORT = /import\('(\.\/[^']+\.data\.ts)'\)\.then\(\(m\) => m\.data\)/g;

/**
 * Carries each nomenclature deflated, inside the script, and inflates it when it is asked for: 2.4 MB of text in 0.6.
 * Deflated by fflate and not by Node's zlib, whose bytes change from one version of Node to the next.
 */
export function deflateNomenclatures(): Plugin {
  return {
    name: 'totemclic:deflate-nomenclatures',
    enforce: 'pre',
    resolveId: (id) => (id === INFLATE ? `\0${INFLATE}` : null),
    load: (id) => (id === `\0${INFLATE}` ? INFLATE_CODE : null),
    transform(code, id) {
      if (!id.endsWith('/src/nomenclatures/index.ts')) return null;
      const found = [...code.matchAll(IMPORT)].length;
      if (found === 0) throw new Error('no nomenclature to deflate in src/nomenclatures/index.ts');
      const deflated = code.replace(IMPORT, (_all, path: string) => {
        const bytes = deflateSync(Buffer.from(readData(join(dirname(id), path))), { level: 9 });
        return `inflate('${Buffer.from(bytes).toString('base64')}')`;
      });
      return `import { inflate } from '${INFLATE}';\n${deflated}`;
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

const INFLATE_CODE = `
export async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(text).text();
}
`;
