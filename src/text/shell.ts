import { accorder, fr } from './typographie.ts';

export const SHELL = {
  nom: 'TotemClic',
  accueil: 'TotemClic, accueil',
  allerAuContenu: 'Aller au contenu',
  navigation: 'Écrans',
  pages: 'Aide et informations',
  deposer: 'Déposer',
  budget: 'Budget',
  verifier: 'Vérifier',
  anonymiser: 'Anonymiser',
  publier: 'Publier',
  publierAbsent: fr`Publier : ouvrez d’abord un fichier`,
  anonymiserAbsent: fr`Anonymiser : ouvrez d’abord un fichier`,
  aRelire: (nombre: number): string => fr`${accorder(nombre, 'valeur')} à relire`,
  verifierAbsent: fr`Vérifier : ouvrez d’abord un fichier`,
  budgetAbsent: fr`Budget : ouvrez d’abord un fichier`,
  confidentialite: fr`Vos fichiers restent sur votre poste : rien n’est envoyé.`,
  deposezPartout: fr`Déposez vos fichiers : ils seront lus ici`,
  pied: fr`Ouvrir et comprendre un budget TOTEM, entièrement dans le navigateur.`,
  licence: 'Logiciel libre, licence MIT',
  independant: fr`TotemClic n’est pas un outil de l’État.`,
  chargement: 'Chargement…',
  erreur: fr`Une erreur imprévue empêche d’afficher cet écran.`,
  erreurConseil: fr`Rechargez la page et déposez de nouveau votre fichier. Si cela se reproduit, signalez-le à la personne qui héberge TotemClic.`,
  recharger: 'Recharger la page',
};

export function titreDePage(ecran: string): string {
  return ecran === '' ? SHELL.nom : `${ecran} · ${SHELL.nom}`;
}
