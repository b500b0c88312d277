/** Files made from an anonymised document; it is written and read again once for the same choices. */
import type { NomRestant } from '../core/occultation/blocage.ts';
import type { Choix } from '../core/occultation/choix.ts';
import { createChercheur } from '../core/occultation/correspondance.ts';
import { buildJournal } from '../core/occultation/journal.ts';
import { nomsOccultes, type Occultation, occult } from '../core/occultation/occulter.ts';
import { applyProfil, parseProfil, toProfil } from '../core/occultation/profil.ts';
import type { CleDeValeur } from '../core/occultation/valeur.ts';
import { checkNomDeFichier, textesGardes } from '../core/occultation/verifier-sortie.ts';
import type { DocumentOuvert, ProvideNomenclatures } from '../core/ouvrir.ts';
import { buildCsvAnonymise, clesDuCsv } from '../core/publication/csv-anonymise.ts';
import { writeJournal } from '../core/publication/journal-csv.ts';
import { anonymisedXmlName, budgetCsvName, journalName } from '../core/publication/nom-fichier.ts';
import type { BudgetCsv } from '../core/scdl/budget-csv.ts';
import {
  AVERTISSEMENT_DU_JOURNAL,
  COLONNES_DU_JOURNAL,
  cellulesDuJournal,
} from '../text/occultation-journal.ts';
import type { OccultationOuverte } from './occultation.ts';
import type { ChoixRepris, ControleFinal, FichierCsv, FichierOcculte, FichierProduit } from './protocol.ts';
import { sirenOf } from './resume.ts';

interface EnCours {
  readonly flux: string;
  readonly cle: string;
  readonly controller: AbortController;
  readonly promise: Promise<Occultation>;
}

/** An open document with what was found in it. */
export interface AAnonymiser {
  readonly flux: string;
  readonly ouvert: DocumentOuvert;
  readonly csvs: readonly BudgetCsv[];
  readonly occultation: OccultationOuverte;
}

export class ExportsAnonymises {
  private readonly provide: ProvideNomenclatures;
  private readonly pause: () => Promise<void>;
  /** One at a time, whatever is open: it holds a second document in memory. */
  private dernier: EnCours | undefined;

  constructor(provide: ProvideNomenclatures, pause: () => Promise<void>) {
    this.provide = provide;
    this.pause = pause;
  }

  async controle(file: AAnonymiser, choix: Choix): Promise<ControleFinal> {
    const made = await this.occulter(file, choix);
    if (!made.ok) return made;
    const blocages = checkNomDeFichier(anonymisedXmlName(made.ouvert.document), made.chercher, made.admis);
    const csvs = made.ouvert.budgets.flatMap((_, rang) => {
      const csv = buildCsvAnonymise(made, rang);
      return 'blocages' in csv ? csv.blocages : [];
    });
    const all = [...blocages, ...csvs];
    return all.length > 0 ? { ok: false, blocages: all } : { ok: true, changements: made.decisions.length };
  }

  async xml(file: AAnonymiser, choix: Choix): Promise<FichierOcculte> {
    const made = await this.occulter(file, choix);
    if (!made.ok) return made;
    const nom = anonymisedXmlName(made.ouvert.document);
    const blocages = checkNomDeFichier(nom, made.chercher, made.admis);
    return blocages.length > 0 ? { ok: false, blocages } : { ok: true, nom, octets: concat(made.octets) };
  }

  /** What no choice can change is given at once, whatever is left to decide elsewhere in the file. */
  async csv(file: AAnonymiser, rang: number, choix: Choix): Promise<FichierCsv> {
    const { ouvert, csvs, occultation } = file;
    const [budget, csv] = [ouvert.budgets[rang], csvs[rang]];
    if (!budget || !csv) throw new RangeError(`no budget ${rang}`);
    const shown = clesDuCsv(ouvert, budget);
    const touched = (cle: CleDeValeur) => shown.has(cle);
    if (!occultation.cles({ choix, filtre: { genre: 'tout' } }).some(touched)) {
      if (!csv.ok) return csv;
      // A file that does not say its date gives its own name to its CSV.
      const nom = budgetCsvName(ouvert.document, budget.budget);
      const blocages = checkNomAvant(nom, occultation, choix);
      return blocages.length > 0 ? { ok: false, blocages } : { ...csv, nom };
    }
    const made = await this.occulter(file, choix);
    return made.ok ? buildCsvAnonymise(made, rang) : made;
  }

  /** A file that is closed leaves nothing behind. */
  forget(flux: string): void {
    if (this.dernier?.flux !== flux) return;
    this.dernier.controller.abort();
    this.dernier = undefined;
  }

  private occulter({ flux, ouvert, occultation }: AAnonymiser, choix: Choix): Promise<Occultation> {
    const cle = JSON.stringify(choix);
    if (this.dernier?.flux === flux && this.dernier.cle === cle) return this.dernier.promise;
    // Nobody waits any more for what other choices would have given.
    this.dernier?.controller.abort();
    const controller = new AbortController();
    const { signal } = controller;
    const options = { signal, pause: this.pause };
    const promise = occult(ouvert, occultation.detection, choix, this.provide, options);
    const mine: EnCours = { flux, cle, controller, promise };
    this.dernier = mine;
    promise.catch(() => {
      if (this.dernier === mine) this.dernier = undefined;
    });
    return promise;
  }
}

/** Before anything is written. */
function checkNomAvant(nom: string, occultation: OccultationOuverte, choix: Choix): readonly NomRestant[] {
  const { detection } = occultation;
  const noms = nomsOccultes(detection, occultation.trouve(choix).propositions, choix, []);
  return checkNomDeFichier(nom, createChercheur(noms), textesGardes(detection, choix));
}

/** Every decision and its reason. It needs no final check: it is for whoever keeps the source. */
export function buildFichierJournal(
  { ouvert: { document }, occultation }: AAnonymiser,
  choix: Choix,
): FichierProduit {
  const lignes = cellulesDuJournal(buildJournal(document, occultation.detection, choix));
  const octets = writeJournal(AVERTISSEMENT_DU_JOURNAL, COLONNES_DU_JOURNAL, lignes);
  return { nom: journalName(document), octets };
}

/** @throws RangeError when the file does not say whose it is: its choices would mean nothing elsewhere */
export function buildFichierProfil(
  { ouvert: { document }, occultation }: AAnonymiser,
  choix: Choix,
): FichierProduit {
  const siren = sirenOf(document);
  if (siren === undefined) throw new RangeError('no SIREN in the file');
  const profil = toProfil(siren, occultation.detection, choix);
  const octets = new TextEncoder().encode(`${JSON.stringify(profil, null, 1)}\n`);
  return { nom: `choix-d-anonymisation-${siren}.json`, octets };
}

export function reprendreProfil(
  { ouvert: { document }, occultation }: AAnonymiser,
  texte: string,
): ChoixRepris {
  const lu = parseProfil(texte);
  if (!lu.ok) return lu;
  const choix = applyProfil(lu.profil, occultation.detection);
  return { ok: true, choix, autre: lu.profil.siren !== sirenOf(document) };
}

/** A copy: the pieces share memory with the open document. */
function concat(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
