import { formatEntier, formatOctets } from './nombres.ts';
import type { PageDeTexteEcrite } from './pages.ts';
import { fr } from './typographie.ts';

/** What is refused beyond; `test/securite.test.ts` holds them, and docs/securite.md, to what the code does. */
export const LIMITES = {
  /** Bytes of a file, and of what a `.gz` holds. */
  octets: 500_000_000,
  /** How many times a `.gz` may swell, once it holds so many bytes. */
  ratio: 100,
  octetsRatio: 50 * 1024 * 1024,
  /** Of elements, one in another. */
  niveaux: 64,
  /** Of one element. */
  attributs: 64,
  /** Names of elements and attributes of one file, and fields of its rows. */
  noms: 10_000,
  /** Values of one file that cannot be read, are unknown or repeated. */
  anomalies: 100_000,
  /** Rows of one file that hold less than so many characters. */
  rangeesCourtes: 50_000,
  longueurCourte: 64,
  /** Characters of one value. */
  valeur: 64 * 1024,
  /** Characters of one row of a CSV. */
  rangeeCsv: 1_000_000,
  /** Empty rows of a CSV. */
  videsCsv: 1_048_576,
  /** Files of a ZIP of plans de comptes or schemas, and their bytes. */
  entreesZip: 2000,
  octetsZip: 300 * 1024 * 1024,
  /** Seconds of a validation by schemas. */
  secondesXsd: 120,
};

export const PROMESSE: PageDeTexteEcrite = {
  titre: fr`Ce que TotemClic fait et ne fait pas`,
  chapo: fr`TotemClic travaille sur des fichiers qui ne sont pas encore publics. Voici ce qu’il promet, contre quoi il protège, et ce qu’il ne peut pas faire à votre place.`,
  sections: [
    {
      titre: fr`Ce qu’il promet`,
      blocs: [
        {
          liste: [
            fr`Rien ne sort de votre ordinateur : une fois la page chargée, le navigateur refuse toute connexion que la page demanderait.`,
            fr`Rien n’est gardé sans votre demande, et jamais un nom ni un montant.`,
            fr`Un fichier est lu comme du texte. Rien de ce qu’il contient n’est exécuté, et aucune adresse qu’il nomme n’est visitée.`,
            fr`Un fichier qui ne peut pas être lu en entier est refusé, avec la raison : il n’y a pas de total à moitié juste.`,
            fr`Les montants sont exacts au centime. Ce qui est déduit, emprunté ou laissé de côté est signalé à l’endroit où on le voit.`,
            fr`Le fichier anonymisé est relu avant de vous être donné : hors des valeurs occultées et de ce qui est annoncé, il est le même, octet pour octet.`,
          ],
        },
      ],
    },
    {
      titre: fr`Ce qu’il ne fait pas`,
      blocs: [
        {
          termes: [
            [
              fr`Garantir l’anonymat`,
              fr`La recherche des noms n’est jamais complète : un nom de famille seul dans un texte libre, ou une personne que plusieurs données désignent ensemble, peut lui échapper. Relisez.`,
            ],
            [
              fr`Certifier en droit`,
              fr`Ni la légalité d’un budget, ni celle de sa publication. Ses contrôles sont des indices, pas l’avis d’un comptable public, d’un juge ou d’un délégué à la protection des données.`,
            ],
            [
              fr`Dire qui a fait le fichier`,
              fr`Le scellement montre si le fichier a changé depuis qu’il a été posé ; n’importe qui peut en poser un.`,
            ],
            [
              fr`Vérifier les signatures électroniques`,
              fr`Celle d’un compte financier unique (XMLDSig) est lue, jamais vérifiée.`,
            ],
            [
              fr`Corriger un budget`,
              fr`Une erreur du fichier reste dans ce qui en est tiré, avec un constat quand elle a été vue.`,
            ],
            [
              fr`Protéger un tableur`,
              fr`Les cellules des CSV publiés sont écrites telles qu’elles sont dans le fichier. Un tableur peut prendre pour une formule celle qui commence par « = ». Seul le journal d’anonymisation, fait pour être ouvert dans un tableur, en est protégé.`,
            ],
            [
              fr`Deviner les plans de comptes à venir`,
              fr`Il connaît ceux de sa version et ceux que vous ajoutez. Pour un exercice plus récent, il prend le plus proche, et le dit.`,
            ],
          ],
        },
      ],
    },
    {
      titre: fr`Contre quoi il protège, et jusqu’où`,
      blocs: [
        {
          termes: [
            [
              fr`Un fichier piégé ou abîmé`,
              fr`Il est lu à part, avec des tailles limitées ; une déclaration DOCTYPE est refusée ; la lecture s’annule à tout moment.`,
            ],
            [
              fr`Une bibliothèque malveillante`,
              fr`Elle ne peut rien envoyer par une connexion. Elle pourrait encore ouvrir une autre adresse : aucune partie de la page ne le fait, et les tests surveillent chaque requête.`,
            ],
            [
              fr`Un hébergeur piraté`,
              fr`Il pourrait servir une autre page, qui enverrait vos fichiers : TotemClic n’y peut rien. Pour ne dépendre d’aucun serveur, gardez la version en un seul fichier, et comparez son empreinte à celle d’une source sûre.`,
            ],
            [
              fr`Une extension du navigateur`,
              fr`Si vous lui avez permis de lire toutes les pages, elle lit aussi celle-ci, et la règle de sécurité ne l’arrête pas. Une fenêtre privée, où les extensions sont en général arrêtées, l’évite.`,
            ],
            [
              fr`Un poste partagé`,
              fr`Les fichiers que vous téléchargez y restent. Le journal d’anonymisation contient les noms occultés : ne le publiez pas, et effacez-le quand il ne sert plus.`,
            ],
            [
              fr`Une erreur de votre part`,
              fr`Un projet de budget, un nom à relire ou un fichier fautif bloquent le dossier à publier. Publier un autre fichier reste possible : TotemClic ne surveille que ce qu’il écrit.`,
            ],
          ],
        },
      ],
    },
    {
      titre: fr`Tailles et durées`,
      blocs: [
        fr`Au-delà de ces limites, bien plus larges que les vrais fichiers, la lecture s’arrête et dit pourquoi :`,
        {
          liste: [
            fr`fichier : ${formatOctets(LIMITES.octets)}, décompressé s’il est en .gz, et sans gonfler plus de ${LIMITES.ratio} fois au-delà de ${formatOctets(LIMITES.octetsRatio)} ;`,
            fr`XML : ${LIMITES.niveaux} niveaux, ${LIMITES.attributs} attributs par élément, ${formatEntier(LIMITES.noms)} noms différents, ${formatEntier(LIMITES.valeur)} caractères par valeur, ${formatEntier(LIMITES.rangeesCourtes)} lignes budgétaires ou d’annexe de moins de ${LIMITES.longueurCourte} caractères, ${formatEntier(LIMITES.anomalies)} valeurs illisibles, inconnues ou répétées ;`,
            fr`CSV : ${formatEntier(LIMITES.rangeeCsv)} caractères par ligne, ${formatEntier(LIMITES.videsCsv)} lignes vides ;`,
            fr`archive de plans de comptes ou de schémas : ${formatEntier(LIMITES.entreesZip)} fichiers, ${formatOctets(LIMITES.octetsZip)} ;`,
            fr`validation par les schémas XSD : ${LIMITES.secondesXsd} secondes.`,
          ],
        },
      ],
    },
    {
      titre: fr`Comment c’est vérifié`,
      blocs: [
        fr`Chaque promesse est essayée par des tests automatiques, dans un vrai navigateur quand il le faut. La liste est dans le code source : docs/securite.md nomme, pour chaque promesse, les tests qui la tiennent. Aucun audit de sécurité n’a été fait par un tiers.`,
      ],
    },
  ],
};

export const SIGNALER = {
  titre: fr`Signaler une faille`,
  texte: fr`Une donnée qui sort, un nom que TotemClic aurait dû voir, un total faux : dites la version, le navigateur et ce que vous avez fait. N’envoyez pas le fichier, ni un extrait : décrivez-le, ou fabriquez-en un petit, inventé, qui montre le défaut.`,
  ecrire: (nom: string | undefined): string =>
    nom === undefined ? fr`Écrire au contact de cette page` : fr`Écrire au contact de ${nom}`,
  sansContact: fr`Cette page n’indique pas de contact : adressez-vous à la personne ou au service qui vous l’a donnée. Le code source dit dans SECURITY.md comment joindre ceux qui l’écrivent.`,
};
