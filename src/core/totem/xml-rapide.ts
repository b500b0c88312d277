/**
 * A fast reader of XML that is never sure of itself.
 *
 * It reads what nearly every document is made of, checks all of it, and gives up at the first thing that it does not
 * know, whether an error, a limit or a rarity (a name that is not ASCII, a character beyond U+FFFF). The strict reader
 * (`xml-strict.ts`) then reads the whole text again, and its verdict and its messages are the ones that count
 * (docs/decisions/0070-lecteur-rapide-et-juge.md). So what is accepted here must be accepted there, with the same events: a test
 * compares them on the conformance suite, on damaged documents and on real ones.
 *
 * Longer than our files usually are: one loop over characters, of which the parts share their place in the text.
 */
import { hacher, NomsParHachage } from './noms-par-hachage.ts';
import { decodeText, referencesAreKnown } from './references.ts';
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
import { type NomAttribut, type NomElement, NomsXml } from './xml-noms.ts';

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];
const [LT, GT, SLASH, BANG, QUESTION, AMP, EQUALS, COLON, QUOTE, APOSTROPHE] = [...'<>/!?&=:"\''].map(
  (char) => char.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number, number];
const V = 'V'.charCodeAt(0);

/** What may start a name, and what may follow, among ASCII characters. The colon is told apart. */
const NAME_START = asciiTable(/[A-Za-z_]/);
const NAME = asciiTable(/[\w.-]/);

/** Nothing follows but a legal XML 1.0 declaration; another one is left to the strict reader. */
const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;
/** Characters that XML forbids, or of which this reader is not sure (surrogates). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const DOUBTFUL = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
const RESERVED = /^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$|^\s|\s$/;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Thrown when this reader gives up. Says nothing about the document. */
export class Doute extends Error {}

/** A name of an element as it is written, and what it means in the scope where it was last met. */
interface NomBrut {
  readonly brut: string;
  readonly prefix: string;
  readonly local: string;
  portee: Portee | undefined;
  nom: NomElement | undefined;
}

type Portee = ReadonlyMap<string, string>;

export class FastReader {
  private readonly texte: string;
  private readonly handler: XmlHandler;
  private readonly noms: NomsXml;
  private readonly attributs: Attributs;
  private readonly nomV: NomAttribut;
  private readonly bruts = new NomsParHachage(makeBrut);
  private readonly ouverts: NomBrut[] = [];
  /** Scopes of the open elements that declare namespaces, with the depth at which each ends. */
  private readonly portees: { readonly profondeur: number; readonly portee: Portee }[] = [];
  private portee: Portee = new Map([
    ['', ''],
    ['xml', XML_NAMESPACE],
  ]);
  private declarations: [prefix: string, uri: string][] = [];
  private at = 0;
  private rootSeen = false;

  constructor(texte: string, handler: XmlHandler, noms = new NomsXml()) {
    this.texte = texte;
    this.handler = handler;
    this.noms = noms;
    this.attributs = new Attributs(texte);
    this.nomV = noms.attribut('V');
    const declaration = DECLARATION.exec(texte.slice(0, MAX_VALUE));
    if (declaration) this.at = declaration[0].length;
  }

  /** Offset reached. */
  get position(): number {
    return this.at;
  }

  /**
   * Reads on, at least to `until`, or to the end.
   *
   * @returns whether the document is whole
   * @throws Doute when the strict reader must be asked
   */
  read(until: number): boolean {
    const { texte } = this;
    const end = texte.length;
    while (this.at < until && this.at < end) {
      this.skipBlanks();
      const { at } = this;
      if (at >= end) break;
      if (texte.charCodeAt(at) !== LT) {
        this.readText();
        continue;
      }
      const next = texte.charCodeAt(at + 1);
      if (next === SLASH) this.readEndTag();
      else if (next === BANG) this.readBang();
      else if (next === QUESTION) this.readInstruction();
      else this.readStartTag();
    }
    if (this.at < end) return false;
    if (!this.rootSeen || this.ouverts.length > 0) throw new Doute();
    return true;
  }

  /** Blanks before a tag, which are no event; before anything else they are a part of the text. */
  private skipBlanks(): void {
    const { texte, at: start } = this;
    let at = start;
    let char = texte.charCodeAt(at);
    while (char === SPACE || char === LF || char === CR || char === TAB) char = texte.charCodeAt(++at);
    if (at - start > MAX_TOKEN) throw new Doute();
    if (char === LT || at >= texte.length) this.at = at;
  }

  private readText(): void {
    const { texte, at: start } = this;
    const end = texte.indexOf('<', start);
    if (end < 0 || end - start > MAX_VALUE || this.ouverts.length === 0) throw new Doute();
    const written = texte.slice(start, end);
    if (DOUBTFUL.test(written) || written.includes(']]>')) throw new Doute();
    const referenced = written.includes('&');
    if (referenced && !referencesAreKnown(written)) throw new Doute();
    const ecriture = referenced || written.includes('\r') ? ECRITURES.texteADecoder : ECRITURES.texte;
    this.at = end;
    // Blank in the sense of JavaScript: a no-break space alone is no value either.
    if (/\S/.test(referenced ? decodeText(written) : written)) this.handler.text(start, end, ecriture);
  }

  private readStartTag(): void {
    const { texte, attributs } = this;
    const start = this.at;
    let at = start + 1;
    let char = texte.charCodeAt(at);
    if (NAME_START[char] !== 1) throw new Doute();
    let hash = 0;
    while (NAME[char] === 1 || char === COLON) {
      hash = hacher(hash, char);
      char = texte.charCodeAt(++at);
    }
    const brut = this.bruts.find(texte, start + 1, at, hash);

    attributs.nombre = 0;
    let count = 0;
    while (char !== GT && char !== SLASH) {
      const blank = at;
      while (char === SPACE || char === LF || char === CR || char === TAB) char = texte.charCodeAt(++at);
      if (char === GT || char === SLASH) break;
      if (at === blank || ++count > MAX_ATTRIBUTES) throw new Doute();
      at = this.readAttribut(at);
      char = texte.charCodeAt(at);
    }
    const empty = char === SLASH;
    if (empty && texte.charCodeAt(++at) !== GT) throw new Doute();
    this.at = at + 1;
    if (at - start > MAX_TOKEN) throw new Doute();
    if (this.ouverts.length >= MAX_DEPTH) throw new Doute();
    if (this.ouverts.length === 0) {
      if (this.rootSeen) throw new Doute();
      this.rootSeen = true;
    }

    if (this.declarations.length > 0) this.enterScope();
    if (attributs.nombre > 1) this.checkUnique();
    this.handler.open(this.resolve(brut), attributs, start);
    this.ouverts.push(brut);
    if (empty) this.close(this.at);
  }

  /** @returns offset after the closing quote */
  private readAttribut(start: number): number {
    const { texte } = this;
    let at = start;
    let char = texte.charCodeAt(at);
    let nom: NomAttribut | undefined;
    if (char === V && texte.charCodeAt(at + 1) === EQUALS) {
      nom = this.nomV;
      at += 2;
      char = texte.charCodeAt(at);
    } else {
      if (NAME_START[char] !== 1) throw new Doute();
      while (NAME[char] === 1 || char === COLON) char = texte.charCodeAt(++at);
      nom = this.noms.attribut(texte.slice(start, at));
      if (this.noms.nombre > MAX_NAMES) throw new Doute();
      while (char === SPACE || char === LF || char === CR || char === TAB) char = texte.charCodeAt(++at);
      if (char !== EQUALS) throw new Doute();
      char = texte.charCodeAt(++at);
    }
    while (char === SPACE || char === LF || char === CR || char === TAB) char = texte.charCodeAt(++at);
    if (char !== QUOTE && char !== APOSTROPHE) throw new Doute();

    const quote = char;
    const debut = ++at;
    let toDecode = false;
    let referenced = false;
    for (char = texte.charCodeAt(at); char !== quote; char = texte.charCodeAt(++at)) {
      if (char >= SPACE && char < 0xd800) {
        if (char === LT) throw new Doute();
        if (char === AMP) referenced = true;
      } else if (char === LF || char === CR || char === TAB) {
        toDecode = true;
      } else {
        // Also the end of the text, which is NaN.
        throw new Doute();
      }
    }
    if (at - debut > MAX_VALUE) throw new Doute();
    if (referenced && !referencesAreKnown(texte.slice(debut, at))) throw new Doute();
    const ecriture = toDecode || referenced ? ECRITURES.attributADecoder : ECRITURES.attribut;
    if (nom.prefix === '' && nom.local !== 'xmlns') this.attributs.add(nom, debut, at, ecriture);
    else this.readPrefixed(nom, debut, at, toDecode || referenced);
    return at + 1;
  }

  /** An attribute with a prefix, or a declaration of namespace. */
  private readPrefixed(nom: NomAttribut, debut: number, fin: number, toDecode: boolean): void {
    const { prefix, local } = nom;
    if (prefix !== 'xmlns' && local !== 'xmlns') {
      if (NAME_START[local.charCodeAt(0)] !== 1 || local.includes(':')) throw new Doute();
      this.attributs.add(nom, debut, fin, toDecode ? ECRITURES.attributADecoder : ECRITURES.attribut);
      return;
    }
    // Rarities of the declarations are left to the strict reader.
    const declared = prefix === 'xmlns' ? local : '';
    const uri = this.texte.slice(debut, fin);
    const odd = toDecode || RESERVED.test(uri) || (prefix !== '' && prefix !== 'xmlns');
    if (odd || /^xml|:/i.test(declared) || (prefix === 'xmlns' && (uri === '' || declared === '')))
      throw new Doute();
    if (prefix === 'xmlns' && NAME_START[declared.charCodeAt(0)] !== 1) throw new Doute();
    if (this.declarations.some(([other]) => other === declared)) throw new Doute();
    this.declarations.push([declared, uri]);
  }

  private enterScope(): void {
    this.portees.push({ profondeur: this.ouverts.length, portee: this.portee });
    this.portee = new Map([...this.portee, ...this.declarations]);
    this.declarations = [];
  }

  /** No attribute twice, by its name or by its namespace; prefixes declared. */
  private checkUnique(): void {
    const { noms, nombre } = this.attributs;
    for (let one = 0; one < nombre; one++) {
      const nom = noms[one] as NomAttribut;
      const uri = nom.prefix === '' ? undefined : this.portee.get(nom.prefix);
      for (let other = one + 1; other < nombre; other++) {
        const next = noms[other] as NomAttribut;
        if (next === nom) throw new Doute();
        if (uri !== undefined && next.local === nom.local && this.portee.get(next.prefix) === uri)
          throw new Doute();
      }
    }
  }

  private resolve(brut: NomBrut): NomElement {
    const { attributs, portee } = this;
    for (let at = 0; at < attributs.nombre; at++) {
      const nom = attributs.noms[at] as NomAttribut;
      if (nom.prefix !== '' && !portee.has(nom.prefix)) throw new Doute();
    }
    if (brut.portee === portee && brut.nom) return brut.nom;
    const uri = portee.get(brut.prefix);
    if (uri === undefined) throw new Doute();
    brut.portee = portee;
    brut.nom = this.noms.element(uri, brut.local);
    if (this.noms.nombre > MAX_NAMES) throw new Doute();
    return brut.nom;
  }

  private readEndTag(): void {
    const { texte, ouverts } = this;
    const brut = ouverts[ouverts.length - 1]?.brut;
    if (brut === undefined || !texte.startsWith(brut, this.at + 2)) throw new Doute();
    let at = this.at + 2 + brut.length;
    let char = texte.charCodeAt(at);
    while (char === SPACE || char === LF || char === CR || char === TAB) char = texte.charCodeAt(++at);
    if (char !== GT || at - this.at > MAX_TOKEN) throw new Doute();
    this.at = at + 1;
    this.close(this.at);
  }

  private close(fin: number): void {
    this.ouverts.pop();
    this.handler.close(fin);
    const scope = this.portees[this.portees.length - 1];
    if (scope?.profondeur === this.ouverts.length) {
      this.portee = scope.portee;
      this.portees.pop();
    }
  }

  /** A comment or CDATA. A DOCTYPE is for the strict reader to refuse. */
  private readBang(): void {
    const { texte, at } = this;
    if (texte.startsWith('<!--', at)) {
      const end = texte.indexOf('--', at + 4);
      if (end < 0 || texte.charCodeAt(end + 2) !== GT) throw new Doute();
      this.checkChars(at + 4, end);
      this.at = end + 3;
      return;
    }
    const start = at + '<![CDATA['.length;
    const end = texte.indexOf(']]>', start);
    if (!texte.startsWith('<![CDATA[', at) || end < 0 || this.ouverts.length === 0) throw new Doute();
    this.checkChars(start, end);
    this.at = end + ']]>'.length;
    if (/\S/.test(texte.slice(start, end))) this.handler.text(start, end, ECRITURES.cdata);
  }

  private readInstruction(): void {
    const { texte, at: start } = this;
    const end = texte.indexOf('?>', start + 2);
    if (end < 0) throw new Doute();
    let at = start + 2;
    if (NAME_START[texte.charCodeAt(at)] !== 1) throw new Doute();
    while (NAME[texte.charCodeAt(at)] === 1) at++;
    const target = texte.slice(start + 2, at);
    const next = texte.charCodeAt(at);
    const blank = next === SPACE || next === LF || next === CR || next === TAB;
    if (target.toLowerCase() === 'xml' || (at < end && !blank) || at > end) throw new Doute();
    this.checkChars(at, end);
    this.at = end + 2;
    this.handler.instruction(target, this.at);
  }

  private checkChars(debut: number, fin: number): void {
    if (fin - debut > MAX_VALUE || DOUBTFUL.test(this.texte.slice(debut, fin))) throw new Doute();
  }
}

function makeBrut(brut: string): NomBrut {
  const colon = brut.indexOf(':');
  const [prefix, local] = colon < 0 ? ['', brut] : [brut.slice(0, colon), brut.slice(colon + 1)];
  if (local.includes(':') || NAME_START[local.charCodeAt(0)] !== 1 || prefix === 'xmlns') throw new Doute();
  return { brut, prefix, local, portee: undefined, nom: undefined };
}

function asciiTable(allowed: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (allowed.test(String.fromCharCode(code)) ? 1 : 0));
}
