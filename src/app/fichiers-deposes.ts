/** What was dropped: files as they are, folders down to the files that can hold a budget, or its CSV. */
export interface Depot {
  readonly fichiers: readonly File[];
  /** Files of the folders that were left out. */
  readonly ignores: number;
}

/** A dropped thing, whichever way the browser or the library gives it. */
export type Entree =
  | { readonly genre: 'fichier'; readonly nom: string; readonly lire: () => Promise<File> }
  | { readonly genre: 'dossier'; readonly nom: string; readonly entrees: () => AsyncIterable<Entree> };

const PEUT_ETRE_LU = /\.(xml|gz|csv|zip)$/i;
/** In the tree of the DGCL all have this name, and their folders say which plan each one is. */
const NOM_DE_PLAN = /^planDeCompte\.xml$/i;

/** A file dropped by itself is always taken: reading it says what it is better than its name does. */
export async function readEntrees(entrees: Iterable<Entree> | AsyncIterable<Entree>): Promise<Depot> {
  const fichiers: File[] = [];
  let ignores = 0;
  const walk = async (some: Iterable<Entree> | AsyncIterable<Entree>, dossier: string): Promise<void> => {
    for await (const entree of some) {
      if (entree.genre === 'dossier') await walk(entree.entrees(), `${dossier}${entree.nom}/`);
      else if (dossier !== '' && !PEUT_ETRE_LU.test(entree.nom)) ignores++;
      else {
        // A file that vanished since the drop; there is nothing to show of it.
        const fichier = await entree.lire().catch(() => undefined);
        if (!fichier) ignores++;
        else if (NOM_DE_PLAN.test(entree.nom)) fichiers.push(new File([fichier], `${dossier}${entree.nom}`));
        else fichiers.push(fichier);
      }
    }
  };
  await walk(entrees, '');
  return { fichiers, ignores };
}

/** The entries of a native drop; to be called before anything is awaited, since the browser then takes them back. */
export function entreesOfTransfer(transfer: DataTransfer): Entree[] {
  return [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    if (entry) return [fromEntry(entry)];
    const file = item.getAsFile();
    return file ? [{ genre: 'fichier', nom: file.name, lire: () => Promise.resolve(file) }] : [];
  });
}

/** Whether a drop holds files without an entry (an attachment dragged out of a mail): react-aria leaves these out. */
export function hasFilesWithoutEntry(transfer: DataTransfer): boolean {
  return [...transfer.items].some((item) => item.kind === 'file' && item.webkitGetAsEntry() === null);
}

function fromEntry(entry: FileSystemEntry): Entree {
  if (isDirectory(entry)) {
    return { genre: 'dossier', nom: entry.name, entrees: () => readDirectory(entry) };
  }
  const file = entry as FileSystemFileEntry;
  return {
    genre: 'fichier',
    nom: entry.name,
    lire: () => new Promise((resolve, reject) => file.file(resolve, reject)),
  };
}

/** Browsers give the content of a folder by batches, until an empty one. */
async function* readDirectory(directory: FileSystemDirectoryEntry): AsyncGenerator<Entree> {
  const reader = directory.createReader();
  while (true) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return;
    yield* batch.map(fromEntry);
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
