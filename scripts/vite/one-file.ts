import type { Plugin, Rolldown } from 'vite';
import { formatPolicy, hashSource, insertPolicy } from './content-security-policy.ts';

/** Name of the one file, on the disk of the user too. */
export const NOM_HORS_LIGNE = 'totemclic.html';

/**
 * Puts the one script and the one style sheet into the page, allowed by their hashes: a local file has no origin that
 * `'self'` could name. vite-plugin-singlefile inlines too, but knows nothing of the policy, and its hash has to be
 * taken of the very text that ends between the tags.
 *
 * @param addedLater texts of the scripts that the page may add to itself, asked for once all is bundled
 */
export function oneFile(configuration: string, addedLater: () => readonly string[]): Plugin {
  return {
    name: 'totemclic:one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const [script, ...scripts] = outputs.filter((one) => one.type === 'chunk');
      const [style, ...styles] = outputs.filter((one) => isAsset(one, '.css'));
      const [page] = outputs.filter((one) => isAsset(one, '.html'));
      if (!script || !style || !page || scripts.length > 0 || styles.length > 0) {
        throw new Error(`one script, one style and one page expected: ${Object.keys(bundle)}`);
      }
      const texts = { script: escapeScript(dropPreload(script.code)), style: textOf(style), configuration };
      const source = inline(textOf(page), texts, addedLater());
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: NOM_HORS_LIGNE, source });
    },
  };
}

function isAsset(
  output: Rolldown.OutputAsset | Rolldown.OutputChunk,
  end: string,
): output is Rolldown.OutputAsset {
  return output.type === 'asset' && output.fileName.endsWith(end);
}

function textOf({ source }: Rolldown.OutputAsset): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

interface Texts {
  readonly script: string;
  readonly style: string;
  readonly configuration: string;
}

function inline(
  html: string,
  { script, style, configuration }: Texts,
  addedLater: readonly string[],
): string {
  const policy = formatPolicy({
    scripts: [script, ...addedLater].map(hashSource),
    styles: [hashSource(style)],
    images: ['data:'],
  });
  // Functions, since a text may hold the `$&` that a replacement string would read as a pattern.
  const page = insertPolicy(html, policy)
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<script[^>]* src="\.\/config\.js"><\/script>/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(
      '</body>',
      () => `${configurationBlock(configuration)}\n    <script type="module">${script}</script>\n  </body>`,
    );
  if (/<(?:script|link|img)[^>]*(?:src|href)="(?!data:)/.test(page.replace(script, ''))) {
    throw new Error('the one file still refers to another');
  }
  return page;
}

/** A block of data, which runs nothing and which the policy lets alone: it can be changed without a new hash. */
function configurationBlock(json: string): string {
  return `  <script type="application/json" id="configuration">${json.replaceAll('<', '\\u003c')}</script>`;
}

/** Vite leaves its mark at each `import()` when everything is one chunk: the list of what to preload, here nothing. */
function dropPreload(code: string): string {
  return code.replaceAll('__VITE_PRELOAD__', 'void 0');
}

/** Nothing in the script may end it, nor open a comment of HTML; both stand in strings, where the backslash is no change. */
function escapeScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}
