import type { FluxSource } from '../core/flux/source.ts';
import {
  type BudgetOuvert,
  type DocumentOuvert,
  openFlux,
  type ProvideNomenclatures,
} from '../core/ouvrir.ts';
import { type LignesChoisies, selectLignes, toLigneVue } from '../core/presentation/lignes.ts';
import { presentParFonction } from '../core/presentation/par-fonction.ts';
import { presentParNature } from '../core/presentation/par-nature.ts';
import { budgetCsvName } from '../core/publication/nom-fichier.ts';
import { buildBudgetCsv } from '../core/scdl/budget-csv.ts';
import { computeTotaux } from '../core/totaux/totaux.ts';
import { votePar } from '../core/totem/codes.ts';
import { valeurDe } from '../core/totem/document.ts';
import type { ReadOptions } from '../core/totem/read-flux.ts';
import type { CibleBudget, NomDeRequete, Requetes, ResumeDocument } from './protocol.ts';
import { resumeDocument } from './resume.ts';

/** Keeps the open documents and answers about them. Knows no message and no thread: tests call it as it is. */
export class Service {
  private readonly ouverts = new Map<string, DocumentOuvert>();
  private readonly provide: ProvideNomenclatures;
  /** The last selection of lines: scrolling asks for window after window of the same. */
  private lastSelection: { key: string; choisies: LignesChoisies } | undefined;

  constructor(provide: ProvideNomenclatures) {
    this.provide = provide;
  }

  /** @throws Refus when the file cannot be opened; nothing is kept of it then */
  async open(flux: string, source: FluxSource, options: ReadOptions): Promise<ResumeDocument> {
    const ouvert = await openFlux(source, this.provide, options);
    this.ouverts.set(flux, ouvert);
    return resumeDocument(ouvert);
  }

  close(flux: string): void {
    this.ouverts.delete(flux);
    this.lastSelection = undefined;
  }

  /** @throws RangeError when the file or the budget is not open (any more) */
  answer<N extends NomDeRequete>(cible: CibleBudget, nom: N, parametres: Requetes[N][0]): Requetes[N][1] {
    const handlers: { [K in NomDeRequete]: (parametres: Requetes[K][0]) => Requetes[K][1] } = {
      presentation: ({ vue }) => this.present(cible, vue),
      lignes: (window) => this.lignes(cible, window),
      csv: () => this.csv(cible),
    };
    return handlers[nom](parametres);
  }

  private present(cible: CibleBudget, vue: Requetes['presentation'][0]['vue']): Requetes['presentation'][1] {
    const { budget, lignes, referentiel } = this.find(cible).ouvert;
    return {
      vue,
      totaux: computeTotaux(lignes, vue),
      parNature: presentParNature(lignes, referentiel, vue),
      parFonction: presentParFonction(
        lignes,
        referentiel,
        vue,
        votePar(valeurDe(budget.bloc, 'NatFonc')?.trim()),
      ),
    };
  }

  private lignes(
    cible: CibleBudget,
    { selection, debut, nombre }: Requetes['lignes'][0],
  ): Requetes['lignes'][1] {
    const { ouvert } = this.find(cible);
    const { plan } = ouvert.referentiel;
    const key = JSON.stringify([cible, selection]);
    if (this.lastSelection?.key !== key) {
      this.lastSelection = { key, choisies: selectLignes(ouvert.lignes, selection, plan) };
    }
    const { lignes, somme } = this.lastSelection.choisies;
    const window = lignes.slice(debut, debut + nombre).map((ligne) => toLigneVue(ligne, selection.vue, plan));
    return { total: lignes.length, somme, debut, lignes: window };
  }

  private csv(cible: CibleBudget): Requetes['csv'][1] {
    const { document, ouvert } = this.find(cible);
    const csv = buildBudgetCsv(document, ouvert.budget, ouvert.lignes);
    return csv.ok ? { ok: true, nom: budgetCsvName(document, ouvert.budget), octets: csv.octets } : csv;
  }

  private find(cible: CibleBudget): { document: DocumentOuvert['document']; ouvert: BudgetOuvert } {
    const found = this.ouverts.get(cible.flux);
    const ouvert = found?.budgets[cible.budget];
    if (!found || !ouvert) throw new RangeError(`no open budget ${cible.flux}/${cible.budget}`);
    return { document: found.document, ouvert };
  }
}
