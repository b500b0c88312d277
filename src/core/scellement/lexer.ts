/**
 * Cuts XML text that is known to be well-formed into tags, text and instructions.
 *
 * Checks nothing: the strict reader (`totem/sax.ts`) accepted the same text before, without DOCTYPE, in XML 1.0. That is
 * what makes this several times faster than a second parsing (docs/decisions/0010-le-scellement-a-son-decoupeur.md).
 */
import { decodeAttribut, decodeText } from './references.ts';

export interface Attribut {
  readonly name: string;
  readonly value: string;
}

/** Values come with references resolved and line ends made `\n`. */
export interface LexerHandler {
  /**
   * @param simple the tag up to its `>` or `/>`, when there is nothing to change in it: no namespace declared, at most
   * one attribute, nothing to escape; `attributs` is then left empty
   */
  open(name: string, simple: string | undefined, attributs: readonly Attribut[]): void;
  /** Also called after `open` for an empty element. */
  close(): void;
  /** Text or CDATA; several may follow one another. */
  text(text: string): void;
  /** The XML declaration is not one. */
  instruction(target: string, body: string): void;
}

const [BANG, SLASH, QUESTION, DASH] = ['!', '/', '?', '-'].map((char) => char.charCodeAt(0));

/** A tag that can be copied, but for the slash of an empty element. */
const SIMPLE = /<([^ \t\n/>]+)(?: (?!xmlns[=:])[^ \t\n/>=]+="[^"&<\t\n]*")?(\/?)>/y;
const NAME = /[^ \t\n/>]+/y;
const ATTRIBUT = /([^ \t\n=/]+)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/g;
const INSTRUCTION = /^([^ \t\n]+)[ \t\n]*(.*)$/s;
const DELIMITER = /[>"']/g;
const NONE: readonly Attribut[] = [];

export class Lexer {
  private readonly handler: LexerHandler;
  /** What is not a whole token yet: never more than one, and the reader limits the length of all but blanks. */
  private rest = '';
  private pendingReturn = false;

  constructor(handler: LexerHandler) {
    this.handler = handler;
  }

  /** @param chunk the next piece of the document, cut anywhere; its byte order mark is not part of it */
  write(chunk: string): void {
    const text = this.rest + this.joinLines(chunk);
    this.rest = text.slice(this.readTokens(text));
  }

  /** First of all (XML 1.0 §2.11): a line end may then be cut between two chunks, and nothing else sees `\r`. */
  private joinLines(chunk: string): string {
    let text = chunk;
    if (this.pendingReturn && text !== '') {
      text = `\r${text}`;
      this.pendingReturn = false;
    }
    if (!text.includes('\r')) return text;
    if (text.endsWith('\r')) {
      this.pendingReturn = true;
      text = text.slice(0, -1);
    }
    return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  }

  /** @returns where the first token stands that is not whole */
  private readTokens(text: string): number {
    let at = 0;
    while (true) {
      const tag = text.indexOf('<', at);
      if (tag < 0) return at;
      if (tag > at) this.handler.text(decodeText(text.slice(at, tag)));
      const end = this.readToken(text, tag);
      if (end < 0) return tag;
      at = end;
    }
  }

  /** @returns offset after the token that starts at `at`, -1 when it is not whole */
  private readToken(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case SLASH: {
        const end = text.indexOf('>', at);
        if (end >= 0) this.handler.close();
        return end < 0 ? -1 : end + 1;
      }
      case QUESTION:
        return this.readInstruction(text, at);
      case BANG:
        return this.readBang(text, at);
      default:
        return this.readTag(text, at);
    }
  }

  private readTag(text: string, at: number): number {
    SIMPLE.lastIndex = at;
    const simple = SIMPLE.exec(text);
    if (simple) {
      const end = SIMPLE.lastIndex;
      const empty = simple[2] === '/';
      this.handler.open(simple[1] as string, text.slice(at, empty ? end - 2 : end - 1), NONE);
      if (empty) this.handler.close();
      return end;
    }
    const close = findTagEnd(text, at);
    if (close < 0) return -1;
    NAME.lastIndex = at + 1;
    const name = NAME.exec(text)?.[0] ?? '';
    const attributs: Attribut[] = [];
    for (const [, own = '', double, single = ''] of text
      .slice(at + 1 + name.length, close)
      .matchAll(ATTRIBUT)) {
      attributs.push({ name: own, value: decodeAttribut(double ?? single) });
    }
    this.handler.open(name, undefined, attributs);
    if (text.charCodeAt(close - 1) === SLASH) this.handler.close();
    return close + 1;
  }

  private readInstruction(text: string, at: number): number {
    const end = text.indexOf('?>', at + 2);
    if (end < 0) return -1;
    const [, target = '', body = ''] = INSTRUCTION.exec(text.slice(at + 2, end)) ?? [];
    if (target !== 'xml') this.handler.instruction(target, body);
    return end + 2;
  }

  /** A comment, which is left out, or CDATA: a DOCTYPE was refused. */
  private readBang(text: string, at: number): number {
    // Which of the two is told by the third character: it may not be there yet.
    if (at + 2 >= text.length) return -1;
    if (text.charCodeAt(at + 2) === DASH) {
      const end = text.indexOf('-->', at + '<!--'.length);
      return end < 0 ? -1 : end + '-->'.length;
    }
    const start = at + '<![CDATA['.length;
    const end = text.indexOf(']]>', start);
    if (end < 0) return -1;
    if (end > start) this.handler.text(text.slice(start, end));
    return end + ']]>'.length;
  }
}

/** Offset of the `>` of a tag, one in a value left aside; -1 when it is not there yet. */
function findTagEnd(text: string, from: number): number {
  let at = from;
  while (true) {
    DELIMITER.lastIndex = at;
    const found = DELIMITER.exec(text);
    if (!found) return -1;
    if (found[0] === '>') return found.index;
    at = text.indexOf(found[0], found.index + 1) + 1;
    if (at === 0) return -1;
  }
}
