/**
 * Inclusive Canonical XML 1.0 without comments (https://www.w3.org/TR/2001/REC-xml-c14n-20010315) of a whole document,
 * written as it is read.
 *
 * Does not do: checks (the document was read once before), DTD defaults and normalisation (a DOCTYPE is refused before),
 * comments, subsets of a document — so the nearest ancestor that is written is always the parent, and `xml:` attributes
 * need no inheritance.
 */
import { type Attribut, decode, encode, Lexer, type LexerHandler, type NomLu } from './lexer.ts';

/**
 * The parts of a canonical document, in order; a listener may leave some out. A part is what stands in `octets` at
 * [debut, fin[, in UTF-8.
 */
export interface CanonicalSink {
  /** Local name of the elements that are told by `open` and `close` though they are empty. */
  readonly cherche: string;
  /** A start tag, its `>` left out. */
  open(element: ElementCanonique, octets: Uint8Array, debut: number, fin: number): void;
  close(element: ElementCanonique, balise: Uint8Array): void;
  /** An empty element: its start tag, and what ends both tags. */
  vide(octets: Uint8Array, debut: number, fin: number, reste: Uint8Array): void;
  /** A run of text, references resolved then written canonically; never empty, never two in a row. */
  text(octets: Uint8Array, debut: number, fin: number): void;
  instruction(octets: Uint8Array): void;
}

export interface ElementCanonique {
  /** Local names and namespaces from the root down to this element. */
  readonly chemin: readonly { readonly uri: string; readonly local: string }[];
}

/** An element's name, and what it means in the scope where it was last met. */
interface Nom extends NomLu {
  readonly brut: string;
  readonly prefix: string;
  readonly local: string;
  /** Its end tag. */
  readonly fin: Uint8Array;
  /** What ends both tags of an empty element. */
  readonly reste: Uint8Array;
  portee: Portee | undefined;
  uri: string;
}

function makeNom(brut: string): Nom {
  const [prefix, local] = split(brut);
  const fin = `</${brut}>`;
  return {
    ...{ brut, prefix, local, portee: undefined, uri: '' },
    ...{ octets: encode(brut), fin: encode(fin), reste: encode(`>${fin}`) },
  };
}

type Portee = ReadonlyMap<string, string>;

const RIEN = new Uint8Array(0);
const XML_PREFIX = 'xml';
const XMLNS = 'xmlns';

/**
 * A lexer that tells the sink the canonical form of a whole document, as it is asked to read on.
 *
 * @param octets see `encodeDocument`
 */
export function createCanonicaliser(octets: Uint8Array, sink: CanonicalSink): Pick<Lexer<Nom>, 'read'> {
  return new Lexer(octets, new Canonicaliser(octets, sink), makeNom);
}

/** An open element: its name may mean something else further down. */
interface Ouvert {
  readonly uri: string;
  readonly local: string;
  readonly nom: Nom;
}

class Canonicaliser implements LexerHandler<Nom> {
  private readonly octets: Uint8Array;
  private readonly sink: CanonicalSink;
  private readonly chemin: Ouvert[] = [];
  private readonly element: ElementCanonique = { chemin: this.chemin };
  /** Namespaces in scope as they were written, one map for each open element; most share that of their parent. */
  private readonly portees: Portee[] = [];
  private portee: Portee = new Map([
    ['', ''],
    [XML_PREFIX, 'http://www.w3.org/XML/1998/namespace'],
  ]);
  /** Text that may go on after a comment: what stands at [debut, fin[, when they differ; then `suite`. */
  private debut = 0;
  private fin = 0;
  private suite = '';
  private rootSeen = false;

  constructor(octets: Uint8Array, sink: CanonicalSink) {
    this.octets = octets;
    this.sink = sink;
  }

  openSimple(nom: Nom, debut: number, fin: number): void {
    this.enter(nom, this.portee);
    this.sink.open(this.element, this.octets, debut, fin);
  }

  videSimple(nom: Nom, debut: number, fin: number): void {
    if (nom.local === this.sink.cherche) {
      this.openSimple(nom, debut, fin);
      this.close();
      return;
    }
    this.flush();
    this.rootSeen = true;
    this.sink.vide(this.octets, debut, fin, nom.reste);
  }

  open(nom: Nom, attributs: readonly Attribut[]): void {
    this.flush();
    const before = this.portee;
    const tag = encode(this.writeTag(nom.brut, attributs));
    this.enter(nom, before);
    this.sink.open(this.element, tag, 0, tag.length);
  }

  close(): void {
    this.flush();
    this.sink.close(this.element, this.chemin[this.chemin.length - 1]?.nom.fin ?? RIEN);
    this.chemin.pop();
    this.portee = this.portees.pop() ?? this.portee;
  }

  private enter(nom: Nom, before: Portee): void {
    this.flush();
    this.rootSeen = true;
    this.portees.push(before);
    if (nom.portee !== this.portee) {
      nom.portee = this.portee;
      nom.uri = this.portee.get(nom.prefix) ?? '';
    }
    this.chemin.push({ uri: nom.uri, local: nom.local, nom });
  }

  textSimple(debut: number, fin: number): void {
    if (this.chemin.length === 0) return;
    if (this.fin > this.debut || this.suite !== '') {
      this.suite += decode(this.octets, debut, fin);
      return;
    }
    this.debut = debut;
    this.fin = fin;
  }

  text(text: string): void {
    if (this.chemin.length > 0) this.suite += escapeText(text);
  }

  instruction(target: string, body: string): void {
    this.flush();
    const text = `<?${target}${body === '' ? '' : ` ${body}`}?>`;
    // Outside the root, instructions stand on lines of their own.
    if (this.chemin.length > 0) this.sink.instruction(encode(text));
    else this.sink.instruction(encode(this.rootSeen ? `\n${text}` : `${text}\n`));
  }

  private flush(): void {
    const { octets, debut, fin, suite } = this;
    if (suite !== '') {
      const run = encode(decode(octets, debut, fin) + suite);
      this.sink.text(run, 0, run.length);
      this.suite = '';
    } else if (fin > debut) {
      this.sink.text(octets, debut, fin);
    }
    this.debut = fin;
  }

  /** A start tag without its `>`; enters the scope of what it declares. */
  private writeTag(name: string, attributs: readonly Attribut[]): string {
    const parent = this.portee;
    const declared = attributs.flatMap((attribut) => {
      const prefix = declaredPrefix(attribut.name);
      const news = prefix !== undefined && prefix !== XML_PREFIX && parent.get(prefix) !== attribut.value;
      return news ? [[prefix, attribut.value] as const] : [];
    });
    let text = `<${name}`;
    if (declared.length > 0) {
      this.portee = new Map([...parent, ...declared]);
      for (const [prefix, uri] of declared.sort(([left], [right]) => compare(left, right))) {
        text += ` ${prefix === '' ? XMLNS : `${XMLNS}:${prefix}`}="${escapeAttribute(uri)}"`;
      }
    }
    const others = attributs.filter((attribut) => declaredPrefix(attribut.name) === undefined);
    for (const { name: own, value } of others.length > 1 ? sortAttributs(others, this.portee) : others) {
      text += ` ${own}="${escapeAttribute(value)}"`;
    }
    return text;
  }
}

/** The prefix that an attribute declares, empty for `xmlns`; nothing for any other attribute. */
function declaredPrefix(name: string): string | undefined {
  if (!name.startsWith(XMLNS)) return undefined;
  if (name.length === XMLNS.length) return '';
  return name[XMLNS.length] === ':' ? name.slice(XMLNS.length + 1) : undefined;
}

/** By namespace, then by local name; an attribute without prefix is in no namespace. */
function sortAttributs(attributs: readonly Attribut[], portee: Portee): Attribut[] {
  const keyed = attributs.map((attribut) => {
    const [prefix, local] = split(attribut.name);
    return { attribut, local, uri: prefix === '' ? '' : (portee.get(prefix) ?? '') };
  });
  keyed.sort((a, b) => compare(a.uri, b.uri) || compare(a.local, b.local));
  return keyed.map(({ attribut }) => attribut);
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function escapeText(text: string): string {
  // A character class first: nearly every run of text is blank.
  if (!/[&<>\r]/.test(text)) return text;
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
