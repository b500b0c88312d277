import type { LigneComparee } from '../core/presentation/comparaison/comparer.ts';
import type { Axe } from '../core/presentation/comparaison/postes.ts';

import { formatEuros, formatEurosCourt, formatPart } from './nombres.ts';
import { deSection, texteSens } from './sections.ts';
import { accorder, enumerer, fr } from './typographie.ts';

export const COMPARER = {
  titre: 'Comparer des budgets',
  lien: 'Comparer ces budgets',
  avecUnAutre: 'Comparer avec un autre budget',
  chapo: fr`Étapes d’un exercice, exercices successifs, budgets d’une collectivité ou deux collectivités : le premier est comparé au dernier, et ce qui a le plus changé vient en tête.`,
  choix: fr`Budgets à comparer`,
  pasAssez: fr`Il faut au moins deux budgets ouverts. Déposez par exemple celui de l’année d’avant : les fichiers déjà ouverts le restent.`,
  cochez: fr`Cochez au moins deux budgets.`,
  deposer: 'Déposer un fichier',
  axe: 'Comparer par',
  essentiel: 'En bref',
  detail: 'Détail',
  tableau: 'Tableau des écarts',
  poste: 'Poste',
  ou: 'Section',
  ecart: 'Écart',
  evolution: 'Évolution',
  echec: fr`La comparaison n’a pas pu être faite. Déposez de nouveau les fichiers.`,
  calcul: 'Comparaison en cours…',
  tout: (nombre: number): string => `Afficher les ${accorder(nombre, 'poste')}`,
  changements: fr`Ce qui a le plus changé`,
  differences: fr`Ce qui diffère le plus`,
  deA: (premier: string, dernier: string): string => fr`De « ${premier} » à « ${dernier} ».`,
  entre: (premier: string, dernier: string): string => fr`« ${premier} » puis « ${dernier} ».`,
  pasCompare: 'non comparé',
  pasCompareTexte: fr`Ce code n’existe pas dans l’autre nomenclature, ou n’y veut pas dire la même chose.`,
  normes: (normes: readonly string[]): string =>
    fr`Ces budgets suivent des plans de comptes différents (${enumerer(normes)}). Un code n’est comparé que si son libellé y est le même, et si rien n’en a été détaché : le chapitre 73 de la M14, par exemple, ne se compare pas à celui de la M57, qui met à part la fiscalité locale (731). Les autres postes sont montrés sans écart.`,
  reportes: fr`Résultats reportés (001 et 002) laissés hors de ces totaux et de l’image : ils viennent des années d’avant. Ils sont dans le tableau.`,
  etapes: fr`Les montants ne sont pas de même sorte : voté pour un budget, réalisé pour un compte. Un écart entre les deux mesure l’exécution, pas une évolution.`,
  partielle: fr`Une décision modificative ou un budget supplémentaire ne contient que des changements : ses montants ne sont pas ceux d’un budget entier.`,
  collectivites: fr`Ces budgets sont de collectivités différentes : seuls les montants par habitant se comparent, et seulement à compétences égales.`,
  budgets: fr`Ces budgets sont distincts (principal, annexes) dans une même collectivité : ils s’ajoutent, aux versements de l’un à l’autre près.`,
  sansAxe: (noms: readonly string[]): string => fr`Sans présentation par fonction : ${enumerer(noms)}.`,
};

export const TEXTES_AXES: Readonly<Record<Axe, string>> = {
  chapitre: 'Chapitre',
  nature: 'Nature',
  fonction: 'Fonction',
};

/** What the first budget and the last are to each other: whether a difference between them is a rise or a fall. */
export type Rapport =
  /** Same budget, same kind of amounts, another exercice or étape. */
  | 'evolution'
  /** Voted and executed, a change and a whole budget, two budgets of one collectivité. */
  | 'ecart'
  | 'collectivites';

/**
 * `Dépenses d’investissement : en hausse de 1,2 M€ (+3,4 %), de 36,0 M€ à 37,2 M€.`; without a rise nor a fall,
 * `Dépenses d’investissement : 36,0 M€ et 37,2 M€, écart de +1,2 M€ (+3,4 %).`
 */
export function texteDEvolution(ligne: LigneComparee, rapport: Rapport): string {
  const { section, sens, montants, ecart, evolution, parHabitant } = ligne;
  const nom = `${texteSens(sens)} ${deSection(section)}`;
  const [premier, dernier] = [montants[0] ?? 0n, montants.at(-1) ?? 0n];
  const part = evolution === undefined ? '' : ` (${texteEvolution(evolution)})`;
  if (rapport === 'evolution') {
    if (ecart === undefined || ecart === 0n)
      return fr`${nom} : ${formatEurosCourt(dernier)}, sans changement.`;
    const verbe = ecart > 0n ? 'en hausse' : 'en baisse';
    return fr`${nom} : ${verbe} de ${formatEurosCourt(ecart < 0n ? -ecart : ecart)}${part}, de ${formatEurosCourt(premier)} à ${formatEurosCourt(dernier)}.`;
  }
  const deux = fr`${nom} : ${formatEurosCourt(premier)} et ${formatEurosCourt(dernier)}`;
  if (rapport === 'ecart') return fr`${deux}, écart de ${texteEcartCourt(ecart ?? 0n)}${part}.`;
  if (!parHabitant) return `${deux}.`;
  return fr`${deux}, soit ${formatEurosCourt(parHabitant[0] ?? 0n)} et ${formatEurosCourt(parHabitant.at(-1) ?? 0n)} par habitant.`;
}

export function texteEvolution(evolution: number): string {
  return `${evolution > 0 ? '+' : ''}${formatPart(evolution)}`;
}

export function texteMontant(montant: bigint | undefined): string {
  return montant === undefined ? '–' : formatEuros(montant);
}

/** `+12,6 M€`. */
export function texteEcartCourt(cents: bigint): string {
  return `${cents > 0n ? '+' : ''}${formatEurosCourt(cents)}`;
}
