import { formatDate } from './dates.ts';
import { formatOctets } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

/** Why a setting of the host is left aside: for the console, since only the host can act on it. */
const RAISONS = {
  inconnu: fr`ce réglage n’existe pas`,
  forme: fr`la valeur n’est pas de la forme attendue`,
  adresse: fr`l’adresse n’est pas de celles qui sont permises`,
  couleur: fr`une couleur s’écrit #rrggbb, par exemple #00558c`,
  licence: fr`les licences possibles sont lov2 et odc-odbl`,
  long: fr`la valeur est trop longue`,
};

export function texteReglageRefuse(reglage: string, raison: keyof typeof RAISONS): string {
  return fr`Configuration de TotemClic, réglage « ${reglage} » : ${RAISONS[raison]}. La valeur par défaut est utilisée. Voir docs/hebergement.md.`;
}

export const HEBERGEUR = {
  proposePar: fr`Proposé par`,
  contact: 'Contact',
  configurationIllisible: fr`Configuration de TotemClic : le bloc n’est pas du JSON. Les valeurs par défaut sont utilisées. Voir docs/hebergement.md.`,
};

export const HORS_LIGNE = {
  titre: fr`Sans connexion`,
  texte: fr`TotemClic tient dans un seul fichier, à ouvrir d’un double-clic : tous les écrans, tous les plans de comptes, aucune installation.`,
  telecharger: fr`Télécharger l’application pour l’utiliser hors ligne`,
  taille: (octets: number): string => `Fichier HTML, ${formatOctets(octets)}`,
  empreinte: fr`Empreinte SHA-256, pour vérifier le fichier reçu :`,
};

/** What the footer says of this copy of the application. */
export function texteEdition(version: string, horsLigne: boolean): string {
  return horsLigne ? `Version ${version}, hors ligne` : `Version ${version}`;
}

/** `Plans de comptes 2013 à 2024, relevés le 5 avril 2026 (il y a 3 mois)`. */
export function texteReleve(premier: number, dernier: number, releve: string, joursEcoules: number): string {
  return fr`Plans de comptes ${premier} à ${dernier}, relevés le ${formatDate(releve)} (${texteAge(joursEcoules)})`;
}

const JOURS_PAR_MOIS = 30.44;

function texteAge(jours: number): string {
  if (jours < 1) return 'aujourd’hui';
  if (jours < 60) return `il y a ${accorder(Math.floor(jours), 'jour')}`;
  const mois = Math.floor(jours / JOURS_PAR_MOIS);
  if (mois < 24) return `il y a ${accorder(mois, 'mois', 'mois')}`;
  return `il y a ${accorder(Math.floor(mois / 12), 'an')}`;
}
