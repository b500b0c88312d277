/**
 * The carried form of a nomenclature: all plans of one declinaison in one text, with readable diffs.
 *
 *     totemclic-nomenclature  1  M57  M57_A  2022 2023 2024        header; tabs between cells everywhere
 *     # comptesNature code exercices libelle DR RR ...             begins a table and names its columns
 *     6061  7  Fournitures non stockables  011 ...                 one row per code and distinct attributes
 *
 * `exercices` is a hexadecimal mask, bit i = i-th exercice of the header, for which the row holds exactly. A cell `-` is
 * a missing attribute, an empty cell an empty one; missing cells at the end of a row are left out. Trees are not
 * stored: they follow from the codes. Same plans, same text, whatever their order.
 */
import {
  type Cellule,
  escapeCell,
  FORMES,
  type Forme,
  joinCells,
  splitCells,
  TABLES,
  unescapeCell,
} from './data-row.ts';
import type { ContenuDePlan, Nomenclature, PlanDeCompte, TableDePlan } from './plan.ts';

const FORMAT = 'totemclic-nomenclature';
const VERSION = '1';

/** @throws Error when the plans are none, of several declinaisons, twice the same exercice, or hold a code twice */
export function encodeNomenclature(plans: readonly PlanDeCompte[]): string {
  const tries = [...plans].sort((a, b) => a.exercice - b.exercice);
  const [premier] = tries;
  if (!premier) throw new Error('no plan to encode');
  const { norme, declinaison } = premier;
  const exercices = tries.map((plan) => plan.exercice);
  if (new Set(exercices).size < exercices.length) throw new Error(`two plans for one exercice: ${exercices}`);
  if (tries.some((plan) => plan.norme !== norme || plan.declinaison !== declinaison)) {
    throw new Error(`plans of several declinaisons, among them ${norme}-${declinaison}`);
  }
  const lignes = [joinCells([FORMAT, VERSION, norme, declinaison, exercices.join(' ')])];
  for (const table of TABLES) lignes.push(...encodeTable(table, tries));
  return `${lignes.join('\n')}\n`;
}

function encodeTable<T extends TableDePlan>(table: T, plans: readonly PlanDeCompte[]): string[] {
  const forme = FORMES[table];
  const variantes = new Map<string, Map<string, bigint>>();
  for (const [rang, plan] of plans.entries()) {
    const vus = new Set<string>();
    for (const entree of plan[table] as readonly ContenuDePlan[T][]) {
      const { code, libelle, supprimeDepuis } = entree;
      if (vus.has(code)) throw new Error(`${table} ${code} is twice in the plan of ${plan.exercice}`);
      vus.add(code);
      const attributs = joinCells([libelle, ...forme.write(entree), supprimeDepuis]);
      const masques = variantes.get(code) ?? new Map<string, bigint>();
      masques.set(attributs, (masques.get(attributs) ?? 0n) | (1n << BigInt(rang)));
      variantes.set(code, masques);
    }
  }
  const lignes = [`# ${table} code exercices libelle ${[...forme.colonnes, 'supprimeDepuis'].join(' ')}`];
  for (const [code, masques] of [...variantes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Insertion order is that of the first exercice, the plans being sorted.
    for (const [attributs, masque] of masques) {
      lignes.push(`${escapeCell(code)}\t${masque.toString(16)}\t${attributs}`);
    }
  }
  return lignes;
}

/**
 * Only codes and masks are read here; an entry is read when it is first asked for, since a budget uses few of them.
 * @throws Error naming the line when the text is not one of `encodeNomenclature`
 */
export function parseNomenclature(text: string): Nomenclature {
  const [entete = '', ...lignes] = text.split('\n');
  const [format, version, norme, declinaison, exercices] = splitCells(entete);
  if (format !== FORMAT || version !== VERSION || !norme || !declinaison || !exercices) {
    throw new Error(`not a nomenclature text: ${entete.slice(0, 80)}`);
  }
  const index = new NomenclatureIndexee(norme, declinaison, exercices.split(' ').map(Number));
  let table: TableDePlan | undefined;
  for (const [rang, ligne] of lignes.entries()) {
    if (ligne === '') continue;
    const apresCode = ligne.indexOf('\t');
    const apresMasque = ligne.indexOf('\t', apresCode + 1);
    if (apresCode < 0) {
      table = TABLES.find((nom) => ligne.startsWith(`# ${nom} `));
    } else if (table && apresMasque > 0) {
      const code = unescapeCell(ligne.slice(0, apresCode));
      index.add(table, code, ligne.slice(apresCode + 1, apresMasque), ligne.slice(apresMasque + 1));
    } else {
      throw new Error(`line ${rang + 2} of nomenclature ${norme}-${declinaison}: ${ligne.slice(0, 80)}`);
    }
  }
  return index;
}

/** A row: its exercices, and its entry in text until it is asked for. */
class Variante<E> {
  readonly exercices: readonly number[];
  private readonly texte: string;
  private lue: E | undefined;

  constructor(exercices: readonly number[], texte: string) {
    this.exercices = exercices;
    this.texte = texte;
  }

  entree(code: string, forme: Forme<E>): E {
    this.lue ??= readEntree(code, splitCells(this.texte), forme);
    return this.lue;
  }
}

function readEntree<E>(code: string, [libelle = '', ...cellules]: readonly Cellule[], forme: Forme<E>): E {
  const supprimeDepuis = cellules[forme.colonnes.length];
  const commun = { code, libelle, ...(supprimeDepuis !== undefined && { supprimeDepuis }) };
  return forme.read(commun, cellules.slice(0, forme.colonnes.length));
}

type Index = { readonly [T in TableDePlan]: Map<string, Variante<ContenuDePlan[T]>[]> };

class NomenclatureIndexee implements Nomenclature {
  readonly norme: string;
  readonly declinaison: string;
  readonly exercices: readonly number[];
  private readonly index: Index = {
    chapitresNature: new Map(),
    comptesNature: new Map(),
    chapitresFonction: new Map(),
    comptesFonction: new Map(),
    refFonctions: new Map(),
  };
  /** A nomenclature holds few distinct masks: each is expanded once. */
  private readonly masques = new Map<string, readonly number[]>();

  constructor(norme: string, declinaison: string, exercices: readonly number[]) {
    this.norme = norme;
    this.declinaison = declinaison;
    this.exercices = exercices;
  }

  get taille(): number {
    return TABLES.reduce((sum, table) => sum + this.index[table].size, 0);
  }

  add<T extends TableDePlan>(table: T, code: string, masque: string, texte: string): void {
    const variante = new Variante<ContenuDePlan[T]>(this.expand(masque), texte);
    const variantes = this.index[table].get(code);
    if (variantes) variantes.push(variante);
    else this.index[table].set(code, [variante]);
  }

  private expand(masque: string): readonly number[] {
    const connus = this.masques.get(masque);
    if (connus) return connus;
    const bits = BigInt(`0x${masque}`);
    const exercices = this.exercices.filter((_exercice, rang) => (bits >> BigInt(rang)) & 1n);
    this.masques.set(masque, exercices);
    return exercices;
  }

  find<T extends TableDePlan>(table: T, code: string, exercice: number): ContenuDePlan[T] | undefined {
    const variantes = this.index[table].get(code);
    if (!variantes) return undefined;
    // Asked ten times for each line of a budget: a plain loop.
    for (const variante of variantes) {
      if (variante.exercices.includes(exercice)) return variante.entree(code, FORMES[table]);
    }
    return undefined;
  }

  exercicesOf(table: TableDePlan, code: string): readonly number[] {
    const variantes: readonly { exercices: readonly number[] }[] = this.index[table].get(code) ?? [];
    return variantes.flatMap((variante) => variante.exercices).sort((a, b) => a - b);
  }

  plan(exercice: number): PlanDeCompte | undefined {
    if (!this.exercices.includes(exercice)) return undefined;
    const { norme, declinaison } = this;
    return {
      norme,
      declinaison,
      exercice,
      chapitresNature: this.rows('chapitresNature', exercice),
      comptesNature: this.rows('comptesNature', exercice),
      chapitresFonction: this.rows('chapitresFonction', exercice),
      comptesFonction: this.rows('comptesFonction', exercice),
      refFonctions: this.rows('refFonctions', exercice),
    };
  }

  private rows<T extends TableDePlan>(table: T, exercice: number): ContenuDePlan[T][] {
    return [...this.index[table].keys()].flatMap((code) => this.find(table, code, exercice) ?? []);
  }
}
