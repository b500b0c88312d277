/**
 * The labels of coded values, as the schemas write them: `xs:documentation` of each value of an enumeration, by the
 * element or attribute whose type it is. A schema is small and regular; it is read with the reader of this project.
 */
import { SaxesParser } from 'saxes';

/** By name of element (`CodTypEmpr`) or type, then code to label. */
export type Enumerations = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** @param textes the XSD files, decoded; one that is not well formed gives nothing */
export function readEnumerations(textes: Iterable<string>): Enumerations {
  const noms = new Map<string, Nom>();
  for (const texte of textes) readSchema(texte, noms);
  const result = new Map<string, ReadonlyMap<string, string>>();
  for (const nom of noms.keys()) {
    const codes = new Map<string, string>();
    for (const [code, [libelle = '', ...autres]] of libellesOf(nom, noms)) {
      if (autres.length === 0) codes.set(code, libelle);
    }
    if (codes.size > 0) result.set(nom, codes);
  }
  return result;
}

/** What the schemas say of a name: two elements of different parents may bear the same one. */
interface Nom {
  /** Labels by code; several when the schemas do not agree, and then none is right for all. */
  readonly codes: Map<string, Set<string>>;
  readonly types: Set<string>;
}

/** From a name to its types, to the types of these …: each once, since a schema may turn in a circle. */
function libellesOf(nom: string, noms: ReadonlyMap<string, Nom>): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>();
  const suivis = new Set([nom]);
  for (const suivi of suivis) {
    const found = noms.get(suivi);
    for (const [code, mots] of found?.codes ?? []) {
      result.set(code, new Set([...(result.get(code) ?? []), ...mots]));
    }
    for (const type of found?.types ?? []) suivis.add(type);
  }
  return result;
}

function readSchema(texte: string, trouves: Map<string, Nom>): void {
  const of = (nom: string): Nom => {
    const found = trouves.get(nom) ?? { codes: new Map(), types: new Set() };
    trouves.set(nom, found);
    return found;
  };
  /** Names of the types and elements around, the nearest last. */
  const noms: string[] = [];
  const pile: { readonly local: string; readonly nomme: boolean }[] = [];
  let code: string | undefined;
  let documentation: string | undefined;
  let documente = false;
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
    if (nomme && type !== undefined && owner !== undefined) of(owner).types.add(localName(type));
    if ((local === 'restriction' || local === 'extension') && owner !== undefined) {
      const { base } = attributes;
      if (base !== undefined) of(owner).types.add(localName(base));
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
      const libelle = documentation.replace(/\s+/g, ' ').trim();
      // A second text of the same value is a longer one.
      if (libelle !== '' && !documente) {
        const { codes } = of(owner);
        codes.set(code, new Set([...(codes.get(code) ?? []), libelle]));
        documente = true;
      }
      documentation = undefined;
    }
    if (local === 'enumeration') {
      code = undefined;
      documente = false;
    }
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
