/** The way of a file in Node, step by step, beside fast-xml-parser merely parsing the same text. */
import { XMLParser } from 'fast-xml-parser';
import { createDecodeur } from '../../src/core/flux/decode.ts';
import type { FluxSource } from '../../src/core/flux/source.ts';
import { enrichLignes } from '../../src/core/nomenclature/ligne-enrichie.ts';
import { parseNomenclature } from '../../src/core/nomenclature/data-text.ts';
import { createReferentiel } from '../../src/core/nomenclature/referentiel.ts';
import { buildBudgetCsv } from '../../src/core/scdl/budget-csv.ts';
import { readFlux } from '../../src/core/totem/read-flux.ts';
import { provideNomenclatures } from '../../src/nomenclatures/provide.ts';

const CHUNK = 256 * 1024;

export interface MesureDuNoyau {
  readonly lignes: number;
  /** Median times in milliseconds. `lire` includes `decoder`. */
  readonly temps: Readonly<Record<'decoder' | 'lire' | 'enrichir' | 'csv' | 'fast-xml-parser', number>>;
}

export async function measureCore(bytes: Uint8Array, runs: number): Promise<MesureDuNoyau> {
  const times = {
    decoder: [] as number[],
    lire: [] as number[],
    enrichir: [] as number[],
    csv: [] as number[],
  };
  const fxp: number[] = [];
  const texts = await provideNomenclatures('M57');
  let lignes = 0;
  for (let run = 0; run < runs; run++) {
    let text = '';
    times.decoder.push(await time(() => (text = decode(bytes))));
    let document = await readFlux(sourceOf(bytes));
    times.lire.push(await time(async () => (document = await readFlux(sourceOf(bytes)))));
    const [budget] = document.budgets;
    if (!budget) throw new Error('no budget');
    let enrichies = enrichLignes([], createReferentiel('', 0, []));
    times.enrichir.push(
      await time(() => {
        const referentiel = createReferentiel('M57-M57_D', 2023, texts.map(parseNomenclature));
        enrichies = enrichLignes(budget.lignes, referentiel);
      }),
    );
    times.csv.push(
      await time(() => {
        if (!buildBudgetCsv(document, budget, enrichies).ok) throw new Error('no CSV');
      }),
    );
    fxp.push(await time(() => void new XMLParser({ ignoreAttributes: false }).parse(text)));
    lignes = enrichies.length;
  }
  const temps = {
    decoder: median(times.decoder),
    lire: median(times.lire),
    enrichir: median(times.enrichir),
    csv: median(times.csv),
    'fast-xml-parser': median(fxp),
  };
  return { lignes, temps };
}

function sourceOf(bytes: Uint8Array): FluxSource {
  return {
    nom: 'mesure.xml',
    octets: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
  };
}

function decode(bytes: Uint8Array): string {
  const decodeur = createDecodeur('iso-8859-1');
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    texts.push(decodeur.decode(bytes.subarray(at, at + CHUNK)));
  return texts.join('') + decodeur.end();
}

async function time(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
