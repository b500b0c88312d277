/**
 * Cuts XML text that is known to be well-formed into tags, text and instructions.
 *
 * Checks nothing: the reader of documents accepted the same text before, without DOCTYPE, in XML 1.0. That is
 * what makes this several times faster than a second parsing (docs/decisions/0014-le-scellement-a-son-decoupeur.md).
 * Works on bytes in UTF-8: they are what is digested, and every mark of XML is one byte that no character holds.
 */
import { decodeAttribut, decodeText } from '../totem/references.ts';

export interface Attribut {
  readonly name: string;
  readonly value: string;
}

/**
 * Parts that need no change are given by where they stand in the bytes, at [debut, fin[; the others as text, with references
 * resolved and line ends made `\n`.
 */
export interface LexerHandler<Nom> {
  /**
   * A tag in which there is nothing to change: no namespace declared, attributes in order, nothing to escape. Nearly all
   * of them are so. Its `>` or `/>` is left out.
   */
  openSimple(nom: Nom, debut: number, fin: number): void;
  /** The same, of an empty element: no `close` follows. */
  videSimple(nom: Nom, debut: number, fin: number): void;
  open(nom: Nom, attributs: readonly Attribut[]): void;
  /** Also called after `open` for an empty element. */
  close(): void;
  /** A run of text without reference or `>`. Several runs of either sort may follow one another. */
  textSimple(debut: number, fin: number): void;
  /** Any other, or CDATA. */
  text(text: string): void;
  /** The XML declaration is not one. */
  instruction(target: string, body: string): void;
}

/** What a handler knows of a name. */
export interface NomLu {
  /** The name itself, in UTF-8. */
  readonly octets: Uint8Array;
}

const encoder = new TextEncoder();
// A mark of byte order inside a text is a character of it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 of a text. */
export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Text of the bytes at [debut, fin[, which begin and end between two characters. */
export function decode(octets: Uint8Array, debut = 0, fin = octets.length): string {
  return decoder.decode(octets.subarray(debut, fin));
}

/** @param texte a whole document, without its byte order mark */
export function encodeDocument(texte: string): Uint8Array {
  // First of all (XML 1.0 §2.11): nothing else sees `\r`.
  return encode(texte.includes('\r') ? texte.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : texte);
}

const [BANG, SLASH, QUESTION, DASH, GT, LT, AMP, EQUALS, QUOTE, APOSTROPHE, COLON, SPACE, X] = [
  ...'!/?-><&="\': x',
].map((char) => char.charCodeAt(0)) as [
  ...[number, number, number, number, number, number],
  ...[number, number, number, number, number, number, number],
];

const FIN_DE_COMMENTAIRE = encode('-->');
const FIN_DE_CDATA = encode(']]>');
const FIN_D_INSTRUCTION = encode('?>');

const ATTRIBUT = /([^ \t\n=/]+)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/g;
const INSTRUCTION = /^([^ \t\n]+)[ \t\n]*(.*)$/s;

const SLOTS = 1024;

/** Given anything else than a whole document, it may never end. */
export class Lexer<Nom extends NomLu> {
  private readonly octets: Uint8Array;
  private readonly handler: LexerHandler<Nom>;
  private readonly makeNom: (brut: string) => Nom;
  /** The last name met with each hash: the same few hundred come back millions of times. */
  private readonly slots: (Nom | undefined)[] = new Array(SLOTS).fill(undefined);
  /** A Map and never an object: a file may call an element `__proto__`. */
  private readonly noms = new Map<string, Nom>();
  private at = 0;

  /**
   * @param octets see `encodeDocument`
   * @param makeNom what the handler wants to know of each name, made once
   */
  constructor(octets: Uint8Array, handler: LexerHandler<Nom>, makeNom: (brut: string) => Nom) {
    this.octets = octets;
    this.handler = handler;
    this.makeNom = makeNom;
  }

  /**
   * Reads about as many bytes on.
   *
   * @returns whether the document is read
   */
  read(bytes: number): boolean {
    const { octets } = this;
    const until = Math.min(this.at + bytes, octets.length);
    while (this.at < until) {
      const tag = this.readText(this.at);
      this.at = tag < octets.length ? this.readToken(tag) : tag;
    }
    return this.at >= octets.length;
  }

  /** @returns offset of the next tag, or the end */
  private readText(start: number): number {
    const { octets } = this;
    const { length } = octets;
    let simple = true;
    let at = start;
    for (; at < length; at++) {
      const octet = octets[at];
      if (octet === LT) break;
      if (octet === AMP || octet === GT) simple = false;
    }
    if (at === start) return at;
    if (simple) this.handler.textSimple(start, at);
    else this.handler.text(decodeText(decode(octets, start, at)));
    return at;
  }

  /** @returns offset after the token that starts at `at` */
  private readToken(at: number): number {
    switch (this.octets[at + 1]) {
      case SLASH: {
        this.handler.close();
        return this.octets.indexOf(GT, at) + 1;
      }
      case QUESTION:
        return this.readInstruction(at);
      case BANG:
        return this.readBang(at);
      default:
        return this.readTag(at);
    }
  }

  private readTag(start: number): number {
    const { octets } = this;
    let at = start + 1;
    let hash = 0;
    let octet = octets[at] as number;
    // Below the space there is only other white space; past the end, `undefined` ends every loop.
    while (octet > SPACE && octet !== GT && octet !== SLASH) {
      hash = (Math.imul(hash, 31) + octet) | 0;
      octet = octets[++at] as number;
    }
    const endOfName = at;
    if (octet === SPACE) at = skipSimple(octets, at + 1);
    octet = octets[at] as number;
    const empty = octet === SLASH;
    if (octet === GT || (empty && octets[at + 1] === GT)) {
      const nom = this.findNom(start + 1, endOfName, hash);
      if (!empty) {
        this.handler.openSimple(nom, start, at);
        return at + 1;
      }
      this.handler.videSimple(nom, start, at);
      return at + 2;
    }
    return this.readOtherTag(start, endOfName, hash);
  }

  private findNom(debut: number, fin: number, hash: number): Nom {
    const slot = hash & (SLOTS - 1);
    const found = this.slots[slot];
    if (found && this.isNom(found.octets, debut, fin)) return found;
    const brut = decode(this.octets, debut, fin);
    const nom = this.noms.get(brut) ?? this.makeNom(brut);
    this.noms.set(brut, nom);
    this.slots[slot] = nom;
    return nom;
  }

  private isNom(nom: Uint8Array, debut: number, fin: number): boolean {
    if (nom.length !== fin - debut) return false;
    for (let at = 0; at < nom.length; at++) if (nom[at] !== this.octets[debut + at]) return false;
    return true;
  }

  private readOtherTag(start: number, endOfName: number, hash: number): number {
    const close = findTagEnd(this.octets, start);
    const attributs: Attribut[] = [];
    const text = decode(this.octets, endOfName, close);
    for (const [, own = '', double, single = ''] of text.matchAll(ATTRIBUT)) {
      attributs.push({ name: own, value: decodeAttribut(double ?? single) });
    }
    this.handler.open(this.findNom(start + 1, endOfName, hash), attributs);
    if (this.octets[close - 1] === SLASH) this.handler.close();
    return close + 1;
  }

  private readInstruction(at: number): number {
    const end = indexOf(this.octets, FIN_D_INSTRUCTION, at + 2);
    const [, target = '', body = ''] = INSTRUCTION.exec(decode(this.octets, at + 2, end)) ?? [];
    if (target !== 'xml') this.handler.instruction(target, body);
    return end + 2;
  }

  /** A comment, which is left out, or CDATA: a DOCTYPE was refused. */
  private readBang(at: number): number {
    if (this.octets[at + 2] === DASH) {
      return indexOf(this.octets, FIN_DE_COMMENTAIRE, at + '<!--'.length) + FIN_DE_COMMENTAIRE.length;
    }
    const start = at + '<![CDATA['.length;
    const end = indexOf(this.octets, FIN_DE_CDATA, start);
    if (end > start) this.handler.text(decode(this.octets, start, end));
    return end + FIN_DE_CDATA.length;
  }
}

/**
 * Passes attributs that can be copied as they are, up to the last closing quote: parted by one space, in an order that the
 * first letters of their names tell.
 *
 * @returns offset after them; -1 when there is another thing (a declaration of namespace may begin by the same letter)
 */
function skipSimple(octets: Uint8Array, start: number): number {
  let at = start;
  let before = 0;
  let prefixed = false;
  while (true) {
    const first = octets[at] as number;
    if (first === X || first <= before) return -1;
    const name = at;
    let octet = first;
    while (octet > SPACE && octet !== EQUALS && octet !== GT && octet !== SLASH) {
      if (octet === COLON) prefixed = true;
      octet = octets[++at] as number;
    }
    if (octet !== EQUALS || at === name || octets[at + 1] !== QUOTE) return -1;
    at += 2;
    octet = octets[at] as number;
    while (octet >= SPACE && octet !== QUOTE && octet !== AMP && octet !== LT) octet = octets[++at] as number;
    if (octet !== QUOTE) return -1;
    at++;
    if (octets[at] !== SPACE) return at;
    // Attributes with a prefix are sorted by their namespace.
    if (prefixed) return -1;
    at++;
    before = first;
    if (octets[at] === GT || octets[at] === SLASH) return -1;
  }
}

/** Offset of the `>` of a tag, one in a value left aside. */
function findTagEnd(octets: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    const octet = octets[at];
    if (octet === GT) return at;
    if (octet === QUOTE || octet === APOSTROPHE) at = octets.indexOf(octet, at + 1);
  }
}

/** Offset of the mark, which is there. */
function indexOf(octets: Uint8Array, mark: Uint8Array, from: number): number {
  const [first = 0] = mark;
  let at = octets.indexOf(first, from);
  while (!mark.every((octet, rank) => octets[at + rank] === octet)) at = octets.indexOf(first, at + 1);
  return at;
}
