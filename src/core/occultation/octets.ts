import type { Source } from '../totem/document.ts';

/** Bytes given in pieces, addressed as one run. */
export class Octets {
  readonly length: number;
  private readonly chunks: readonly Uint8Array[];
  /** Offset of each chunk. */
  private readonly starts: readonly number[];

  constructor(chunks: readonly Uint8Array[]) {
    this.chunks = chunks;
    const starts: number[] = [];
    let length = 0;
    for (const chunk of chunks) {
      starts.push(length);
      length += chunk.length;
    }
    this.starts = starts;
    this.length = length;
  }

  at(offset: number): number | undefined {
    const rang = this.chunkOf(offset);
    return this.chunks[rang]?.[offset - (this.starts[rang] as number)];
  }

  /** Views on [debut, fin[. */
  *slice(debut: number, fin: number): Generator<Uint8Array> {
    let at = debut;
    for (let rang = this.chunkOf(debut); at < fin; rang++) {
      const start = this.starts[rang] as number;
      const piece = (this.chunks[rang] as Uint8Array).subarray(at - start, fin - start);
      if (piece.length > 0) yield piece;
      at += piece.length;
    }
  }

  /** Every byte from an offset, by chunk. */
  *from(offset: number): Generator<Uint8Array> {
    yield* this.slice(offset, this.length);
  }

  private chunkOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * Where characters stand among the bytes of a file.
 *
 * @param offsets in UTF-16 units after the byte order mark, ascending
 */
export function byteOffsets(
  { encodage, bom }: Source,
  octets: Octets,
  offsets: readonly number[],
): readonly number[] {
  if (encodage === 'utf-8') return utf8Offsets(octets, bom, offsets);
  const width = encodage.startsWith('utf-16') ? 2 : 1;
  return offsets.map((offset) => bom + offset * width);
}

/** One pass over the bytes: the first byte of a character tells whether it takes one unit or, with four bytes, two. */
function utf8Offsets(octets: Octets, bom: number, offsets: readonly number[]): readonly number[] {
  const found: number[] = [];
  let units = 0;
  let at = bom;
  let next = offsets[0] ?? Number.POSITIVE_INFINITY;
  for (const chunk of octets.from(bom)) {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if ((byte & 0xc0) === 0x80) continue;
      while (units === next) {
        found.push(at + i);
        next = offsets[found.length] ?? Number.POSITIVE_INFINITY;
      }
      units += byte >= 0xf0 ? 2 : 1;
    }
    at += chunk.length;
  }
  while (found.length < offsets.length) found.push(octets.length);
  return found;
}
