/** What the batch makes of one file before the core prepares it: read, detected, and decided as proposed. */
import { acceptPropositions } from '../../src/core/occultation/accepter.ts';
import { CHOIX_PAR_DEFAUT } from '../../src/core/occultation/choix.ts';
import { detect } from '../../src/core/occultation/detection.ts';
import { blocagesDeChoix } from '../../src/core/occultation/occulter.ts';
import { applyProfil, type Profil } from '../../src/core/occultation/profil.ts';
import { propose } from '../../src/core/occultation/proposer.ts';
import { createProvider, openFlux } from '../../src/core/ouvrir.ts';
import { type IdentiteDeDocument, identifyDocument } from '../../src/core/publication/identite.ts';
import type { DocumentAAnonymiser, Ecart } from '../../src/core/publication/prepare-anonymise.ts';
import { readFlux } from '../../src/core/totem/read-flux.ts';
import { provideNomenclatures } from '../../src/nomenclatures/provide.ts';
import { sourceOfFile } from '../node-source.ts';

export const provide = createProvider(provideNomenclatures);

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
      readonly document: DocumentAAnonymiser;
      /** Values "à relire" that took the proposed choice; of these, the names that are kept. */
      readonly aRelire: number;
      readonly nomsGardes: number;
    }
  | { readonly ok: false; readonly ecart: Ecart };

export async function openDocumentAPublier(
  path: string,
  { profil, strict }: Anonymisation,
): Promise<Ouverture> {
  const ouvert = await openFlux(await sourceOfFile(path), provide);
  const detection = detect(ouvert.document);
  const choix = profil ? applyProfil(profil, detection) : CHOIX_PAR_DEFAUT;
  if (strict) {
    const blocages = blocagesDeChoix(detection, propose(detection, choix), choix);
    if (blocages.length > 0) return { ok: false, ecart: { genre: 'blocages', blocages } };
  }
  const { choix: accepte, ...comptes } = acceptPropositions(detection, choix);
  return { ok: true, document: { ouvert, detection, choix: accepte }, ...comptes };
}
