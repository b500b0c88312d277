/** Every value of a file, with its place. */
import type { Champ, Rangee, TotemDocument } from '../totem/document.ts';
import type { CleDeValeur, LieuDeValeur, Valeur } from './valeur.ts';

/**
 * The values of a file in file order. A large one has half a million, most of them looked at once: they are made each
 * time that they are asked for, and two that are the same value have the same `cle`.
 */
export class Valeurs implements Iterable<Valeur> {
  /** In file order; none holds a part of another. */
  private readonly groupes: readonly Groupe[];

  constructor(groupes: readonly Groupe[]) {
    this.groupes = groupes;
  }

  get length(): number {
    return this.groupes.reduce((sum, { nombre }) => sum + nombre, 0);
  }

  *[Symbol.iterator](): Generator<Valeur> {
    for (const groupe of this.groupes) yield* groupe.valeurs();
  }

  /**
   * Those that are kept, told by what they are and say before they are made.
   *
   * @param choisir given the kind of a row, what to ask of its values
   */
  *qui(choisir: (chemins: Chemins) => GardeDeValeur): Generator<Valeur> {
    const gardes = new Map<Chemins, GardeDeValeur>();
    for (const groupe of this.groupes) {
      const { chemins } = groupe;
      let garde = gardes.get(chemins);
      if (!garde) {
        garde = choisir(chemins);
        gardes.set(chemins, garde);
      }
      yield* groupe.valeursQui(garde);
    }
  }

  filter(keep: (valeur: Valeur) => boolean): Valeur[] {
    const kept: Valeur[] = [];
    for (const valeur of this) if (keep(valeur)) kept.push(valeur);
    return kept;
  }

  /** The value of that key, or `undefined`. */
  trouver(cle: CleDeValeur): Valeur | undefined {
    for (const valeur of this.apres(cle - 1)) return valeur.cle === cle ? valeur : undefined;
    return undefined;
  }

  /** Those that end after an offset of the source. */
  *apres(offset: number): Generator<Valeur> {
    const { groupes } = this;
    let [low, high] = [0, groupes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((groupes[middle] as Groupe).fin <= offset) low = middle + 1;
      else high = middle;
    }
    for (let rang = low; rang < groupes.length; rang++) {
      for (const valeur of (groupes[rang] as Groupe).valeurs()) if (valeur.cle > offset) yield valeur;
    }
  }
}

/** What a field is, before its value is read. */
type Etiquette = Pick<Champ, 'nom' | 'code'>;

export type GardeDeValeur = (etiquette: Etiquette, texte: string) => boolean;

/** Values that stand together in the file: those of one row, or one that stands in none. */
interface Groupe {
  /** Offsets between which its values end, the last one included. */
  readonly debut: number;
  readonly fin: number;
  readonly nombre: number;
  readonly chemins: Chemins;
  valeurs(): Iterable<Valeur>;
  valeursQui(garde: GardeDeValeur): Iterable<Valeur>;
}

/** Values in file order. None is left out: what no rule names can still be searched, and occulted by hand. */
export function listValeurs(document: TotemDocument): Valeurs {
  const groupes: Groupe[] = [];
  const kinds = new Map<string, Chemins>();
  const cheminsDe = (genre: string): Chemins => {
    const chemins = kinds.get(genre) ?? new Chemins(genre);
    kinds.set(genre, chemins);
    return chemins;
  };

  const addSeuls = (genre: string, champs: readonly Champ[], budget?: number) => {
    const place = { budget, rangee: undefined, voisins: undefined };
    for (const champ of champs) groupes.push(new Seul(champ, cheminsDe(genre), place));
  };
  const addBloc = (genre: string, bloc: Rangee, budget?: number) =>
    groupes.push(new GroupeDeRangee(cheminsDe(genre), bloc, { budget, rangee: undefined, voisins: bloc }));
  const addRangees = (genre: string, rangees: readonly Rangee[], budget?: number) => {
    const chemins = cheminsDe(genre);
    for (const [rang, voisins] of rangees.entries())
      groupes.push(new GroupeDeRangee(chemins, voisins, { budget, rangee: rang + 1, voisins }));
  };

  addBloc('EnTeteDocBudgetaire', document.enTete);
  for (const [
    budget,
    { enTete, bloc, informations, lignes, lignesCalculees, annexes },
  ] of document.budgets.entries()) {
    addBloc('EnTeteBudget', enTete, budget);
    addBloc('BlocBudget', bloc, budget);
    addSeuls('InformationsGenerales', informations, budget);
    addRangees('LigneBudget', lignes, budget);
    addRangees('LigneBudget', lignesCalculees, budget);
    for (const { genre, rangees } of annexes) addRangees(genre, rangees, budget);
  }
  if (document.comptable) {
    addBloc('EnteteComptable', document.comptable.infos);
    addRangees('LigneComptable', document.comptable.lignes);
  }
  for (const suite of document.reste) groupes.push(new GroupeDeRangee(cheminsDe(''), suite, SANS_RANGEE));
  if (document.scellement) addBloc('Scellement', document.scellement.rangee);
  // Rows never stand inside one another. Those of one kind follow each other: the sort meets long runs already in order.
  return new Valeurs(groupes.filter(({ nombre }) => nombre > 0).sort((a, b) => a.debut - b.debut));
}

/** What the values of one row share. */
interface Place {
  readonly budget: number | undefined;
  readonly rangee: number | undefined;
  readonly voisins: Rangee | undefined;
}

/** Of what stands in no row. */
const SANS_RANGEE: Place = { budget: undefined, rangee: undefined, voisins: undefined };

class GroupeDeRangee implements Groupe {
  readonly chemins: Chemins;
  private readonly rangee: Rangee;
  private readonly place: Place;

  constructor(chemins: Chemins, rangee: Rangee, place: Place) {
    this.chemins = chemins;
    this.rangee = rangee;
    this.place = place;
  }

  get debut(): number {
    return this.rangee.debut;
  }

  get fin(): number {
    return this.rangee.fin;
  }

  get nombre(): number {
    return this.rangee.nombre;
  }

  valeurs(): readonly Valeur[] {
    return this.rangee.champs.map((champ) => this.valeur(champ));
  }

  valeursQui(garde: GardeDeValeur): readonly Valeur[] {
    return this.rangee.champsDont(garde).map((champ) => this.valeur(champ));
  }

  private valeur(champ: Champ): Valeur {
    return new ValeurLue(champ, this.chemins.of(champ), this.place);
  }
}

class Seul implements Groupe {
  readonly nombre = 1;
  readonly chemins: Chemins;
  private readonly champ: Champ;
  private readonly place: Place;

  constructor(champ: Champ, chemins: Chemins, place: Place) {
    this.champ = champ;
    this.chemins = chemins;
    this.place = place;
  }

  get debut(): number {
    return this.champ.fin;
  }

  get fin(): number {
    return this.champ.fin;
  }

  valeurs(): readonly Valeur[] {
    return [new ValeurLue(this.champ, this.chemins.of(this.champ), this.place)];
  }

  valeursQui(garde: GardeDeValeur): readonly Valeur[] {
    return garde(this.champ, this.champ.valeur) ? this.valeurs() : [];
  }
}

class ValeurLue implements Valeur {
  readonly champ: Champ;
  readonly chemin: string;
  private readonly place: Place;

  constructor(champ: Champ, chemin: string, place: Place) {
    this.champ = champ;
    this.chemin = chemin;
    this.place = place;
  }

  get cle(): CleDeValeur {
    return this.champ.fin;
  }

  get voisins(): Rangee | undefined {
    return this.place.voisins;
  }

  get lieu(): LieuDeValeur {
    const { champ, chemin, place } = this;
    const { budget, rangee } = place;
    const { ligne } = champ;
    if (budget === undefined) return { ligne, chemin };
    return rangee === undefined ? { ligne, chemin, budget } : { ligne, chemin, budget, rangee };
  }
}

/**
 * Paths of the values of one kind of row: `CONCOURS/LibOrgaBenef`, `LigneBudget/CaracSup[ProgAutoLib]`; what is in no row
 * has its path from the root. Each is made once: a file has a few hundred.
 */
export class Chemins {
  private readonly genre: string;
  private readonly known = new Map<string, string>();

  constructor(genre: string) {
    this.genre = genre;
  }

  of({ nom, code }: Etiquette): string {
    const key = code === undefined ? nom : `${nom}[${code}]`;
    let chemin = this.known.get(key);
    if (chemin === undefined) {
      const { genre } = this;
      chemin = genre === '' ? key : nom.startsWith('@') ? `${genre}${key}` : `${genre}/${key}`;
      this.known.set(key, chemin);
    }
    return chemin;
  }
}
