/** A file to drop, made when it is asked for: the large ones are never whole in memory, and never stored. */
export interface Fichier {
  /** Size that it declares, in bytes. */
  readonly octets: number;
  morceaux(): Iterable<Uint8Array>;
}

export type Contenu = string | Uint8Array | Fichier;

/** One hostile file: `nom` is its key in `expected.json`. */
export interface Entree {
  readonly nom: string;
  /** Name under which it is dropped; `essai.xml` unless told. */
  readonly fichier?: string;
  /** @param canari address that nobody may ask for */
  readonly make: (canari: string) => Contenu;
  /** Encoding asked for in spite of the file, as the page offers after a refusal. */
  readonly encodage?: 'iso-8859-1' | 'utf-8';
}

const MORCEAU = 64 * 1024;

export function toFichier(contenu: Contenu): Fichier {
  if (typeof contenu !== 'string' && !(contenu instanceof Uint8Array)) return contenu;
  const octets = typeof contenu === 'string' ? new TextEncoder().encode(contenu) : contenu;
  return {
    octets: octets.length,
    *morceaux() {
      for (let at = 0; at < octets.length; at += MORCEAU) yield octets.subarray(at, at + MORCEAU);
    },
  };
}

/** `debut`, then `corps` as many times as it takes to reach about that size, then `fin`. */
export function repete(debut: string, corps: string, fin: string, octets: number): Fichier {
  const [head, body, tail] = [debut, corps, fin].map((text) => new TextEncoder().encode(text)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const times = Math.max(0, Math.ceil((octets - head.length - tail.length) / body.length));
  const together = Math.max(1, Math.floor(MORCEAU / body.length));
  const block = new Uint8Array(body.length * together);
  for (let rank = 0; rank < together; rank++) block.set(body, rank * body.length);
  return {
    octets: head.length + times * body.length + tail.length,
    *morceaux() {
      yield head;
      for (let left = times; left > 0; left -= together)
        yield block.subarray(0, Math.min(left, together) * body.length);
      yield tail;
    },
  };
}

/** The bytes of a small one, for the browser. */
export function octetsDe(contenu: Contenu): Uint8Array {
  return Buffer.concat([...toFichier(contenu).morceaux()]);
}
