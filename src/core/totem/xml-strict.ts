/**
 * Reading XML safely: namespaces resolved, limits held, errors thrown as `Refus`. The judge of what is well-formed; slower
 * than `xml-rapide.ts`, which it stands behind.
 *
 * What saxes leaves open and this closes: it goes on after an error unless the handler throws; it accepts a DOCTYPE
 * (and with one, 667 of 968 malformed documents of the W3C suite); it sets no limit, and its namespaces take quadratic
 * time in the depth.
 */
import { Refus } from '../flux/refus.ts';
import { createParser } from './sax-parser.ts';
import {
  Attributs,
  ECRITURES,
  MAX_ATTRIBUTES,
  MAX_DEPTH,
  MAX_NAMES,
  MAX_TOKEN,
  MAX_VALUE,
  type XmlHandler,
} from './xml-evenements.ts';
import { NomsXml } from './xml-noms.ts';

/** Reads the whole text of a document slice by slice and calls the handler in document order. */
export class StrictReader {
  private readonly texte: string;
  private readonly parser = createParser();
  private readonly attributs: Attributs;
  private attributeCount = 0;
  private readonly path: string[] = [];
  private written = 0;
  private lastEvent = 0;
  private tagStart = 0;
  private textStart = 0;
  private closing = false;

  constructor(texte: string, handler: XmlHandler, noms = new NomsXml()) {
    const { parser } = this;
    this.texte = texte;
    this.attributs = new Attributs(texte);
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
      this.tagStart = this.findTagStart(tag.name);
      this.attributs.nombre = 0;
      this.attributeCount = 0;
      this.lastEvent = parser.position;
      if (this.path.length >= MAX_DEPTH) {
        throw new Refus({ code: 'trop-profond', ligne: parser.line, maximum: MAX_DEPTH });
      }
    });
    // Taken here and not from `tag.attributes`: going through that object costs more than all the rest of the parsing.
    parser.on('attribute', ({ name, prefix, value }) => {
      if (++this.attributeCount > MAX_ATTRIBUTES) {
        throw new Refus({ code: 'trop-d-attributs', ligne: parser.line, maximum: MAX_ATTRIBUTES });
      }
      this.checkLength(value);
      if (prefix === 'xmlns' || name === 'xmlns') return;
      const fin = parser.position - 1;
      // An attribute value cannot hold its own quote, so the nearest one before the closing quote opens it.
      const debut = texte.lastIndexOf(texte[fin] as string, fin - 1) + 1;
      const plain = !/[&\t\n\r]/.test(texte.slice(debut, fin));
      const ecriture = plain ? ECRITURES.attribut : ECRITURES.attributADecoder;
      this.attributs.add(noms.attribut(name), debut, fin, ecriture);
    });
    parser.on('opentag', (tag) => {
      this.lastEvent = parser.position;
      this.textStart = parser.position;
      this.path.push(tag.name);
      const nom = noms.element(tag.uri, tag.local);
      if (noms.nombre > MAX_NAMES) {
        throw new Refus({ code: 'trop-de-noms', ligne: parser.line, maximum: MAX_NAMES });
      }
      handler.open(nom, this.attributs, this.tagStart);
    });
    parser.on('closetag', () => {
      this.lastEvent = parser.position;
      this.textStart = parser.position;
      this.path.pop();
      handler.close(parser.position);
    });
    parser.on('text', (text) => {
      this.lastEvent = parser.position;
      if (!/\S/.test(text)) return;
      this.checkLength(text);
      // Fired on the `<` that follows, which is already consumed.
      const fin = parser.position - 1;
      const plain = !/[&\r]/.test(texte.slice(this.textStart, fin));
      handler.text(this.textStart, fin, plain ? ECRITURES.texte : ECRITURES.texteADecoder);
    });
    parser.on('cdata', (text) => {
      // The event before ended just before its `<`, or just after when it was a text.
      const debut = texte.indexOf('<![CDATA[', this.lastEvent - 1) + '<![CDATA['.length;
      this.lastEvent = parser.position;
      this.textStart = parser.position;
      this.checkLength(text);
      if (/\S/.test(text)) handler.text(debut, parser.position - ']]>'.length, ECRITURES.cdata);
    });
    parser.on('comment', () => {
      this.lastEvent = parser.position;
      // Fired on the second dash of `-->`.
      this.textStart = parser.position + 1;
    });
    parser.on('processinginstruction', ({ target }) => {
      this.lastEvent = parser.position;
      this.textStart = parser.position;
      handler.instruction(target, parser.position);
    });
  }

  /** Offset reached. */
  get position(): number {
    return this.written;
  }

  /**
   * Reads on to `until`, or to the end.
   *
   * @returns whether the document is whole
   * @throws Refus at the first error, after which the reader must not be used; `xml-incomplet` when the text stops before
   * the end of the document
   */
  read(until: number): boolean {
    const { texte, parser } = this;
    if (this.written === 0 && prologHasDoctype(texte)) throw new Refus({ code: 'doctype' });
    const text = texte.slice(this.written, until);
    if (text !== '') {
      this.written += text.length;
      parser.write(text);
      // Not `parser.position`, which means nothing between two slices.
      if (this.written - this.lastEvent > MAX_TOKEN) {
        // Something that is no event yet has been growing: one huge value.
        throw this.findBareAmpersand() ?? this.tooLong();
      }
    }
    if (this.written < texte.length) return false;
    this.closing = true;
    parser.close();
    return true;
  }

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
    const reached = Math.min(this.parser.position, this.written);
    const tail = this.texte.slice(Math.max(this.lastEvent, reached - 2 * MAX_TOKEN), reached);
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
    return this.texte[expected] === '<' ? expected : expected - 1;
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
