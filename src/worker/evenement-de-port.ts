/** What the text of the worker dispatches when it is run on the page: a `MessageEvent` that carries the page's port. */
export const EVENEMENT_DE_PORT = 'totemclic:port';
