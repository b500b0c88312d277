import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import { formatEntier } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

type NomDeSchema = RapportCsv['schema']['nom'];

/** Sentences of the report on a CSV made elsewhere. */
export const VERIFIER_CSV = {
  reconnu: 'Ce qui a été reconnu',
  schema: 'Schéma',
  encodage: 'Encodage',
  marque: fr`avec une marque d’ordre des octets`,
  separateur: 'Séparateur',
  lignes: 'Lignes de données',
  colonnes: 'Colonnes',
  structure: 'Structure du tableau',
  structureTexte: fr`Encodage, séparateur et colonnes : le tableau dans son ensemble.`,
  contenu: 'Contenu des cellules',
  contenuTexte: fr`Les valeurs, ligne par ligne. Les numéros de ligne sont ceux d’un tableur : l’en-tête est la ligne 1.`,
  aucunStructure: fr`Aucun problème de structure : les colonnes sont celles du schéma.`,
  aucunContenu: fr`Aucun problème de contenu : toutes les cellules sont valides.`,
  rienTexte: (lignes: number): string =>
    fr`${accorder(lignes, 'ligne vérifiée', 'lignes vérifiées')}, cellule par cellule : rien à corriger.`,
  cellules: 'Cellules concernées',
  ligne: 'Ligne',
  colonne: 'Colonne',
  valeur: 'Valeur',
  vide: 'vide',
  suivantes: 'Afficher les suivantes',
  reparable: (nombre: number, total: number): string =>
    nombre === total
      ? fr`Le CSV réparé le corrige.`
      : fr`Le CSV réparé en corrige ${formatEntier(nombre)} sur ${formatEntier(total)}.`,
  change: 'Ce que le CSV réparé corrige',
  reste: 'Ce qui reste',
  preparation: fr`Préparation du CSV réparé…`,
  reparationEchec: fr`Le CSV réparé n’a pas pu être préparé. Déposez de nouveau le fichier.`,
};

const SCHEMAS: Readonly<Record<NomDeSchema, string>> = { budget: 'Budget', subventions: 'Subventions' };

export function texteSchema({ nom, version }: RapportCsv['schema']): string {
  return `SCDL ${SCHEMAS[nom]} ${version}`;
}

/** For a CSV whose columns say nothing. */
export function texteChoixDeSchema(nom: NomDeSchema): string {
  return fr`Vérifier comme « ${SCHEMAS[nom]} »`;
}

/** `A`, `Z`, `AA`: the name of a column in a spreadsheet, from its 1-based rank. */
export function lettreDeColonne(position: number): string {
  let letters = '';
  for (let rest = position; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `colonne C du tableur`. */
export function texteColonne(position: number): string {
  return `colonne ${lettreDeColonne(position)} du tableur`;
}

/** How many times, with the word that fits: cells, columns, or times. Nothing for one thing of the whole table. */
export function texteNombre(nombre: number, cellules: boolean, seul: boolean): string | undefined {
  if (cellules) return accorder(nombre, 'cellule');
  if (!seul) return accorder(nombre, 'colonne');
  return nombre > 1 ? `${formatEntier(nombre)}\u00a0fois` : undefined;
}
