import type { MotifDeRefus } from '../../src/core/flux/refus.ts';
import { Refus } from '../../src/core/flux/refus.ts';
import type { FluxSource } from '../../src/core/flux/source.ts';
import type { TotemDocument } from '../../src/core/totem/document.ts';
import { type ReadOptions, readFlux } from '../../src/core/totem/read-flux.ts';

/** A source in memory, given in pieces of `size` bytes: 1 finds what breaks across chunks. */
export function sourceOf(content: string | Uint8Array, size = 64 * 1024, nom = 'essai.xml'): FluxSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    nom,
    octets: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

export function read(
  content: string | Uint8Array,
  options?: ReadOptions,
  size?: number,
): Promise<TotemDocument> {
  return readFlux(sourceOf(content, size), options);
}

/** The reason for which a content is refused; fails the test when it is read. */
export async function refusalOf(content: string | Uint8Array, options?: ReadOptions): Promise<MotifDeRefus> {
  try {
    await read(content, options);
  } catch (error) {
    if (error instanceof Refus) return error.motif;
    throw error;
  }
  throw new Error('the content was read');
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
