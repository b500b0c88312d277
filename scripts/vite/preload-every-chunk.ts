import type { Plugin } from 'vite';

/**
 * Has every chunk loaded with the page, those behind an `import()` too. Once a file is dropped nothing is requested:
 * asking for the chunk of one nomenclature would tell the server which budget is being read, and fails offline.
 */
export function preloadEveryChunk(): Plugin {
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
