import { build, type Plugin } from 'vite';

const SUFFIX = '?texte-de-worker';

/**
 * `import('./entry.ts?texte-de-worker')` gives the text of a classic worker, everything inlined, as a module of one
 * string. A worker that starts from a Blob of that text needs no request, starts from a page opened as a local file,
 * and inherits the policy of the page. Vite's own `?worker&inline` calls `new Worker` with a plain string, which Trusted
 * Types refuse, and has no way for a source that awaits at its top level.
 */
export function workerText(): Plugin {
  return {
    name: 'totemclic:worker-text',
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const entry = id.slice(0, -SUFFIX.length);
      const { code, modules } = await bundle(entry);
      for (const module of modules) if (!module.startsWith('\0')) this.addWatchFile(module);
      return { code: `export const texte = ${JSON.stringify(code)};`, moduleSideEffects: false };
    },
  };
}

async function bundle(entry: string): Promise<{ code: string; modules: readonly string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} must give one script`);
  return { code: chunk.code, modules: chunk.moduleIds };
}
