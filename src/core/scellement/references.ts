/** References of a document without DOCTYPE: characters by number, and the five names of XML. */

const NOMMES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const REFERENCE = /&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g;

export function decodeText(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeReference) : text;
}

/** White space becomes a space (XML 1.0 §3.3.3), unless it is written by number. */
export function decodeAttribut(text: string): string {
  return decodeText(/[\t\n]/.test(text) ? text.replace(/[\t\n]/g, ' ') : text);
}

function decodeReference(_: string, hex?: string, decimal?: string, name = ''): string {
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return NOMMES.get(name) ?? '';
}
