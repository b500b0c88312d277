/** Sentences of the screen where the folder to publish is prepared; those of the folder itself are in `publication.ts`. */

import type { MotifDeRefus } from '../core/flux/refus.ts';
import type { GenreDeFichier } from '../core/publication/fichiers.ts';
import type { NomDeLicence } from '../core/publication/metadonnees.ts';
import type { Ecart } from '../core/publication/prepare-anonymise.ts';
import { type TexteDEcart, texteDEcart } from './ecarts.ts';
import { formatEntier } from './nombres.ts';
import { texteDeRefus } from './refus.ts';
import { accorder, enumerer, fr } from './typographie.ts';

const documents = (nombre: number): string => accorder(nombre, 'document');

export const PUBLIER = {
  titre: fr`Préparer le dossier à publier`,
  page: 'Publier',
  chapo: fr`Un seul ZIP, prêt à déposer sur un portail de données ouvertes : le budget et ses annexes en CSV, le XML anonymisé, un classeur, le rapport de contrôle et la description du jeu de données.`,
  vide: fr`Aucun budget n’est ouvert`,
  videTexte: fr`Déposez d’abord un ou plusieurs fichiers TOTEM : ils apparaîtront ici.`,
  deposer: fr`Déposer des fichiers`,
  voirRefuses: fr`Voir pourquoi`,
  csvLaisses: (nombre: number): string =>
    fr`${accorder(nombre, 'CSV fait ailleurs n’est pas concerné', 'CSV faits ailleurs ne sont pas concernés')} : seuls les fichiers TOTEM donnent un dossier.`,
  refusesLaisses: (nombre: number): string =>
    fr`${accorder(nombre, 'fichier déposé n’est pas un budget lisible', 'fichiers déposés ne sont pas des budgets lisibles')}.`,
};

export const VERDICT_PUBLIER = {
  pret: (nombre: number): string =>
    nombre === 1 ? fr`Le dossier peut être préparé` : fr`${documents(nombre)} peuvent être publiés`,
  partiel: (prets: number, total: number): string =>
    fr`${formatEntier(prets)} sur ${documents(total)} ${prets < 2 ? 'peut être publié' : 'peuvent être publiés'}`,
  bloque: (nombre: number): string =>
    nombre === 1
      ? fr`Ce document ne peut pas encore être publié`
      : fr`Aucun document ne peut encore être publié`,
  bloqueTexte: fr`La liste dit pourquoi, et où aller.`,
  aucun: fr`Aucun document n’est choisi`,
  aucunTexte: fr`Cochez au moins un document dans la liste.`,
  attente: fr`Vérification en cours…`,
  attenteTexte: (nombre: number): string =>
    fr`TotemClic contrôle encore ${documents(nombre)} et y cherche les données personnelles.`,
  laisses: fr`Les autres ne seront pas dans le ZIP : la liste dit pourquoi, et où aller.`,
  limite: fr`Rien n’est publié par cette page : elle prépare un ZIP sur votre ordinateur, que vous déposez vous-même. Relisez-le avant : TotemClic aide à anonymiser, il ne garantit rien.`,
};

export const LISTE = {
  titre: 'Documents',
  tous: fr`Tout choisir`,
  aucun: fr`Ne rien choisir`,
  choisir: (quoi: string): string => fr`Publier ${quoi}`,
  verifier: 'Voir le rapport',
  verifierNom: (quoi: string): string => fr`Voir le rapport : ${quoi}`,
  anonymiser: 'Décider',
  anonymiserNom: (quoi: string): string => fr`Décider de ce qui est à relire : ${quoi}`,
  revoir: 'Revoir les choix',
  revoirNom: (quoi: string): string => fr`Revoir les choix d’anonymisation : ${quoi}`,
  attente: fr`Vérification en cours…`,
  controleEchec: fr`La vérification n’a pas pu être faite : ce document n’est pas publié sans elle.`,
  rechercheEchec: fr`La recherche des données personnelles n’a pas pu être faite.`,
  bloquants: (nombre: number): string =>
    fr`Bloqué par ${accorder(nombre, 'problème', 'problèmes')} à corriger dans le fichier.`,
  aRelire: (nombre: number, noms: number): string =>
    fr`Reste ${accorder(nombre, 'valeur')} à relire${noms === 0 ? '' : `, dont ${accorder(noms, 'nom qui réapparaît', 'noms qui réapparaissent')}`}.`,
  pret: (occultees: number): string =>
    occultees === 0
      ? fr`Prêt. Rien n’est occulté.`
      : fr`Prêt. ${accorder(occultees, 'valeur occultée', 'valeurs occultées')}.`,
  avertissements: (nombre: number): string => accorder(nombre, 'avertissement'),
  ecarte: fr`Écarté :`,
  fichiers: (nombre: number, taille: string): string => fr`${accorder(nombre, 'fichier')}, ${taille}`,
};

export const DOUBLONS = {
  'meme-scellement': fr`Le même document, déposé plusieurs fois`,
  'meme-etape': fr`Le même budget, à la même étape`,
  texte: (noms: readonly string[]): string => fr`${enumerer(noms)}.`,
  dernier: (nom: string): string => fr`Le plus récent est ${nom}.`,
  sansDate: fr`Leurs dates ne disent pas lequel est le plus récent.`,
  garderDernier: fr`Ne publier que le plus récent`,
  garderUn: fr`N’en publier qu’un`,
  tousPublies: fr`Tous sont choisis : ils auront chacun leur dossier.`,
};

export const OPTIONS = {
  titre: 'Contenu',
  conserverVides: fr`Conserver les fichiers vides`,
  conserverVidesNote: fr`Une annexe sans ligne donne un CSV avec son seul en-tête, comme le faisait DataClic : le jeu de données garde la même forme d’une année à l’autre.`,
  classeur: fr`Joindre un classeur à lire`,
  classeurNote: fr`Un fichier .xlsx par document, avec les mêmes tables. Les données publiées restent les CSV.`,
  toutesEtapes: fr`Ajouter un CSV de toutes les étapes`,
  toutesEtapesNote: fr`Par collectivité et exercice, les budgets de tous les documents à la suite. Ses lignes ne s’additionnent pas d’une étape à l’autre.`,
};

export const ARBRE = {
  titre: fr`Ce que contiendra le dossier`,
  intro: fr`Chaque document est préparé exactement comme il le sera dans le ZIP : anonymisé, relu, contrôlé.`,
  enCours: fr`En préparation…`,
  attente: 'En attente',
  nonPrepare: fr`Pas encore préparé`,
  demander: fr`Préparer la liste des fichiers`,
  demanderTexte: fr`Avec autant de documents, cela peut prendre quelques minutes. Le ZIP n’en a pas besoin.`,
  lignes: (nombre: number): string => accorder(nombre, 'ligne'),
  vide: fr`vide : l’en-tête seul`,
  vides: (nombre: number): string => accorder(nombre, 'fichier vide', 'fichiers vides'),
  formulesTitre: fr`Des textes commencent comme une formule de tableur`,
  formulesTexte: (fichiers: number): string =>
    fr`${accorder(fichiers, 'CSV en contient, marqué plus bas', 'CSV en contiennent, marqués plus bas')} : un tableur peut calculer une cellule qui commence par =, +, - ou @. Les CSV publiés restent les données telles qu’elles sont ; LISEZMOI.txt nomme les colonnes pour qui les ouvre dans un tableur.`,
  formules: (colonnes: string): string => fr`À importer comme du texte : ${colonnes}`,
  communs: fr`Fichiers du dossier`,
  communsTexte: fr`écrits en dernier, d’après tous les autres`,
  catalogue: fr`catalogue.csv : la ligne à ajouter au catalogue de la collectivité`,
  datapackage: fr`datapackage.json : la description de chaque fichier, lisible par une machine`,
  lisezMoi: fr`LISEZMOI.txt : ce que contient le dossier, ce qui reste à faire`,
  toutesEtapes: fr`toutes-etapes : les budgets de tous les documents à la suite`,
};

export const GENRES: Readonly<Record<GenreDeFichier, string>> = {
  budget: 'Budget',
  agregat: fr`Agrégats`,
  annexe: 'Annexes',
  compte: fr`États du comptable`,
  'a-completer': fr`À compléter avant de publier`,
  'toutes-etapes': fr`Toutes étapes`,
  xml: 'Document',
  classeur: 'Classeur',
  rapport: fr`Rapport de contrôle`,
  metadonnees: fr`Métadonnées`,
};

export const METADONNEES = {
  titre: fr`Décrire le jeu de données`,
  intro: fr`Ces textes sont déduits des fichiers. Corrigez-les : ils vont dans datapackage.json, catalogue.csv et LISEZMOI.txt. Copiez-les dans le formulaire du portail.`,
  dossier: (nom: string): string => fr`Dossier ${nom}`,
  champs: {
    titre: 'Titre',
    description: 'Description',
    motsCles: fr`Mots-clés`,
    territoire: 'Territoire couvert',
    debut: fr`Début de la période`,
    fin: fr`Fin de la période`,
    frequence: fr`Fréquence de mise à jour`,
    licence: 'Licence',
  },
  motsClesNote: fr`Séparés par des points-virgules.`,
  periodeNote: fr`Au format AAAA-MM-JJ.`,
  licences: {
    lov2: fr`Licence Ouverte / Open Licence version 2.0`,
    'odc-odbl': fr`Open Database License (ODbL) version 1.0`,
  } satisfies Record<NomDeLicence, string>,
  licenceNotes: {
    lov2: fr`Celle que retiennent la plupart des collectivités : toute réutilisation est permise, en citant la source.`,
    'odc-odbl': fr`Qui modifie les données doit les repartager sous la même licence.`,
  } satisfies Record<NomDeLicence, string>,
  copier: 'Copier',
  copierNom: (champ: string): string => fr`Copier : ${champ}`,
  copie: fr`Copié`,
  copieEchec: fr`Ce navigateur refuse la copie : sélectionnez le texte et copiez-le.`,
  retablir: fr`Rétablir les textes proposés`,
  aDeposer: fr`À renseigner par vous`,
  aDeposerTexte: fr`La date de publication, la date de mise à jour et l’adresse du jeu de données ne se déduisent pas des fichiers : complétez-les dans catalogue.csv une fois le jeu en ligne.`,
};

export const ETAPES_DE_PUBLICATION = {
  titre: fr`Déposer sur un portail`,
  intro: fr`TotemClic n’envoie rien : ces étapes se font dans un autre onglet, avec votre compte.`,
  portails: [
    {
      nom: 'data.gouv.fr',
      adresse: 'www.data.gouv.fr',
      etapes: [
        fr`Ouvrez le ZIP, et gardez une copie du dossier.`,
        fr`Sur data.gouv.fr, connectez-vous avec un compte rattaché à l’organisation de votre collectivité.`,
        fr`Choisissez « Publier », puis « Un jeu de données ».`,
        fr`Copiez le titre, la description, les mots-clés, la couverture, la fréquence et la licence proposés plus haut.`,
        fr`Ajoutez les fichiers : d’abord le CSV du budget, puis les annexes, le XML anonymisé et datapackage.json. Pour le CSV du budget, indiquez le schéma « scdl/budget ».`,
        fr`Publiez, puis reportez la date et l’adresse du jeu dans catalogue.csv.`,
      ],
    },
    {
      nom: 'DataGrandEst',
      adresse: 'www.datagrandest.fr',
      etapes: [
        fr`Ouvrez le ZIP, et gardez une copie du dossier.`,
        fr`Sur DataGrandEst, connectez-vous ; si votre collectivité n’y a pas d’espace, demandez-le à l’équipe du portail.`,
        fr`Créez une fiche de métadonnées et copiez-y les textes proposés plus haut.`,
        fr`Joignez le ZIP, ou les fichiers un par un selon l’espace dont vous disposez.`,
        fr`Reportez la date et l’adresse de la fiche dans catalogue.csv.`,
      ],
    },
  ],
  autre: fr`Un autre portail ? Les mêmes fichiers et les mêmes textes y conviennent : chaque CSV porte son schéma dans datapackage.json.`,
  copierAdresse: (nom: string): string => fr`Copier l’adresse de ${nom}`,
};

type Raison =
  | Ecart
  | { readonly genre: 'refus'; readonly motif: MotifDeRefus }
  | { readonly genre: 'interne'; readonly detail: string };

/** Why a document is left out, and what to do. */
export function texteDeRaison(raison: Raison): TexteDEcart {
  switch (raison.genre) {
    case 'refus': {
      const { constat, conseil } = texteDeRefus(raison.motif);
      return { titre: constat, details: [conseil] };
    }
    case 'interne':
      return {
        titre: fr`une erreur imprévue empêche de le préparer.`,
        details: [
          fr`Déposez-le de nouveau ; si cela se reproduit, signalez-le à la personne qui héberge TotemClic, sans lui envoyer le fichier.`,
        ],
      };
    default:
      return texteDEcart(raison);
  }
}
