import { fr } from './typographie.ts';

export const VISITE = {
  titre: 'Visite guidée',
  invitation: fr`Cinq étapes pour comprendre ce budget d’exemple. Vous pouvez l’arrêter et la reprendre.`,
  commencer: 'Commencer la visite',
  suivante: 'Étape suivante',
  precedente: 'Étape précédente',
  terminer: 'Terminer',
  passer: 'Passer la visite',
  rang: (rang: number, total: number): string => `Étape ${rang} sur ${total}`,
};

/** Each step shows one part of the screen, by its selector. */
export const ETAPES_DE_VISITE: readonly {
  readonly cible: string;
  readonly titre: string;
  readonly texte: string;
}[] = [
  {
    cible: '.chiffres',
    titre: 'Deux sections',
    texte: fr`Le fonctionnement paie la vie courante ; l’investissement paie ce qui dure. Chacune a ses dépenses et ses recettes, et son solde.`,
  },
  {
    cible: '.retenir',
    titre: 'Dix chiffres à retenir',
    texte: fr`« C’est-à-dire ? » explique chaque mot. « Comment ces chiffres sont calculés » montre toutes les sommes, au centime.`,
  },
  {
    cible: '.detail',
    titre: fr`Le détail, en image et en tableau`,
    texte: fr`Cliquez sur un poste de l’image pour y entrer : le tableau s’ouvre au même endroit. L’onglet « Par fonction » dit à quoi sert l’argent.`,
  },
  {
    cible: '.onglets',
    titre: 'Toutes les images',
    texte: fr`L’onglet « En images » montre l’exécution, la dette et les subventions. Chaque image se télécharge, avec sa source.`,
  },
  {
    cible: '.nav',
    titre: 'Et ensuite',
    texte: fr`« Vérifier » dit ce qui empêche de publier ; « Anonymiser » trouve les données personnelles. Déposez alors votre propre fichier.`,
  },
];
