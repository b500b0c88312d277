import { GzipAbime, gunzip } from './gunzip.ts';
import { recognise } from './recognise.ts';
import { Refus } from './refus.ts';

/** A file to read, wherever it comes from: the page, Node, a test. */
export interface FluxSource {
  /** Name of the file as the user knows it. */
  readonly nom: string;
  /** Size in bytes of what `chunks` gives. */
  readonly octets: number;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Largest XML read, in bytes: a tenth of it is already more than any known budget. */
export const MAX_OCTETS = 500_000_000;
/** A real TOTEM file deflates 10 to 25 times; a bomb more than 1000 times. */
const MAX_RATIO = 100;
const RATIO_FROM_OCTETS = 50 * 1024 * 1024;

/**
 * The XML bytes of a file, opened when it is a `.gz`; small first chunks are joined so that the first one given
 * always tells what the file is.
 *
 * @param onRead called with the bytes of the file read so far (compressed bytes for a `.gz`)
 * @throws Refus when the file is empty, is not XML, is too large, or is a damaged or abnormal archive
 */
export async function* xmlChunks(
  source: FluxSource,
  onRead: (octets: number) => void,
): AsyncGenerator<Uint8Array> {
  if (source.octets > MAX_OCTETS) throw tooLarge(source.octets);
  const raw = withHead(count(source.chunks(), onRead));
  const first = await raw.next();
  if (first.done) throw new Refus({ code: 'fichier-vide' });
  const rest = chain(first.value, raw);
  if (recognise(first.value) !== 'gzip') {
    yield* checkXml(rest);
    return;
  }
  yield* checkXml(withHead(openGzip(rest, source.octets)));
}

function tooLarge(octets: number): Refus {
  return new Refus({ code: 'trop-gros', octets, maximum: MAX_OCTETS });
}

async function* checkXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    if (first) {
      first = false;
      const nature = recognise(chunk);
      if (nature === 'vide') throw new Refus({ code: 'fichier-vide' });
      if (nature === 'gzip') throw new Refus({ code: 'archive-anormale' });
      if (nature !== 'xml') throw new Refus({ code: 'pas-xml', reconnu: nature });
    }
    yield chunk;
  }
  if (first) throw new Refus({ code: 'fichier-vide' });
}

async function* count(
  chunks: AsyncIterable<Uint8Array>,
  onRead: (octets: number) => void,
): AsyncGenerator<Uint8Array> {
  let octets = 0;
  for await (const chunk of chunks) {
    octets += chunk.length;
    if (octets > MAX_OCTETS) throw tooLarge(octets);
    yield chunk;
    onRead(octets);
  }
}

async function* chain(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** Joins the first chunks until 1 kB is there, because a stream may start with a chunk of one byte. */
async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array(0);
  let given = false;
  for await (const chunk of chunks) {
    if (given) {
      yield chunk;
      continue;
    }
    const joined = new Uint8Array(head.length + chunk.length);
    joined.set(head);
    joined.set(chunk, head.length);
    head = joined;
    given = head.length >= 1024;
    if (given) yield head;
  }
  if (!given && head.length > 0) yield head;
}

/** @param compressed size of the archive, in bytes */
async function* openGzip(chunks: AsyncIterable<Uint8Array>, compressed: number): AsyncGenerator<Uint8Array> {
  let octets = 0;
  try {
    for await (const chunk of gunzip(chunks)) {
      octets += chunk.length;
      const abnormal = octets > RATIO_FROM_OCTETS && octets > compressed * MAX_RATIO;
      if (octets > MAX_OCTETS || abnormal) throw new Refus({ code: 'archive-anormale' });
      yield chunk;
    }
  } catch (error) {
    throw error instanceof GzipAbime ? new Refus({ code: 'archive-abimee' }) : error;
  }
}
