import type { ColonneDeTri } from '../core/presentation/lignes.ts';
import { formatEntier } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

export const LIGNES = {
  legende: 'Lignes du budget',
  recherche: 'Rechercher',
  rechercheAide: fr`6411, voirie, subvention…`,
  filtres: 'Filtres',
  section: 'Section',
  sens: 'Sens',
  toutes: 'Toutes',
  tous: 'Tous',
  marquees: 'Valeurs déduites ou empruntées seulement',
  ordreDuFichier: 'Revenir à l’ordre du fichier',
  compte: (total: number): string => accorder(total, 'ligne'),
  somme: 'Somme',
  confondues: fr`dépenses et recettes confondues`,
  aucune: fr`Aucune ligne ne correspond.`,
  reinitialiser: 'Effacer la recherche et les filtres',
  chargement: 'Chargement…',
  sansMontant: 'sans objet',
  sansMontantTexte: fr`Le fichier ne donne pas ce montant pour cette ligne, ce qui n’est pas zéro.`,
  type: 'Type',
  libelleFonction: 'Libellé de la fonction',
  designee: (ligne: number): string => fr`Ligne ${formatEntier(ligne)} du fichier, désignée par le rapport`,
  designeeTexte: fr`ligne désignée par le rapport`,
  retourAuRapport: 'Revenir au rapport',
};

export const COLONNES: Readonly<Record<Exclude<ColonneDeTri, 'rang'>, string>> = {
  section: 'Section',
  sens: 'Sens',
  chapitre: 'Chapitre',
  nature: 'Nature',
  fonction: 'Fonction',
  operation: 'Opération',
  montant: 'Montant',
};
