import { fr } from './typographie.ts';

export interface Terme {
  /** End of its address, and its key. */
  readonly id: string;
  readonly nom: string;
  readonly definition: string;
}

export const GLOSSAIRE = {
  titre: 'Glossaire',
  chapo: fr`Les mots d’un budget, en français courant.`,
  natureEtFonction: fr`Nature ou fonction ?`,
  natureEtFonctionTexte: [
    fr`Chaque dépense se lit de deux façons. La nature dit ce que l’on achète ; la fonction dit à quoi cela sert.`,
    fr`L’électricité de l’école : par nature, c’est le compte 60612 « Énergie – Électricité » ; par fonction, c’est 211 « Écoles maternelles ». La même somme est comptée une fois dans chaque présentation, et les deux totaux sont égaux.`,
    fr`Pour savoir ce que coûtent les écoles, regardez par fonction. Pour savoir ce que coûte l’énergie, regardez par nature.`,
  ],
};

const terme = (id: string, nom: string, definition: string): Terme => ({ id, nom, definition });

/** In alphabetical order of their names. */
export const TERMES_DU_GLOSSAIRE: readonly Terme[] = [
  terme(
    'annexe',
    'Annexe',
    fr`État joint au budget : dette, subventions, personnel, patrimoine… Certaines portent des données personnelles.`,
  ),
  terme('article', 'Article', fr`Le compte le plus fin d’une ligne du budget, par exemple 60612.`),
  terme(
    'bilan',
    'Bilan',
    fr`Ce que la collectivité possède (actif) et d’où vient ce qui le finance (passif), à la fin de l’exercice.`,
  ),
  terme(
    'budget-annexe',
    'Budget annexe',
    fr`Budget tenu à part pour un service : eau, lotissement, transports. Il s’ajoute au budget principal.`,
  ),
  terme(
    'budget-primitif',
    'Budget primitif (BP)',
    fr`Le premier budget de l’année, voté au plus tard le 15 avril en général (CGCT, article L1612-2) : ce que l’on prévoit.`,
  ),
  terme(
    'budget-supplementaire',
    'Budget supplémentaire (BS)',
    fr`Il reprend les résultats de l’année précédente et ajuste le budget primitif.`,
  ),
  terme(
    'cada',
    'CADA',
    fr`Commission d’accès aux documents administratifs : elle dit, par ses avis, ce qui peut être communiqué.`,
  ),
  terme(
    'capacite-de-desendettement',
    'Capacité de désendettement',
    fr`Le nombre d’années d’épargne brute qu’il faudrait pour rembourser toute la dette.`,
  ),
  terme(
    'cfu',
    'Compte financier unique (CFU)',
    fr`Il remplace le compte administratif de la collectivité et le compte de gestion du comptable par un seul document. Obligatoire pour tous à partir de l’exercice 2026.`,
  ),
  terme('cgct', 'CGCT', fr`Code général des collectivités territoriales.`),
  terme(
    'chapitre',
    'Chapitre',
    fr`Le niveau auquel l’assemblée vote le plus souvent : 011 charges à caractère général, 012 personnel, 65 autres charges…`,
  ),
  terme(
    'compte-administratif',
    'Compte administratif (CA)',
    fr`Ce qui a été réellement dépensé et encaissé dans l’année, comparé à ce qui était ouvert.`,
  ),
  terme(
    'credits-ouverts',
    'Crédits ouverts',
    fr`Ce que la collectivité pouvait dépenser ou comptait encaisser, toutes décisions de l’année comprises.`,
  ),
  terme('crpa', 'CRPA', fr`Code des relations entre le public et l’administration.`),
  terme('csv', 'CSV', fr`Un tableau dans un fichier de texte, que tout tableur ouvre.`),
  terme(
    'decision-modificative',
    'Décision modificative (DM)',
    fr`Un changement du budget en cours d’année. Le document ne contient que les changements.`,
  ),
  terme(
    'dgcl',
    'DGCL',
    fr`Direction générale des collectivités locales, au ministère de l’Intérieur. Elle publie TotEM et les plans de comptes.`,
  ),
  terme(
    'epargne-brute',
    'Épargne brute',
    fr`Recettes courantes moins dépenses courantes, intérêts compris. Elle rembourse la dette, puis finance l’investissement.`,
  ),
  terme('epargne-nette', 'Épargne nette', fr`L’épargne brute, une fois le capital des emprunts remboursé.`),
  terme(
    'equilibre',
    'Équilibre',
    fr`Dans chaque section, les recettes votées égalent les dépenses votées (CGCT, article L1612-4).`,
  ),
  terme('etape', 'Étape', fr`Le moment du budget : primitif, décision modificative, supplémentaire, compte.`),
  terme('exercice', 'Exercice', fr`L’année du budget, du 1er janvier au 31 décembre.`),
  terme(
    'fonction',
    'Fonction',
    fr`À quoi sert une dépense : enseignement, voirie, culture. Voir « Nature ou fonction ? ».`,
  ),
  terme(
    'fonctionnement',
    'Fonctionnement',
    fr`La section de la vie courante : salaires, énergie, entretien, impôts, dotations.`,
  ),
  terme(
    'investissement',
    'Investissement',
    fr`La section de ce qui dure : bâtiments, voirie, matériel, et le remboursement des emprunts.`,
  ),
  terme('m14', 'M14', fr`L’ancien plan de comptes des communes, remplacé par la M57 au 1er janvier 2024.`),
  terme(
    'm4',
    'M4',
    fr`Le plan de comptes des services publics industriels et commerciaux : eau, transports, énergie… Il a ses déclinaisons (M41 à M49).`,
  ),
  terme('m52', 'M52', fr`L’ancien plan de comptes des départements, remplacé par la M57.`),
  terme(
    'm57',
    'M57',
    fr`Le plan de comptes commun aux collectivités depuis 2024. Il en existe une version abrégée (A), développée (D) et pour les plus grandes (P).`,
  ),
  terme(
    'm61',
    'M61',
    fr`L’ancien plan de comptes des services d’incendie et de secours, remplacé par la M57.`,
  ),
  terme('m71', 'M71', fr`L’ancien plan de comptes des régions, remplacé par la M57.`),
  terme(
    'nature',
    'Nature',
    fr`Ce que l’on achète ou reçoit : électricité, salaire, impôt. Voir « Nature ou fonction ? ».`,
  ),
  terme(
    'nomenclature',
    'Nomenclature',
    fr`Le plan de comptes : la liste officielle des chapitres, des comptes et des fonctions d’une année.`,
  ),
  terme(
    'ordre',
    'Opération d’ordre',
    fr`Un jeu d’écritures sans argent versé ni reçu : amortissement, virement d’une section à l’autre.`,
  ),
  terme(
    'occultation',
    'Occultation',
    fr`Le remplacement d’une valeur qui ne doit pas être publiée, comme le nom d’un particulier.`,
  ),
  terme('ofgl', 'OFGL', fr`Observatoire des finances et de la gestion publique locales.`),
  terme('reel', 'Opération réelle', fr`Une dépense payée ou une recette encaissée.`),
  terme(
    'rar',
    'Restes à réaliser (RAR)',
    fr`Ce qui est engagé et pas encore payé ou encaissé au 31 décembre ; reporté sur l’année suivante.`,
  ),
  terme(
    'rgpd',
    'RGPD',
    fr`Règlement général sur la protection des données : le règlement européen 2016/679 sur les données personnelles.`,
  ),
  terme(
    'scdl',
    'SCDL',
    fr`Socle commun des données locales : les formats dans lesquels les collectivités publient. Le schéma « budget » a 22 colonnes.`,
  ),
  terme(
    'scellement',
    'Scellement',
    fr`Une empreinte calculée par TotEM sur le fichier : elle prouve qu’il n’a pas changé depuis.`,
  ),
  terme('section', 'Section', fr`L’une des deux parties du budget : fonctionnement et investissement.`),
  terme('siren', 'SIREN', fr`Le numéro à 9 chiffres d’un organisme : le début de tous ses SIRET.`),
  terme('siret', 'SIRET', fr`Le numéro à 14 chiffres d’un établissement.`),
  terme(
    'totem',
    'TotEM',
    fr`L’outil gratuit de la DGCL qui produit le fichier du budget ; TOTEM est aussi le nom du format.`,
  ),
  terme('xml', 'XML', fr`Le format du fichier TOTEM : du texte entre des balises, fait pour les logiciels.`),
  terme(
    'xsd',
    'XSD',
    fr`La description officielle de ce qu’un fichier XML peut contenir ; la DGCL en publie une pour TOTEM.`,
  ),
  terme('zip', 'ZIP', fr`Plusieurs fichiers en un seul, que tout ordinateur sait ouvrir.`),
];

const PAR_ID: ReadonlyMap<string, string> = new Map(
  TERMES_DU_GLOSSAIRE.map(({ id, definition }) => [id, definition]),
);

export function definitionDe(id: string): string | undefined {
  return PAR_ID.get(id);
}

/** Acronyms as they are written, and the term that explains each. */
const ACRONYMES: ReadonlyMap<string, string> = new Map(
  [
    'CADA',
    'CFU',
    'CGCT',
    'CRPA',
    'CSV',
    'DGCL',
    'M14',
    'M4',
    'M52',
    'M57',
    'M61',
    'M71',
    'OFGL',
    'RGPD',
    'SCDL',
    'SIREN',
    'SIRET',
    'XML',
    'XSD',
    'ZIP',
  ].map((nom) => [nom, nom.toLowerCase()]),
);

const ACRONYME = new RegExp(`(?<![\\p{L}\\d])(${[...ACRONYMES.keys()].join('|')})(?![\\p{L}\\d])`, 'u');

/** A sentence in pieces: its acronyms, each at its first place alone, and what is between. */
export function decouperAcronymes(
  texte: string,
): readonly { readonly texte: string; readonly terme?: string }[] {
  const deja = new Set<string>();
  return texte
    .split(ACRONYME)
    .filter((morceau) => morceau !== '')
    .map((morceau) => {
      const terme = ACRONYMES.get(morceau);
      if (terme === undefined || deja.has(terme)) return { texte: morceau };
      deja.add(terme);
      return { texte: morceau, terme };
    });
}
