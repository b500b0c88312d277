/** Every value of a file, with its place. */
import type { Champ, Rangee, TotemDocument } from '../totem/document.ts';
import type { CleDeValeur, LieuDeValeur, Valeur } from './valeur.ts';

/** Values in file order. None is left out: what no rule names can still be searched, and occulted by hand. */
export function listValeurs(document: TotemDocument): readonly Valeur[] {
  const valeurs: Valeur[] = [];
  const chemins = new Chemins();

  const addChamps = (genre: string, champs: readonly Champ[], place: Place) => {
    const ofGenre = chemins.of(genre);
    for (const champ of champs) valeurs.push(new ValeurLue(champ, ofGenre(champ), place));
  };
  const addBloc = (genre: string, bloc: Rangee, budget?: number) =>
    addChamps(genre, bloc.champs, { budget, rangee: undefined, voisins: bloc });
  const addRangees = (genre: string, rangees: readonly Rangee[], budget?: number) => {
    for (const [rang, voisins] of rangees.entries())
      addChamps(genre, voisins.champs, { budget, rangee: rang + 1, voisins });
  };

  addBloc('EnTeteDocBudgetaire', document.enTete);
  for (const [
    budget,
    { enTete, bloc, informations, lignes, lignesCalculees, annexes },
  ] of document.budgets.entries()) {
    addBloc('EnTeteBudget', enTete, budget);
    addBloc('BlocBudget', bloc, budget);
    addChamps('InformationsGenerales', informations, { budget, rangee: undefined, voisins: undefined });
    addRangees('LigneBudget', lignes, budget);
    addRangees('LigneBudget', lignesCalculees, budget);
    for (const { genre, rangees } of annexes) addRangees(genre, rangees, budget);
  }
  if (document.comptable) {
    addBloc('EnteteComptable', document.comptable.infos);
    addRangees('LigneComptable', document.comptable.lignes);
  }
  addChamps('', document.reste, { budget: undefined, rangee: undefined, voisins: undefined });
  if (document.scellement) addBloc('Scellement', document.scellement.rangee);
  // Blocks come one after the other in a file: the sort meets long runs that are already in order.
  return valeurs.sort((a, b) => a.cle - b.cle);
}

/** What the values of one row share. */
interface Place {
  readonly budget: number | undefined;
  readonly rangee: number | undefined;
  readonly voisins: Rangee | undefined;
}

/** A large file has half a million values, most of them looked at once: what can be told on demand is not kept. */
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
 * `CONCOURS/LibOrgaBenef`, `LigneBudget/CaracSup[ProgAutoLib]`; what is in no row has its path from the root. Each is
 * kept once: a file has a few hundred.
 */
class Chemins {
  private readonly known = new Map<string, (champ: Champ) => string>();

  of(genre: string): (champ: Champ) => string {
    let ofGenre = this.known.get(genre);
    if (!ofGenre) {
      ofGenre = createChemins(genre);
      this.known.set(genre, ofGenre);
    }
    return ofGenre;
  }
}

function createChemins(genre: string): (champ: Champ) => string {
  const known = new Map<string, string>();
  return ({ nom, code }) => {
    const key = code === undefined ? nom : `${nom}[${code}]`;
    let chemin = known.get(key);
    if (chemin === undefined) {
      chemin = genre === '' ? key : nom.startsWith('@') ? `${genre}${key}` : `${genre}/${key}`;
      known.set(key, chemin);
    }
    return chemin;
  };
}
