import { createDecodeur, type Encodage } from '../flux/decode.ts';
import { declarationAgrees, type EncodageTrouve, findEncoding } from '../flux/encoding.ts';
import { Refus } from '../flux/refus.ts';
import { type FluxSource, xmlChunks } from '../flux/source.ts';
import type { Anomalie, Source, TotemDocument } from './document.ts';
import { type ContenuTotem, TotemReader } from './reader.ts';
import { MAX_TOKEN } from './xml-evenements.ts';
import { Doute, FastReader } from './xml-rapide.ts';
import { StrictReader } from './xml-strict.ts';

export interface ReadOptions {
  /** Bytes of the file read so far, of `source.octets`. */
  readonly onProgress?: (octets: number) => void;
  readonly signal?: AbortSignal;
  /** Lets others work between two slices, without which an abort cannot be heard. */
  readonly pause?: () => Promise<void>;
  /** Encoding to use in spite of what the file declares, after a refusal that offered it. */
  readonly encodage?: 'iso-8859-1' | 'utf-8';
}

/** What is decoded between two looks at the signal, in bytes. */
const SLICE = 256 * 1024;
/** What is read of a file before its beginning is looked at, in bytes. */
const PROBED = 2 * MAX_TOKEN;
/** What is parsed between two pauses, in characters: about 10 ms of work. */
const PARSED = 512 * 1024;
/** The share of the progress that is getting and decoding the bytes; parsing is the rest. */
const LOADING = 0.2;

/**
 * Reads one TOTEM or CFU file.
 *
 * @throws Refus for anything that is not a whole, well-formed budget file; `annule` when the signal is aborted
 */
export async function readFlux(source: FluxSource, options: ReadOptions = {}): Promise<TotemDocument> {
  const progress = (share: number) => options.onProgress?.(Math.round(source.octets * share));
  const { flux, octets, anomalies } = await load(source, options, (read) =>
    progress((LOADING * read) / source.octets),
  );
  const contenu = await parse(flux.texte, options, (share) => progress(LOADING + (1 - LOADING) * share));
  return {
    nom: source.nom,
    octets,
    ...contenu,
    source: flux,
    anomalies: [...anomalies, ...contenu.anomalies],
  };
}

/** The whole decoded text: every place in the document refers to it, and values are cut out of it when they are asked for. */
async function load(
  source: FluxSource,
  options: ReadOptions,
  onRead: (octets: number) => void,
): Promise<{ flux: Source; octets: number; anomalies: Anomalie[] }> {
  const chunks: Uint8Array[] = [];
  const texts: string[] = [];
  let octets = 0;
  let found: EncodageTrouve | undefined;
  let decodeur: ReturnType<typeof createDecodeur> | undefined;
  for await (const chunk of xmlChunks(source, onRead)) {
    if (!decodeur) {
      found = chooseEncoding(chunk, options.encodage);
      decodeur = createDecodeur(found.encodage, found.declare ?? '');
    }
    chunks.push(chunk);
    const start = octets === 0 ? (found?.bom ?? 0) : 0;
    for (let at = start; at < chunk.length; at += SLICE) {
      throwIfAborted(options);
      texts.push(decodeur.decode(chunk.subarray(at, at + SLICE)));
    }
    const before = octets;
    octets += chunk.length;
    if (before < PROBED && octets >= PROBED) probe(texts.join(''));
  }
  if (!decodeur || !found) throw new Refus({ code: 'fichier-vide' });
  texts.push(decodeur.end());
  return {
    flux: { texte: texts.join(''), chunks, encodage: found.encodage, bom: found.bom },
    octets,
    anomalies: fluxAnomalies(found, decodeur.constats, options.encodage),
  };
}

/**
 * Reads the beginning of a text, so that what is no budget is refused before the rest of the file is asked for.
 *
 * @throws Refus as reading the whole would
 */
function probe(debut: string): void {
  // All but the last character: the text does not end there.
  const end = debut.length - 1;
  try {
    new FastReader(debut, new TotemReader(debut)).read(end - MAX_TOKEN);
  } catch (error) {
    if (!(error instanceof Doute)) throw error;
    new StrictReader(debut, new TotemReader(debut)).read(end);
  }
}

/** By the fast reader, or by the strict one when the fast one is not sure. */
async function parse(
  texte: string,
  options: ReadOptions,
  onProgress: (share: number) => void,
): Promise<ContenuTotem> {
  const readWith = async (Reader: typeof FastReader | typeof StrictReader): Promise<ContenuTotem> => {
    const totem = new TotemReader(texte);
    const reader = new Reader(texte, totem);
    while (!reader.read(reader.position + PARSED)) {
      onProgress(reader.position / texte.length);
      await options.pause?.();
      throwIfAborted(options);
    }
    return totem.finish();
  };
  try {
    return await readWith(FastReader);
  } catch (error) {
    if (!(error instanceof Doute)) throw error;
    return await readWith(StrictReader);
  }
}

function throwIfAborted({ signal }: ReadOptions): void {
  if (signal?.aborted) throw new Refus({ code: 'annule' });
}

function chooseEncoding(head: Uint8Array, forced: Encodage | undefined): EncodageTrouve {
  const found = findEncoding(head);
  return forced === undefined ? found : { ...found, encodage: forced };
}

function fluxAnomalies(
  found: EncodageTrouve,
  constats: { octetsC1: number; caracteresPerdus: number },
  forced: Encodage | undefined,
): Anomalie[] {
  const anomalies: Anomalie[] = [];
  if (found.declare !== undefined && (forced !== undefined || !declarationAgrees(found))) {
    anomalies.push({ code: 'encodage-declare', ligne: 1, declare: found.declare, trouve: found.encodage });
  }
  if (constats.caracteresPerdus > 0) {
    anomalies.push({ code: 'caracteres-perdus', ligne: 1, nombre: constats.caracteresPerdus });
  }
  if (constats.octetsC1 > 0) anomalies.push({ code: 'octets-c1', ligne: 1, nombre: constats.octetsC1 });
  return anomalies;
}
