import type { Constat } from '../core/controls/constat.ts';
import { runControls, sortConstats } from '../core/controls/controler.ts';
import { groupConstats, type RapportDeControle } from '../core/controls/rapport.ts';
import { controlScellement } from '../core/controls/scellement.ts';
import { recognise } from '../core/flux/recognise.ts';
import type { FluxSource } from '../core/flux/source.ts';
import {
  type BudgetOuvert,
  type DocumentOuvert,
  openFlux,
  type ProvideNomenclatures,
} from '../core/ouvrir.ts';
import { compareBudgets } from '../core/presentation/comparaison/comparer.ts';
import { presentComprendre } from '../core/presentation/comprendre.ts';
import { type LignesChoisies, selectLignes, toLigneVue } from '../core/presentation/lignes.ts';
import { presentParFonction } from '../core/presentation/par-fonction.ts';
import { presentParNature } from '../core/presentation/par-nature.ts';
import { type BudgetCsv, buildBudgetCsv } from '../core/scdl/budget-csv.ts';
import { controlScdl } from '../core/scdl/control.ts';
import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import type { NomDeSchema } from '../core/scdl/schemas.ts';
import { validateCsv } from '../core/scdl/validate-csv.ts';
import { computeEmpreintes } from '../core/scellement/sceau.ts';
import { computeTotaux } from '../core/totaux/totaux.ts';
import { votePar } from '../core/totem/codes.ts';
import { valeurDe } from '../core/totem/document.ts';
import type { ReadOptions } from '../core/totem/read-flux.ts';
import { buildRapportCsv, repairOuvert } from './csv-ouvert.ts';
import { OccultationOuverte } from './occultation.ts';
import {
  buildFichierJournal,
  buildFichierProfil,
  ExportsAnonymises,
  reprendreProfil,
} from './occultation-exports.ts';
import type { CibleBudget, NomDeRequete, Requetes, ResumeDocument } from './protocol.ts';
import { buildRapport } from './rapport.ts';
import { resumeDocument } from './resume.ts';

export type FluxOuvert =
  | { readonly genre: 'budget'; readonly resume: ResumeDocument }
  | { readonly genre: 'csv'; readonly rapport: RapportCsv };

interface BudgetsOuverts {
  readonly ouvert: DocumentOuvert;
  /** The CSV of each budget, made once for the summary, the control and the download. */
  readonly csvs: readonly BudgetCsv[];
  constats: readonly Constat[];
  readonly occultation: OccultationOuverte;
}

/** Keeps the open files and answers about them. Knows no message and no thread: tests call it as it is. */
export class Service {
  private readonly budgets = new Map<string, BudgetsOuverts>();
  private readonly csvs = new Map<string, { source: FluxSource; rapport: RapportCsv }>();
  private readonly provide: ProvideNomenclatures;
  private readonly exports: ExportsAnonymises;
  /** The last selection of lines: scrolling asks for window after window of the same. */
  private lastSelection: { key: string; choisies: LignesChoisies } | undefined;

  /** @param pause called between slices of what is long to make, so that views are answered meanwhile */
  constructor(provide: ProvideNomenclatures, pause: () => Promise<void> = () => Promise.resolve()) {
    this.provide = provide;
    this.exports = new ExportsAnonymises(provide, pause);
  }

  /** @throws Refus when the file cannot be opened; nothing is kept of it then */
  async open(
    flux: string,
    source: FluxSource,
    options: ReadOptions & { readonly schema?: NomDeSchema } = {},
  ): Promise<FluxOuvert> {
    const head = await headOf(source);
    const nature = recognise(head);
    if (options.schema !== undefined || nature === 'csv' || nature === 'csv-scdl') {
      const { signal, onProgress, schema } = options;
      const rapport = await validateCsv(source, {
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
        ...(schema && { schema }),
      });
      this.csvs.set(flux, { source, rapport });
      return { genre: 'csv', rapport };
    }
    const ouvert = await openFlux(source, this.provide, options);
    const csvs = ouvert.budgets.map(({ budget, lignes }) => buildBudgetCsv(ouvert.document, budget, lignes));
    const occultation = new OccultationOuverte(ouvert.document);
    this.budgets.set(flux, { ouvert, csvs, constats: [], occultation });
    return { genre: 'budget', resume: resumeDocument(ouvert, csvs) };
  }

  /**
   * Controls an open document: a report at once, and another when the seal, which costs a second reading, is known.
   *
   * @param pause called between slices of that reading, so that views are answered meanwhile
   */
  async *control(flux: string, pause: () => Promise<void>): AsyncGenerator<RapportDeControle> {
    const open = this.budgets.get(flux);
    if (!open) return;
    const { ouvert, csvs } = open;
    const found = runControls(ouvert);
    const blocked = (rang: number) =>
      found.some(({ gravite, lieu }) => gravite === 'bloquant' && (lieu.budget ?? rang) === rang);
    const scdl = csvs.flatMap((csv, rang) => controlScdl(csv, rang, blocked(rang)));
    open.constats = sortConstats([...found, ...scdl]);
    const { document } = ouvert;
    yield groupConstats(open.constats, true);
    const empreintes = document.scellement ? await computeEmpreintes(document.source, pause) : [];
    if (!this.budgets.has(flux)) return;
    open.constats = sortConstats([...open.constats, ...controlScellement(document, empreintes)]);
    yield groupConstats(open.constats);
  }

  close(flux: string): void {
    const open = this.budgets.get(flux);
    if (open) this.exports.forget(open.ouvert);
    this.budgets.delete(flux);
    this.csvs.delete(flux);
    this.lastSelection = undefined;
  }

  /** @throws RangeError when the file or the budget is not open (any more) */
  async answer<N extends NomDeRequete>(
    cible: CibleBudget,
    nom: N,
    parametres: Requetes[N][0],
  ): Promise<Requetes[N][1]> {
    const handlers: {
      [K in NomDeRequete]: (parametres: Requetes[K][0]) => Requetes[K][1] | Promise<Requetes[K][1]>;
    } = {
      presentation: ({ vue }) => this.present(cible, vue),
      comprendre: ({ mesure }) => {
        const { document } = this.findBudgets(cible).ouvert;
        return presentComprendre(document, this.find(cible), mesure);
      },
      comparaison: ({ avec, axe, operations }) =>
        compareBudgets(
          [cible, ...avec].map((one) => this.find(one)),
          axe,
          operations,
        ),
      lignes: (window) => this.lignes(cible, window),
      csv: ({ choix }) => this.exports.csv(this.findBudgets(cible), cible.budget, choix),
      constats: ({ code, gravite, debut, nombre }) =>
        this.findBudgets(cible)
          .constats.filter((one) => one.code === code && one.gravite === gravite)
          .slice(debut, debut + nombre),
      rapport: ({ format }) => {
        const { ouvert, constats } = this.findBudgets(cible);
        return buildRapport(ouvert.document, constats, format);
      },
      'csv-repare': () => repairOuvert(this.findCsv(cible)),
      'rapport-csv': () => buildRapportCsv(this.findCsv(cible)),
      occultation: ({ choix }) => this.findBudgets(cible).occultation.bilan(choix),
      'occultation-valeurs': (window) => this.findBudgets(cible).occultation.fenetre(window),
      'occultation-cles': (question) => this.findBudgets(cible).occultation.cles(question),
      'occultation-noms': ({ choix }) => this.findBudgets(cible).occultation.noms(choix),
      'occultation-relecture': (question) => this.findBudgets(cible).occultation.relecture(question),
      'occultation-controle': ({ choix }) => this.exports.controle(this.findBudgets(cible), choix),
      'occultation-journal': ({ choix }) => buildFichierJournal(this.findBudgets(cible), choix),
      'occultation-profil': ({ choix }) => buildFichierProfil(this.findBudgets(cible), choix),
      'occultation-reprendre': ({ texte }) => reprendreProfil(this.findBudgets(cible), texte),
      'occultation-xml': ({ choix }) => this.exports.xml(this.findBudgets(cible), choix),
    };
    return handlers[nom](parametres);
  }

  private present(cible: CibleBudget, vue: Requetes['presentation'][0]['vue']): Requetes['presentation'][1] {
    const { budget, lignes, referentiel } = this.find(cible);
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
    const ouvert = this.find(cible);
    const { plan } = ouvert.referentiel;
    const key = JSON.stringify([cible, selection]);
    if (this.lastSelection?.key !== key) {
      this.lastSelection = { key, choisies: selectLignes(ouvert.lignes, selection, plan) };
    }
    const { lignes, somme } = this.lastSelection.choisies;
    const window = lignes.slice(debut, debut + nombre).map((ligne) => toLigneVue(ligne, selection.vue, plan));
    return { total: lignes.length, somme, debut, lignes: window };
  }

  private find(cible: CibleBudget): BudgetOuvert {
    const ouvert = this.findBudgets(cible).ouvert.budgets[cible.budget];
    if (!ouvert) throw new RangeError(`no open budget ${cible.flux}/${cible.budget}`);
    return ouvert;
  }

  private findBudgets({ flux }: CibleBudget): BudgetsOuverts {
    const found = this.budgets.get(flux);
    if (!found) throw new RangeError(`no open file ${flux}`);
    return found;
  }

  private findCsv({ flux }: CibleBudget): { source: FluxSource; rapport: RapportCsv } {
    const found = this.csvs.get(flux);
    if (!found) throw new RangeError(`no open CSV ${flux}`);
    return found;
  }
}

/** The first bytes of a file; the source is read again from its beginning afterwards. */
async function headOf(source: FluxSource): Promise<Uint8Array> {
  for await (const chunk of source.chunks()) if (chunk.length > 0) return chunk.subarray(0, 1024);
  return new Uint8Array(0);
}
