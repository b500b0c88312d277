import { ArchiveRefusee, unzip } from '../archive/unzip.ts';
import { type Enumerations, readEnumerations } from './enumerations.ts';

/** The schemas of an archive, by path; none when it cannot be opened. What macOS adds to an archive is no schema. */
export function openSchemas(archive: Uint8Array): Map<string, Uint8Array> {
  try {
    return unzip(archive, (chemin) => /\.xsd$/i.test(chemin) && !/(^|\/)__MACOSX\//.test(chemin));
  } catch (error) {
    if (error instanceof ArchiveRefusee) return new Map();
    throw error;
  }
}

/** The words that the schemas give to their codes. */
export function libellesOf(schemas: ReadonlyMap<string, Uint8Array>): Enumerations {
  return readEnumerations([...schemas.values()].map((octets) => new TextDecoder().decode(octets)));
}
