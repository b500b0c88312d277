import { Refus } from '../flux/refus.ts';
import type {
  Anomalie,
  Budget,
  Champ,
  DocumentComptable,
  LigneBudget,
  Rangee,
  RangeeAnnexe,
  Scellement,
} from './document.ts';
import { LecteurDeLignes } from './ligne.ts';
import { RangeeBuilder } from './rangee-builder.ts';
import { RangeeLue, TableDeChamps } from './table-de-champs.ts';
import type { Attributs, Ecriture, XmlHandler } from './xml-evenements.ts';
import type { NomElement } from './xml-noms.ts';

/** Namespaces of the DGFiP. Elements are known by these, never by their prefix. */
const BUDGETAIRE = 'http://www.minefi.gouv.fr/cp/demat/docbudgetaire';
const COMPTABLE = 'http://www.minefi.gouv.fr/cp/demat/doccomptable';
const CFU = 'http://www.minefi.gouv.fr/cp/demat/doccfu';

/** What was read, before the facts about the flux itself are added. */
export interface ContenuTotem {
  genre: 'DocumentBudgetaire' | 'CompteFinancierUnique';
  versionSchema?: string;
  scellement?: Scellement;
  enTete: Rangee;
  budgets: Budget[];
  comptable?: DocumentComptable;
  reste: Rangee[];
  anomalies: Anomalie[];
}

interface BudgetEnCours {
  enTete: Rangee;
  bloc: Rangee;
  informations: Champ[];
  lignes: LigneBudget[];
  lignesCalculees: Rangee[];
  annexes: AnnexeEnCours[];
  /** The same by block, and by block and kind: a file may have a hundred thousand kinds. */
  parBloc: Map<string, AnnexeEnCours>;
  parGenre: Map<string, AnnexeEnCours>;
}

interface AnnexeEnCours {
  readonly bloc: string;
  genre: string;
  readonly rangees: RangeeAnnexe[];
}

/** A start tag outside a row. */
interface Balise extends NomElement {
  readonly nom: NomElement;
  readonly attributs: Attributs;
  readonly debut: number;
}

/** Of one file. Every file met has one; what controls each of them looks at the whole. */
const MAX_BUDGETS = 200;
/** Beyond, a report of them serves nobody, and each weighs more than what it is about. The largest budgets have 30,000 lines. */
const MAX_ANOMALIES = 100_000;
/**
 * Rows shorter than this, in characters: the shortest of seven real documents has 84. Made of nearly nothing, a row still
 * takes the memory of a row.
 */
const LONGUEUR_COURTE = 64;
const MAX_COURTES = 50_000;
/** Values in a suite of those that stand in no row: whoever looks at them has them all as objects at once. */
const SUITE = 1000;

/** Where we are, outside a row. */
type Lieu =
  | 'cfu'
  | 'document'
  | 'comptable'
  | 'budget-comptable'
  | 'budget'
  | 'annexes'
  | 'bloc-annexe'
  | 'ailleurs';

/** Elements that hold what is shown and published. */
const NOTRES: ReadonlySet<string> = new Set([
  ...['EnTeteDocBudgetaire', 'Budget', 'EnTeteBudget', 'BlocBudget', 'LigneBudget', 'Annexes'],
  'InformationsGenerales',
]);

const RANGEE_VIDE: Rangee = {
  ligne: 0,
  debut: 0,
  fin: 0,
  champs: [],
  champsQui: () => [],
  champsDont: () => [],
  nombre: 0,
  valeurDe: () => undefined,
};

/**
 * Builds a document from the events of one pass.
 *
 * An element is either a place that we know how to enter (`Lieu`), or a row whose values are collected
 * (`RangeeBuilder`), or something else whose values are carried with their path: nothing is dropped.
 *
 * Longer than our files usually are: the places form one state machine, and splitting it would hide the way from one to
 * the next.
 */
export class TotemReader implements XmlHandler {
  private readonly table: TableDeChamps;
  private readonly builder: RangeeBuilder;
  private readonly lecteur: LecteurDeLignes;
  private readonly lieux: Lieu[] = [];
  private readonly elements: string[] = [];
  private readonly anomalies: Anomalie[] = [];
  private readonly inconnus = new Map<
    string,
    { code: 'element-inconnu'; ligne: number; champ: string; nombre: number }
  >();
  private readonly horsEspace = new Map<
    string,
    { code: 'hors-espace'; ligne: number; champ: string; espace: string; nombre: number }
  >();
  private readonly reste: Rangee[] = [];
  /** Values that no row stands between, being read: the first one's rank and place, and where the last one ends. */
  private suite: { readonly premier: number; readonly debut: number; fin: number } | undefined;
  private readonly budgets: BudgetEnCours[] = [];
  private readonly lignesComptables: Rangee[] = [];
  private infosComptables = RANGEE_VIDE;
  private hasComptable = false;
  private genre: ContenuTotem['genre'] | undefined;
  private versionSchema: string | undefined;
  private scellement: Scellement | undefined;
  private enTete = RANGEE_VIDE;
  private courtes = 0;
  /** Block of annexes being read, `DATA_EMPRUNT` … */
  private bloc = '';
  /** What to do with the row being read, outside of which it is `undefined`. */
  private rowDone: ((rangee: RangeeLue) => void) | undefined;

  /** @param texte the whole text, to which the places of the events refer */
  constructor(texte: string) {
    this.table = new TableDeChamps(texte);
    this.builder = new RangeeBuilder(this.table);
    this.lecteur = new LecteurDeLignes(this.table, (anomalie) => this.report(anomalie));
  }

  open(nom: NomElement, attributs: Attributs, debut: number): void {
    if (this.rowDone) {
      this.builder.open(nom, attributs);
      return;
    }
    const balise: Balise = { uri: nom.uri, local: nom.local, nom, attributs, debut };
    if (this.elements.length === 0) {
      this.openRoot(balise);
      return;
    }
    this.elements.push(balise.local);
    const lieu = this.lieux.at(-1) ?? 'ailleurs';
    const next = this.enter(lieu, balise);
    if (next === undefined) return;
    this.lieux.push(next);
    this.carry(balise);
  }

  close(fin: number): void {
    if (this.rowDone) {
      if (!this.builder.atStart) {
        this.builder.close();
        return;
      }
      const done = this.rowDone;
      this.rowDone = undefined;
      const rangee = this.builder.build(fin);
      if (fin - rangee.debut < LONGUEUR_COURTE) this.countShort(rangee);
      done(rangee);
    } else {
      this.lieux.pop();
    }
    this.elements.pop();
  }

  text(debut: number, fin: number, ecriture: Ecriture): void {
    if (this.rowDone) this.builder.text(debut, fin, ecriture);
    else this.keep(`${this.elements.join('/')}#text`, debut, fin, ecriture);
  }

  instruction(target: string, fin: number): void {
    this.report({ code: 'instruction', ligne: this.table.lignes.at(fin), champ: target });
  }

  /** @throws Refus `aucun-budget` or `aucune-ligne` when there is nothing to show */
  finish(): ContenuTotem {
    if (this.genre === undefined || this.budgets.length === 0) throw new Refus({ code: 'aucun-budget' });
    if (this.budgets.every((budget) => budget.lignes.length === 0)) {
      const calculees = this.budgets.reduce((sum, budget) => sum + budget.lignesCalculees.length, 0);
      const autres = [...this.horsEspace.values()].filter(({ champ }) => champ === 'LigneBudget');
      const horsEspace = autres.reduce((sum, { nombre }) => sum + nombre, 0);
      throw new Refus({ code: 'aucune-ligne', calculees, ...(horsEspace > 0 && { horsEspace }) });
    }
    this.endSuite();
    return {
      genre: this.genre,
      ...(this.versionSchema === undefined ? {} : { versionSchema: this.versionSchema }),
      ...(this.scellement === undefined ? {} : { scellement: this.scellement }),
      enTete: this.enTete,
      budgets: this.budgets.map(({ enTete, bloc, informations, lignes, lignesCalculees, annexes }) => ({
        ...{ enTete, bloc, informations, lignes, lignesCalculees, annexes },
      })),
      ...(this.hasComptable
        ? { comptable: { infos: this.infosComptables, lignes: this.lignesComptables } }
        : {}),
      reste: this.reste,
      anomalies: [...this.anomalies, ...this.inconnus.values(), ...this.horsEspace.values()],
    };
  }

  private openRoot(balise: Balise): void {
    const { uri, local } = balise;
    if (uri === BUDGETAIRE && local === 'DocumentBudgetaire') {
      this.genre = 'DocumentBudgetaire';
      this.lieux.push('document');
    } else if (uri === CFU && local === 'CompteFinancierUnique') {
      this.genre = 'CompteFinancierUnique';
      this.lieux.push('cfu');
    } else {
      throw refuseRoot(balise);
    }
    this.elements.push(local);
    this.carry(balise);
  }

  /** The place that an element opens; `undefined` when it starts a row. */
  private enter(lieu: Lieu, balise: Balise): Lieu | undefined {
    const { uri, local } = balise;
    switch (lieu) {
      case 'cfu':
        if (uri === BUDGETAIRE && local === 'DocumentBudgetaire') return 'document';
        if (uri === COMPTABLE && local === 'DocumentComptable') {
          this.hasComptable = true;
          return 'comptable';
        }
        return 'ailleurs';
      case 'document':
        return uri === BUDGETAIRE ? this.enterDocument(local, balise) : this.enterForeign(balise);
      case 'comptable':
        if (local === 'BudgetComptable') return 'budget-comptable';
        if (local !== 'EnteteComptable') return 'ailleurs';
        return this.collect(balise, (rangee) => {
          this.infosComptables = this.keepLast(this.infosComptables, rangee);
        });
      case 'budget-comptable':
        if (local !== 'LigneComptable') return 'ailleurs';
        return this.collect(balise, (rangee) => this.lignesComptables.push(rangee));
      case 'budget':
        return uri === BUDGETAIRE ? this.enterBudget(local, balise) : this.enterForeign(balise);
      case 'annexes':
        this.openBlocAnnexe(local);
        return 'bloc-annexe';
      case 'bloc-annexe':
        return this.collectAnnexe(balise);
      case 'ailleurs':
        return 'ailleurs';
    }
  }

  private enterDocument(local: string, balise: Balise): Lieu | undefined {
    switch (local) {
      case 'Budget':
        if (this.budgets.length >= MAX_BUDGETS) {
          const ligne = this.table.lignes.at(balise.debut);
          throw new Refus({ code: 'trop-de-budgets', ligne, maximum: MAX_BUDGETS });
        }
        this.budgets.push({
          enTete: RANGEE_VIDE,
          bloc: RANGEE_VIDE,
          informations: [],
          lignes: [],
          lignesCalculees: [],
          annexes: [],
          parBloc: new Map(),
          parGenre: new Map(),
        });
        return 'budget';
      case 'EnTeteDocBudgetaire':
        return this.collect(balise, (rangee) => {
          this.enTete = this.keepLastOf(local, this.enTete, rangee);
        });
      case 'Scellement':
        return this.collect(balise, (rangee) => {
          this.scellement = toScellement(this.keepLast(this.scellement?.rangee ?? RANGEE_VIDE, rangee));
        });
      case 'VersionSchema':
        this.versionSchema = balise.attributs.valeurDe('V');
        return 'ailleurs';
      case 'BlocEditeur':
      case 'VersionOutil':
      case 'DocumentRapport':
        return 'ailleurs';
      default:
        this.reportUnknown(balise);
        return 'ailleurs';
    }
  }

  private enterBudget(local: string, balise: Balise): Lieu | undefined {
    const { budget } = this;
    switch (local) {
      case 'LigneBudget':
        return this.collect(balise, (rangee) => {
          if (rangee.calculee) budget.lignesCalculees.push(rangee);
          else budget.lignes.push(this.lecteur.lire(rangee, budget.lignes.length));
        });
      case 'EnTeteBudget':
        return this.collect(balise, (rangee) => {
          budget.enTete = this.keepLastOf(local, budget.enTete, rangee);
        });
      case 'BlocBudget':
        return this.collect(balise, (rangee) => {
          budget.bloc = this.keepLastOf(local, budget.bloc, rangee);
        });
      case 'InformationsGenerales':
        return this.collect(balise, (rangee) => {
          for (const champ of rangee.champs) budget.informations.push(champ);
        });
      case 'Annexes':
        return 'annexes';
      default:
        this.reportUnknown(balise);
        return 'ailleurs';
    }
  }

  /** A block without rows is kept: an annexe that is present and empty is not an absent one. */
  private openBlocAnnexe(bloc: string): void {
    const { annexes, parBloc } = this.budget;
    this.bloc = bloc;
    if (parBloc.has(bloc)) return;
    const annexe: AnnexeEnCours = { bloc, genre: bloc.replace(/^DATA_/, ''), rangees: [] };
    parBloc.set(bloc, annexe);
    annexes.push(annexe);
  }

  /** Rows of an annexe block, whatever the block: a second kind of row in one block makes a second annexe. */
  private collectAnnexe(balise: Balise): undefined {
    const { bloc } = this;
    const { annexes, parBloc, parGenre } = this.budget;
    const genre = balise.local;
    return this.collect(balise, (rangee) => {
      const key = `${bloc}/${genre}`;
      let annexe = parGenre.get(key);
      if (!annexe) {
        const first = parBloc.get(bloc);
        if (first?.rangees.length === 0) {
          annexe = first;
          annexe.genre = genre;
        } else {
          annexe = { bloc, genre, rangees: [] };
          annexes.push(annexe);
        }
        parGenre.set(key, annexe);
      }
      annexe.rangees.push(rangee);
    });
  }

  private collect({ nom, attributs, debut }: Balise, done: (rangee: RangeeLue) => void): undefined {
    this.endSuite();
    this.builder.start(nom, attributs, debut);
    this.rowDone = done;
    return undefined;
  }

  /** The same of a block of the header, on which what is published depends. */
  private keepLastOf(champ: string, before: Rangee, last: RangeeLue): RangeeLue {
    if (before !== RANGEE_VIDE && !saysTheSame(before, last)) {
      this.report({ code: 'bloc-repete', ligne: last.ligne, champ });
    }
    return this.keepLast(before, last);
  }

  /** Of a block that must stand once, the last one counts; the values of the one before are carried, as they are in the file. */
  private keepLast(before: Rangee, last: RangeeLue): RangeeLue {
    if (!(before instanceof RangeeLue)) return last;
    const { table } = this;
    const path = this.elements.join('/');
    const { length: premier } = table;
    for (let at = before.premier; at < before.dernier; at++) {
      const nom = table.nom(at);
      table.addSous(at, nom.startsWith('@') || nom.startsWith('#') ? `${path}${nom}` : `${path}/${nom}`);
    }
    const { debut, fin } = before;
    this.reste.push(new RangeeLue(table, { debut, fin, premier, dernier: table.length, calculee: false }));
    return last;
  }

  private carry({ attributs: { nombre, noms, debuts, fins, ecritures } }: Balise): void {
    for (let at = 0; at < nombre; at++)
      this.keep(
        `${this.elements.join('/')}@${noms[at]?.local}`,
        debuts[at] as number,
        fins[at] as number,
        ecritures[at] as Ecriture,
      );
  }

  private keep(nom: string, debut: number, fin: number, ecriture: Ecriture): void {
    const { table } = this;
    if (this.suite && table.length - this.suite.premier >= SUITE) this.endSuite();
    this.suite ??= { premier: table.length, debut, fin };
    this.suite.fin = fin;
    table.add(table.etiqueter(nom), debut, fin, ecriture);
  }

  private endSuite(): void {
    const { suite, table } = this;
    if (!suite) return;
    this.reste.push(new RangeeLue(table, { ...suite, dernier: table.length, calculee: false }));
    this.suite = undefined;
  }

  /**
   * What other namespaces bring is common and is carried without a word (8 files measured of 19), but a `LigneBudget`
   * without the namespace of the document is no line, and that must be told.
   */
  private enterForeign(balise: Balise): Lieu {
    const { uri, local, debut } = balise;
    if (!NOTRES.has(local)) return 'ailleurs';
    const key = `${local} ${uri}`;
    const known = this.horsEspace.get(key);
    if (known) known.nombre++;
    else {
      const ligne = this.table.lignes.at(debut);
      this.horsEspace.set(key, { code: 'hors-espace', ligne, champ: local, espace: uri, nombre: 1 });
    }
    return 'ailleurs';
  }

  private reportUnknown({ debut }: Balise): void {
    const ligne = this.table.lignes.at(debut);
    this.report({ code: 'element-inconnu', ligne, champ: this.elements.join('/'), nombre: 1 });
  }

  /** Unknown elements are counted by name, first line kept: one new field of the schema must not make 10,000 rows. */
  private readonly report = (anomalie: Anomalie): void => {
    if (anomalie.code !== 'element-inconnu') {
      if (this.anomalies.length >= MAX_ANOMALIES) throw this.refuseAnomalies(anomalie.ligne);
      this.anomalies.push(anomalie);
      return;
    }
    const known = this.inconnus.get(anomalie.champ);
    if (known) known.nombre++;
    else this.inconnus.set(anomalie.champ, { ...anomalie });
  };

  private refuseAnomalies(ligne: number): Refus {
    const [premiere] = this.anomalies;
    const champ = premiere && 'champ' in premiere ? premiere.champ : '';
    const depuis = premiere?.ligne ?? ligne;
    return new Refus({ code: 'trop-d-anomalies', ligne, maximum: MAX_ANOMALIES, champ, depuis });
  }

  private countShort({ ligne }: RangeeLue): void {
    if (++this.courtes <= MAX_COURTES) return;
    throw new Refus({
      code: 'trop-de-rangees-courtes',
      ligne,
      maximum: MAX_COURTES,
      longueur: LONGUEUR_COURTE,
    });
  }

  private get budget(): BudgetEnCours {
    return this.budgets.at(-1) as BudgetEnCours;
  }
}

function toScellement(rangee: Rangee): Scellement {
  const of = (nom: string) => rangee.champs.find((champ) => champ.nom === `@${nom}`)?.valeur;
  return { md5: of('md5'), sha1: of('sha1'), date: of('date'), rangee };
}

/** Whether both have the same fields with the same values, spaces around left out, in any order. */
function saysTheSame(one: Rangee, other: Rangee): boolean {
  const said = ({ champs }: Rangee) =>
    champs
      .map(({ nom, code, valeur }) => `${nom}\0${code}\0${valeur.trim()}`)
      .sort()
      .join('\0\0');
  return said(one) === said(other);
}

function refuseRoot({ uri, local, attributs }: Balise): Refus {
  const of = (nom: string) => attributs.valeurDe(nom) ?? '';
  if (local === 'Nomenclature' && of('Norme') !== '') {
    return new Refus({
      code: 'plan-de-comptes',
      norme: of('Norme'),
      declinaison: of('Declinaison'),
      exercice: of('Exer'),
    });
  }
  return new Refus({ code: 'autre-xml', racine: local, espace: uri });
}
