import type { Famille, Gravite, Lieu } from '../core/controls/constat.ts';
import { formatDate } from './dates.ts';
import { formatEntier } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

/** Sentences of the report's screen; those of each problem are in `constats.ts` and `csv.ts`. */
export const VERIFIER = {
  titre: fr`Rapport de vérification`,
  page: (quoi: string): string => fr`Vérifier : ${quoi}`,
  enCours: fr`Vérification en cours…`,
  scellementEnCours: fr`Le scellement est en cours de vérification : le rapport sera complété dans un instant.`,
  echec: fr`La vérification n’a pas pu être faite`,
  echecTexte: fr`Une erreur imprévue a arrêté les contrôles. Le budget reste lisible et son CSV téléchargeable, mais rien ne dit qu’ils sont sans défaut. Déposez de nouveau le fichier ; si cela se reproduit, signalez-le à la personne qui héberge TotemClic.`,
  anonymiser: 'Anonymiser avant de publier',
  voirLeBudget: 'Voir le budget et télécharger son CSV',
  telechargerCsv: 'Télécharger le rapport (CSV)',
  telechargerJson: 'Télécharger le rapport (JSON)',
  imprimer: 'Imprimer le rapport',
  actions: 'Garder ce rapport',
  echecTelechargement: fr`Ce fichier n’a pas pu être préparé. Déposez de nouveau le fichier d’origine et recommencez.`,
  siret: 'SIRET',
  date: 'Date du document',
  scellement: 'Scellement',
  nonPrecise: 'Non précisé',
  budgets: (nombre: number): string =>
    fr`Ce fichier contient ${accorder(nombre, 'budget')} : le rapport vaut pour tous.`,
  filtres: 'Filtrer le rapport',
  gravite: 'Gravité',
  famille: 'Famille',
  tous: 'Tous',
  toutes: 'Toutes',
  aucunFiltre: fr`Rien ne correspond à ces filtres.`,
  effacer: 'Effacer les filtres',
  fois: (nombre: number): string => `${formatEntier(nombre)}\u00a0fois`,
  quoiFaire: 'Que faire ?',
  champ: 'champ',
  lieux: fr`Où, dans le fichier`,
  voirLaLigne: 'Voir la ligne',
  voirLaLigneNom: (ligne: number): string => `Voir la ligne ${ligne} du fichier dans le budget`,
  suivants: 'Afficher les suivants',
  montres: (montres: number, total: number): string =>
    fr`${formatEntier(montres)} sur ${formatEntier(total)}`,
  suivantsEchec: fr`La suite n’a pas pu être lue. Déposez de nouveau le fichier.`,
  nonImprimes: (montres: number, total: number): string =>
    fr`Seuls les ${formatEntier(montres)} premiers, sur ${formatEntier(total)}, sont imprimés : tous sont dans le rapport CSV.`,
  rienTitre: fr`Rien à corriger`,
  rienTexte: fr`Voici ce que TotemClic a regardé, sans y trouver de problème bloquant ni d’avertissement.`,
  piedDuRapport: fr`Rapport établi par TotemClic, sur l’ordinateur de l’utilisateur, sans envoi du fichier.`,
};

const GRAVITES: Readonly<Record<Gravite, readonly [singulier: string, pluriel: string]>> = {
  bloquant: ['Bloquant', 'Bloquants'],
  avertissement: ['Avertissement', 'Avertissements'],
  information: ['Information', 'Informations'],
};

export function texteGravites(gravite: Gravite): string {
  return GRAVITES[gravite][1];
}

export const FAMILLES: Readonly<Record<Famille, { readonly nom: string; readonly controle: string }>> = {
  fichier: {
    nom: 'Fichier',
    controle: fr`L’encodage, la structure, l’en-tête (étape, exercice, SIRET, dates) et les valeurs de chaque ligne.`,
  },
  scellement: {
    nom: 'Scellement',
    controle: fr`L’empreinte posée par TotEM, quand le fichier en porte une.`,
  },
  nomenclature: {
    nom: 'Nomenclature',
    controle: fr`Natures, chapitres et fonctions, comparés au plan de comptes de l’exercice.`,
  },
  equilibre: {
    nom: 'Équilibre',
    controle: fr`Les égalités qu’un budget ou un compte doit respecter, et les crédits de chaque chapitre.`,
  },
  scdl: {
    nom: 'CSV SCDL',
    controle: fr`Le CSV qui sera publié, relu cellule par cellule selon le schéma SCDL « budget » 0.8.3.`,
  },
};

/** `2 problèmes`, `aucun problème`. */
export function texteProblemes(nombre: number): string {
  return nombre === 0 ? 'aucun problème' : accorder(nombre, 'problème');
}

/** One budget among several of a file; two may bear the same name. */
export function nomDeBudget(numero: number, nom: string, exercice: string): string {
  return `budget\u00a0${numero} (${[nom, exercice].filter(Boolean).join(', ')})`;
}

/** Where a constat is, without its budget: `ligne 123 du fichier`, the annexe row. */
export function texteLieu({ ligne, annexe }: Lieu): string {
  const parts = [
    ...(annexe ? [`annexe ${annexe.genre}, rangée ${formatEntier(annexe.rangee)}`] : []),
    ...(ligne === undefined ? [] : [`ligne\u00a0${formatEntier(ligne)} du fichier`]),
  ];
  return parts.join(', ');
}

/** State of the seal, by the code of its constat. */
const SCEAUX: ReadonlyMap<string, string> = new Map([
  ['E-S01', 'Intact'],
  ['E-S02', 'Rompu'],
  ['E-S03', 'Absent'],
  ['E-S04', 'Non vérifiable'],
]);

export const SCEAU = {
  enCours: fr`Vérification en cours…`,
  nonVerifie: 'Non vérifié',
  date: (date: string): string => `scellé le ${formatDate(date)}`,
};

/** @param code of the constat about the seal; missing when the controls said nothing of it */
export function texteSceau(code: string | undefined): string {
  return SCEAUX.get(code ?? '') ?? SCEAU.nonVerifie;
}
