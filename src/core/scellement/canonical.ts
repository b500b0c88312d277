/**
 * Inclusive Canonical XML 1.0 without comments (https://www.w3.org/TR/2001/REC-xml-c14n-20010315) of a whole document,
 * written as it is read.
 *
 * Takes the events of a parser that knows no namespaces, and follows the prefixes itself: it must write them anyway.
 *
 * Does not do: checks (the document was read once before), DTD defaults and normalisation (a DOCTYPE is refused before), comments, subsets of a document — so the
 * nearest ancestor that is written is always the parent, and `xml:` attributes need no inheritance.
 */
import type { createPlainParser } from '../totem/sax-parser.ts';

type Parser = ReturnType<typeof createPlainParser>;

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

/** An element's name, resolved, and its end tag. */
interface Nom {
  readonly uri: string;
  readonly local: string;
  readonly fin: string;
}

interface Attribut {
  readonly name: string;
  readonly value: string;
}

const XML_PREFIX = 'xml';

/** Listens to a parser and tells the sink the canonical form of what it reads. */
export function canonicalise(parser: Parser, sink: CanonicalSink): void {
  const chemin: Nom[] = [];
  const element: ElementCanonique = { chemin };
  /** Names already resolved in the scope of the last element: nearly every element has the scope of its neighbour. */
  let noms = new Map<string, Nom>();
  let scopeOfNoms: ReadonlyMap<string, string> | undefined;
  /** Namespaces in scope as they were written, one map for each open element. */
  const scopes: Map<string, string>[] = [
    new Map([
      ['', ''],
      [XML_PREFIX, 'http://www.w3.org/XML/1998/namespace'],
    ]),
  ];
  let attributes: Attribut[] = [];
  let declared: [string, string][] = [];
  let pending = '';
  let rootSeen = false;

  const flush = (): void => {
    if (pending === '') return;
    sink.text(escapeText(pending));
    pending = '';
  };

  parser.on('opentagstart', () => {
    if (attributes.length > 0) attributes = [];
    if (declared.length > 0) declared = [];
  });
  parser.on('attribute', (attribut) => {
    const { name, value } = attribut;
    if (name === 'xmlns') declared.push(['', value]);
    else if (name.startsWith('xmlns:')) declared.push([name.slice('xmlns:'.length), value]);
    else attributes.push(attribut);
  });
  parser.on('opentag', (tag) => {
    flush();
    rootSeen = true;
    let text = `<${tag.name}`;
    const parent = scopes[scopes.length - 1] as Map<string, string>;
    if (declared.length === 0) {
      scopes.push(parent);
    } else {
      const news = declared.filter(([prefix, uri]) => prefix !== XML_PREFIX && parent.get(prefix) !== uri);
      scopes.push(new Map([...parent, ...news]));
      news.sort(([left], [right]) => compare(left, right));
      for (const [prefix, uri] of news) {
        text += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`;
      }
    }
    // Most elements have one attribute: nothing to sort.
    const scope = scopes[scopes.length - 1] as Map<string, string>;
    for (const { name, value } of attributes.length > 1 ? sortAttributs(attributes, scope) : attributes) {
      text += ` ${name}="${escapeAttribute(value)}"`;
    }
    if (scope !== scopeOfNoms) {
      noms = new Map();
      scopeOfNoms = scope;
    }
    let nom = noms.get(tag.name);
    if (!nom) {
      const [prefix, local] = split(tag.name);
      nom = { uri: scope.get(prefix) ?? '', local, fin: `</${tag.name}>` };
      noms.set(tag.name, nom);
    }
    chemin.push(nom);
    sink.open(element, `${text}>`);
  });
  parser.on('closetag', () => {
    flush();
    sink.close(element, chemin[chemin.length - 1]?.fin ?? '');
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

/** By namespace, then by local name; an attribute without prefix is in no namespace. */
function sortAttributs(attributes: readonly Attribut[], scope: ReadonlyMap<string, string>): Attribut[] {
  const keyed = attributes.map((attribut) => {
    const [prefix, local] = split(attribut.name);
    return { attribut, local, uri: prefix === '' ? '' : (scope.get(prefix) ?? '') };
  });
  keyed.sort((a, b) => compare(a.uri, b.uri) || compare(a.local, b.local));
  return keyed.map(({ attribut }) => attribut);
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
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
