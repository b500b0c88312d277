import type { ContenuEtranger, MotifDeRefus } from '../core/flux/refus.ts';
import { formatEntier, formatOctets } from './nombres.ts';
import { enumerer, espacer } from './typographie.ts';

/** Why a file was not opened, in plain French: what it is, and what to do. The name of the file stands before. */
export interface TexteDeRefus {
  readonly constat: string;
  readonly conseil: string;
}

const DEPUIS_TOTEM =
  'Exportez de nouveau le budget depuis TotEM (ou votre logiciel financier), puis déposez-le ici.';
const DE_NOUVEAU = 'Téléchargez ou copiez le fichier de nouveau, puis déposez-le ici.';
const FICHIER_XML = 'Déposez le fichier XML du budget, celui qui est transmis à la préfecture.';

/** Met in an archive alone: a CSV that comes as it is, is opened. */
const CSV_ARCHIVE: TexteDeRefus = {
  constat: 'Ceci est un tableau CSV, pas un fichier XML.',
  conseil: 'Pour le vérifier, déposez le CSV lui-même dans la page, sans archive .gz.',
};

const CONTENUS: Readonly<Record<ContenuEtranger, TexteDeRefus>> = {
  pdf: { constat: 'Ceci est un PDF, pas un fichier XML.', conseil: FICHIER_XML },
  zip: {
    constat: 'Ceci est une archive ZIP (ou un classeur), pas un fichier XML.',
    conseil: 'Ouvrez l’archive sur votre ordinateur, puis déposez ici le fichier XML qu’elle contient.',
  },
  office: { constat: 'Ceci est un document bureautique, pas un fichier XML.', conseil: FICHIER_XML },
  image: { constat: 'Ceci est une image, pas un fichier XML.', conseil: FICHIER_XML },
  html: {
    constat: 'Ceci est une page web, pas un fichier XML.',
    conseil: `Le téléchargement a sans doute enregistré une page d’erreur. ${DE_NOUVEAU}`,
  },
  json: { constat: 'Ceci est un fichier JSON, pas un fichier XML.', conseil: FICHIER_XML },
  'csv-scdl': CSV_ARCHIVE,
  csv: CSV_ARCHIVE,
  'utf-16-sans-bom': {
    constat: 'Ce fichier est écrit en UTF-16 sans l’annoncer : il ne peut pas être lu avec certitude.',
    conseil: 'Enregistrez-le en UTF-8 avec un éditeur de texte, ou exportez-le de nouveau.',
  },
  inconnu: { constat: 'Ce n’est pas un fichier XML.', conseil: FICHIER_XML },
};

/** What saxes says, in French; the rest is told by the place alone. */
const DETAILS: readonly (readonly [RegExp, string])[] = [
  [
    /^unmatched closing tag|^unexpected close tag/,
    'une balise est fermée sans avoir été ouverte, ou dans le désordre',
  ],
  [/^unclosed tag/, 'une balise n’est pas fermée'],
  [/^duplicate attribute/, 'un attribut est écrit deux fois'],
  [/^unbound namespace prefix/, 'un préfixe est utilisé sans être déclaré'],
  [
    /^undefined entity|^empty entity/,
    'un « & » doit s’écrire « &amp; », ou une référence (&…;) n’existe pas',
  ],
  [/^disallowed character|^malformed character entity/, 'un caractère interdit s’y trouve'],
  [/^documents may contain only one root/, 'le document a deux racines'],
  [/^text data outside of root|^an XML declaration must be/, 'du texte se trouve hors du document'],
];

export function texteDeRefus(motif: MotifDeRefus): TexteDeRefus {
  const { constat, conseil } = texteBrut(motif);
  return { constat: espacer(constat), conseil: espacer(conseil) };
}

function texteBrut(motif: MotifDeRefus): TexteDeRefus {
  switch (motif.code) {
    case 'fichier-vide':
      return { constat: 'Fichier vide.', conseil: DE_NOUVEAU };
    case 'trop-gros':
      return {
        constat: `Fichier trop gros (${formatOctets(motif.octets)}, maximum ${formatOctets(motif.maximum)}).`,
        conseil: 'Un fichier de budget dépasse rarement 20 Mo : vérifiez qu’il s’agit du bon fichier.',
      };
    case 'lecture-impossible':
      return {
        constat:
          'Le fichier ne peut pas être lu : il a été déplacé, modifié pendant la lecture, ou n’est pas sur ce poste.',
        conseil: 'S’il est dans un espace partagé ou en ligne, copiez-le d’abord sur votre ordinateur.',
      };
    case 'pas-xml':
      return CONTENUS[motif.reconnu];
    case 'archive-abimee':
      return { constat: 'L’archive .gz est abîmée ou incomplète.', conseil: DE_NOUVEAU };
    case 'archive-anormale':
      return {
        constat:
          'Archive anormale : son contenu décompressé est démesuré, ou c’est une archive dans une archive.',
        conseil: 'Décompressez-la sur votre ordinateur et vérifiez son contenu avant de la déposer.',
      };
    case 'encodage-inconnu':
      return { constat: `Encodage inconnu : ${motif.declare}.`, conseil: DEPUIS_TOTEM };
    case 'encodage-incoherent':
      return {
        constat:
          motif.declare === ''
            ? `Ce fichier n’annonce pas son encodage, et son contenu est en ${motif.trouve} : UTF-8 était attendu.`
            : `Encodage incohérent : déclaré ${motif.declare}, contenu ${motif.trouve}.`,
        conseil: motif.rouvrirEn
          ? 'Les accents seraient faux. Vous pouvez le rouvrir avec l’encodage constaté, ou l’exporter de nouveau.'
          : DEPUIS_TOTEM,
      };
    case 'version-xml':
      return {
        constat: `XML version ${motif.version} : seule la version 1.0 est admise.`,
        conseil: DEPUIS_TOTEM,
      };
    case 'doctype':
      return {
        constat: 'Ce fichier contient une déclaration DOCTYPE. Par sécurité, TotemClic ne l’ouvre pas.',
        conseil: `Un fichier TOTEM n’en contient jamais. ${DEPUIS_TOTEM}`,
      };
    case 'xml-mal-forme': {
      const detail = DETAILS.find(([pattern]) => pattern.test(motif.detail))?.[1];
      const place = `ligne ${formatEntier(motif.ligne)}, colonne ${motif.colonne}`;
      return {
        constat: `Fichier abîmé : le XML est mal formé ${place}${detail ? ` (${detail})` : ''}.`,
        conseil: `Il a sans doute été modifié à la main ou par un autre outil. ${DEPUIS_TOTEM}`,
      };
    }
    case 'xml-incomplet':
      return {
        constat: `Fichier incomplet : il s’arrête ligne ${formatEntier(motif.ligne)}${motif.element ? ` dans ${motif.element}` : ''}.`,
        conseil: DE_NOUVEAU,
      };
    case 'trop-profond':
      return {
        constat: `Structure anormale (plus de ${motif.maximum} niveaux) ligne ${formatEntier(motif.ligne)}.`,
        conseil: DEPUIS_TOTEM,
      };
    case 'trop-d-attributs':
      return {
        constat: `Structure anormale (plus de ${motif.maximum} attributs) ligne ${formatEntier(motif.ligne)}.`,
        conseil: DEPUIS_TOTEM,
      };
    case 'trop-de-budgets':
      return {
        constat: `Structure anormale (plus de ${motif.maximum} budgets dans un fichier) ligne ${formatEntier(motif.ligne)}.`,
        conseil: DEPUIS_TOTEM,
      };
    case 'trop-de-noms':
      return {
        constat: `Structure anormale (plus de ${formatEntier(motif.maximum)} noms d’éléments différents) ligne ${formatEntier(motif.ligne)}.`,
        conseil: DEPUIS_TOTEM,
      };
    case 'trop-d-anomalies':
      return {
        constat: `Plus de ${formatEntier(motif.maximum)} valeurs illisibles, inconnues ou répétées, dès l’élément de la ligne ${formatEntier(motif.depuis)} (${motif.champ}) : lecture arrêtée ligne ${formatEntier(motif.ligne)}.`,
        conseil: DEPUIS_TOTEM,
      };
    case 'trop-de-rangees-courtes':
      return {
        constat: `Structure anormale (plus de ${formatEntier(motif.maximum)} lignes budgétaires ou d’annexe de moins de ${motif.longueur} caractères) ligne ${formatEntier(motif.ligne)}.`,
        conseil: DEPUIS_TOTEM,
      };
    case 'valeur-trop-longue':
      return {
        constat: `Valeur anormalement longue ligne ${formatEntier(motif.ligne)}.`,
        conseil: DEPUIS_TOTEM,
      };
    case 'plan-de-comptes':
      return {
        constat: `Ceci est un plan de comptes (${motif.declinaison} ${motif.exercice}), pas un budget.`,
        conseil: FICHIER_XML,
      };
    case 'autre-xml':
      return { constat: autreXml(motif.racine, motif.espace), conseil: FICHIER_XML };
    case 'aucun-budget':
      return { constat: 'Ce document TOTEM ne contient aucun budget.', conseil: DEPUIS_TOTEM };
    case 'aucune-ligne':
      if (motif.horsEspace !== undefined) {
        return {
          constat: `Aucune ligne budgétaire dans l’espace de noms de TOTEM : celles du fichier (${formatEntier(motif.horsEspace)}) sont dans un autre.`,
          conseil: DEPUIS_TOTEM,
        };
      }
      return {
        constat:
          motif.calculees > 0
            ? `Aucune ligne budgétaire : le fichier ne contient que des totaux calculés (${formatEntier(motif.calculees)}).`
            : 'Aucune ligne budgétaire.',
        conseil: 'Vérifiez dans TotEM que le budget a bien été saisi ou importé avant l’export.',
      };
    case 'csv-binaire':
      return {
        constat: 'Ce n’est pas un tableau CSV : le fichier contient des octets qui ne sont pas du texte.',
        conseil: 'Depuis un tableur, enregistrez la feuille au format « CSV UTF-8 », puis déposez-la ici.',
      };
    case 'csv-encodages-meles':
      return {
        constat:
          'Ce CSV mélange deux encodages (UTF-8 et Windows-1252) : ses accents ne sont pas lisibles avec certitude.',
        conseil:
          'Il a sans doute été assemblé à partir de plusieurs fichiers. Exportez-le de nouveau, en une seule fois, en UTF-8.',
      };
    case 'guillemet-ouvert':
      return {
        constat: `Un guillemet est ouvert ligne ${formatEntier(motif.rangee)} du tableau et n’est jamais refermé : la suite ne peut pas être découpée en cellules.`,
        conseil:
          'Corrigez cette ligne (un guillemet dans un texte s’écrit deux fois), ou exportez de nouveau le tableau.',
      };
    case 'csv-lignes-vides':
      return {
        constat: `Ce CSV compte plus de ${formatEntier(motif.maximum)} lignes vides : lecture arrêtée ligne ${formatEntier(motif.rangee)}.`,
        conseil:
          'Dans votre tableur, supprimez les lignes vides sous le tableau, puis enregistrez-le de nouveau en CSV.',
      };
    case 'csv-sans-ligne':
      return {
        constat: 'Ce CSV n’a que des en-têtes de colonnes : aucune ligne à vérifier.',
        conseil: 'Vérifiez que le tableau était bien rempli avant l’export.',
      };
    case 'csv-inconnu':
      return {
        constat: `Les colonnes de ce CSV ne sont ni celles d’un budget SCDL, ni celles de subventions SCDL. Colonnes lues : ${enumerer(motif.colonnes)}.`,
        conseil:
          'Choisissez le schéma à utiliser pour connaître les colonnes manquantes, ou déposez le fichier TOTEM : TotemClic en tire un CSV valide.',
      };
    case 'annule':
      return {
        constat: 'Lecture annulée.',
        conseil: 'Vous pouvez relancer la lecture, ou retirer le fichier de la liste.',
      };
    case 'interne':
      return {
        constat: 'TotemClic a rencontré une erreur imprévue en lisant ce fichier.',
        conseil:
          'Rechargez la page et recommencez. Si cela se reproduit, signalez-le à la personne qui héberge TotemClic.',
      };
  }
}

function autreXml(racine: string, espace: string): string {
  if (/^PES_/.test(racine)) return `Ceci est un flux PES (${racine}), pas un budget TOTEM.`;
  if (espace === 'http://www.w3.org/2001/XMLSchema') return 'Ceci est un schéma XSD, pas un budget.';
  if (espace === 'http://www.w3.org/1999/XSL/Transform')
    return 'Ceci est une feuille de style XSL, pas un budget.';
  if (racine === 'html') return 'Ceci est une page web, pas un budget.';
  if (racine === 'DocumentBudgetaire' || racine === 'CompteFinancierUnique') {
    return `La racine ${racine} n’est pas dans l’espace de noms de TOTEM : ce fichier a été transformé par un autre outil.`;
  }
  return `Ceci est un autre document XML (racine ${racine}), pas un budget TOTEM.`;
}
