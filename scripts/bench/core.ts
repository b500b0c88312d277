/** The way of a file in Node, step by step, beside fast-xml-parser merely parsing the same text. */
import { XMLParser } from 'fast-xml-parser';
import { runControls } from '../../src/core/controls/controler.ts';
import { createDecodeur } from '../../src/core/flux/decode.ts';
import type { FluxSource } from '../../src/core/flux/source.ts';
import { parseNomenclature } from '../../src/core/nomenclature/data-text.ts';
import { enrichLignes } from '../../src/core/nomenclature/ligne-enrichie.ts';
import { createReferentiel } from '../../src/core/nomenclature/referentiel.ts';
import { applyDecisions } from '../../src/core/occultation/appliquer.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from '../../src/core/occultation/choix.ts';
import { decideAll } from '../../src/core/occultation/decider.ts';
import { type Detection, detect } from '../../src/core/occultation/detection.ts';
import { occult } from '../../src/core/occultation/occulter.ts';
import { partiOf, propose } from '../../src/core/occultation/proposer.ts';
import { createProvider } from '../../src/core/ouvrir.ts';
import { buildBudgetCsv } from '../../src/core/scdl/budget-csv.ts';
import { controlScdl } from '../../src/core/scdl/control.ts';
import { computeEmpreintes } from '../../src/core/scellement/sceau.ts';
import { readFlux } from '../../src/core/totem/read-flux.ts';
import { provideNomenclatures } from '../../src/nomenclatures/provide.ts';

const CHUNK = 256 * 1024;

type Etape =
  | ('decoder' | 'lire' | 'enrichir' | 'csv' | 'controler' | 'sceller')
  | ('detecter' | 'proposer' | 'decider' | 'occulter');

export interface MesureDuNoyau {
  readonly lignes: number;
  /** Values occulted. */
  readonly occultees: number;
  /**
   * Median times in milliseconds. `lire` includes `decoder`; `decider` is to decide and write; `occulter` is the whole:
   * propose, decide, write, read again, compare, look at the text.
   */
  readonly temps: Readonly<Record<Etape | 'fast-xml-parser', number>>;
}

export async function measureCore(bytes: Uint8Array, runs: number): Promise<MesureDuNoyau> {
  const times: Record<Etape, number[]> = {
    decoder: [],
    lire: [],
    enrichir: [],
    csv: [],
    controler: [],
    sceller: [],
    detecter: [],
    proposer: [],
    decider: [],
    occulter: [],
  };
  const fxp: number[] = [];
  const texts = await provideNomenclatures('M57');
  const provide = createProvider(provideNomenclatures);
  let lignes = 0;
  let occultees = 0;
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
    let csv = buildBudgetCsv(document, budget, []);
    times.csv.push(
      await time(() => {
        csv = buildBudgetCsv(document, budget, enrichies);
      }),
    );
    if (!csv.ok) throw new Error('no CSV');
    const referentiel = createReferentiel('M57-M57_D', 2023, texts.map(parseNomenclature));
    const ouvert = { document, budgets: [{ budget, referentiel, lignes: enrichies }] };
    times.controler.push(await time(() => runControls(ouvert, controlScdl(csv))));
    times.sceller.push(await time(() => computeEmpreintes(document.source)));
    let detection = detect(document);
    times.detecter.push(await time(() => (detection = detect(document))));
    propose(detection, CHOIX_PAR_DEFAUT);
    // A click on a rule: the one that occults most names.
    const choix = { ...CHOIX_PAR_DEFAUT, regles: { 6: 'garder' as const } };
    times.proposer.push(await time(() => propose(detection, choix)));
    const accepte = accept(detection);
    const propositions = propose(detection, accepte);
    times.decider.push(
      await time(() => {
        const decisions = decideAll(document.source.texte, detection, propositions, accepte);
        occultees = decisions.length;
        applyDecisions(document.source, decisions);
      }),
    );
    times.occulter.push(
      await time(async () => {
        const made = await occult(ouvert, detection, accepte, provide);
        if (!made.ok) throw new Error(`not occulted: ${made.blocages[0]?.genre}`);
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
    controler: median(times.controler),
    sceller: median(times.sceller),
    detecter: median(times.detecter),
    proposer: median(times.proposer),
    decider: median(times.decider),
    occulter: median(times.occulter),
    'fast-xml-parser': median(fxp),
  };
  return { lignes, occultees, temps };
}

/** All that is proposed, as somebody who looked at each name that comes back and kept it would. */
function accept(detection: Detection): Choix {
  const choix = { ...CHOIX_PAR_DEFAUT, propositionsAcceptees: true };
  const kept = propose(detection, choix).filter(
    (one) => one.regle === 33 && partiOf(one, choix) === 'garder',
  );
  return {
    ...choix,
    valeurs: Object.fromEntries(kept.map(({ valeur }) => [valeur.cle, 'garder' as const])),
  };
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
