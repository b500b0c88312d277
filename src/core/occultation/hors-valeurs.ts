/** What a file holds that is no value: comments and processing instructions, that no software shows and anybody can read. */
import type { Choix } from './choix.ts';
import { createCompteurDeLignes } from './lignes-de-texte.ts';
import { walkBlocs } from './plages.ts';
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

export interface HorsValeurs {
  readonly commentaires: number;
  readonly instructions: number;
  /** The first ones: a file may hold a million of them. */
  readonly extraits: readonly HorsValeur[];
}

/**
 * @param texte decoded source
 * @param montres how many are given
 */
export function readHorsValeurs(texte: string, montres: number): HorsValeurs {
  const ligneAt = createCompteurDeLignes(texte);
  const extraits: HorsValeur[] = [];
  let [commentaires, instructions] = [0, 0];
  for (const { genre, debut, fin } of walkBlocs(texte)) {
    if (genre === 'cdata') continue;
    if (genre === 'commentaire') commentaires++;
    else instructions++;
    if (extraits.length < montres) {
      extraits.push({ genre, ligne: ligneAt(debut), texte: texte.slice(debut, fin) });
    }
  }
  return { commentaires, instructions, extraits };
}

/** What happens to comments and instructions: all go, or all stay. */
export function partiHorsValeurs({ regles }: Choix): Parti {
  return regles[REGLE_DES_COMMENTAIRES] ?? regleDe(REGLE_DES_COMMENTAIRES).defaut;
}
