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
import { toLigneBudget } from './ligne.ts';
import { Noms, RangeeBuilder } from './rangee-builder.ts';
import type { Balise, SaxHandler } from './sax.ts';

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
  reste: Champ[];
  anomalies: Anomalie[];
}

interface BudgetEnCours {
  enTete: Rangee;
  bloc: Rangee;
  informations: Champ[];
  lignes: LigneBudget[];
  lignesCalculees: Rangee[];
  annexes: { bloc: string; genre: string; rangees: RangeeAnnexe[] }[];
}

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

const RANGEE_VIDE: Rangee = { ligne: 0, debut: 0, fin: 0, champs: [] };

/**
 * Builds a document from the events of one pass.
 *
 * An element is either a place that we know how to enter (`Lieu`), or a row whose values are collected
 * (`RangeeBuilder`), or something else whose values are carried with their path: nothing is dropped.
 *
 * Longer than our files usually are: the places form one state machine, and splitting it would hide the way from one to
 * the next.
 */
export class TotemReader implements SaxHandler {
  private readonly noms = new Noms();
  private readonly lieux: Lieu[] = [];
  private readonly elements: string[] = [];
  private readonly anomalies: Anomalie[] = [];
  private readonly inconnus = new Map<
    string,
    { code: 'element-inconnu'; ligne: number; champ: string; nombre: number }
  >();
  private readonly reste: Champ[] = [];
  private readonly budgets: BudgetEnCours[] = [];
  private readonly lignesComptables: Rangee[] = [];
  private infosComptables = RANGEE_VIDE;
  private hasComptable = false;
  private genre: ContenuTotem['genre'] | undefined;
  private versionSchema: string | undefined;
  private scellement: Scellement | undefined;
  private enTete = RANGEE_VIDE;
  /** Block of annexes being read, `DATA_EMPRUNT` … */
  private bloc = '';
  private row: { builder: RangeeBuilder; done: (rangee: Rangee) => void } | undefined;

  open(balise: Balise): void {
    if (this.row) {
      this.row.builder.open(balise);
      return;
    }
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
    if (this.row) {
      if (!this.row.builder.atStart) {
        this.row.builder.close();
        return;
      }
      const { builder, done } = this.row;
      this.row = undefined;
      done(builder.build(fin));
    } else {
      this.lieux.pop();
    }
    this.elements.pop();
  }

  text(valeur: string, debut: number, fin: number, ligne: number): void {
    if (this.row) this.row.builder.text(valeur, debut, fin, ligne);
    else
      this.reste.push({ nom: this.noms.keep(`${this.elements.join('/')}#text`), ligne, valeur, debut, fin });
  }

  instruction(target: string, ligne: number): void {
    this.anomalies.push({ code: 'instruction', ligne, champ: target });
  }

  /** @throws Refus `aucun-budget` or `aucune-ligne` when there is nothing to show */
  finish(): ContenuTotem {
    if (this.genre === undefined || this.budgets.length === 0) throw new Refus({ code: 'aucun-budget' });
    if (this.budgets.every((budget) => budget.lignes.length === 0)) {
      const calculees = this.budgets.reduce((sum, budget) => sum + budget.lignesCalculees.length, 0);
      throw new Refus({ code: 'aucune-ligne', calculees });
    }
    return {
      genre: this.genre,
      ...(this.versionSchema === undefined ? {} : { versionSchema: this.versionSchema }),
      ...(this.scellement === undefined ? {} : { scellement: this.scellement }),
      enTete: this.enTete,
      budgets: this.budgets,
      ...(this.hasComptable
        ? { comptable: { infos: this.infosComptables, lignes: this.lignesComptables } }
        : {}),
      reste: this.reste,
      anomalies: [...this.anomalies, ...this.inconnus.values()],
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
        return uri === BUDGETAIRE ? this.enterDocument(local, balise) : 'ailleurs';
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
        return uri === BUDGETAIRE ? this.enterBudget(local, balise) : 'ailleurs';
      case 'annexes':
        this.openBlocAnnexe(this.noms.keep(local));
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
        this.budgets.push({
          enTete: RANGEE_VIDE,
          bloc: RANGEE_VIDE,
          informations: [],
          lignes: [],
          lignesCalculees: [],
          annexes: [],
        });
        return 'budget';
      case 'EnTeteDocBudgetaire':
        return this.collect(balise, (rangee) => {
          this.enTete = this.keepLast(this.enTete, rangee);
        });
      case 'Scellement':
        return this.collect(balise, (rangee) => {
          this.scellement = toScellement(this.keepLast(this.scellement?.rangee ?? RANGEE_VIDE, rangee));
        });
      case 'VersionSchema':
        this.versionSchema = balise.attributs.find((attribut) => attribut.local === 'V')?.value;
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
          if (isCalculated(balise)) budget.lignesCalculees.push(rangee);
          else budget.lignes.push(toLigneBudget(rangee, budget.lignes.length, this.report));
        });
      case 'EnTeteBudget':
        return this.collect(balise, (rangee) => {
          budget.enTete = this.keepLast(budget.enTete, rangee);
        });
      case 'BlocBudget':
        return this.collect(balise, (rangee) => {
          budget.bloc = this.keepLast(budget.bloc, rangee);
        });
      case 'InformationsGenerales':
        return this.collect(balise, (rangee) => {
          budget.informations.push(...rangee.champs);
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
    const { annexes } = this.budget;
    this.bloc = bloc;
    if (annexes.some((annexe) => annexe.bloc === bloc)) return;
    annexes.push({ bloc, genre: bloc.replace(/^DATA_/, ''), rangees: [] });
  }

  /** Rows of an annexe block, whatever the block: a second kind of row in one block makes a second annexe. */
  private collectAnnexe(balise: Balise): undefined {
    const { bloc } = this;
    const { annexes } = this.budget;
    const genre = this.noms.keep(balise.local);
    const calculee = isCalculated(balise);
    return this.collect(balise, (rangee) => {
      let annexe = annexes.find((other) => other.bloc === bloc && other.genre === genre);
      if (!annexe) {
        annexe = annexes.find((other) => other.bloc === bloc && other.rangees.length === 0);
        if (annexe) {
          annexe.genre = genre;
        } else {
          annexe = { bloc, genre, rangees: [] };
          annexes.push(annexe);
        }
      }
      annexe.rangees.push({ ...rangee, calculee });
    });
  }

  private collect(balise: Balise, done: (rangee: Rangee) => void): undefined {
    this.row = { builder: new RangeeBuilder(balise, this.noms), done };
    return undefined;
  }

  /** Of a block that must stand once, the last one counts; the values of the one before are carried, as they are in the file. */
  private keepLast(before: Rangee, last: Rangee): Rangee {
    const path = this.elements.join('/');
    for (const champ of before.champs) {
      const { nom } = champ;
      const whole = nom.startsWith('@') || nom.startsWith('#') ? `${path}${nom}` : `${path}/${nom}`;
      this.reste.push({ ...champ, nom: this.noms.keep(whole) });
    }
    return last;
  }

  private carry(balise: Balise): void {
    for (const attribut of balise.attributs) {
      const nom = this.noms.keep(`${this.elements.join('/')}@${attribut.local}`);
      this.reste.push({ nom, ligne: attribut.ligne, valeur: attribut.value, fin: attribut.fin });
    }
  }

  private reportUnknown(balise: Balise): void {
    this.report({ code: 'element-inconnu', ligne: balise.ligne, champ: this.elements.join('/'), nombre: 1 });
  }

  /** Unknown elements are counted by name, first line kept: one new field of the schema must not make 10,000 rows. */
  private readonly report = (anomalie: Anomalie): void => {
    if (anomalie.code !== 'element-inconnu') {
      this.anomalies.push(anomalie);
      return;
    }
    const known = this.inconnus.get(anomalie.champ);
    if (known) known.nombre++;
    else this.inconnus.set(anomalie.champ, { ...anomalie });
  };

  private get budget(): BudgetEnCours {
    return this.budgets.at(-1) as BudgetEnCours;
  }
}

function isCalculated(balise: Balise): boolean {
  return balise.attributs.some(
    ({ prefix, local, value }) =>
      prefix === '' && local === 'calculated' && (value === 'true' || value === '1'),
  );
}

function toScellement(rangee: Rangee): Scellement {
  const of = (nom: string) => rangee.champs.find((champ) => champ.nom === `@${nom}`)?.valeur;
  return { md5: of('md5'), sha1: of('sha1'), date: of('date'), rangee };
}

function refuseRoot({ uri, local, attributs }: Balise): Refus {
  const of = (nom: string) => attributs.find((attribut) => attribut.local === nom)?.value ?? '';
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
