/**
 * The open documents. A document takes five times the size of its file once it is parsed and searched (measured), so three
 * hundred of them cannot all stay: the last ones used do, and the others are read again from their file when asked for.
 */
import type { Constat } from '../core/controls/constat.ts';
import type { FluxSource } from '../core/flux/source.ts';
import { type DocumentOuvert, openFlux, type ProvideNomenclatures } from '../core/ouvrir.ts';
import { type IdentiteDeDocument, identifyDocument } from '../core/publication/identite.ts';
import { type LibellesDeCodes, lectureOf } from '../core/scdl/annexes/codes.ts';
import { type BudgetCsv, buildBudgetCsv } from '../core/scdl/budget-csv.ts';
import type { ReadOptions } from '../core/totem/read-flux.ts';
import { OccultationOuverte } from './occultation.ts';
import type { LireCode } from './occultation-vue.ts';

/** What may be forgotten and made again. */
export interface DocumentEnMemoire {
  /** Name of the file for the page. */
  readonly flux: string;
  readonly ouvert: DocumentOuvert;
  /** The CSV of each budget, made once for the summary, the control and the download. */
  readonly csvs: readonly BudgetCsv[];
  readonly occultation: OccultationOuverte;
}

/** What is kept of every open file. */
interface Connu {
  readonly source: FluxSource;
  readonly encodage: Pick<ReadOptions, 'encodage'>;
  readonly identite: IdentiteDeDocument;
  constats: readonly Constat[];
}

interface EnMemoire {
  readonly octets: number;
  readonly document: Promise<DocumentEnMemoire>;
}

/** Size of the XML kept parsed, in bytes: some 330 MB of memory. One document stays, whatever its size. */
export const OCTETS_GARDES = 64_000_000;

export class Documents {
  private readonly provide: ProvideNomenclatures;
  private readonly pause: () => Promise<void>;
  private readonly gardes: number;
  /** Words that the user's schemas give to the codes of annexes. */
  libelles: LibellesDeCodes | undefined;
  private readonly connus = new Map<string, Connu>();
  /** The last used last. */
  private readonly memoire = new Map<string, EnMemoire>();

  /**
   * @param pause called between slices of a reading, so that an abort is heard and views are answered meanwhile
   * @param gardes size of the XML kept parsed, in bytes
   */
  constructor(
    provide: ProvideNomenclatures,
    pause: () => Promise<void> = () => Promise.resolve(),
    gardes = OCTETS_GARDES,
  ) {
    this.provide = provide;
    this.pause = pause;
    this.gardes = gardes;
  }

  /** How many documents are parsed at this moment. */
  get enMemoire(): number {
    return this.memoire.size;
  }

  /** @throws Refus when the file cannot be opened; nothing is kept of it then */
  async open(flux: string, source: FluxSource, options: ReadOptions): Promise<DocumentEnMemoire> {
    const document = await this.read(flux, source, options);
    const { encodage } = options;
    this.connus.set(flux, {
      source,
      encodage: encodage ? { encodage } : {},
      identite: identifyDocument(document.ouvert.document),
      constats: [],
    });
    this.keep(flux, { octets: document.ouvert.document.octets, document: Promise.resolve(document) });
    return document;
  }

  has(flux: string): boolean {
    return this.connus.has(flux);
  }

  /**
   * @throws RangeError when it is not open (any more)
   * @throws Refus when its file cannot be read again
   */
  get(flux: string): Promise<DocumentEnMemoire> {
    const { source, encodage } = this.find(flux);
    const known = this.memoire.get(flux);
    if (known) {
      this.keep(flux, known);
      return known.document;
    }
    const document = this.read(flux, source, encodage);
    this.keep(flux, { octets: source.octets, document });
    document.catch(() => this.memoire.delete(flux));
    return document;
  }

  identite(flux: string): IdentiteDeDocument {
    return this.find(flux).identite;
  }

  constats(flux: string): readonly Constat[] {
    return this.find(flux).constats;
  }

  setConstats(flux: string, constats: readonly Constat[]): void {
    const known = this.connus.get(flux);
    if (known) known.constats = constats;
  }

  close(flux: string): void {
    this.connus.delete(flux);
    this.memoire.delete(flux);
  }

  private find(flux: string): Connu {
    const known = this.connus.get(flux);
    if (!known) throw new RangeError(`no open file ${flux}`);
    return known;
  }

  private async read(flux: string, source: FluxSource, options: ReadOptions): Promise<DocumentEnMemoire> {
    const ouvert = await openFlux(source, this.provide, { pause: this.pause, ...options });
    const csvs = ouvert.budgets.map(({ budget, lignes }) => buildBudgetCsv(ouvert.document, budget, lignes));
    const lireCode: LireCode = (rang = 0, element, code) => {
      const referentiel = ouvert.budgets[rang]?.referentiel;
      const mots = referentiel && lectureOf(element, referentiel, this.libelles)?.(code);
      // Of an unknown code, the words are the code itself.
      return mots === code ? undefined : mots;
    };
    return { flux, ouvert, csvs, occultation: new OccultationOuverte(ouvert.document, lireCode) };
  }

  /** Makes it the last used, and forgets those that have not been for the longest time. */
  private keep(flux: string, one: EnMemoire): void {
    this.memoire.delete(flux);
    this.memoire.set(flux, one);
    let total = [...this.memoire.values()].reduce((sum, { octets }) => sum + octets, 0);
    for (const [oldest, { octets }] of this.memoire) {
      if (total <= this.gardes || oldest === flux) return;
      this.memoire.delete(oldest);
      total -= octets;
    }
  }
}
