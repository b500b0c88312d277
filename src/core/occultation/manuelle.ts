/**
 * What may be occulted by hand. A text may; a number, a code or the name of the collectivité may not: the file would no
 * longer follow its schema, or no longer say whose budget it is.
 */
import type { Valeur } from './valeur.ts';

/** Why a value may not be occulted by hand. */
export type MotifDeNonOccultation =
  | 'vide'
  /** An amount, a rate, a number of agents: a text in its place would not follow the schema. */
  | 'nombre'
  | 'date'
  /** True or false. */
  | 'booleen'
  /** Comes from a closed list, names an account, or links a part of the file to another. */
  | 'code'
  /** Says whose budget it is: the publication would mean nothing without it. */
  | 'identite'
  /** The seal and the signatures: they go as a whole. */
  | 'scellement';

const NOMBRE = /^\s*[-+]?[\d\s.,]*\d[\d\s.,]*\s*%?\s*$|^\s*NaN\s*$/;
const DATE = /^\s*(?:\d{4}-\d{1,2}-\d{1,2}(?:T[\d:.]+(?:Z|[-+]\d{2}:?\d{2})?)?|\d{1,2}\/\d{1,2}\/\d{4})\s*$/;
const BOOLEEN = /^\s*(?:true|false)\s*$/i;

const IDENTITE = new Set([
  ...['LibelleColl', 'LibelleEtab', 'LibelleEtabPal', 'LibellePoste', 'NatCEPL', 'Departement', 'Libelle'],
]);

const CODE = new Set([
  ...['Nature', 'Fonction', 'Chapitre', 'ContNat', 'ContFon', 'ContOp', 'Operation', 'OpBudg', 'Section'],
  ...['OpeCpteTiers', 'ArtSpe', 'Nomenclature', 'NatDec', 'NumDec', 'Exer', 'NatVot', 'NatFonc', 'Unite'],
  ...['VersionSchema', 'IdColl', 'IdEtab', 'IdPost', 'Groupe', 'Etat', 'ModeTraitement', 'PlanCpte'],
  ...['ProcAmort', 'Structure', 'StructureDtVote', 'IndiceEmpr', 'IndiceEmprDtVote', 'Agregat', 'Format'],
  // The rows of the accountant are known by them.
  ...['Intitule1', 'Intitule2'],
  ...['id', 'Id', 'identifiant', 'generator', 'schemaLocation', 'version', 'URI', 'Target', 'Algorithm'],
]);
const FAMILLE_DE_CODE = /^(?:Code?|Type?|Siret|NatVote)(?:[A-Z]|$)/;
/** Codes of `CaracSup` and the like: what they qualify is a code too. */
const QUALIFIE_UN_CODE = /^(?:Section|TypOpe|ProgAutoNum)$/i;

/** Why this value may not be occulted by hand; `undefined` when it may. */
export function refusDOcculter({ champ, lieu }: Valeur): MotifDeNonOccultation | undefined {
  const { valeur, code } = champ;
  const nom = nameOf(champ.nom);
  if (valeur.trim() === '') return 'vide';
  if (lieu.chemin.startsWith('Scellement') || /(?:^|\/)Signature\//.test(lieu.chemin)) return 'scellement';
  if (IDENTITE.has(nom)) return 'identite';
  if (BOOLEEN.test(valeur)) return 'booleen';
  if (DATE.test(valeur)) return 'date';
  if (CODE.has(nom) || FAMILLE_DE_CODE.test(nom) || nom.startsWith('xsi:')) return 'code';
  if (code !== undefined && QUALIFIE_UN_CODE.test(code)) return 'code';
  if (NOMBRE.test(valeur)) return 'nombre';
  return undefined;
}

/** `ContNat` for `Groupe/ContNat`, `NomComptable` for `Gestion@NomComptable`, `CodeEditeur` for `CodeEditeur@V`. */
function nameOf(nom: string): string {
  const local = nom.slice(nom.lastIndexOf('/') + 1).replace(/(?:@V|#text)$/, '');
  return local.slice(local.indexOf('@') + 1);
}
