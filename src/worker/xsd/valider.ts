/** Validation by libxml2, the one reference: nothing of XSD is written by hand. The library stays behind this file. */
import {
  closeBuffer,
  type ErrorDetail,
  openBuffer,
  ParseOption,
  readBuffer,
  XmlDocument,
  XmlElement,
  XmlLibError,
  XmlValidateError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { parseProbleme } from '../../core/xsd/probleme.ts';
import { decodeXml, hasDoctype } from '../../core/xsd/texte-xml.ts';
import type { ErreurXsd, ResultatXsd } from './protocole.ts';

/** As many as a reader looks at. */
const MONTREES = 200;
/** No external entity, no network, no catalogue of the machine. */
const OPTIONS =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_BIG_LINES;

/** @param schemas every file of the archive by its path: the one that declares the root of the document is used */
export function validerXsd(schemas: ReadonlyMap<string, Uint8Array>, octets: Uint8Array): ResultatXsd {
  // An entity can cost seconds: refused before any parsing, as everywhere. The schemas come without any.
  if ([octets, ...schemas.values()].some(beginsWithDoctype)) {
    return { ok: false, code: 'document-invalide', detail: 'DOCTYPE' };
  }
  xmlRegisterInputProvider(providerOf(schemas));
  const open: { dispose(): void }[] = [];
  try {
    const document = parse(octets, 'document.xml');
    open.push(document);
    const schema = findSchema(schemas, document.root);
    if (schema === undefined) return { ok: false, code: 'racine-absente', detail: document.root.name };
    try {
      const xsd = parse(schemas.get(schema) as Uint8Array, schema);
      open.push(xsd);
      const validator = XsdValidator.fromDoc(xsd);
      open.push(validator);
      const details = validate(validator, document);
      return {
        ok: true,
        schema,
        total: details.length,
        erreurs: locate(details.slice(0, MONTREES), document.root),
      };
    } catch (error) {
      return { ok: false, code: 'schema-invalide', detail: messageOf(error) };
    }
  } catch (error) {
    return { ok: false, code: 'document-invalide', detail: messageOf(error) };
  } finally {
    for (const one of open.reverse()) one.dispose();
    xmlCleanupInputProvider();
  }
}

function parse(octets: Uint8Array, url: string): XmlDocument {
  return XmlDocument.fromBuffer(octets, { url, option: OPTIONS });
}

/** As much of a document as may come before its root; none of those that were opened has a DOCTYPE. */
const TETE = 65_536;

function beginsWithDoctype(octets: Uint8Array): boolean {
  return hasDoctype(decodeXml(octets.subarray(0, TETE)));
}

function validate(validator: XsdValidator, document: XmlDocument): readonly ErrorDetail[] {
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details;
    throw error;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof XmlLibError) {
    const [first] = error.details as readonly ErrorDetail[];
    if (first) return `${first.file ?? ''} ${first.line} : ${first.message.trim()}`.trim();
  }
  return error instanceof Error ? error.message : String(error);
}

/** The file whose target namespace and global elements hold the root; two that do are told apart by the shorter path. */
function findSchema(schemas: ReadonlyMap<string, Uint8Array>, racine: XmlElement): string | undefined {
  const found: string[] = [];
  for (const [chemin, octets] of schemas) {
    const xsd = parse(octets, chemin);
    try {
      const espace = xsd.root.attr('targetNamespace')?.value ?? '';
      const declares = childrenOf(xsd.root).some(
        (enfant) => enfant.name === 'element' && enfant.attr('name')?.value === racine.name,
      );
      if (declares && espace === racine.namespaceUri) found.push(chemin);
    } finally {
      xsd.dispose();
    }
  }
  return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}

/** Where includes and imports are read from: the archive alone, whatever the address written in the schema. */
function providerOf(schemas: ReadonlyMap<string, Uint8Array>) {
  const find = (nom: string): Uint8Array | undefined => {
    const chemin = unescapePath(nom)
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, '');
    const base = chemin.slice(chemin.lastIndexOf('/') + 1);
    const same = [...schemas.keys()].filter((one) => one.slice(one.lastIndexOf('/') + 1) === base);
    return schemas.get(chemin) ?? (same.length === 1 ? schemas.get(same[0] ?? '') : undefined);
  };
  return {
    // Everything is answered here, so that nothing is ever looked for elsewhere.
    match: () => true,
    open: (nom: string) => {
      const octets = find(nom);
      return octets && openBuffer(octets);
    },
    read: (fd: number, buffer: Uint8Array) => readBuffer(fd, buffer),
    close: (fd: number) => {
      closeBuffer(fd);
      return true;
    },
  };
}

/** A path with a lone `%` is no address: it is taken as it stands. */
function unescapePath(nom: string): string {
  try {
    return decodeURI(nom);
  } catch {
    return nom;
  }
}

/** The path of each error, from its line and the name of its element: libxml2 gives no other place. */
function locate(details: readonly ErrorDetail[], racine: XmlElement): ErreurXsd[] {
  const wanted = new Set(details.map(({ line }) => line));
  const paths = new Map<string, string>();
  const walk = (element: XmlElement, parent: string): void => {
    const chemin = parent === '' ? element.name : `${parent}/${element.name}`;
    const key = `${element.line} ${element.name}`;
    if (wanted.has(element.line) && !paths.has(key)) paths.set(key, chemin);
    for (const enfant of childrenOf(element)) walk(enfant, chemin);
  };
  walk(racine, '');
  return details.map(({ message, line }) => {
    const probleme = parseProbleme(message);
    return { ...probleme, ligne: line, chemin: paths.get(`${line} ${probleme.element}`) ?? probleme.element };
  });
}

function childrenOf(element: XmlElement): XmlElement[] {
  const enfants: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) enfants.push(node);
  }
  return enfants;
}
