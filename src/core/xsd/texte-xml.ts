/** From the bytes of a small XML file to a text that says nothing of its encoding any more, nor of its DTD. */

const DECLARATION = /^<\?xml[^>]*\?>/;

/** By its BOM, else by what its declaration says, else UTF-8; an encoding that nobody knows is read as UTF-8. */
export function decodeXml(octets: Uint8Array): string {
  // The declaration goes away, since what it says of the encoding is no longer true; the lines stay what they were.
  return decoderOf(octets).decode(octets).replace(DECLARATION, emptyLines);
}

function decoderOf(octets: Uint8Array): TextDecoder {
  const [a, b] = octets;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  const tete = new TextDecoder('latin1').decode(octets.subarray(0, 200));
  const [, nom = 'utf-8'] =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(tete) ?? [];
  try {
    return new TextDecoder(nom);
  } catch {
    return new TextDecoder();
  }
}

const PROLOGUE = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
/** Strings and comments hold brackets that end nothing. The alternatives never begin alike: no text takes long. */
const DOCTYPE =
  /^<!DOCTYPE(?:"[^"]*"|'[^']*'|[^"'[>])*(?:\[(?:"[^"]*"|'[^']*'|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?!!--|\?)|[^"'\]<])*\]\s*)?>/;

export function hasDoctype(texte: string): boolean {
  return texte.startsWith('<!DOCTYPE', prologueOf(texte).length);
}

/** The same text without its DOCTYPE, and with as many lines; one that never ends leaves nothing to read. */
export function dropDoctype(texte: string): string {
  if (!hasDoctype(texte)) return texte;
  const prologue = prologueOf(texte);
  const suite = texte.slice(prologue.length);
  const [doctype] = DOCTYPE.exec(suite) ?? [];
  return doctype === undefined ? '' : prologue + emptyLines(doctype) + suite.slice(doctype.length);
}

function prologueOf(texte: string): string {
  return PROLOGUE.exec(texte)?.[0] ?? '';
}

function emptyLines(texte: string): string {
  return texte.replace(/[^\n]+/g, '');
}
