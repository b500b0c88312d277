import { MESURES, type Mesure, type Operations, type Sens } from './codes.ts';
import type { Anomalie, Champ, LigneBudget, Montant } from './document.ts';
import { parseCents } from './montant.ts';
import { type Etiquette, RangeeLue, type TableDeChamps } from './table-de-champs.ts';

/** Elements of a `LigneBudget` that we read, each at most once; their rank is their place in `valeurs`. */
const LUS = [
  ...['Nature', 'LibCpte', 'Fonction', 'Operation', 'ContNat', 'ArtSpe', 'ContFon', 'ContOp', 'CodRD'],
  ...['OpBudg', 'TypOpBudg', 'OpeCpteTiers'],
  ...MESURES,
] as const;
const RANGS: ReadonlyMap<string, number> = new Map(LUS.map((nom, rang) => [nom, rang]));

/**
 * Elements that are carried without being read (measured in the CFU). Any other is carried too and reported, never
 * fatal: the schema changes two or three times a year.
 */
const PORTES: ReadonlySet<string> = new Set([
  ...['InfoAPCP', 'MtPrevCalcul', 'MtCumulDM', 'CredAnnules', 'MtCumul', 'MtCumulCA', 'MtMdtTitreEmis'],
  ...['OperationEtAPCP', 'TypNumCpteTiers', 'TypNumCpteTiersCourt', 'ChapitreNature', 'InfoOpe'],
  ...['RegroupNature', 'Groupe', 'TxReal3112'],
]);

type Report = (anomalie: Anomalie) => void;

/** Place of each field in `LUS`. */
const P = Object.fromEntries(LUS.map((nom, rang) => [nom, rang])) as Record<(typeof LUS)[number], number>;

/** What a label of the table means in a line: the rank of a field that is read, or one of these. */
const [MT_SUP, CARAC_SUP, PORTE, INCONNU] = [-1, -2, -3, -4];

/** Gives rows of one table the meaning of budget lines; what does not fit goes to `report`. */
export class LecteurDeLignes {
  private readonly table: TableDeChamps;
  private readonly report: Report;
  /** By rank of label. */
  private readonly sens: number[] = [];
  /** Ranks of the fields that are read, in the order of `LUS`, -1 for those that are not there: of the line being read. */
  private readonly places = new Int32Array(LUS.length);
  private problems: Anomalie[] = [];
  private readonly tell: Report = (anomalie) => this.problems.push(anomalie);

  constructor(table: TableDeChamps, report: Report) {
    this.table = table;
    this.report = report;
  }

  /** @param rang rank among the lines of its budget that are not calculated */
  lire(rangee: RangeeLue, rang: number): LigneBudget {
    const { table, places, tell } = this;
    const { premier, dernier } = rangee;
    places.fill(-1);
    let sups = 0;
    for (let at = premier; at < dernier; at++) {
      const etiquette = table.rangEtiquette(at);
      const sens = this.sens[etiquette] ?? this.comprendre(etiquette);
      if (sens >= 0) {
        if (places[sens] !== -1) tell({ code: 'champ-repete', ligne: 0, champ: LUS[sens] as string });
        else places[sens] = at;
      } else if (sens === MT_SUP) {
        sups++;
        const text = table.valeur(at);
        if (text.trim() !== '') readMontant(text, nomDeSup(table.etiquette(etiquette)), tell);
      } else if (sens === CARAC_SUP) {
        sups++;
      } else if (sens === INCONNU) {
        tell({ code: 'element-inconnu', ligne: 0, champ: table.etiquette(etiquette).nom, nombre: 1 });
      }
    }
    if (sups > 1) this.reportRepeatedCodes(premier, dernier, tell);

    const ligne = new LigneLue(table, rangee, rang, places, tell);
    // The line of the source is looked for when there is something to say of it, which is rare.
    if (this.problems.length > 0) {
      for (const anomalie of this.problems) this.report({ ...anomalie, ligne: ligne.ligne });
      this.problems = [];
    }
    return ligne;
  }

  private comprendre(etiquette: number): number {
    const { nom } = this.table.etiquette(etiquette);
    const lu = RANGS.get(nom);
    const porte = PORTES.has(nom) || nom.startsWith('@');
    const sens = lu ?? (nom === 'MtSup' ? MT_SUP : nom === 'CaracSup' ? CARAC_SUP : porte ? PORTE : INCONNU);
    this.sens[etiquette] = sens as number;
    return sens as number;
  }

  /** Codes are compared without case: RARprec and RARPrec are met for the same thing. */
  private reportRepeatedCodes(premier: number, dernier: number, tell: Report): void {
    const { table } = this;
    for (const searched of [MT_SUP, CARAC_SUP]) {
      const seen = new Set<string>();
      for (let at = premier; at < dernier; at++) {
        const etiquette = table.rangEtiquette(at);
        if (this.sens[etiquette] !== searched) continue;
        const { nom: champ, code = '' } = table.etiquette(etiquette);
        const key = code.toLowerCase();
        if (seen.has(key)) tell({ code: 'code-repete', ligne: 0, champ, valeur: code });
        seen.add(key);
      }
    }
  }
}

class LigneLue extends RangeeLue implements LigneBudget {
  readonly rang: number;
  readonly nature: string;
  readonly libCpte: string | undefined;
  readonly fonction: string | undefined;
  readonly operation: string | undefined;
  readonly contNat: string | undefined;
  readonly contFon: string | undefined;
  readonly contOp: string | undefined;
  readonly opeCpteTiers: string | undefined;
  readonly artSpe: boolean | undefined;
  readonly sens: Sens | undefined;
  readonly operations: Operations | undefined;
  readonly typOpBudg: string | undefined;
  readonly montants: LigneBudget['montants'];

  /** @param places of the fields that are read, in the order of `LUS`; -1 for those that are not there */
  constructor(table: TableDeChamps, rangee: RangeeLue, rang: number, places: Int32Array, tell: Report) {
    super(table, rangee);
    this.rang = rang;
    this.nature = texteDe(table, places, P.Nature) ?? '';
    this.libCpte = texteDe(table, places, P.LibCpte);
    this.fonction = texteDe(table, places, P.Fonction);
    this.operation = texteDe(table, places, P.Operation);
    this.contNat = texteDe(table, places, P.ContNat);
    this.contFon = texteDe(table, places, P.ContFon);
    this.contOp = texteDe(table, places, P.ContOp);
    this.opeCpteTiers = texteDe(table, places, P.OpeCpteTiers);
    this.artSpe = readBoolean(texteDe(table, places, P.ArtSpe));
    this.sens = readCode('CodRD', texteDe(table, places, P.CodRD), SENS, tell);
    this.operations = readCode('OpBudg', texteDe(table, places, P.OpBudg), OPERATIONS, tell);
    this.typOpBudg = texteDe(table, places, P.TypOpBudg);
    this.montants = {
      MtReal: montantDe(table, places, 'MtReal', tell),
      MtBudgPrec: montantDe(table, places, 'MtBudgPrec', tell),
      MtRARPrec: montantDe(table, places, 'MtRARPrec', tell),
      MtPropNouv: montantDe(table, places, 'MtPropNouv', tell),
      MtPrev: montantDe(table, places, 'MtPrev', tell),
      CredOuv: montantDe(table, places, 'CredOuv', tell),
      MtRAR3112: montantDe(table, places, 'MtRAR3112', tell),
    };
  }

  get mtSup(): readonly Champ[] {
    return this.champsQui(({ nom }) => nom === 'MtSup');
  }

  get caracSup(): readonly Champ[] {
    return this.champsQui(({ nom }) => nom === 'CaracSup');
  }
}

const SENS: ReadonlyMap<string, Sens> = new Map([
  ['D', 'D'],
  ['R', 'R'],
]);
const OPERATIONS: ReadonlyMap<string, Operations> = new Map([
  ['0', 'reel'],
  ['1', 'ordre'],
]);

function readCode<T>(
  champ: string,
  valeur: string | undefined,
  table: ReadonlyMap<string, T>,
  tell: Report,
): T | undefined {
  const found = table.get(valeur ?? '');
  if (found === undefined) tell({ code: 'valeur-inconnue', ligne: 0, champ, valeur: valeur ?? '' });
  return found;
}

function readMontant(valeur: string, champ: string, tell: Report): Montant {
  const cents = parseCents(valeur);
  if (cents !== undefined) return { texte: valeur.trim(), cents };
  tell({ code: 'montant-illisible', ligne: 0, champ, valeur });
  return { texte: valeur };
}

function nomDeSup({ nom, code }: Etiquette): string {
  return code === undefined ? nom : `${nom} ${code}`;
}

/**
 * Spaces around are kept in the field and ignored in codes: 1,910 values of the corpus have some. An empty `V` says as
 * much as no element.
 */
function texteDe(table: TableDeChamps, places: Int32Array, place: number): string | undefined {
  const at = places[place] as number;
  return at < 0 ? undefined : table.valeur(at).trim() || undefined;
}

function montantDe(
  table: TableDeChamps,
  places: Int32Array,
  mesure: Mesure,
  tell: Report,
): Montant | undefined {
  const at = places[P[mesure]] as number;
  if (at < 0) return undefined;
  const text = table.valeur(at);
  return text.trim() === '' ? undefined : readMontant(text, mesure, tell);
}

/** xs:boolean. */
function readBoolean(text: string | undefined): boolean | undefined {
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  return undefined;
}
