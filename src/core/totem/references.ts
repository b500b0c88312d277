/** References of a document without DOCTYPE: characters by number, and the five names of XML. */

const NOMMES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const REFERENCE = /&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g;
/** Of at most six digits: what is longer is for the strict reader to judge. */
const KNOWN = /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|amp|lt|gt|quot|apos);|&/g;

export function decodeText(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeReference) : text;
}

/** White space becomes a space (XML 1.0 §3.3.3), unless it is written by number. */
export function decodeAttribut(text: string): string {
  return decodeText(/[\t\n]/.test(text) ? text.replace(/[\t\n]/g, ' ') : text);
}

/** Whether every `&` begins a reference to a character that XML 1.0 allows (§2.2). */
export function referencesAreKnown(text: string): boolean {
  for (const [reference, hex, decimal] of text.matchAll(KNOWN)) {
    if (reference === '&') return false;
    if (hex !== undefined && !isXmlChar(Number.parseInt(hex, 16))) return false;
    if (decimal !== undefined && !isXmlChar(Number(decimal))) return false;
  }
  return true;
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

function decodeReference(_: string, hex?: string, decimal?: string, name = ''): string {
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return NOMMES.get(name) ?? '';
}
