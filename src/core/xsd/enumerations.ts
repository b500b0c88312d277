/**
 * The labels of coded values, as the schemas write them: `xs:documentation` of each value of an enumeration, by the
 * element or attribute whose type it is. A schema is small and regular; it is read with the reader of this project.
 */
import { SaxesParser } from 'saxes';

/** By name of element (`CodTypEmpr`) or type, then code to label. */
export type Enumerations = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** @param textes the XSD files, decoded; one that is not well formed gives nothing */
export function readEnumerations(textes: Iterable<string>): Enumerations {
  const types = new Map<string, Map<string, string>>();
  const typeOf = new Map<string, string>();
  for (const texte of textes) readSchema(texte, types, typeOf);
  const result = new Map<string, ReadonlyMap<string, string>>(types);
  for (const nom of typeOf.keys()) {
    const codes = follow(nom, types, typeOf);
    if (codes && !result.has(nom)) result.set(nom, codes);
  }
  return result;
}

/** From a name to its type, to the type of that one …: no chain is that long, and a schema may turn in a circle. */
const CHAINE = 10;

function follow(
  nom: string,
  types: ReadonlyMap<string, Map<string, string>>,
  typeOf: ReadonlyMap<string, string>,
): Map<string, string> | undefined {
  let type: string | undefined = nom;
  for (let rang = 0; rang < CHAINE && type !== undefined; rang++) {
    const codes = types.get(type);
    if (codes) return codes;
    type = typeOf.get(type);
  }
  return undefined;
}

function readSchema(
  texte: string,
  types: Map<string, Map<string, string>>,
  typeOf: Map<string, string>,
): void {
  /** Names of the types and elements around, the nearest last. */
  const noms: string[] = [];
  const pile: { readonly local: string; readonly nomme: boolean }[] = [];
  let code: string | undefined;
  let documentation: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    const { name: nom, type, value } = attributes;
    const nomme = nom !== undefined && ['simpleType', 'complexType', 'element', 'attribute'].includes(local);
    pile.push({ local, nomme });
    // The `V` attribute that holds every value of a TOTEM file speaks for its element.
    if (nomme) noms.push(nom === 'V' ? (noms.at(-1) ?? nom) : nom);
    const owner = noms.at(-1);
    if (nomme && type !== undefined && owner !== undefined) typeOf.set(owner, localName(type));
    if (local === 'restriction' || local === 'extension') {
      const base = attributes.base;
      if (base !== undefined && owner !== undefined && !typeOf.has(owner)) typeOf.set(owner, localName(base));
    }
    if (local === 'enumeration') code = value;
    if (local === 'documentation' && code !== undefined) documentation = '';
  });
  parser.on('text', (text) => {
    if (documentation !== undefined) documentation += text;
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    const owner = noms.at(-1);
    if (
      local === 'documentation' &&
      documentation !== undefined &&
      code !== undefined &&
      owner !== undefined
    ) {
      const codes = types.get(owner) ?? new Map<string, string>();
      const libelle = documentation.replace(/\s+/g, ' ').trim();
      if (libelle !== '' && !codes.has(code)) codes.set(code, libelle);
      if (codes.size > 0) types.set(owner, codes);
      documentation = undefined;
    }
    if (local === 'enumeration') code = undefined;
    if (pile.pop()?.nomme) noms.pop();
  });
  try {
    parser.write(texte).close();
  } catch {
    // The validation says what is wrong with a schema; here its labels are missing and nothing else.
  }
}

function localName(nom: string): string {
  return nom.slice(nom.indexOf(':') + 1);
}
