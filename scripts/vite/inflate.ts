import { deflateSync } from 'fflate';
import type { Plugin } from 'vite';

const NAME = 'virtual:totemclic/inflate';

/** To be put before a code that holds an `inflateCall`. */
export const IMPORT_INFLATE = `import { inflate } from '${NAME}';\n`;

/**
 * An expression that gives back a text, as a promise. Deflated by fflate and not by Node's zlib, whose bytes change from
 * one version of Node to the next.
 */
export function inflateCall(text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  return `inflate('${Buffer.from(bytes).toString('base64')}')`;
}

/** What inflates, in the page. */
export function inflate(): Plugin {
  return {
    name: 'totemclic:inflate',
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? CODE : null),
  };
}

const CODE = `
export async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(text).text();
}
`;
