/**
 * What a reader of XML tells, in document order. Places are offsets in the whole decoded text, in UTF-16 code units:
 * nothing is copied from it until somebody asks for a value.
 */
import { decodeAttribut, decodeText } from './references.ts';
import type { NomAttribut, NomElement } from './xml-noms.ts';

/** Limits, far above what 19 measured documents hold: 11 levels, 132 characters in a value. */
export const MAX_DEPTH = 64;
export const MAX_ATTRIBUTES = 64;
/** Of a value, in characters. */
export const MAX_VALUE = 64 * 1024;
/** Of all the elements and attributes of a document, and of all the fields of its rows: a few hundred in a real one. */
export const MAX_NAMES = 10_000;
/** Of what is no event yet: a tag, a comment, a run of blanks. */
export const MAX_TOKEN = 4 * MAX_VALUE;

/** How a value is written, which decides how it is read from its place. Small integers: they fill a column. */
export const ECRITURES = {
  /** An attribute that stands as it is. */
  attribut: 0,
  /** An attribute with references or white space to normalise. */
  attributADecoder: 1,
  texte: 2,
  texteADecoder: 3,
  cdata: 4,
} as const;

export type Ecriture = (typeof ECRITURES)[keyof typeof ECRITURES];

export interface XmlHandler {
  /**
   * @param attributs those of the tag but namespace declarations; the object serves again for the next tag
   * @param debut offset of the `<`
   */
  open(nom: NomElement, attributs: Attributs, debut: number): void;
  /** @param fin offset just after the end tag, or the tag of an empty element */
  close(fin: number): void;
  /** Text or CDATA between two tags that is not only blanks, at [debut, fin[. */
  text(debut: number, fin: number, ecriture: Ecriture): void;
  /** A processing instruction; the XML declaration is not one. @param fin offset just after it */
  instruction(target: string, fin: number): void;
}

/** The attributes of one start tag. */
export class Attributs {
  nombre = 0;
  readonly noms: NomAttribut[] = [];
  readonly debuts = new Uint32Array(MAX_ATTRIBUTES);
  /** Offsets of the closing quotes. */
  readonly fins = new Uint32Array(MAX_ATTRIBUTES);
  readonly ecritures = new Uint8Array(MAX_ATTRIBUTES);
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  add(nom: NomAttribut, debut: number, fin: number, ecriture: Ecriture): void {
    const at = this.nombre++;
    this.noms[at] = nom;
    this.debuts[at] = debut;
    this.fins[at] = fin;
    this.ecritures[at] = ecriture;
  }

  valeur(at: number): string {
    return lireValeur(
      this.source,
      this.debuts[at] as number,
      this.fins[at] as number,
      this.ecritures[at] as Ecriture,
    );
  }

  /** The value of the attribute without prefix of that name. */
  valeurDe(nom: string): string | undefined {
    for (let at = 0; at < this.nombre; at++) if (this.noms[at]?.complet === nom) return this.valeur(at);
    return undefined;
  }
}

/** The value written at [debut, fin[: references resolved, line ends and white space as XML 1.0 §2.11 and §3.3.3 say. */
export function lireValeur(source: string, debut: number, fin: number, ecriture: Ecriture): string {
  const written = source.slice(debut, fin);
  switch (ecriture) {
    case ECRITURES.attributADecoder:
      return decodeAttribut(joinLines(written));
    case ECRITURES.texteADecoder:
      return decodeText(joinLines(written));
    case ECRITURES.cdata:
      return joinLines(written);
    default:
      return written;
  }
}

function joinLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
