import { createDecodeur, type Encodage } from '../flux/decode.ts';
import { declarationAgrees, type EncodageTrouve, findEncoding } from '../flux/encoding.ts';
import { Refus } from '../flux/refus.ts';
import { type FluxSource, xmlChunks } from '../flux/source.ts';
import type { Anomalie, Source, TotemDocument } from './document.ts';
import { TotemReader } from './reader.ts';
import { SaxReader } from './sax.ts';

export interface ReadOptions {
  /** Bytes of the file read so far, of `source.octets`. */
  readonly onProgress?: (octets: number) => void;
  readonly signal?: AbortSignal;
  /** Encoding to use in spite of what the file declares, after a refusal that offered it. */
  readonly encodage?: 'iso-8859-1' | 'utf-8';
}

/** What is parsed between two looks at the signal, in bytes: about 10 ms of work. */
const SLICE = 256 * 1024;

/**
 * Reads one TOTEM or CFU file in one pass.
 *
 * @throws Refus for anything that is not a whole, well-formed budget file; `annule` when the signal is aborted
 */
export async function readFlux(source: FluxSource, options: ReadOptions = {}): Promise<TotemDocument> {
  const reader = new TotemReader();
  const sax = new SaxReader(reader);
  const kept: Uint8Array[] = [];
  let octets = 0;
  let found: EncodageTrouve | undefined;
  let decodeur: ReturnType<typeof createDecodeur> | undefined;

  for await (const chunk of xmlChunks(source, (read) => options.onProgress?.(read))) {
    if (!decodeur) {
      found = chooseEncoding(chunk, options.encodage);
      decodeur = createDecodeur(found.encodage, found.declare ?? '');
    }
    kept.push(chunk);
    const start = octets === 0 ? (found?.bom ?? 0) : 0;
    for (let at = start; at < chunk.length; at += SLICE) {
      if (options.signal?.aborted) throw new Refus({ code: 'annule' });
      sax.write(decodeur.decode(chunk.subarray(at, at + SLICE)));
    }
    octets += chunk.length;
  }
  if (!decodeur || !found) throw new Refus({ code: 'fichier-vide' });
  sax.write(decodeur.end());
  sax.end();

  const contenu = reader.finish();
  const flux: Anomalie[] = fluxAnomalies(found, decodeur.constats, options.encodage);
  const kind: Source = { chunks: kept, encodage: found.encodage, bom: found.bom };
  return { nom: source.nom, octets, ...contenu, source: kind, anomalies: [...flux, ...contenu.anomalies] };
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

/** The whole decoded text of a document, to which its offsets refer; as long in memory as the file. */
export function decodeSource(source: Source): string {
  const decodeur = createDecodeur(source.encodage);
  const texts = source.chunks.map((chunk, index) =>
    decodeur.decode(index === 0 ? chunk.subarray(source.bom) : chunk),
  );
  return texts.join('') + decodeur.end();
}
