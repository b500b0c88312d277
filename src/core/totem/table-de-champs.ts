/**
 * The values of all the rows of a document, as columns: a large file has a million of them, and as many objects would
 * weigh several times the file. A value is cut out of the text when it is asked for.
 */
import { Refus } from '../flux/refus.ts';
import type { Champ, RangeeAnnexe } from './document.ts';
import { LignesDuTexte } from './lignes-du-texte.ts';
import { ECRITURES, type Ecriture, lireValeur, MAX_NAMES } from './xml-evenements.ts';

/** What a value is: its path from the row, and the `Code` of a Code + V pair. One object for all that share it. */
export interface Etiquette {
  readonly nom: string;
  readonly code?: string;
}

const PAGE = 1 << 15;

/** Columns of PAGE values: a page is never copied to grow. */
interface Page {
  readonly etiquettes: Uint32Array;
  readonly debuts: Uint32Array;
  readonly fins: Uint32Array;
  readonly ecritures: Uint8Array;
}

export class TableDeChamps {
  readonly texte: string;
  readonly lignes: LignesDuTexte;
  private readonly etiquettes: Etiquette[] = [];
  private readonly rangs = new Map<string, Map<string | undefined, number>>();
  private readonly pages: Page[] = [];
  private nombre = 0;

  constructor(texte: string) {
    this.texte = texte;
    this.lignes = new LignesDuTexte(texte);
  }

  /** Number of values. */
  get length(): number {
    return this.nombre;
  }

  /** The rank of a label, to be given to `add`. */
  etiqueter(nom: string, code?: string): number {
    let ofNom = this.rangs.get(nom);
    if (!ofNom) {
      ofNom = new Map();
      this.rangs.set(nom, ofNom);
    }
    let rang = ofNom.get(code);
    if (rang === undefined) {
      rang = this.etiquettes.length;
      if (rang >= MAX_NAMES) throw this.tropDeNoms();
      ofNom.set(code, rang);
      this.etiquettes.push(code === undefined ? { nom } : { nom, code });
    }
    return rang;
  }

  /** At the line of the last value. */
  private tropDeNoms(): Refus {
    const at = this.nombre - 1;
    const fin = this.page(at).fins[at & (PAGE - 1)] as number;
    return new Refus({ code: 'trop-de-noms', ligne: this.lignes.at(fin), maximum: MAX_NAMES });
  }

  add(etiquette: number, debut: number, fin: number, ecriture: Ecriture): void {
    const at = this.nombre & (PAGE - 1);
    if (at === 0) this.pages.push(newPage());
    const page = this.pages[this.pages.length - 1] as Page;
    page.etiquettes[at] = etiquette;
    page.debuts[at] = debut;
    page.fins[at] = fin;
    page.ecritures[at] = ecriture;
    this.nombre++;
  }

  /** Adds the value of that rank once more, under another name. */
  addSous(at: number, nom: string): void {
    const { etiquettes, debuts, fins, ecritures } = this.page(at);
    const place = at & (PAGE - 1);
    const { code } = this.etiquette(etiquettes[place] as number);
    this.add(
      this.etiqueter(nom, code),
      debuts[place] as number,
      fins[place] as number,
      ecritures[place] as Ecriture,
    );
  }

  nom(at: number): string {
    return this.etiquette(this.rangEtiquette(at)).nom;
  }

  rangEtiquette(at: number): number {
    return this.page(at).etiquettes[at & (PAGE - 1)] as number;
  }

  etiquette(rang: number): Etiquette {
    return this.etiquettes[rang] as Etiquette;
  }

  valeur(at: number): string {
    const { debuts, fins, ecritures } = this.page(at);
    const place = at & (PAGE - 1);
    return lireValeur(
      this.texte,
      debuts[place] as number,
      fins[place] as number,
      ecritures[place] as Ecriture,
    );
  }

  champ(at: number): Champ {
    const { debuts, fins, ecritures } = this.page(at);
    const place = at & (PAGE - 1);
    return this.makeChamp(
      this.etiquette(this.rangEtiquette(at)),
      debuts[place] as number,
      fins[place] as number,
      ecritures[place] as Ecriture,
    );
  }

  makeChamp({ nom, code }: Etiquette, debut: number, fin: number, ecriture: Ecriture): Champ {
    const valeur = lireValeur(this.texte, debut, fin, ecriture);
    return new ChampLu(nom, valeur, code, ecriture >= ECRITURES.texte ? debut : undefined, fin, this.lignes);
  }

  private page(at: number): Page {
    return this.pages[Math.floor(at / PAGE)] as Page;
  }
}

function newPage(): Page {
  return {
    etiquettes: new Uint32Array(PAGE),
    debuts: new Uint32Array(PAGE),
    fins: new Uint32Array(PAGE),
    ecritures: new Uint8Array(PAGE),
  };
}

/** Its line is looked for when it is asked for, which is for one value in thousands. */
class ChampLu implements Champ {
  readonly nom: string;
  readonly valeur: string;
  readonly code: string | undefined;
  readonly debut: number | undefined;
  readonly fin: number;
  readonly #lignes: LignesDuTexte;

  constructor(
    nom: string,
    valeur: string,
    code: string | undefined,
    debut: number | undefined,
    fin: number,
    lignes: LignesDuTexte,
  ) {
    this.nom = nom;
    this.valeur = valeur;
    this.code = code;
    this.debut = debut;
    this.fin = fin;
    this.#lignes = lignes;
  }

  get ligne(): number {
    return this.#lignes.at(this.fin);
  }
}

export interface PlaceDeRangee {
  /** Offsets of its `<`, and just after its end tag. */
  readonly debut: number;
  readonly fin: number;
  /** Ranks of its values in the table; `dernier` is not one of them. */
  readonly premier: number;
  readonly dernier: number;
  /** A total made by the tool. */
  readonly calculee: boolean;
}

/** A row whose values stand in a table, between `premier` and `dernier` (not included). */
export class RangeeLue implements RangeeAnnexe {
  readonly calculee: boolean;
  readonly debut: number;
  readonly fin: number;
  readonly premier: number;
  readonly dernier: number;
  protected readonly table: TableDeChamps;

  constructor(table: TableDeChamps, { debut, fin, premier, dernier, calculee }: PlaceDeRangee) {
    this.table = table;
    this.debut = debut;
    this.fin = fin;
    this.premier = premier;
    this.dernier = dernier;
    this.calculee = calculee;
  }

  get ligne(): number {
    return this.table.lignes.at(this.debut);
  }

  /** Made anew at each call: keep it if you read it twice. */
  get champs(): readonly Champ[] {
    return this.champsQui(() => true);
  }

  /** The value of the first field of that name, without making the others. */
  valeurDe(nom: string): string | undefined {
    const { table } = this;
    for (let at = this.premier; at < this.dernier; at++)
      if (table.etiquette(table.rangEtiquette(at)).nom === nom) return table.valeur(at);
    return undefined;
  }

  get nombre(): number {
    return this.dernier - this.premier;
  }

  champsDont(keep: (etiquette: Etiquette, valeur: string) => boolean): Champ[] {
    const { table } = this;
    const champs: Champ[] = [];
    for (let at = this.premier; at < this.dernier; at++)
      if (keep(table.etiquette(table.rangEtiquette(at)), table.valeur(at))) champs.push(table.champ(at));
    return champs;
  }

  champsQui(keep: (etiquette: Etiquette) => boolean): Champ[] {
    const { table } = this;
    const champs: Champ[] = [];
    for (let at = this.premier; at < this.dernier; at++)
      if (keep(table.etiquette(table.rangEtiquette(at)))) champs.push(table.champ(at));
    return champs;
  }
}
