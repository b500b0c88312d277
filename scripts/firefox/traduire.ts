/**
 * What Playwright and an installed Firefox do not yet say alike, message by message (WebDriver BiDi).
 *
 * Playwright speaks to the newest Firefox; Debian's is the extended support release, up to a year older. Two things
 * differ, and nothing else is touched: a command that it does not know, and the name of a download. A Firefox that
 * knows both gets, and gives, every message as it is.
 */

/** Asked of every page, to show light or dark: without it the page is shown as the system wishes, light by default. */
const FACULTATIVES = new Set(['emulation.setMediaFeaturesOverride']);

/** Events that a recent Firefox gives a `download`, without which Playwright takes no notice of them. */
const TELECHARGEMENTS = new Set(['browsingContext.downloadWillBegin', 'browsingContext.downloadEnd']);

interface Message {
  readonly id?: number;
  readonly type?: string;
  readonly error?: string;
  readonly method?: string;
  readonly params?: {
    readonly download?: string;
    readonly navigation?: string | null;
    readonly url?: string;
  };
}

export interface Traduction {
  /** Watches what Playwright asks; nothing in it changes. */
  readonly note: (asked: string) => void;
  /** What Playwright is told instead of that answer, or event, of Firefox. */
  readonly translate: (said: string) => string;
}

/** One for each connection: the numbers of the commands are its own. */
export function createTraduction(): Traduction {
  const optional = new Set<number>();
  return {
    note(asked) {
      const { id, method } = JSON.parse(asked) as Message;
      if (id !== undefined && method !== undefined && FACULTATIVES.has(method)) optional.add(id);
    },
    translate(said) {
      const message = JSON.parse(said) as Message;
      const { id, type, error, method, params } = message;
      if (id !== undefined && optional.delete(id) && type === 'error' && error === 'unknown command')
        return JSON.stringify({ type: 'success', id, result: {} });
      if (method === undefined || !TELECHARGEMENTS.has(method)) return said;
      if (params?.download !== undefined || params?.navigation) return said;
      // The address of a download of ours is that of a Blob, which is made for it alone.
      return JSON.stringify({ ...message, params: { ...params, download: params?.url } });
    },
  };
}
