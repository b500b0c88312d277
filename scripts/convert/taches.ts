/** What is done of one file, in the main thread or in a worker: everything that goes in and out can be cloned. */
import { Refus } from '../../src/core/flux/refus.ts';
import type { Emplacement } from '../../src/core/publication/emplacements.ts';
import type { IdentiteDeDocument } from '../../src/core/publication/identite.ts';
import { type Ecart, prepareAnonymise } from '../../src/core/publication/prepare-anonymise.ts';
import type { DocumentPret, OptionsDePublication } from '../../src/core/publication/prepare-document.ts';
import type { LibellesDeCodes } from '../../src/core/scdl/annexes/codes.ts';
import { texteDEcart } from '../../src/text/ecarts.ts';
import { TEXTES_DE_PUBLICATION } from '../../src/text/publication.ts';
import { texteDeRefus } from '../../src/text/refus.ts';
import { EntreeInvalide } from '../node-source.ts';
import { type Anonymisation, identifyFile, openDocumentAPublier, provide } from './document-a-publier.ts';

export type Tache =
  | { readonly genre: 'identifier'; readonly path: string }
  | {
      readonly genre: 'preparer';
      readonly path: string;
      readonly emplacement: Emplacement;
      readonly options: OptionsDePublication;
      readonly anonymisation: Anonymisation;
      readonly libelles?: LibellesDeCodes;
    };

/** French lines that say why a file is left out: the first one after its name, the others indented. */
export interface Refuse {
  readonly refus: readonly string[];
}
export interface Prepare {
  readonly pret: DocumentPret;
  /** Values "à relire" that took the proposed choice without anybody looking; of these, the names that are kept. */
  readonly aRelire: number;
  readonly nomsGardes: number;
  readonly changements: number;
}
export type Resultat = { readonly identite: IdentiteDeDocument } | Prepare | Refuse;

export async function runTache(tache: Tache): Promise<Resultat> {
  try {
    if (tache.genre === 'identifier') return { identite: await identifyFile(tache.path) };
    const { emplacement, options, anonymisation, libelles } = tache;
    const opened = await openDocumentAPublier(tache.path, anonymisation);
    if (!opened.ok) return refuse(opened.ecart);
    const { document, aRelire, nomsGardes } = opened;
    const made = await prepareAnonymise(document, emplacement, {
      provide,
      options,
      textes: TEXTES_DE_PUBLICATION,
      ...(libelles && { libelles }),
    });
    if (!made.ok) return refuse(made.ecart);
    return { pret: made.pret, changements: made.changements, aRelire, nomsGardes };
  } catch (error) {
    return { refus: [explain(error)] };
  }
}

function refuse(ecart: Ecart): Refuse {
  const { titre, details } = texteDEcart(ecart);
  return { refus: [titre, ...details] };
}

/** A French sentence for what stopped a file; only what we did not foresee keeps its technical detail. */
function explain(error: unknown): string {
  if (error instanceof Refus) {
    const { constat, conseil } = texteDeRefus(error.motif);
    return `${constat} ${conseil}`;
  }
  if (error instanceof EntreeInvalide) return error.message;
  return `erreur imprévue : ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
