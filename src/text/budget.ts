import type { Referentiel } from '../core/nomenclature/referentiel.ts';
import { texteNomenclature } from './nomenclatures.ts';
import { accorder, fr } from './typographie.ts';

type PlanUtilise = NonNullable<Referentiel['plan']>;

export const BUDGET = {
  retour: 'Tous les fichiers',
  fiche: 'Fiche du budget',
  etablissement: 'Établissement',
  date: 'Date',
  nomenclature: 'Plan de comptes',
  vote: 'Vote',
  siret: 'SIRET',
  siretInvalide: 'invalide',
  siretInvalideTexte: fr`Un SIRET compte 14 chiffres, dont une clé de contrôle : celui du fichier n’est pas juste. Le CSV ne peut pas être produit sans lui.`,
  siretAbsent: 'Absent du fichier',
  scellement: 'Scellement',
  lignes: 'Lignes',
  fichier: 'Fichier',
  nonPrecise: 'Non précisé',
  planUtilise: ({ nomenclature, exercice, exact, ajoute }: PlanUtilise): string =>
    ajoute && exact
      ? fr`plan de ${exercice} que vous avez ajouté`
      : exact
        ? `plan officiel de ${exercice}`
        : fr`plan le plus proche : ${texteNomenclature(nomenclature)}, ${exercice}`,
  aucunPlan: fr`aucun plan connu : les libellés sont ceux du fichier`,
  chiffres: 'Chiffres clés',
  solde: 'Solde',
  soldeTexte: fr`recettes − dépenses`,
  ensemble: 'Ensemble des deux sections',
  detail: 'Détail du budget',
  detailAide: [
    fr`Par nature : ce que l’on achète ou reçoit (salaires, énergie, impôts).`,
    fr`Par fonction : à quoi cela sert (écoles, voirie, culture).`,
  ],
  nature: 'Par nature',
  fonction: 'Par fonction',
  ligneALigne: 'Lignes',
  echec: fr`Cette vue n’a pas pu être calculée. Déposez de nouveau le fichier ; si cela se reproduit, signalez-le à la personne qui héberge TotemClic.`,
  calcul: 'Calcul en cours…',
  telecharger: 'Télécharger le CSV budget (SCDL)',
  aRelire: fr`Ce CSV contient des libellés à relire avant de le publier.`,
  anonymiser: 'Anonymiser le fichier',
  anonymiserAvant: fr`Anonymiser le fichier avant de le publier`,
  afficher: 'Affichage',
};

export const AVIS = {
  titre: 'À savoir sur ce fichier',
  planProche: (exercice: string, nomenclature: string, plan: number): string =>
    fr`TotemClic n’a pas le plan de comptes officiel de ce budget (${texteNomenclature(nomenclature)}, ${exercice}). Le plus proche est utilisé : ${plan}. Des libellés peuvent différer un peu.`,
  autrePlan: (demande: string, nomenclature: string, plan: number): string =>
    fr`TotemClic n’a pas le plan de comptes ${texteNomenclature(demande)}. Le plus proche est utilisé : ${texteNomenclature(nomenclature)}, ${plan}. Des libellés peuvent différer.`,
  sansPlan: (nomenclature: string): string =>
    fr`Plan de comptes inconnu (${texteNomenclature(nomenclature)}) : chapitres, sections et libellés ne peuvent être que ceux du fichier.`,
  calculees: (nombre: number): string =>
    fr`${accorder(nombre, 'ligne de total calculée par l’outil', 'lignes de totaux calculées par l’outil')}, laissées de côté pour ne rien compter deux fois.`,
  derives: (nombre: number): string =>
    fr`Chapitre déduit du plan de comptes pour ${accorder(nombre, 'ligne')} : le fichier ne le donne pas, ou donne à sa place un numéro d’opération ou un article. Ces lignes sont marquées dans l’onglet « Lignes ».`,
  empruntes: (nombre: number): string =>
    fr`Libellé ou section hors du plan de l’exercice pour ${accorder(nombre, 'ligne')} : l’origine est marquée à côté de la valeur.`,
  horsTotaux: (nombre: number): string =>
    fr`${accorder(nombre, 'ligne n’est', 'lignes ne sont')} dans aucun total, faute de section ou de sens connu.`,
  plus: (nombre: number): string => `${accorder(nombre, 'remarque')} sur la lecture du fichier`,
};

export const ARBRE = {
  section: 'Section',
  sens: 'Sens',
  niveau: 'Niveau',
  code: 'Code',
  libelle: 'Libellé',
  montant: 'Montant',
  part: 'Part',
  partTexte: fr`Part dans les dépenses, ou dans les recettes, de la section`,
  lignes: 'Lignes',
  ligne: 'ligne',
  deplier: 'Tout déplier d’un niveau',
  replier: 'Tout replier',
  inconnu: 'Libellé inconnu',
  chapitreInconnu: 'Chapitre inconnu',
  natureInconnue: 'Nature inconnue',
  sansFonction: 'Sans fonction',
  sansFonctionTexte: fr`Lignes auxquelles le fichier ne donne pas de fonction.`,
  propre: 'écrit directement sur ce compte',
  aide: fr`Flèches haut et bas pour se déplacer, droite pour ouvrir, gauche pour fermer.`,
  vide: fr`Aucune ligne n’a ce montant pour ces opérations.`,
  legende: (onglet: string, mesure: string, operations: string): string =>
    `${onglet}, ${mesure}, ${operations}`,
};

export const SANS_FONCTIONS = {
  titre: fr`Pas de présentation par fonction`,
  'vote-par-nature': fr`Ce budget est voté par nature, sans présentation par fonction. C’est le cas normal des petites communes, qui n’y sont pas tenues.`,
  'fonctions-absentes': fr`Aucune ligne de ce fichier ne porte de fonction, alors que le budget annonce une présentation par fonction ou ne dit rien du vote.`,
  conseil: fr`L’onglet « Par nature » montre tout le budget.`,
};
