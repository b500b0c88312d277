/** Sentences of the making of a ZIP: seen on its screen, and heard wherever the user is meanwhile. */
import { formatEntier } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

const documents = (nombre: number): string => accorder(nombre, 'document');

export const ZIP = {
  titre: fr`Télécharger`,
  bouton: fr`Télécharger le dossier à publier (ZIP)`,
  nom: (nom: string): string => fr`Il s’appellera ${nom}.`,
  enCours: (rang: number, total: number): string =>
    fr`Préparation du document ${formatEntier(Math.max(1, rang))} sur ${formatEntier(total)}`,
  avancement: fr`Préparation du ZIP`,
  octets: (taille: string): string => fr`${taille} prêts`,
  pause: 'Mettre en pause',
  reprendre: 'Reprendre',
  enPause: 'En pause.',
  annuler: 'Annuler',
  fini: (nom: string): string => fr`${nom} est téléchargé`,
  finiTexte: (nombre: number, fichiers: number, taille: string): string =>
    fr`${documents(nombre)}, ${accorder(fichiers, 'fichier')}, ${taille}. Ouvrez LISEZMOI.txt : il dit ce que contient le dossier et ce qui reste à faire.`,
  arrete: fr`Préparation annulée : aucun fichier n’est téléchargé.`,
  vide: fr`Aucun document n’a pu être préparé : il n’y a pas de ZIP.`,
  tropGrand: fr`Ces documents ne tiennent pas dans un seul ZIP (4 Go, 65 535 fichiers) : choisissez-en moins et recommencez pour les autres.`,
  echec: fr`Une erreur imprévue a arrêté la préparation : aucun fichier n’est téléchargé. Réessayez avec moins de documents ; si cela se reproduit, signalez-le à la personne qui héberge TotemClic.`,
  ecartes: (nombre: number): string =>
    fr`${accorder(nombre, 'document n’est pas dans le ZIP', 'documents ne sont pas dans le ZIP')}`,
};
