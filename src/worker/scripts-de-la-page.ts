/** Not in TypeScript's library yet, and not in every browser. https://www.w3.org/TR/trusted-types/ */
interface Rules {
  readonly createScriptURL: (url: string) => string;
  readonly createScript: (code: string) => string;
}
declare const trustedTypes: { createPolicy(name: string, rules: Rules): Rules } | undefined;

/** The only policy of the page, since starting a worker is all that it does with a script of its own. */
const policy = (typeof trustedTypes === 'undefined' ? undefined : trustedTypes)?.createPolicy('totemclic', {
  createScriptURL: (url) => {
    if (!url.startsWith('blob:')) throw new TypeError(`not a worker of this page: ${url}`);
    return url;
  },
  // The page runs a text when its hash is in the Content Security Policy, and not otherwise.
  createScript: (code) => code,
});

/**
 * A classic worker from its text: the only way a worker is started here.
 *
 * @throws when the browser refuses to start it
 */
export function createBlobWorker(texte: string): Worker {
  const url = URL.createObjectURL(new Blob([texte], { type: 'text/javascript' }));
  try {
    // The browser has taken the text once the worker says something; a worker that never does costs this text.
    const worker = new Worker(policy ? policy.createScriptURL(url) : url);
    worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
    return worker;
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
}

/** Runs a text as a classic script of the page, at once, when the policy of the page knows its hash. */
export function runScript(texte: string): void {
  const script = document.createElement('script');
  script.text = policy ? policy.createScript(texte) : texte;
  document.head.append(script);
  script.remove();
}
