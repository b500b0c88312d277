/**
 * Writes a file again with a few ranges changed. Everything else is copied byte for byte from what was read: white space,
 * order of attributes, references, line ends, byte order mark.
 */
import type { Source } from '../totem/document.ts';
import type { Decision } from './decision.ts';
import { escapeRemplacement, type Jeu, jeuOf } from './encoder.ts';
import { byteOffsets, Octets } from './octets.ts';

/** A decision as it is written. */
export interface Ecriture {
  /** What stands in the place of the range, escaped; as long as this in the decoded text. */
  readonly texte: string;
}

/**
 * @param decisions sorted, disjoint ranges of the decoded source, as `decide` gives them
 * @returns bytes in order; long unchanged runs are views on `source.chunks`, so they must be copied (or put in a Blob)
 *   before they are transferred to another thread
 */
export function applyDecisions(source: Source, decisions: readonly Decision[]): Uint8Array[] {
  if (decisions.length === 0) return [...source.chunks];
  for (const [rang, { debut, fin }] of decisions.entries()) {
    const after = rang === 0 ? 0 : (decisions[rang - 1] as Decision).fin;
    if (debut < after || fin < debut) throw new Error('ranges are not sorted and disjoint');
  }
  const jeu = jeuOf(source);
  const octets = new Octets(source.chunks);
  const bounds = byteOffsets(
    source,
    octets,
    decisions.flatMap(({ debut, fin }) => [debut, fin]),
  );
  const sortie = new Sortie();
  let at = 0;
  for (const [rang, decision] of decisions.entries()) {
    const debut = bounds[2 * rang] as number;
    const fin = bounds[2 * rang + 1] as number;
    for (const piece of octets.slice(at, debut)) sortie.add(piece);
    const written = escapeRemplacement(decision.apres, nextChar(octets, fin, source), jeu);
    if (written !== '') sortie.add(jeu.encode(written));
    at = fin;
  }
  for (const piece of octets.slice(at, octets.length)) sortie.add(piece);
  return sortie.end();
}

/** The same as text, for what follows offsets from the source to what is written. */
export function writtenTexts(
  source: Source,
  texte: string,
  decisions: readonly Decision[],
): readonly string[] {
  const jeu: Jeu = jeuOf(source);
  return decisions.map(({ apres, fin }) => escapeRemplacement(apres, texte[fin] ?? '', jeu));
}

/** ASCII is all that is asked of it: a quote or `<`. */
function nextChar(octets: Octets, offset: number, { encodage }: Source): string {
  const wide = encodage === 'utf-16be' ? 1 : 0;
  const byte = octets.at(offset + wide);
  return byte === undefined ? '' : String.fromCharCode(byte);
}

/** Joins short pieces: the reader looks back one chunk only, and thousands of chunks are slow to read again. */
class Sortie {
  private readonly done: Uint8Array[] = [];
  private bloc = new Uint8Array(BLOC);
  private used = 0;

  add(piece: Uint8Array): void {
    if (this.used + piece.length > BLOC) this.flush();
    if (piece.length > BLOC / 2) {
      this.flush();
      this.done.push(piece);
      return;
    }
    this.bloc.set(piece, this.used);
    this.used += piece.length;
  }

  end(): Uint8Array[] {
    this.flush();
    return this.done;
  }

  private flush(): void {
    if (this.used === 0) return;
    this.done.push(this.bloc.subarray(0, this.used));
    this.bloc = new Uint8Array(BLOC);
    this.used = 0;
  }
}

/** In bytes. */
const BLOC = 256 * 1024;
