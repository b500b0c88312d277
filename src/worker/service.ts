import { completeConstats, listConstats } from '../core/constats.ts';
import { groupConstats, type RapportDeControle } from '../core/controls/rapport.ts';
import { recognise } from '../core/flux/recognise.ts';
import type { FluxSource } from '../core/flux/source.ts';
import type { BudgetOuvert, ProvideNomenclatures } from '../core/ouvrir.ts';
import { compareBudgets } from '../core/presentation/comparaison/comparer.ts';
import { presentComprendre } from '../core/presentation/comprendre.ts';
import { type LignesChoisies, selectLignes, toLigneVue } from '../core/presentation/lignes.ts';
import { hasFonctions, presentParFonction } from '../core/presentation/par-fonction.ts';
import { presentParNature } from '../core/presentation/par-nature.ts';
import type { LibellesDeCodes } from '../core/scdl/annexes/codes.ts';
import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import type { NomDeSchema } from '../core/scdl/schemas.ts';
import { validateCsv } from '../core/scdl/validate-csv.ts';
import { computeTotaux } from '../core/totaux/totaux.ts';
import { votePar } from '../core/totem/codes.ts';
import { valeurDe } from '../core/totem/document.ts';
import type { ReadOptions } from '../core/totem/read-flux.ts';
import { buildRapportCsv, repairOuvert } from './csv-ouvert.ts';
import { type DocumentEnMemoire, Documents } from './documents.ts';
import {
  buildFichierJournal,
  buildFichierProfil,
  ExportsAnonymises,
  reprendreProfil,
} from './occultation-exports.ts';
import type {
  CibleBudget,
  DemandeDePublication,
  EvenementDePublication,
  NomDeRequete,
  OrdreDePublication,
  Requetes,
  ResumeDocument,
} from './protocol.ts';
import { Publications } from './publication.ts';
import { buildRapport } from './rapport.ts';
import { resumeDocument } from './resume.ts';

export type FluxOuvert =
  | { readonly genre: 'budget'; readonly resume: ResumeDocument }
  | { readonly genre: 'csv'; readonly rapport: RapportCsv };

/** Keeps the open files and answers about them. Knows no message and no thread: tests call it as it is. */
export class Service {
  private readonly documents: Documents;
  private readonly csvs = new Map<string, { source: FluxSource; rapport: RapportCsv }>();
  private readonly exports: ExportsAnonymises;
  private readonly publications: Publications;
  /** The last selection of lines: scrolling asks for window after window of the same. */
  private lastSelection: { key: string; choisies: LignesChoisies } | undefined;

  /** @param pause called between slices of what is long to make, so that views are answered meanwhile */
  constructor(provide: ProvideNomenclatures, pause: () => Promise<void> = () => Promise.resolve()) {
    this.documents = new Documents(provide, pause);
    this.publications = new Publications(this.documents, provide, pause);
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
    const { ouvert, csvs } = await this.documents.open(flux, source, options);
    return { genre: 'budget', resume: resumeDocument(ouvert, csvs) };
  }

  /**
   * Controls an open document: a report at once, and another when the seal, which costs a second reading, is known.
   *
   * @param pause called between slices of that reading, so that views are answered meanwhile
   */
  async *control(flux: string, pause: () => Promise<void>): AsyncGenerator<RapportDeControle> {
    if (!this.documents.has(flux)) return;
    const { ouvert, csvs } = await this.documents.get(flux);
    const constats = listConstats(ouvert, csvs);
    this.documents.setConstats(flux, constats);
    yield groupConstats(constats, true);
    const complets = await completeConstats(ouvert, constats, pause);
    if (!this.documents.has(flux)) return;
    this.documents.setConstats(flux, complets);
    yield groupConstats(complets);
  }

  close(flux: string): void {
    this.exports.forget(flux);
    this.documents.close(flux);
    this.csvs.delete(flux);
    this.lastSelection = undefined;
  }

  /** Makes the folder to publish and tells everything as it comes, the ZIP too. Never throws. */
  publier(
    numero: number,
    demande: DemandeDePublication,
    say: (evenement: EvenementDePublication) => void,
  ): Promise<void> {
    return this.publications.publier(numero, demande, say);
  }

  /** The words that the user's schemas give to codes, from now on. */
  setLibelles(libelles: LibellesDeCodes | undefined): void {
    this.documents.libelles = libelles;
  }

  commander(numero: number, ordre: OrdreDePublication): void {
    this.publications.commander(numero, ordre);
  }

  /** @throws RangeError when the file or the budget is not open (any more) */
  async answer<N extends NomDeRequete>(
    cible: CibleBudget,
    nom: N,
    parametres: Requetes[N][0],
  ): Promise<Requetes[N][1]> {
    const { flux } = cible;
    const document = () => this.documents.get(flux);
    const handlers: {
      [K in NomDeRequete]: (parametres: Requetes[K][0]) => Requetes[K][1] | Promise<Requetes[K][1]>;
    } = {
      presentation: async ({ vue }) => present(budgetOf(await document(), cible), vue),
      'par-fonction': async ({ vue }) => {
        const { budget, lignes, referentiel } = budgetOf(await document(), cible);
        return presentParFonction(
          lignes,
          referentiel,
          vue,
          votePar(valeurDe(budget.bloc, 'NatFonc')?.trim()),
        );
      },
      comprendre: async ({ mesure }) => {
        const ouvert = await document();
        return presentComprendre(ouvert.ouvert.document, budgetOf(ouvert, cible), mesure);
      },
      comparaison: async ({ avec, axe, operations }) => {
        const compares: BudgetOuvert[] = [];
        for (const one of [cible, ...avec]) compares.push(budgetOf(await this.documents.get(one.flux), one));
        return compareBudgets(compares, axe, operations);
      },
      lignes: async (window) => this.lignes(budgetOf(await document(), cible), cible, window),
      csv: async ({ choix }) => this.exports.csv(await document(), cible.budget, choix),
      constats: ({ code, gravite, debut, nombre }) =>
        this.documents
          .constats(flux)
          .filter((one) => one.code === code && one.gravite === gravite)
          .slice(debut, debut + nombre),
      rapport: async ({ format }) =>
        buildRapport((await document()).ouvert.document, this.documents.constats(flux), format),
      'csv-repare': () => repairOuvert(this.findCsv(cible)),
      'rapport-csv': ({ format }) => buildRapportCsv(this.findCsv(cible), format),
      occultation: async ({ choix }) => (await document()).occultation.bilan(choix),
      'occultation-valeurs': async (window) => (await document()).occultation.fenetre(window),
      'occultation-cles': async (question) => (await document()).occultation.cles(question),
      'occultation-noms': async ({ choix }) => (await document()).occultation.noms(choix),
      'occultation-relecture': async (question) => (await document()).occultation.relecture(question),
      'occultation-controle': async ({ choix }) => this.exports.controle(await document(), choix),
      'occultation-journal': async ({ choix }) => buildFichierJournal(await document(), choix),
      'occultation-profil': async ({ choix }) => buildFichierProfil(await document(), choix),
      'occultation-reprendre': async ({ texte }) => reprendreProfil(await document(), texte),
      'occultation-xml': async ({ choix }) => this.exports.xml(await document(), choix),
      'publication-plan': (question) => this.publications.plan(question),
      'publication-apercu': (question) => this.publications.apercu(flux, question),
    };
    return handlers[nom](parametres);
  }

  private lignes(
    ouvert: BudgetOuvert,
    cible: CibleBudget,
    { selection, debut, nombre }: Requetes['lignes'][0],
  ): Requetes['lignes'][1] {
    const { plan } = ouvert.referentiel;
    const key = JSON.stringify([cible, selection]);
    if (this.lastSelection?.key !== key) {
      this.lastSelection = { key, choisies: selectLignes(ouvert.lignes, selection, plan) };
    }
    const { lignes, somme } = this.lastSelection.choisies;
    const window = lignes.slice(debut, debut + nombre).map((ligne) => toLigneVue(ligne, selection.vue, plan));
    return { total: lignes.length, somme, debut, lignes: window };
  }

  private findCsv({ flux }: CibleBudget): { source: FluxSource; rapport: RapportCsv } {
    const found = this.csvs.get(flux);
    if (!found) throw new RangeError(`no open CSV ${flux}`);
    return found;
  }
}

function present(
  { lignes, referentiel }: BudgetOuvert,
  vue: Requetes['presentation'][0]['vue'],
): Requetes['presentation'][1] {
  return {
    vue,
    totaux: computeTotaux(lignes, vue),
    parNature: presentParNature(lignes, referentiel, vue),
    avecFonctions: hasFonctions(lignes),
  };
}

function budgetOf({ ouvert }: DocumentEnMemoire, { flux, budget }: CibleBudget): BudgetOuvert {
  const found = ouvert.budgets[budget];
  if (!found) throw new RangeError(`no open budget ${flux}/${budget}`);
  return found;
}

/** The first bytes of a file; the source is read again from its beginning afterwards. */
async function headOf(source: FluxSource): Promise<Uint8Array> {
  for await (const chunk of source.chunks()) if (chunk.length > 0) return chunk.subarray(0, 1024);
  return new Uint8Array(0);
}
