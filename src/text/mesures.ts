import type { Mesure, Operations } from '../core/totem/codes.ts';

interface TexteDeMesure {
  readonly nom: string;
  readonly explication: string;
}

/** The amounts of a budget line, in words that an elected member understands. */
export const TEXTES_MESURES: Readonly<Record<Mesure, TexteDeMesure>> = {
  MtReal: {
    nom: 'Réalisé',
    explication: 'Ce qui a été réellement dépensé ou encaissé, résultats reportés compris.',
  },
  MtBudgPrec: {
    nom: 'Budget précédent',
    explication:
      'Ce qui était inscrit avant ce document, pour comparer : au budget de l’exercice précédent, ou, pour une décision modificative, au budget de l’exercice avant elle.',
  },
  MtRARPrec: {
    nom: 'Restes à réaliser reportés',
    explication: 'Engagé sur l’exercice précédent et pas encore payé ou encaissé : reporté dans ce budget.',
  },
  MtPropNouv: {
    nom: 'Propositions nouvelles',
    explication: 'Ce que l’exécutif propose d’inscrire, avant le vote.',
  },
  MtPrev: {
    nom: 'Voté',
    explication: 'Ce que l’assemblée a voté dans ce document, restes à réaliser non compris.',
  },
  CredOuv: {
    nom: 'Crédits ouverts',
    explication:
      'Dans un compte : ce que la collectivité pouvait dépenser ou comptait encaisser, toutes décisions comprises. Dans un budget ou une décision modificative : ce que ce document ouvre.',
  },
  MtRAR3112: {
    nom: 'Restes à réaliser au 31 décembre',
    explication: 'Engagé pendant l’exercice et pas encore payé ou encaissé à sa fin.',
  },
};

export const CHOIX_DE_MESURE = 'Montants affichés';

export const TEXTES_OPERATIONS: Readonly<
  Record<'toutes' | Operations, { readonly nom: string; readonly explication: string }>
> = {
  toutes: { nom: 'Toutes', explication: 'Opérations réelles et opérations d’ordre.' },
  reel: { nom: 'Réelles', explication: 'Celles qui donnent lieu à un paiement ou à un encaissement.' },
  ordre: {
    nom: 'D’ordre',
    explication: 'Jeux d’écritures sans mouvement d’argent : amortissements, transferts entre sections…',
  },
};

export const CHOIX_DES_OPERATIONS = 'Opérations';
