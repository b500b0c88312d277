import type { Constat, Gravite } from '../core/controls/constat.ts';
import { CONSTATS_EN_TETE } from './constats-en-tete.ts';
import { CONSTATS_EQUILIBRE } from './constats-equilibre.ts';
import { CONSTATS_FICHIER } from './constats-fichier.ts';
import { CONSTATS_NOMENCLATURE } from './constats-nomenclature.ts';
import { CONSTATS_SCELLEMENT } from './constats-scellement.ts';
import { TEXTES_CSV } from './csv.ts';
import { lisible } from './lisible.ts';
import type { TexteDeCode } from './texte-de-code.ts';

/** Every code that can be told, with its words. */
export const TEXTES_DES_CONSTATS: ReadonlyMap<string, TexteDeCode> = new Map([
  ...[
    CONSTATS_FICHIER,
    CONSTATS_EN_TETE,
    CONSTATS_SCELLEMENT,
    CONSTATS_NOMENCLATURE,
    CONSTATS_EQUILIBRE,
  ].flatMap((textes) => Object.entries(textes)),
  // The same words for our own CSV, read again, as for one made elsewhere.
  ...[...TEXTES_CSV].map(([code, { titre, explication, conseil }]): [string, TexteDeCode] => [
    code,
    { titre, controle: explication, explication: () => explication, conseil },
  ]),
]);

export interface TexteDeConstat {
  readonly titre: string;
  readonly explication: string;
  readonly conseil: string;
}

/** The words of one constat, with its facts. A code without words shows itself rather than nothing. */
export function texteDeConstat({ code, lieu, faits }: Constat): TexteDeConstat {
  const texte = TEXTES_DES_CONSTATS.get(code);
  if (!texte) return { titre: code, explication: '', conseil: '' };
  const { titre, explication, conseil } = texte;
  const lisibles = faits.libelle === undefined ? faits : { ...faits, libelle: lisible(faits.libelle) };
  return {
    titre,
    explication: explication(lisibles, lieu),
    conseil: typeof conseil === 'string' ? conseil : conseil(lisibles, lieu),
  };
}

export const TEXTES_GRAVITES: Readonly<
  Record<Gravite, { readonly nom: string; readonly explication: string }>
> = {
  bloquant: {
    nom: 'Bloquant',
    explication: 'Ce qui serait publié ne serait pas valide, ou ne doit pas être publié.',
  },
  avertissement: { nom: 'Avertissement', explication: 'À regarder avant de publier.' },
  information: { nom: 'Information', explication: 'Rien à faire, mais bon à savoir.' },
};
