import { ArchiveRefusee, unzip } from '../archive/unzip.ts';
import { type Enumerations, readEnumerations } from './enumerations.ts';
import { decodeXml, dropDoctype } from './texte-xml.ts';

/** What an archive of schemas holds. */
export interface ContenuXsd {
  /** Paths of the XSD files; none when it is no archive, or one of something else. */
  readonly fichiers: readonly string[];
  /** Labels of coded values, by name of element. */
  readonly libelles: Enumerations;
}

export function listSchemas(archive: Uint8Array): ContenuXsd {
  const schemas = openSchemas(archive);
  return { fichiers: [...schemas.keys()], libelles: libellesOf(schemas) };
}

/**
 * The schemas of an archive, by path; none when it cannot be opened. What macOS adds to an archive is no schema.
 *
 * Each is given in UTF-8 and without its DOCTYPE, on the same lines: the schema of XML signatures, that of the W3C, has
 * one that says nothing its content needs, and no DOCTYPE is ever parsed here.
 */
export function openSchemas(archive: Uint8Array): Map<string, Uint8Array> {
  try {
    const files = unzip(archive, (chemin) => /\.xsd$/i.test(chemin) && !/(^|\/)__MACOSX\//.test(chemin));
    const encoder = new TextEncoder();
    return new Map(
      [...files].map(([chemin, octets]) => [chemin, encoder.encode(dropDoctype(decodeXml(octets)))]),
    );
  } catch (error) {
    if (error instanceof ArchiveRefusee) return new Map();
    throw error;
  }
}

/** The words that the schemas give to their codes. */
export function libellesOf(schemas: ReadonlyMap<string, Uint8Array>): Enumerations {
  return readEnumerations([...schemas.values()].map((octets) => new TextDecoder().decode(octets)));
}
