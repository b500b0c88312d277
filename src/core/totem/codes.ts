/** Code tables of the TOTEM header and of budget lines. Source: schema of the DGCL, `BlocBudget` and `LigneBudget`. */

/** Budget step (étape), `BlocBudget/NatDec`: its value in SCDL, and its part of a file name (`budget-primitif-2022`). */
export const ETAPES = {
  '01': { scdl: 'budget primitif', fichier: 'primitif' },
  '02': { scdl: 'décision modificative', fichier: 'decision-modificative' },
  '03': { scdl: 'budget supplémentaire', fichier: 'supplementaire' },
  '09': { scdl: 'compte administratif', fichier: 'compte-administratif' },
  // SCDL 0.8.3 has no value for the compte financier unique: it is published as the account that it replaces.
  '10': { scdl: 'compte administratif', fichier: 'compte-financier-unique' },
} as const;

export type CodeEtape = keyof typeof ETAPES;

export function isEtape(code: string | undefined): code is CodeEtape {
  return code !== undefined && Object.hasOwn(ETAPES, code);
}

/** The amounts of a budget line, in the order of the schema and of the SCDL columns. */
export const MESURES = [
  'MtReal',
  'MtBudgPrec',
  'MtRARPrec',
  'MtPropNouv',
  'MtPrev',
  'CredOuv',
  'MtRAR3112',
] as const;

export type Mesure = (typeof MESURES)[number];

/** The measure that an étape is about: what was executed for an account, what was voted otherwise. */
export function mesurePrincipale(natDec: string | undefined): Mesure {
  return natDec === '09' || natDec === '10' ? 'MtReal' : 'MtPrev';
}

/** `BlocBudget/NatFonc`, inferred from data (domain): how the assembly votes. */
export type VotePar = 'nature' | 'fonction' | 'nature-avec-fonctions';

export function votePar(natFonc: string | undefined): VotePar | undefined {
  if (natFonc === '1') return 'nature';
  if (natFonc === '2') return 'fonction';
  if (natFonc === '3') return 'nature-avec-fonctions';
  return undefined;
}

export type Sens = 'D' | 'R';
export type CodeSection = 'F' | 'I';
export type Operations = 'reel' | 'ordre';
