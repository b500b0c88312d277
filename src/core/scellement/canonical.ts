/**
 * Inclusive Canonical XML 1.0 without comments (https://www.w3.org/TR/2001/REC-xml-c14n-20010315) of a whole document,
 * written as it is read.
 *
 * Does not do: DTD defaults and normalisation (a DOCTYPE is refused before), comments, subsets of a document — so the
 * nearest ancestor that is written is always the parent, and `xml:` attributes need no inheritance.
 */
import type { createParser } from '../totem/sax-parser.ts';

type Parser = ReturnType<typeof createParser>;

/** The parts of a canonical document, in order; a listener may leave some out. */
export interface CanonicalSink {
  open(element: ElementCanonique, text: string): void;
  close(element: ElementCanonique, text: string): void;
  /** A run of text, references resolved then written canonically; never empty. */
  text(text: string): void;
  instruction(text: string): void;
}

export interface ElementCanonique {
  /** Local names and namespaces from the root down to this element. */
  readonly chemin: readonly { readonly uri: string; readonly local: string }[];
}

const XML_PREFIX = 'xml';

/** Listens to a parser and tells the sink the canonical form of what it reads. */
export function canonicalise(parser: Parser, sink: CanonicalSink): void {
  const chemin: { uri: string; local: string }[] = [];
  const names: string[] = [];
  /** Namespaces in scope as they were written, one map for each open element. */
  const scopes: Map<string, string>[] = [new Map([['', '']])];
  let attributes: { name: string; prefix: string; local: string; value: string }[] = [];
  let declared = new Map<string, string>();
  let pending = '';
  let rootSeen = false;

  const flush = (): void => {
    if (pending !== '') sink.text(escapeText(pending));
    pending = '';
  };

  parser.on('opentagstart', () => {
    attributes = [];
    declared = new Map();
  });
  parser.on('attribute', ({ name, prefix, local, value }) => {
    if (name === 'xmlns') declared.set('', value);
    else if (prefix === 'xmlns') declared.set(local, value);
    else attributes.push({ name, prefix, local, value });
  });
  parser.on('opentag', (tag) => {
    flush();
    rootSeen = true;
    const parent = scopes.at(-1) as Map<string, string>;
    const news = [...declared].filter(([prefix, uri]) => prefix !== XML_PREFIX && parent.get(prefix) !== uri);
    scopes.push(news.length === 0 ? parent : new Map([...parent, ...news]));
    const sorted = attributes
      .map(({ name, prefix, local, value }) => ({
        name,
        local,
        value,
        uri: prefix === '' ? '' : (parser.resolve(prefix) ?? ''),
      }))
      .sort((a, b) => compare(a.uri, b.uri) || compare(a.local, b.local));
    const namespaces = news
      .sort(([a], [b]) => compare(a, b))
      .map(([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`);
    const rest = sorted.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
    chemin.push({ uri: tag.uri, local: tag.local });
    names.push(tag.name);
    sink.open({ chemin }, `<${tag.name}${namespaces.join('')}${rest.join('')}>`);
  });
  parser.on('closetag', () => {
    flush();
    sink.close({ chemin }, `</${names.pop()}>`);
    chemin.pop();
    scopes.pop();
  });
  const onText = (text: string): void => {
    if (chemin.length > 0) pending += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('processinginstruction', ({ target, body }) => {
    flush();
    const text = `<?${target}${body === '' ? '' : ` ${body}`}?>`;
    // Outside the root, instructions stand on lines of their own.
    if (chemin.length > 0) sink.instruction(text);
    else sink.instruction(rootSeen ? `\n${text}` : `${text}\n`);
  });
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (char) =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&#xD;',
  );
}

const ATTRIBUTE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
  ['\t', '&#x9;'],
  ['\n', '&#xA;'],
  ['\r', '&#xD;'],
]);

function escapeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (char) => ATTRIBUTE_ESCAPES.get(char) as string);
}

/** Order of code points, as the recommendation asks; UTF-16 order puts astral characters before U+E000. */
function compare(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
