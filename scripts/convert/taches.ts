/** What is done of one file, in the main thread or in a worker: everything that goes in and out can be cloned. */
import { Refus } from '../../src/core/flux/refus.ts';
import type { Blocage } from '../../src/core/occultation/blocage.ts';
import type { Emplacement } from '../../src/core/publication/emplacements.ts';
import type { IdentiteDeDocument } from '../../src/core/publication/identite.ts';
import {
  type DocumentAPublier,
  type DocumentPret,
  type OptionsDePublication,
  prepareDocument,
} from '../../src/core/publication/prepare-document.ts';
import { checkFichiers } from '../../src/core/publication/verifier-publication.ts';
import { buildBudgetCsv } from '../../src/core/scdl/budget-csv.ts';
import { texteDeBlocage } from '../../src/text/blocages.ts';
import { texteDeConstat } from '../../src/text/constats.ts';
import { LACUNES, textesLacunes } from '../../src/text/lacunes.ts';
import { TEXTES_DE_PUBLICATION } from '../../src/text/publication.ts';
import { texteDeRefus } from '../../src/text/refus.ts';
import { EntreeInvalide } from '../node-source.ts';
import { type Anonymisation, identifyFile, openDocumentAPublier } from './document-a-publier.ts';

export type Tache =
  | { readonly genre: 'identifier'; readonly path: string }
  | {
      readonly genre: 'preparer';
      readonly path: string;
      readonly emplacement: Emplacement;
      readonly options: OptionsDePublication;
      readonly anonymisation: Anonymisation;
    };

/** French lines that say why a file is left out: the first one after its name, the others indented. */
export interface Refuse {
  readonly refus: readonly string[];
}
export type Resultat =
  | { readonly identite: IdentiteDeDocument }
  /** `aRelire`: values that took the proposed choice without anybody looking. */
  | { readonly pret: DocumentPret; readonly aRelire: number; readonly occultees: number }
  | Refuse;

export async function runTache(tache: Tache): Promise<Resultat> {
  try {
    if (tache.genre === 'identifier') return { identite: await identifyFile(tache.path) };
    const { emplacement, options, anonymisation } = tache;
    const opened = await openDocumentAPublier(tache.path, anonymisation);
    if (!opened.ok) return { refus: textesBlocages(opened.blocages) };
    const { document, occultation, aRelire } = opened;
    const refus = blocksOf(document);
    if (refus.length > 0) return { refus };
    const pret = await prepareDocument(document, emplacement, options, TEXTES_DE_PUBLICATION);
    const restants = checkFichiers(pret.fichiers, occultation.chercher, occultation.admis);
    if (restants.length > 0) return { refus: textesBlocages(restants) };
    return { pret, aRelire, occultees: occultation.decisions.length };
  } catch (error) {
    return { refus: [explain(error)] };
  }
}

/** At most ten: one name may come back on every line. */
function textesBlocages(blocages: readonly Blocage[]): string[] {
  const textes = blocages.slice(0, 10).map((blocage) => {
    const { constat, conseil } = texteDeBlocage(blocage);
    const combien = blocage.genre === 'a-relire' ? ` (${blocage.cles.length})` : '';
    return `${constat}${combien} ${conseil}`;
  });
  return ['ce document ne peut pas être anonymisé sans vous.', ...textes];
}

/** Why a document must not be published: what its report calls blocking. */
function blocksOf({ ouvert, constats }: DocumentAPublier): string[] {
  const bloquants = constats.filter(({ gravite }) => gravite === 'bloquant');
  if (bloquants.length === 0) return [];
  const lacunes = ouvert.budgets.flatMap(({ budget, lignes }) => {
    const csv = buildBudgetCsv(ouvert.document, budget, lignes);
    return csv.ok ? [] : csv.lacunes;
  });
  if (lacunes.length > 0) {
    return [
      `${LACUNES.titre}. ${LACUNES.intro}`,
      ...textesLacunes(lacunes).map(({ champ, manque, ou }) => `${champ} : ${manque} (${ou})`),
      LACUNES.quoiFaire,
    ];
  }
  const textes = bloquants.map((one) => {
    const { titre, explication } = texteDeConstat(one);
    return `${titre}. ${explication}`;
  });
  return ['ce document ne doit pas être publié en l’état.', ...new Set(textes)];
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
