/** Every value of a file, with its place. */
import type { Champ, Rangee, TotemDocument } from '../totem/document.ts';
import type { Valeur } from './valeur.ts';

/**
 * Values in file order. None is left out: what no rule names can still be searched, and occulted by hand.
 *
 * Paths are kept once each: a large file has half a million values and a few hundred paths.
 */
export function listValeurs(document: TotemDocument): readonly Valeur[] {
  const valeurs: Valeur[] = [];
  const chemins = new Chemins();

  const add = (genre: string, champ: Champ, budget?: number, rangee?: number, voisins?: Rangee) => {
    const chemin = chemins.of(genre, champ);
    const { fin, ligne } = champ;
    const lieu =
      budget === undefined
        ? { ligne, chemin }
        : rangee === undefined
          ? { ligne, chemin, budget }
          : { ligne, chemin, budget, rangee };
    valeurs.push(voisins === undefined ? { cle: fin, champ, lieu } : { cle: fin, champ, lieu, voisins });
  };
  const addRangees = (genre: string, rangees: readonly Rangee[], budget?: number) => {
    for (let rang = 0; rang < rangees.length; rang++) {
      const rangee = rangees[rang] as Rangee;
      for (const champ of rangee.champs) add(genre, champ, budget, rang + 1, rangee);
    }
  };
  const addBloc = (genre: string, bloc: Rangee, budget?: number) => {
    for (const champ of bloc.champs) add(genre, champ, budget, undefined, bloc);
  };

  addBloc('EnTeteDocBudgetaire', document.enTete);
  for (const [rang, budget] of document.budgets.entries()) {
    addBloc('EnTeteBudget', budget.enTete, rang);
    addBloc('BlocBudget', budget.bloc, rang);
    for (const champ of budget.informations) add('InformationsGenerales', champ, rang);
    addRangees('LigneBudget', budget.lignes, rang);
    addRangees('LigneBudget', budget.lignesCalculees, rang);
    for (const { genre, rangees } of budget.annexes) addRangees(genre, rangees, rang);
  }
  if (document.comptable) {
    addBloc('EnteteComptable', document.comptable.infos);
    for (const [rang, ligne] of document.comptable.lignes.entries())
      for (const champ of ligne.champs) add('LigneComptable', champ, undefined, rang + 1, ligne);
  }
  for (const champ of document.reste) add('', champ);
  if (document.scellement) addBloc('Scellement', document.scellement.rangee);
  // Blocks come one after the other in a file: the sort meets long runs that are already in order.
  return valeurs.sort((a, b) => a.cle - b.cle);
}

/** `CONCOURS/LibOrgaBenef`, `LigneBudget/CaracSup[ProgAutoLib]`; what is in no row has its path from the root. */
class Chemins {
  private readonly known = new Map<string, Map<string, string>>();

  of(genre: string, { nom, code }: Champ): string {
    const key = code === undefined ? nom : `${nom}[${code}]`;
    let ofGenre = this.known.get(genre);
    if (!ofGenre) {
      ofGenre = new Map();
      this.known.set(genre, ofGenre);
    }
    let chemin = ofGenre.get(key);
    if (chemin === undefined) {
      chemin = genre === '' ? key : nom.startsWith('@') ? `${genre}${key}` : `${genre}/${key}`;
      ofGenre.set(key, chemin);
    }
    return chemin;
  }
}
