/**
 * The one place that knows the libraries of digests. MD5 and SHA-1 are what the seal uses; neither protects against
 * anyone. hash-wasm's are three times faster than any in JavaScript; where WebAssembly is refused, those of @noble/hashes
 * give the same (docs/decisions/0072-empreintes-en-webassembly.md).
 */
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { createMD5, createSHA1, type IHasher } from 'hash-wasm';

/** Upper-case hexadecimal digests, as they stand in TOTEM files. */
export interface Empreintes {
  readonly md5: string;
  readonly sha1: string;
}

/** Bytes digested at once. */
const BLOC = 64 * 1024;

/** One digest being made. */
interface Hacheur {
  update(octets: Uint8Array): unknown;
  /** Another that goes on from here. */
  fork(): Hacheur;
  /** Lower-case hexadecimal. */
  end(): string;
}

interface Hacheurs {
  readonly md5: Hacheur;
  readonly sha1: Hacheur;
}

/** Digests of bytes that will be given in pieces. */
export async function createEmpreinte(
  makeHacheurs: () => Promise<Hacheurs> = hacherEnWebAssembly,
): Promise<Empreinte> {
  try {
    return new Empreinte(await makeHacheurs());
  } catch {
    return new Empreinte(hacherEnJavaScript());
  }
}

/** Fails where a policy of the page, or the lockdown mode of a telephone, forbids WebAssembly. */
async function hacherEnWebAssembly(): Promise<Hacheurs> {
  // Two of each: a fork is asked for in the middle of a text, where nobody can wait for another.
  const [md5, md5Fork, sha1, sha1Fork] = await Promise.all([
    createMD5(),
    createMD5(),
    createSHA1(),
    createSHA1(),
  ]);
  const toHacheur = (hasher: IHasher, reserve?: IHasher): Hacheur => ({
    update: (octets) => hasher.update(octets),
    fork: () => {
      if (!reserve) throw new RangeError('a fork cannot be forked');
      return toHacheur(reserve.load(hasher.save()));
    },
    end: () => hasher.digest('hex'),
  });
  return { md5: toHacheur(md5.init(), md5Fork), sha1: toHacheur(sha1.init(), sha1Fork) };
}

function hacherEnJavaScript(): Hacheurs {
  const toHacheur = (hasher: ReturnType<typeof md5.create | typeof sha1.create>): Hacheur => ({
    update: (octets) => hasher.update(octets),
    fork: () => toHacheur(hasher.clone()),
    end: () => bytesToHex(hasher.digest()),
  });
  return { md5: toHacheur(md5.create()), sha1: toHacheur(sha1.create()) };
}

/** Digests of bytes given in pieces. */
export class Empreinte {
  private readonly hacheurs: Hacheurs;
  private readonly octets = new Uint8Array(BLOC);
  private length = 0;

  constructor(hacheurs: Hacheurs) {
    this.hacheurs = hacheurs;
  }

  /** Adds the bytes at [debut, fin[. They are gathered: most pieces are a few bytes long. */
  add(octets: Uint8Array, debut = 0, fin = octets.length): void {
    if (fin - debut > BLOC - this.length) {
      this.digest(this.octets.subarray(0, this.length));
      this.length = 0;
      if (fin - debut > BLOC) {
        this.digest(octets.subarray(debut, fin));
        return;
      }
    }
    const { octets: bloc, length } = this;
    // A loop: `set` of a part takes longer for so few bytes.
    for (let at = debut, to = length; at < fin; at++, to++) bloc[to] = octets[at] as number;
    this.length = length + fin - debut;
  }

  /** Another that goes on from here, to be asked for once: the bytes given to one are not given to the other. */
  fork(): Empreinte {
    const { md5, sha1 } = this.hacheurs;
    const fork = new Empreinte({ md5: md5.fork(), sha1: sha1.fork() });
    fork.add(this.octets, 0, this.length);
    return fork;
  }

  end(): Empreintes {
    this.digest(this.octets.subarray(0, this.length));
    const { md5, sha1 } = this.hacheurs;
    return { md5: md5.end().toUpperCase(), sha1: sha1.end().toUpperCase() };
  }

  private digest(octets: Uint8Array): void {
    this.hacheurs.md5.update(octets);
    this.hacheurs.sha1.update(octets);
  }
}

/** SHA-256 of a text in UTF-8, lower-case hexadecimal: names a value without writing it. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
