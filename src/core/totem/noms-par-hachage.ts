const SLOTS = 1024;

/** Adds a character to the hash of a name. */
export function hacher(hash: number, char: number): number {
  return (Math.imul(hash, 31) + char) | 0;
}

/**
 * What is known of each name of a text, found by where the name stands: the same few hundred names come back millions of
 * times, and copying them out to look them up would cost more than reading them.
 */
export class NomsParHachage<T extends { readonly brut: string }> {
  private readonly slots: (T | undefined)[] = new Array(SLOTS).fill(undefined);
  /** A Map and never an object: a file may call an element `__proto__`. */
  private readonly all = new Map<string, T>();
  private readonly make: (brut: string) => T;

  constructor(make: (brut: string) => T) {
    this.make = make;
  }

  /** @param hash of the characters at [debut, fin[, see `hacher` */
  find(texte: string, debut: number, fin: number, hash: number): T {
    const slot = hash & (SLOTS - 1);
    const found = this.slots[slot];
    if (found && found.brut.length === fin - debut && texte.startsWith(found.brut, debut)) return found;
    const named = this.named(texte.slice(debut, fin));
    this.slots[slot] = named;
    return named;
  }

  named(brut: string): T {
    let one = this.all.get(brut);
    if (one === undefined) {
      one = this.make(brut);
      this.all.set(brut, one);
    }
    return one;
  }
}
