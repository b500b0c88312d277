import { unzipSync } from 'fflate';

export type CodeArchive = 'archive-abimee' | 'archive-anormale';

/** The archive cannot be opened, or would fill the memory. */
export class ArchiveRefusee extends Error {
  override readonly name = 'ArchiveRefusee';
  readonly code: CodeArchive;

  constructor(code: CodeArchive) {
    super(code);
    this.code = code;
  }
}

/** The whole tree of the DGCL, 2013 to 2024, is 215 plans and 75 MB. */
const MAX_ENTREES = 2000;
const MAX_OCTETS = 300 * 1024 * 1024;

/**
 * The wanted files of a ZIP, by path, in order of path; the others are not inflated.
 *
 * @throws ArchiveRefusee and nothing else
 */
export function unzip(octets: Uint8Array, wanted: (chemin: string) => boolean): Map<string, Uint8Array> {
  let entrees = 0;
  let total = 0;
  try {
    const files = unzipSync(octets, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || !wanted(name)) return false;
        entrees++;
        total += originalSize;
        // Sizes are those that the archive declares; fflate writes no more than that for each file.
        if (entrees > MAX_ENTREES || total > MAX_OCTETS) throw new ArchiveRefusee('archive-anormale');
        return true;
      },
    });
    return new Map(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  } catch (error) {
    throw error instanceof ArchiveRefusee ? error : new ArchiveRefusee('archive-abimee');
  }
}

/** Whether these are the first bytes of a ZIP. */
export function isZip(tete: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, rang) => tete[rang] === byte);
}
