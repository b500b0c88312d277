import type { Plugin } from 'vite';

/**
 * Leaves out react-aria's messages in languages other than ours: a tenth of the first screen. A language left out falls
 * back to French, which is asked for by the provider of the page.
 */
export function frenchMessagesOnly(): Plugin {
  return {
    name: 'totemclic:french-messages-only',
    enforce: 'pre',
    load(id) {
      const other = /react-(?:aria|stately)[^?]*\/intl\/.*\/(?!fr-FR)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id);
      return other ? 'export default {}' : null;
    },
  };
}
