/** XML text as somebody reads it, with the way back to where each character stands. */

/** A text made from another one by replacing some pieces. */
export interface TexteLu {
  readonly texte: string;
  /** Offset in the text that it was made from. */
  toSource(offset: number): number;
}

const REFERENCES = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NOMMEES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** References resolved; twice, since a CFU holds `&amp;#8217;`, that a page which shows it would resolve. */
export function resolveReferences(texte: string): TexteLu {
  const once = replaceIn(texte, REFERENCES, resolve);
  if (!/&#/.test(once.texte)) return once;
  const twice = replaceIn(once.texte, REFERENCES, resolve);
  return { texte: twice.texte, toSource: (offset) => once.toSource(twice.toSource(offset)) };
}

/** Text with its comments, instructions and CDATA marks taken out, so that what they cut is whole again. */
export function joinPieces(texte: string): TexteLu | undefined {
  if (!/<!|<\?(?!xml\s)/.test(texte)) return undefined;
  return replaceIn(texte, /<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>|<\?[\s\S]*?\?>/g, () => '');
}

function resolve([all, hexadecimal, decimal, nom]: RegExpMatchArray): string {
  if (nom !== undefined) return NOMMEES.get(nom.toLowerCase()) ?? all;
  const code =
    hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : all;
}

function replaceIn(
  texte: string,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => string,
): TexteLu {
  const parts: string[] = [];
  /** For each replacement, where what follows it starts in both texts. */
  const starts: number[] = [];
  const origins: number[] = [];
  let at = 0;
  let length = 0;
  for (const match of texte.matchAll(pattern)) {
    const written = replacement(match);
    parts.push(texte.slice(at, match.index), written);
    length += match.index - at + written.length;
    at = match.index + match[0].length;
    starts.push(length);
    origins.push(at);
  }
  if (parts.length === 0) return { texte, toSource: (offset) => offset };
  parts.push(texte.slice(at));
  const toSource = (offset: number): number => {
    let low = -1;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const origin = low < 0 ? offset : (origins[low] as number) + offset - (starts[low] as number);
    // Inside what was put there: at the latest, where the next piece starts.
    return Math.min(origin, low + 1 < origins.length ? (origins[low + 1] as number) : texte.length);
  };
  return { texte: parts.join(''), toSource };
}
