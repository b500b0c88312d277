import { build, type Plugin } from 'vite';
import { IMPORT_INFLATE, inflateCall } from './inflate.ts';

const SUFFIX = '?texte-de-worker';

/**
 * `import('./entry.ts?texte-de-worker')` gives the text of a classic worker, everything inlined, by a module of one
 * string, which one-file builds carry deflated. A worker that starts from a Blob of that text needs no request, starts
 * from a page opened as a local file, and inherits the policy of the page. Vite's own `?worker&inline` calls `new Worker`
 * with a plain string, which Trusted Types refuse, and has no way for a source that awaits at its top level.
 *
 * @param onText told each text, by the file that it was made from
 */
export function workerText({
  deflated = false,
  onText = (_entry: string, _text: string) => {},
} = {}): Plugin {
  return {
    name: 'totemclic:worker-text',
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const entry = id.slice(0, -SUFFIX.length);
      const { code, modules } = await bundle(entry);
      onText(entry, code);
      for (const module of modules) if (!module.startsWith('\0')) this.addWatchFile(module);
      const load = deflated
        ? `${IMPORT_INFLATE}export const load = () => ${inflateCall(code)};`
        : `export const load = () => Promise.resolve(${JSON.stringify(code)});`;
      return { code: load, moduleSideEffects: false };
    },
  };
}

async function bundle(entry: string): Promise<{ code: string; modules: readonly string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // A classic script has none; libxml2-wasm looks for its neighbours there, and has none either: it is one file.
    define: { 'import.meta.url': '""' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} must give one script`);
  if (/^(?:import|export)\b/m.test(chunk.code)) throw new Error(`${entry} must import and export nothing`);
  // A module that neither imports nor exports is, in a function of its own, a classic script that may await.
  return { code: `(async()=>{${chunk.code}})();`, modules: chunk.moduleIds };
}
