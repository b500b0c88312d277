/**
 * The whole way of an anonymised file. What comes out was read again by the same reader and looked at as text: every
 * export is made from that second reading, so that no screen or table can show what the XML does not hold.
 */
import { Refus } from '../flux/refus.ts';
import { type DocumentOuvert, openFlux, type ProvideNomenclatures } from '../ouvrir.ts';
import type { Source, TotemDocument } from '../totem/document.ts';
import type { ReadOptions } from '../totem/read-flux.ts';
import { applyDecisions, writtenTexts } from './appliquer.ts';
import type { Blocage } from './blocage.ts';
import type { Choix } from './choix.ts';
import { compareBudgets } from './comparer.ts';
import { createChercheur } from './correspondance.ts';
import { decideAll, manuellesRefusees } from './decider.ts';
import type { Decision } from './decision.ts';
import { type Detection, valeurOf } from './detection.ts';
import { type ChercheurDeNoms, nomsOf, nomsOfValeur } from './noms.ts';
import { partiOf, propose } from './proposer.ts';
import type { Proposition } from './proposition.ts';
import { checkXml, type TextesAdmis, textesGardes } from './verifier-sortie.ts';

export type Occultation =
  | {
      readonly ok: true;
      /** To be copied or put in a Blob, never transferred: they share memory with both documents. */
      readonly octets: readonly Uint8Array[];
      /** What was written, read again. */
      readonly ouvert: DocumentOuvert;
      readonly decisions: readonly Decision[];
      /** Finds the words of the occulted names in the other files of the publication, and the texts that may hold some. */
      readonly chercher: ChercheurDeNoms;
      readonly admis: TextesAdmis;
    }
  | { readonly ok: false; readonly blocages: readonly Blocage[] };

export interface OptionsDOccultation {
  readonly signal?: AbortSignal;
  /** Lets something else happen, a cancellation for one; called often. */
  readonly pause?: () => Promise<void>;
}

/** @throws Refus `annule` when the signal is aborted */
export async function occult(
  ouvert: DocumentOuvert,
  detection: Detection,
  choix: Choix,
  provide: ProvideNomenclatures,
  { signal, pause = () => Promise.resolve() }: OptionsDOccultation = {},
): Promise<Occultation> {
  const step = async () => {
    await pause();
    if (signal?.aborted) throw new Refus({ code: 'annule' });
  };
  const { document } = ouvert;
  const { source } = document;
  const propositions = propose(detection, choix);
  const attente = blocagesDeChoix(detection, propositions, choix);
  if (attente.length > 0) return { ok: false, blocages: attente };

  await step();
  const texte = source.texte;
  const decisions = decideAll(texte, detection, propositions, choix);
  await step();
  const octets = applyDecisions(source, decisions);
  const relu = await reread(document, octets, provide, step, signal);
  if (!('budgets' in relu)) return { ok: false, blocages: [relu] };
  const differences = compareBudgets(ouvert, relu);
  if (differences.length > 0) return { ok: false, blocages: differences };

  await step();
  const chercher = createChercheur(nomsOccultes(detection, propositions, choix, decisions));
  const sortie = {
    texte: relu.document.source.texte,
    source: texte,
    ecrits: writtenTexts(source, texte, decisions),
    ...{ decisions, detection, choix },
  };
  const restants = checkXml(sortie, chercher);
  if (restants.length > 0) return { ok: false, blocages: restants };
  return { ok: true, octets, ouvert: relu, decisions, chercher, admis: textesGardes(detection, choix) };
}

/** What must be looked at, or undone, before anything is written. */
export function blocagesDeChoix(
  detection: Detection,
  propositions: readonly Proposition[],
  choix: Choix,
): readonly Blocage[] {
  const blocages: Blocage[] = [];
  const refusees = manuellesRefusees(detection, propositions, choix);
  if (refusees.length > 0) blocages.push({ genre: 'manuelle-refusee', cles: refusees });
  const relues = new Set(choix.relues);
  const attente = choix.propositionsAcceptees
    ? []
    : propositions
        .filter(({ aRelire }) => aRelire)
        .map(({ valeur }) => valeur.cle)
        .filter((cle) => !relues.has(cle) && choix.valeurs[cle] === undefined);
  if (attente.length > 0) blocages.push({ genre: 'a-relire', cles: attente });
  return blocages;
}

/** The words of every name that these choices hide. */
export function nomsOccultes(
  detection: Detection,
  propositions: readonly Proposition[],
  choix: Choix,
  decisions: readonly Decision[],
): ReadonlySet<string> {
  const noms = new Set<string>();
  const add = (found: readonly string[]) => {
    for (const nom of found) noms.add(nom);
  };
  for (const proposition of propositions) {
    if (partiOf(proposition, choix) === 'occulter') add(nomsOf(proposition));
  }
  for (const cle of choix.manuelles) {
    const valeur = valeurOf(detection, cle);
    if (valeur) add(nomsOfValeur(valeur));
  }
  // A name cut by a comment is no word of any of its pieces.
  for (const { cle, avant } of decisions) {
    const valeur = cle === undefined ? undefined : valeurOf(detection, cle);
    if (valeur && valeur.champ.valeur !== avant)
      add(nomsOfValeur({ chemin: valeur.chemin, champ: { valeur: avant } }));
  }
  return noms;
}

async function reread(
  document: TotemDocument,
  octets: readonly Uint8Array[],
  provide: ProvideNomenclatures,
  step: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<DocumentOuvert | Extract<Blocage, { genre: 'relecture' }>> {
  async function* chunks() {
    for (const chunk of octets) {
      await step();
      yield chunk;
    }
  }
  const length = octets.reduce((sum, chunk) => sum + chunk.length, 0);
  const options: ReadOptions = {
    ...imposed(document.source, document),
    pause: step,
    ...(signal && { signal }),
  };
  try {
    return await openFlux({ nom: document.nom, octets: length, chunks }, provide, options);
  } catch (error) {
    if (error instanceof Refus && error.motif.code !== 'annule')
      return { genre: 'relecture', motif: error.motif };
    throw error;
  }
}

/** A file that was read in another encoding than the one it declares still declares it. */
function imposed({ encodage, bom }: Source, { anomalies }: TotemDocument): Pick<ReadOptions, 'encodage'> {
  const declaredOtherwise = bom === 0 && anomalies.some(({ code }) => code === 'encodage-declare');
  return declaredOtherwise && (encodage === 'utf-8' || encodage === 'iso-8859-1') ? { encodage } : {};
}
