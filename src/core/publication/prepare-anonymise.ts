/**
 * From a document as it was given to the files that are published: anonymised, written, read again, controlled, looked at
 * one last time. The page and the batch publish nothing that did not come this way.
 */
import { completeConstats, listConstats } from '../constats.ts';
import type { Constat } from '../controls/constat.ts';
import type { Blocage } from '../occultation/blocage.ts';
import type { Choix } from '../occultation/choix.ts';
import type { Detection } from '../occultation/detection.ts';
import { type OptionsDOccultation, occult } from '../occultation/occulter.ts';
import { checkNomDeFichier } from '../occultation/verifier-sortie.ts';
import type { DocumentOuvert, ProvideNomenclatures } from '../ouvrir.ts';
import type { LibellesDeCodes } from '../scdl/annexes/codes.ts';
import { buildBudgetCsv, type Lacune } from '../scdl/budget-csv.ts';
import type { Emplacement } from './emplacements.ts';
import { identifyDocument } from './identite.ts';
import { type DocumentPret, type OptionsDePublication, prepareDocument } from './prepare-document.ts';
import type { TextesDePublication } from './textes.ts';
import { checkFichiers } from './verifier-publication.ts';

/** Why a document is left out of the publication. */
export type Ecart =
  /** It cannot be anonymised with these choices, or a name would still be read. */
  | { readonly genre: 'blocages'; readonly blocages: readonly Blocage[] }
  /** What the file lacks for its budget CSV. */
  | { readonly genre: 'lacunes'; readonly lacunes: readonly Lacune[] }
  /** Its report says that it must not be published. */
  | { readonly genre: 'constats'; readonly constats: readonly Constat[] };

export type DocumentPrepare =
  | {
      readonly ok: true;
      readonly pret: DocumentPret;
      /** Number of changes made to the source. */
      readonly changements: number;
    }
  | { readonly ok: false; readonly ecart: Ecart };

export interface DocumentAAnonymiser {
  /** As it was given. */
  readonly ouvert: DocumentOuvert;
  readonly detection: Detection;
  readonly choix: Choix;
}

export interface ContexteDePublication extends OptionsDOccultation {
  readonly provide: ProvideNomenclatures;
  readonly options: OptionsDePublication;
  readonly textes: TextesDePublication;
  readonly libelles?: LibellesDeCodes;
}

/** @throws Refus `annule` when the signal is aborted while it is written and read again */
export async function prepareAnonymise(
  { ouvert: original, detection, choix }: DocumentAAnonymiser,
  emplacement: Emplacement,
  { provide, options, textes, libelles, ...occultation }: ContexteDePublication,
): Promise<DocumentPrepare> {
  const made = await occult(original, detection, choix, provide, occultation);
  if (!made.ok) return blocked(made.blocages);
  const { ouvert, chercher, admis, decisions } = made;
  // The reports tell the name of the file.
  const nom = checkNomDeFichier(original.document.nom, chercher, admis);
  if (nom.length > 0) return blocked(nom);

  const csvs = ouvert.budgets.map(({ budget, lignes }) => buildBudgetCsv(ouvert.document, budget, lignes));
  const { pause = async () => {} } = occultation;
  const constats = await completeConstats(ouvert, listConstats(ouvert, csvs), pause);
  const bloquants = constats.filter(({ gravite }) => gravite === 'bloquant');
  if (bloquants.length > 0) {
    const lacunes = csvs.flatMap((csv) => (csv.ok ? [] : csv.lacunes));
    const ecart: Ecart =
      lacunes.length > 0 ? { genre: 'lacunes', lacunes } : { genre: 'constats', constats: bloquants };
    return { ok: false, ecart };
  }

  await pause();
  const identite = identifyDocument(original.document);
  const document = {
    ...{ ouvert, identite, constats, anonymise: decisions.length > 0 },
    ...(libelles && { libelles }),
  };
  const pret = await prepareDocument(document, emplacement, options, textes);
  const restants = checkFichiers(pret.fichiers, chercher, admis);
  return restants.length > 0 ? blocked(restants) : { ok: true, pret, changements: decisions.length };
}

function blocked(blocages: readonly Blocage[]): DocumentPrepare {
  return { ok: false, ecart: { genre: 'blocages', blocages } };
}
