/**
 * Reading XML safely: namespaces resolved, limits held, errors thrown as `Refus`.
 *
 * What saxes leaves open and this closes: it goes on after an error unless the handler throws; it accepts a DOCTYPE
 * (and with one, 667 of 968 malformed documents of the W3C suite); it sets no limit, and its namespaces take quadratic
 * time in the depth.
 */
import { Refus } from '../flux/refus.ts';
import { createParser } from './sax-parser.ts';

/** Limits, far above what 19 measured documents hold: 11 levels, 132 characters in a value. */
const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 64;
const MAX_VALUE = 64 * 1024;

/** An attribute that is not a namespace declaration. */
export interface Attribut {
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
  /** Offset of the closing quote in the decoded source (UTF-16 code units). */
  readonly fin: number;
  /** 1-based line of the closing quote. */
  readonly ligne: number;
}

export interface Balise {
  readonly uri: string;
  readonly local: string;
  readonly attributs: readonly Attribut[];
  /** 1-based line where the tag starts. */
  readonly ligne: number;
  /** Offset of its `<`. */
  readonly debut: number;
}

export interface SaxHandler {
  open(balise: Balise): void;
  /** @param fin offset just after the tag */
  close(fin: number): void;
  /** Text or CDATA between two tags that is not only blanks, at [debut, fin[ in the source. */
  text(value: string, debut: number, fin: number, ligne: number): void;
  /** A processing instruction; the XML declaration is not one. */
  instruction(target: string, ligne: number): void;
}

/** Reads XML text written chunk by chunk and calls the handler in document order. */
export class SaxReader {
  private readonly parser = createParser();
  private attributs: Attribut[] = [];
  private attributeCount = 0;
  private readonly path: string[] = [];
  private previousChunk = '';
  private chunk = '';
  /** Offset of `chunk` in the source. */
  private chunkStart = 0;
  private lastEvent = 0;
  private tagLine = 1;
  private tagStart = 0;
  private textStart = 0;

  constructor(handler: SaxHandler) {
    const { parser } = this;
    parser.on('error', (error) => {
      throw this.malformed(error.message);
    });
    parser.on('xmldecl', ({ version }) => {
      if (version !== undefined && version !== '1.0') throw new Refus({ code: 'version-xml', version });
    });
    parser.on('doctype', () => {
      throw new Refus({ code: 'doctype' });
    });
    parser.on('opentagstart', (tag) => {
      // The event comes on the character after the name, which may begin the next line.
      const next = this.charAt(parser.position - 1);
      this.tagLine = next === '\n' || next === '\r' ? parser.line - 1 : parser.line;
      this.tagStart = this.findTagStart(tag.name);
      this.attributs = [];
      this.attributeCount = 0;
      this.lastEvent = parser.position;
      if (this.path.length >= MAX_DEPTH) {
        throw new Refus({ code: 'trop-profond', ligne: parser.line, maximum: MAX_DEPTH });
      }
    });
    // Taken here and not from `tag.attributes`: going through that object costs more than all the rest of the parsing.
    parser.on('attribute', ({ name, prefix, local, value }) => {
      if (++this.attributeCount > MAX_ATTRIBUTES) {
        throw new Refus({ code: 'trop-d-attributs', ligne: parser.line, maximum: MAX_ATTRIBUTES });
      }
      this.checkLength(value);
      if (prefix === 'xmlns' || name === 'xmlns') return;
      this.attributs.push({ prefix, local, value, fin: parser.position - 1, ligne: parser.line });
    });
    parser.on('opentag', (tag) => {
      this.lastEvent = parser.position;
      this.textStart = parser.position;
      this.path.push(tag.name);
      const { tagLine: ligne, tagStart: debut, attributs } = this;
      handler.open({ uri: tag.uri, local: tag.local, attributs, ligne, debut });
    });
    parser.on('closetag', () => {
      this.lastEvent = parser.position;
      this.textStart = parser.position;
      this.path.pop();
      handler.close(parser.position);
    });
    parser.on('text', (text) => {
      this.lastEvent = parser.position;
      // Fired on the `<` that follows, which is already consumed.
      if (/\S/.test(text)) {
        this.checkLength(text);
        handler.text(text, this.textStart, parser.position - 1, parser.line);
      }
    });
    parser.on('cdata', (text) => {
      this.lastEvent = parser.position;
      this.textStart = parser.position;
      this.checkLength(text);
      const fin = parser.position - ']]>'.length;
      if (/\S/.test(text)) handler.text(text, this.textBefore(fin), fin, parser.line);
    });
    parser.on('comment', () => {
      this.lastEvent = parser.position;
      this.textStart = parser.position;
    });
    parser.on('processinginstruction', ({ target }) => {
      this.lastEvent = parser.position;
      this.textStart = parser.position;
      handler.instruction(target, parser.line);
    });
  }

  /** 1-based line reached. */
  get line(): number {
    return this.parser.line;
  }

  /** @throws Refus at the first error, after which the reader must not be used */
  write(text: string): void {
    if (text === '') return;
    if (this.chunkStart + this.chunk.length === 0 && prologHasDoctype(text))
      throw new Refus({ code: 'doctype' });
    this.chunkStart += this.chunk.length;
    this.previousChunk = this.chunk;
    this.chunk = text;
    this.parser.write(text);
    if (this.chunkStart + text.length - this.lastEvent > 4 * MAX_VALUE) {
      // Something that is no event yet has been growing for several chunks: one huge value.
      if (this.parser.position - this.lastEvent > 4 * MAX_VALUE) {
        throw this.findBareAmpersand() ?? this.tooLong();
      }
    }
  }

  /** @throws Refus `xml-incomplet` when the text stops before the end of the document */
  end(): void {
    this.closing = true;
    this.parser.close();
  }

  private closing = false;

  private malformed(message: string): Refus {
    const ampersand = this.findBareAmpersand();
    if (ampersand) return ampersand;
    const ligne = this.parser.line;
    if (this.closing) {
      const element = this.path.at(-1);
      return new Refus({ code: 'xml-incomplet', ligne, ...(element === undefined ? {} : { element }) });
    }
    const detail = message.replace(/^\d+:\d+: /, '');
    return new Refus({ code: 'xml-mal-forme', ligne, colonne: this.parser.column, detail });
  }

  /**
   * saxes reads on to the next `;` after a `&`, so a bare one is noticed far from its place, if not at the end of the
   * file. It stands between the last event and the point reached: only that is looked at.
   */
  private findBareAmpersand(): Refus | undefined {
    const origin = this.chunkStart - this.previousChunk.length;
    const reached = this.parser.position - origin;
    const tail = (this.previousChunk + this.chunk).slice(Math.max(0, this.lastEvent - origin), reached);
    const found = /&(?!#\d+;|#x[\da-f]+;|[a-z_][\w.-]*;)(?![#\w]*$)/i.exec(tail);
    if (!found) return undefined;
    const after = tail.slice(found.index).split(/\r\n|\n|\r/).length - 1;
    const before = /[^\r\n]*$/.exec(tail.slice(0, found.index))?.[0].length ?? 0;
    return new Refus({
      code: 'xml-mal-forme',
      ligne: this.parser.line - after,
      colonne: before + 1,
      detail: 'undefined entity.',
    });
  }

  private checkLength(value: string): void {
    if (value.length > MAX_VALUE) throw this.tooLong();
  }

  private tooLong(): Refus {
    return new Refus({ code: 'valeur-trop-longue', ligne: this.parser.line, maximum: MAX_VALUE });
  }

  /**
   * The event comes one character after the name; that character counts two when it is a CRLF, hence the look at the
   * text itself.
   */
  private findTagStart(name: string): number {
    const expected = this.parser.position - name.length - 2;
    return this.charAt(expected) === '<' ? expected : expected - 1;
  }

  private charAt(offset: number): string | undefined {
    if (offset >= this.chunkStart) return this.chunk[offset - this.chunkStart];
    return this.previousChunk[offset - this.chunkStart + this.previousChunk.length];
  }

  /** Start of the CDATA content that ends at `fin`; the section may have begun in the chunk before. */
  private textBefore(fin: number): number {
    const both = this.previousChunk + this.chunk;
    const origin = this.chunkStart - this.previousChunk.length;
    return origin + both.lastIndexOf('<![CDATA[', fin - origin) + '<![CDATA['.length;
  }
}

/** Whether a DOCTYPE stands before the root element: told before anything is parsed. */
function prologHasDoctype(text: string): boolean {
  let at = 0;
  while (true) {
    at = text.indexOf('<', at);
    if (at < 0) return false;
    if (text.startsWith('<!DOCTYPE', at)) return true;
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (end === undefined) return false;
    at = text.indexOf(end, at);
    if (at < 0) return false;
  }
}
