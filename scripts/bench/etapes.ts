/** The way of a file in Node, step by step, beside fast-xml-parser merely parsing the same text. */
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { completeConstats } from '../../src/core/constats.ts';
import { runControls } from '../../src/core/controls/controler.ts';
import { createDecodeur } from '../../src/core/flux/decode.ts';
import type { FluxSource } from '../../src/core/flux/source.ts';
import { enrichLignes } from '../../src/core/nomenclature/ligne-enrichie.ts';
import { createReferentiel } from '../../src/core/nomenclature/referentiel.ts';
import { acceptPropositions } from '../../src/core/occultation/accepter.ts';
import { applyDecisions } from '../../src/core/occultation/appliquer.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from '../../src/core/occultation/choix.ts';
import { decideAll } from '../../src/core/occultation/decider.ts';
import { type Detection, detect } from '../../src/core/occultation/detection.ts';
import { occult } from '../../src/core/occultation/occulter.ts';
import { propose } from '../../src/core/occultation/proposer.ts';
import { createProvider, type DocumentOuvert } from '../../src/core/ouvrir.ts';
import { identifyDocument } from '../../src/core/publication/identite.ts';
import { prepareAnonymise } from '../../src/core/publication/prepare-anonymise.ts';
import { OPTIONS_PAR_DEFAUT } from '../../src/core/publication/prepare-document.ts';
import { publish } from '../../src/core/publication/publier.ts';
import { streamZip } from '../../src/core/publication/zip.ts';
import { type BudgetCsv, buildBudgetCsv } from '../../src/core/scdl/budget-csv.ts';
import { controlScdl } from '../../src/core/scdl/control.ts';
import { computeEmpreintes } from '../../src/core/scellement/sceau.ts';
import { readFlux } from '../../src/core/totem/read-flux.ts';
import { TotemReader } from '../../src/core/totem/reader.ts';
import { StrictReader } from '../../src/core/totem/xml-strict.ts';
import { provideNomenclatures } from '../../src/nomenclatures/provide.ts';
import { TEXTES_DE_PUBLICATION } from '../../src/text/publication.ts';
import { sourceOfFile } from '../node-source.ts';
import { median } from './median.ts';

const CHUNK = 256 * 1024;

export const ETAPES = {
  decoder: 'décoder (le plancher)',
  lire: 'lire (décodage compris)',
  strict: 'lire par saxes seul, décodage non compris',
  enrichir: 'enrichir (nomenclature comprise)',
  csv: 'écrire le CSV SCDL',
  controler: 'contrôler, CSV relu compris',
  sceller: 'vérifier le scellement',
  detecter: 'chercher les données personnelles',
  ecrire: 'décider et écrire le XML anonymisé',
  occulter: 'anonymiser, relecture et vérification comprises',
  zip: 'préparer le dossier et son ZIP',
  fxp: 'fast-xml-parser, analyse seule',
} as const;

export type Etape = keyof typeof ETAPES;

/** Median times in milliseconds; a step that was not run is not there. */
export type Temps = Partial<Record<Etape, number>>;

const provide = createProvider(provideNomenclatures);

/**
 * @param path a document of `make-document.ts`, M57 with its own nomenclature
 * @param runs how many times everything is run; the median of each step is given
 * @param ouvrirSeulement stops once the file is open
 */
export async function measureSteps(path: string, runs: number, ouvrirSeulement: boolean): Promise<Temps> {
  const times = new Map<Etape, number[]>();
  const time = async <T>(etape: Etape, action: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const made = await action();
    times.set(etape, [...(times.get(etape) ?? []), performance.now() - start]);
    return made;
  };
  await provide('M57');
  for (let run = 0; run < runs; run++) await runSteps(path, time, ouvrirSeulement, run === 0);
  return Object.fromEntries([...times].map(([etape, values]) => [etape, median(values)]));
}

type Time = <T>(etape: Etape, action: () => T | Promise<T>) => Promise<T>;

async function runSteps(path: string, time: Time, ouvrirSeulement: boolean, first: boolean): Promise<void> {
  const bytes = readFileSync(path);
  const text = await time('decoder', () => decode(bytes));
  // One after the other in each run: what slows the machine for a moment slows both.
  await time('fxp', () => void new XMLParser({ ignoreAttributes: false }).parse(text));
  const { ouvert, csvs } = await open(sourceOf(bytes), time);
  if (ouvrirSeulement) return;
  // The reader that judges the fast one, and the only one there was when the times of the report were set.
  await time('strict', () => readStrictly(ouvert.document.source.texte));
  await time('controler', () =>
    runControls(
      ouvert,
      csvs.flatMap((csv, rang) => controlScdl(csv, rang)),
    ),
  );
  await time('sceller', () => computeEmpreintes(ouvert.document.source));
  const detection = await time('detecter', () => detect(ouvert.document));
  const { choix } = acceptPropositions(detection, CHOIX_PAR_DEFAUT);
  await time('ecrire', () => {
    const propositions = propose(detection, choix);
    const { source } = ouvert.document;
    applyDecisions(source, decideAll(source.texte, detection, propositions, choix));
  });
  await time('occulter', async () => {
    const made = await occult(ouvert, detection, choix, provide);
    if (!made.ok) throw new Error(`not occulted: ${made.blocages[0]?.genre}`);
  });
  // Twenty times as long as all the rest: once is enough.
  if (first) await time('zip', () => writeZip(ouvert, detection, choix));
}

async function open(source: FluxSource, time: Time): Promise<{ ouvert: DocumentOuvert; csvs: BudgetCsv[] }> {
  const document = await time('lire', () => readFlux(source));
  const [budget] = document.budgets;
  if (!budget) throw new Error('no budget');
  const { referentiel, lignes } = await time('enrichir', async () => {
    const made = createReferentiel('M57-M57_D', 2023, await provide('M57'));
    return { referentiel: made, lignes: enrichLignes(budget.lignes, made) };
  });
  const csv = await time('csv', () => {
    const made = buildBudgetCsv(document, budget, lignes);
    // Written when it is asked for.
    if (!made.ok || made.octets.length === 0) throw new Error('no CSV');
    return made;
  });
  return { ouvert: { document, budgets: [{ budget, referentiel, lignes }] }, csvs: [csv] };
}

/** Everything at once, without clock: for the memory that it takes. */
export async function runAll(path: string, jusque: 'ouvrir' | 'publier'): Promise<void> {
  await provide('M57');
  const { ouvert } = await open(await sourceOfFile(path), async (_, action) => action());
  if (jusque === 'ouvrir') return;
  await completeConstats(ouvert, [], async () => undefined);
  const detection = detect(ouvert.document);
  await writeZip(ouvert, detection, acceptPropositions(detection, CHOIX_PAR_DEFAUT).choix);
}

async function writeZip(ouvert: DocumentOuvert, detection: Detection, choix: Choix): Promise<void> {
  const publication = publish({
    identites: [identifyDocument(ouvert.document)],
    options: OPTIONS_PAR_DEFAUT,
    textes: TEXTES_DE_PUBLICATION,
    prepare: async (emplacement) => {
      const document = { ouvert, detection, choix };
      const textes = TEXTES_DE_PUBLICATION;
      const made = await prepareAnonymise(document, emplacement, {
        provide,
        textes,
        options: OPTIONS_PAR_DEFAUT,
        pause: async () => undefined,
      });
      if (!made.ok) throw new Error('not prepared');
      return made.pret;
    },
  });
  let octets = 0;
  for await (const part of streamZip(publication)) octets += part.length;
  if (octets === 0) throw new Error('no ZIP');
}

function readStrictly(texte: string): void {
  const totem = new TotemReader(texte);
  const reader = new StrictReader(texte, totem);
  let whole = false;
  while (!whole) whole = reader.read(reader.position + CHUNK);
  totem.finish();
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
