import { fr } from './typographie.ts';

export const NOMS_DE_PAGES = {
  guide: 'Guide pas à pas',
  glossaire: 'Glossaire',
  accessibilite: 'Accessibilité : non conforme',
  confidentialite: 'Confidentialité',
  promesse: 'Promesses et limites',
  'a-propos': 'À propos',
} as const;

/** A page to read: sections of paragraphs, lists and terms. */
export type Bloc =
  | string
  | { readonly liste: readonly string[] }
  | { readonly etapes: readonly string[] }
  | { readonly termes: readonly (readonly [nom: string, texte: string])[] };

export interface Section {
  readonly titre: string;
  readonly blocs: readonly Bloc[];
}

export interface PageDeTexteEcrite {
  readonly titre: string;
  readonly chapo: string;
  readonly sections: readonly Section[];
}

export const PAGES = {
  imprimer: 'Imprimer cette page',
  sommaire: 'Dans cette page',
};

export const CONFIDENTIALITE: PageDeTexteEcrite = {
  titre: 'Confidentialité',
  chapo: fr`Vos fichiers ne quittent pas votre ordinateur. Ce n’est pas une promesse à croire : le navigateur l’impose à la page.`,
  sections: [
    {
      titre: fr`Ce qui se passe quand vous déposez un fichier`,
      blocs: [
        fr`Le fichier est lu par la page elle-même, dans la mémoire du navigateur. Rien n’est envoyé et rien n’est enregistré sur un serveur. Fermer ou recharger la page efface le fichier et tout ce qui en est montré.`,
        fr`Après son chargement, la page ne fait plus aucune requête. Sa règle de sécurité (Content-Security-Policy, « connect-src 'none' ») demande au navigateur de les refuser toutes.`,
      ],
    },
    {
      titre: fr`Ce que la page ne fait pas`,
      blocs: [
        {
          liste: [
            fr`Pas de compte, pas de cookie, pas de mesure d’audience, pas de police ni de script venus d’ailleurs.`,
            fr`Pas d’écriture dans le stockage du navigateur, sauf à votre demande (ci-dessous).`,
            fr`Pas d’envoi de rapport d’erreur.`,
          ],
        },
        fr`La personne qui héberge la page voit, comme pour tout site, qu’elle a été chargée. Elle ne voit pas ce que vous y ouvrez.`,
      ],
    },
    {
      titre: fr`Ce qui peut être gardé, si vous le demandez`,
      blocs: [
        fr`L’écran « Anonymiser » peut garder vos choix d’occultation dans ce navigateur, pour le fichier suivant de la même collectivité : le SIREN, les règles réglées, et des empreintes des valeurs décidées, jamais les noms eux-mêmes. Le même écran montre ce qui est gardé et l’efface. Une empreinte permet de vérifier qu’un nom supposé en fait partie : sur un poste partagé, ne gardez rien.`,
      ],
    },
    {
      titre: 'Vérifier par vous-même',
      blocs: [
        {
          etapes: [
            fr`Chargez la page, puis coupez la connexion (mode avion) : tout continue de fonctionner.`,
            fr`Ou ouvrez les outils de développement du navigateur (touche F12), onglet « Réseau » : déposez un fichier, aucune ligne n’apparaît.`,
          ],
        },
      ],
    },
    {
      titre: fr`Ce que vous publiez, vous`,
      blocs: [
        fr`Un fichier TOTEM porte des données personnelles (bénéficiaires, agents, élus). TotemClic les cherche et propose de les occulter, mais ne peut pas tout reconnaître : relisez avant de publier. La collectivité reste responsable de ce qu’elle publie (code des relations entre le public et l’administration, articles L311-6 et L312-1-2).`,
      ],
    },
  ],
};

export const ACCESSIBILITE: PageDeTexteEcrite = {
  titre: 'Déclaration d’accessibilité',
  chapo: fr`État : non conforme. Aucun audit n’a encore été fait par un tiers ; un service qui n’a pas été audité est non conforme au RGAA 4.1, quelle que soit sa qualité.`,
  sections: [
    {
      titre: fr`Ce qui est fait et vérifié`,
      blocs: [
        {
          liste: [
            fr`Tout se fait au clavier, avec un focus visible ; un lien mène au contenu.`,
            fr`Chaque image dit l’essentiel en une phrase et a le même contenu dans un tableau. Aucune information ne passe par la couleur seule.`,
            fr`Contrastes d’au moins 4,5:1 pour les textes et 3:1 pour les signes, en clair et en sombre ; les couleurs imposées par le système sont respectées.`,
            fr`La page se lit à 320 pixels de large et à 200 %, sans défilement horizontal hors des grands tableaux.`,
            fr`L’outil axe ne trouve aucun défaut sur les écrans essayés par les tests automatiques.`,
          ],
        },
      ],
    },
    {
      titre: fr`Ce qui est connu et reste à faire`,
      blocs: [
        {
          liste: [
            fr`Essais avec plusieurs lecteurs d’écran (NVDA, JAWS, VoiceOver) par des personnes qui s’en servent.`,
            fr`Les grands tableaux (tableau arborescent, lignes) sont longs à parcourir à l’oreille : l’export en tableur est souvent plus commode.`,
            fr`Le texte des images ne grossit pas avec la seule taille de police du navigateur : utilisez le zoom de la page.`,
          ],
        },
      ],
    },
    {
      titre: 'Signaler un défaut',
      blocs: [
        fr`Écrivez à la personne ou au service qui héberge cette page, en disant l’écran et ce qui bloque. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr).`,
      ],
    },
  ],
};

export const A_PROPOS = {
  titre: 'À propos',
  chapo: fr`TotemClic ouvre, explique, vérifie et prépare à la publication les budgets des collectivités, à partir des fichiers qu’elles envoient déjà à la préfecture.`,
  version: 'Version',
  plans: 'Plans de comptes',
  plansTexte: fr`Plans officiels de la DGCL, publiés pour TotEM. Un budget d’un exercice plus récent utilise le plan le plus proche, et le dit.`,
  norme: 'Norme',
  exercices: 'Exercices',
  deA: (de: number, a: number): string => `${de} à ${a}`,
  logiciel: 'Logiciel libre',
  logicielTexte: fr`TotemClic est publié sous licence MIT. Ce n’est pas un outil de l’État, et il n’est lié ni à la DGCL ni à l’éditeur d’un logiciel financier.`,
  licences: 'Bibliothèques et licences',
  licencesTexte: fr`La page contient ces bibliothèques. La liste est faite à la construction, à partir du fichier de verrouillage.`,
  bibliotheques: 'Bibliothèques',
  licence: 'Licence',
  texteDe: (licence: string): string => fr`Texte : ${licence}`,
};
