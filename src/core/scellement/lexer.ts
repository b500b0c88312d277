/**
 * Cuts XML text that is known to be well-formed into tags, text and instructions.
 *
 * Checks nothing: the reader of documents accepted the same text before, without DOCTYPE, in XML 1.0. That is
 * what makes this several times faster than a second parsing (docs/decisions/0014-le-scellement-a-son-decoupeur.md).
 */
import { hacher, NomsParHachage } from '../totem/noms-par-hachage.ts';
import { decodeAttribut, decodeText } from '../totem/references.ts';

export interface Attribut {
  readonly name: string;
  readonly value: string;
}

/** Values come with references resolved and line ends made `\n`. */
export interface LexerHandler<Nom> {
  /**
   * A tag in which there is nothing to change: no namespace declared, at most one attribute, nothing to escape. Nearly all
   * of them are so: it stands in `text` at [debut, fin[, its `>` or `/>` left out.
   */
  openSimple(nom: Nom, text: string, debut: number, fin: number): void;
  open(nom: Nom, attributs: readonly Attribut[]): void;
  /** Also called after either for an empty element. */
  close(): void;
  /** Text or CDATA; several may follow one another. */
  text(text: string): void;
  /** The XML declaration is not one. */
  instruction(target: string, body: string): void;
}

const [BANG, SLASH, QUESTION, DASH, GT, LT, AMP, EQUALS, QUOTE, SPACE, X] = [...'!/?-><&=" x'].map((char) =>
  char.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number, number, number];

const ATTRIBUT = /([^ \t\n=/]+)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/g;
const INSTRUCTION = /^([^ \t\n]+)[ \t\n]*(.*)$/s;
const DELIMITER = /[>"']/g;

/** Given anything else than a whole document, it may never end. */
export class Lexer<Nom extends { readonly brut: string }> {
  private readonly texte: string;
  private readonly handler: LexerHandler<Nom>;
  private readonly noms: NomsParHachage<Nom>;
  private at = 0;

  /**
   * @param texte the whole document, without its byte order mark
   * @param makeNom what the handler wants to know of each name, made once
   */
  constructor(texte: string, handler: LexerHandler<Nom>, makeNom: (brut: string) => Nom) {
    // First of all (XML 1.0 §2.11): nothing else sees `\r`.
    this.texte = texte.includes('\r') ? texte.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : texte;
    this.handler = handler;
    this.noms = new NomsParHachage(makeNom);
  }

  /**
   * Reads about as many characters on.
   *
   * @returns whether the document is read
   */
  read(characters: number): boolean {
    const { texte } = this;
    const until = this.at + characters;
    while (this.at < until) {
      const tag = texte.indexOf('<', this.at);
      if (tag < 0) return true;
      if (tag > this.at) this.handler.text(decodeText(texte.slice(this.at, tag)));
      this.at = this.readToken(texte, tag);
    }
    return this.at >= texte.length;
  }

  /** @returns offset after the token that starts at `at` */
  private readToken(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case SLASH: {
        this.handler.close();
        return text.indexOf('>', at) + 1;
      }
      case QUESTION:
        return this.readInstruction(text, at);
      case BANG:
        return this.readBang(text, at);
      default:
        return this.readTag(text, at);
    }
  }

  private readTag(text: string, start: number): number {
    let at = start + 1;
    let hash = 0;
    let char = text.charCodeAt(at);
    // Below the space there is only other white space; past the end of the text, `NaN` ends every loop.
    while (char > SPACE && char !== GT && char !== SLASH) {
      hash = hacher(hash, char);
      char = text.charCodeAt(++at);
    }
    const endOfName = at;
    if (char === SPACE) at = skipSimple(text, at + 1);
    char = text.charCodeAt(at);
    const empty = char === SLASH;
    if (char === GT || (empty && text.charCodeAt(at + 1) === GT)) {
      this.handler.openSimple(this.noms.find(text, start + 1, endOfName, hash), text, start, at);
      if (empty) this.handler.close();
      return empty ? at + 2 : at + 1;
    }
    return this.readOtherTag(text, start, endOfName);
  }

  private readOtherTag(text: string, start: number, endOfName: number): number {
    const close = findTagEnd(text, start);
    const attributs: Attribut[] = [];
    for (const [, own = '', double, single = ''] of text.slice(endOfName, close).matchAll(ATTRIBUT)) {
      attributs.push({ name: own, value: decodeAttribut(double ?? single) });
    }
    this.handler.open(this.noms.named(text.slice(start + 1, endOfName)), attributs);
    if (text.charCodeAt(close - 1) === SLASH) this.handler.close();
    return close + 1;
  }

  private readInstruction(text: string, at: number): number {
    const end = text.indexOf('?>', at + 2);
    const [, target = '', body = ''] = INSTRUCTION.exec(text.slice(at + 2, end)) ?? [];
    if (target !== 'xml') this.handler.instruction(target, body);
    return end + 2;
  }

  /** A comment, which is left out, or CDATA: a DOCTYPE was refused. */
  private readBang(text: string, at: number): number {
    if (text.charCodeAt(at + 2) === DASH) return text.indexOf('-->', at + '<!--'.length) + '-->'.length;
    const start = at + '<![CDATA['.length;
    const end = text.indexOf(']]>', start);
    if (end > start) this.handler.text(text.slice(start, end));
    return end + ']]>'.length;
  }
}

/**
 * Passes one attribute that can be copied as it is, up to its closing quote.
 *
 * @returns offset after it; -1 when it is another thing (a declaration of namespace may begin by the same letter)
 */
function skipSimple(text: string, start: number): number {
  let at = start;
  let char = text.charCodeAt(at);
  if (char === X) return -1;
  while (char > SPACE && char !== EQUALS && char !== GT && char !== SLASH) char = text.charCodeAt(++at);
  if (char !== EQUALS || at === start || text.charCodeAt(at + 1) !== QUOTE) return -1;
  at += 2;
  char = text.charCodeAt(at);
  while (char >= SPACE && char !== QUOTE && char !== AMP && char !== LT) char = text.charCodeAt(++at);
  return char === QUOTE ? at + 1 : -1;
}

/** Offset of the `>` of a tag, one in a value left aside. */
function findTagEnd(text: string, from: number): number {
  let at = from;
  while (true) {
    DELIMITER.lastIndex = at;
    const found = DELIMITER.exec(text) as RegExpExecArray;
    if (found[0] === '>') return found.index;
    at = text.indexOf(found[0], found.index + 1) + 1;
  }
}
