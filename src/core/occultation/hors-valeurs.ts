/** What a file holds that is no value: comments and processing instructions, that no software shows and anybody can read. */
import type { Choix } from './choix.ts';
import { createCompteurDeLignes } from './lignes-de-texte.ts';
import { listBlocs } from './plages.ts';
import type { NumeroDeRegle, Parti } from './proposition.ts';
import { regleDe } from './regles.ts';

export const REGLE_DU_SCELLEMENT: NumeroDeRegle = 26;
export const REGLE_DES_COMMENTAIRES: NumeroDeRegle = 28;

export interface HorsValeur {
  readonly genre: 'commentaire' | 'instruction';
  /** 1-based line of the source. */
  readonly ligne: number;
  /** As it is written, its marks included. */
  readonly texte: string;
}

/** @param texte decoded source */
export function listHorsValeurs(texte: string): readonly HorsValeur[] {
  const ligneAt = createCompteurDeLignes(texte);
  return listBlocs(texte).flatMap(({ genre, debut, fin }) =>
    genre === 'cdata' ? [] : [{ genre, ligne: ligneAt(debut), texte: texte.slice(debut, fin) }],
  );
}

/** What happens to comments and instructions: all go, or all stay. */
export function partiHorsValeurs({ regles }: Choix): Parti {
  return regles[REGLE_DES_COMMENTAIRES] ?? regleDe(REGLE_DES_COMMENTAIRES).defaut;
}
