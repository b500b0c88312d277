/** What may be occulted by hand. A text may; a number, a code or the name of the collectivité may not: the file would no longer be read. */
import type { Valeur } from './valeur.ts';

/** Why a value may not be occulted by hand. */
export type MotifDeNonOccultation =
  | 'vide'
  /** An amount, a rate, a number of agents: a text in its place would not follow the schema. */
  | 'nombre'
  | 'date'
  /** True or false. */
  | 'booleen'
  /** Comes from a closed list, or names an account. */
  | 'code'
  /** Says whose budget it is: the publication would mean nothing without it. */
  | 'identite'
  /** The seal and the signatures: they go as a whole. */
  | 'scellement';

const NOMBRE = /^\s*[-+]?[\d\s.,]*\d[\d\s.,]*\s*%?\s*$/;
const DATE = /^\s*\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[-+]\d{2}:?\d{2})?)?\s*$/;
const BOOLEEN = /^\s*(?:true|false)\s*$/i;

const IDENTITE = new Set(['LibelleColl', 'LibelleEtab', 'LibellePoste', 'NatCEPL', 'Departement']);

const CODE = new Set([
  ...['Nature', 'Fonction', 'Chapitre', 'ContNat', 'ContFon', 'ContOp', 'Operation', 'CodRD', 'OpBudg'],
  ...['TypOpBudg', 'OpeCpteTiers', 'ArtSpe', 'Nomenclature', 'NatDec', 'NumDec', 'Exer', 'NatVote'],
  ...['NatFonc', 'VersionSchema', 'IdColl', 'IdEtab', 'IdPost', 'Groupe', 'Etat', 'ModeTraitement'],
]);

/** Why this value may not be occulted by hand; `undefined` when it may. */
export function refusDOcculter({ champ, lieu }: Valeur): MotifDeNonOccultation | undefined {
  const { valeur } = champ;
  const nom = champ.nom.slice(champ.nom.lastIndexOf('/') + 1);
  if (valeur.trim() === '') return 'vide';
  if (lieu.chemin.startsWith('Scellement') || /(?:^|\/)Signature\//.test(lieu.chemin)) return 'scellement';
  if (IDENTITE.has(nom)) return 'identite';
  if (BOOLEEN.test(valeur)) return 'booleen';
  if (DATE.test(valeur)) return 'date';
  if (CODE.has(nom) || /^Cod[A-Z]/.test(nom)) return 'code';
  if (NOMBRE.test(valeur)) return 'nombre';
  return undefined;
}
