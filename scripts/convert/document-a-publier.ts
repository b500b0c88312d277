/**
 * Where the batch gets the document that it publishes: anonymised, written, read again. Every file of the folder is made
 * from what `openDocumentAPublier` returns, and from nothing else.
 */
import { completeConstats, listConstats } from '../../src/core/constats.ts';
import type { Blocage } from '../../src/core/occultation/blocage.ts';
import { CHOIX_PAR_DEFAUT } from '../../src/core/occultation/choix.ts';
import { detect } from '../../src/core/occultation/detection.ts';
import { blocagesDeChoix, type Occultation, occult } from '../../src/core/occultation/occulter.ts';
import { applyProfil, type Profil } from '../../src/core/occultation/profil.ts';
import { propose } from '../../src/core/occultation/proposer.ts';
import { checkNomDeFichier } from '../../src/core/occultation/verifier-sortie.ts';
import { createProvider, openFlux } from '../../src/core/ouvrir.ts';
import { type IdentiteDeDocument, identifyDocument } from '../../src/core/publication/identite.ts';
import type { DocumentAPublier } from '../../src/core/publication/prepare-document.ts';
import { buildBudgetCsv } from '../../src/core/scdl/budget-csv.ts';
import { readFlux } from '../../src/core/totem/read-flux.ts';
import { provideNomenclatures } from '../../src/nomenclatures/provide.ts';
import { sourceOfFile } from '../node-source.ts';

const provide = createProvider(provideNomenclatures);

/** What the document is, without its plan de comptes: the first of two readings. */
export async function identifyFile(path: string): Promise<IdentiteDeDocument> {
  return identifyDocument(await readFlux(await sourceOfFile(path)));
}

export interface Anonymisation {
  /** Without one, the default of each rule applies. */
  readonly profil?: Profil;
  /** Whether a value "à relire" that nobody decided refuses the document, or takes the choice that is proposed. */
  readonly strict: boolean;
}

export type Ouverture =
  | {
      readonly ok: true;
      readonly document: DocumentAPublier;
      readonly occultation: Extract<Occultation, { ok: true }>;
      /** Values "à relire" that took the proposed choice. */
      readonly aRelire: number;
    }
  | { readonly ok: false; readonly blocages: readonly Blocage[] };

export async function openDocumentAPublier(
  path: string,
  { profil, strict }: Anonymisation,
): Promise<Ouverture> {
  const original = await openFlux(await sourceOfFile(path), provide);
  const detection = detect(original.document);
  const choix = profil ? applyProfil(profil, detection) : CHOIX_PAR_DEFAUT;
  const attente = blocagesDeChoix(detection, propose(detection, choix), choix);
  if (strict && attente.length > 0) return { ok: false, blocages: attente };
  const aRelire = attente.reduce(
    (sum, blocage) => sum + (blocage.genre === 'a-relire' ? blocage.cles.length : 0),
    0,
  );

  const accepte = { ...choix, propositionsAcceptees: true };
  const occultation = await occult(original, detection, accepte, provide);
  if (!occultation.ok) return occultation;
  const { ouvert, chercher, admis, decisions } = occultation;
  // The reports tell the name of the file.
  const nom = checkNomDeFichier(original.document.nom, chercher, admis);
  if (nom.length > 0) return { ok: false, blocages: nom };

  const csvs = ouvert.budgets.map(({ budget, lignes }) => buildBudgetCsv(ouvert.document, budget, lignes));
  const constats = await completeConstats(ouvert, listConstats(ouvert, csvs), async () => {});
  const identite = identifyDocument(original.document);
  const document = { ouvert, identite, constats, anonymise: decisions.length > 0 };
  return { ok: true, document, occultation, aRelire };
}
