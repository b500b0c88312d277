/**
 * What the user asked to keep on this computer, from one visit to the next: the only thing that is ever stored, and
 * never a budget. Behind this one file; a browser that refuses (private window, some settings, some local files) rejects.
 */
const BASE = 'totemclic';
const VERSION = 1;

/** Shelves of the database. */
const RAYONS = ['plans', 'schemas'] as const;
export type Rayon = (typeof RAYONS)[number];

export interface Garde<T extends { readonly cle: string }> {
  readonly list: () => Promise<readonly T[]>;
  readonly put: (entree: T) => Promise<void>;
  readonly remove: (cle: string) => Promise<void>;
}

/** @param isEntree whether what was found is of the current form: another version may have written it */
export function createGarde<T extends { readonly cle: string }>(
  rayon: Rayon,
  isEntree: (brut: unknown) => brut is T,
): Garde<T> {
  return {
    list: async () => (await run<unknown[]>(rayon, 'readonly', (store) => store.getAll())).filter(isEntree),
    put: async (entree) => {
      await run(rayon, 'readwrite', (store) => store.put(entree));
    },
    remove: async (cle) => {
      await run(rayon, 'readwrite', (store) => store.delete(cle));
    },
  };
}

async function run<R>(
  rayon: Rayon,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<R> {
  const base = await open();
  try {
    const transaction = base.transaction(rayon, mode);
    const request = act(transaction.objectStore(rayon));
    // Kept only once the whole transaction is: a full disk fails after the request.
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    return request.result as R;
  } finally {
    base.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, VERSION);
    request.onupgradeneeded = () => {
      for (const rayon of RAYONS) request.result.createObjectStore(rayon, { keyPath: 'cle' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked by another page'));
  });
}
