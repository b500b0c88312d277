/**
 * The code tables of annexes whose words are known for sure: those of the DGCL's schema as DataClic wrote them, and the
 * plan de comptes. A code that is not here is written as it stands.
 */
import { MAX_CODE } from '../../nomenclature/ligne-enrichie.ts';
import { findInReferentiel, type Referentiel } from '../../nomenclature/referentiel.ts';

type TableDeCodes = ReadonlyMap<string, string>;
/** Words of codes, by name of element. */
export type LibellesDeCodes = ReadonlyMap<string, TableDeCodes>;

export const NATURES_JURIDIQUES: TableDeCodes = new Map([
  ['P1', 'association'],
  ['P2', 'entreprise'],
  ['P3', 'personne physique'],
  ['P4', 'autre personne de droit privé'],
  ['U1', 'région'],
  ['U2', 'département'],
  ['U3', 'commune'],
  ['U4', 'établissement de droit public'],
  ['U5', 'état'],
  ['U6', 'autre personne de droit public'],
]);

export const SECTIONS_D_ANNEXE: TableDeCodes = new Map([
  ['I', 'investissement'],
  ['F', 'fonctionnement'],
]);

export const PROFILS_D_AMORTISSEMENT: TableDeCodes = new Map([
  ['C', 'annuel constant'],
  ['P', 'annuel progressif'],
  ['F', 'in fine'],
  ['S', 'semestriel'],
  ['M', 'mensuel'],
  ['X', 'autre'],
]);

export const TYPES_DE_PRETEUR: TableDeCodes = new Map([
  ['01', 'organismes de droit privé'],
  ['02', 'organismes de droit public'],
  ['03', 'émissions obligataires'],
]);

export const TYPES_DE_TAUX: TableDeCodes = new Map([
  ['F', 'fixe sur toute la durée'],
  ['I', 'indexé sur toute la durée'],
  ['H', 'avec tranches'],
  ['O', 'avec options'],
  ['P', 'préfixé'],
  ['A', 'postfixé'],
  ['X', 'autre'],
]);

const SENS: TableDeCodes = new Map([
  ['D', 'dépense'],
  ['R', 'recette'],
]);

/** By element name, whatever the annexe. */
const TABLES: LibellesDeCodes = new Map([
  ['CodNatJurBenefCA', NATURES_JURIDIQUES],
  ['CodInvFonc', SECTIONS_D_ANNEXE],
  ['CodProfilAmort', PROFILS_D_AMORTISSEMENT],
  ['CodProfilAmortDtVote', PROFILS_D_AMORTISSEMENT],
  ['CodTypPreteur', TYPES_DE_PRETEUR],
  ['CodTyptxInit', TYPES_DE_TAUX],
  ['CodTyptxDtVote', TYPES_DE_TAUX],
  ['CodRD', SENS],
]);

/** Gives the words of a code, or the code itself. */
export type Lecture = (code: string) => string;

/**
 * How to read the codes of an element; `undefined` when no table is known for it.
 *
 * @param libelles from the schemas that the user gave, for the elements that have no table here
 */
export function lectureOf(
  element: string,
  referentiel: Referentiel,
  libelles?: LibellesDeCodes,
): Lecture | undefined {
  if (element === 'CodArticle') return (code) => libelleArticle(code, referentiel);
  if (element === 'CodChapitre') return (code) => libelleChapitre(code, referentiel);
  const table = TABLES.get(element) ?? libelles?.get(element);
  return table && ((code) => wordsOf(table, code));
}

export function wordsOf(table: TableDeCodes, code: string): string {
  return table.get(code.trim()) ?? code;
}

export function libelleArticle(code: string, referentiel: Referentiel): string {
  const article = code.trim();
  if (article === '' || article.length > MAX_CODE) return code;
  return findInReferentiel(referentiel, ['comptesNature'], article)?.entree.libelle ?? code;
}

function libelleChapitre(code: string, referentiel: Referentiel): string {
  const chapitre = code.trim();
  if (chapitre === '' || chapitre.length > MAX_CODE) return code;
  const found = findInReferentiel(referentiel, ['chapitresNature', 'chapitresFonction'], chapitre);
  return found?.entree.libelle ?? code;
}
