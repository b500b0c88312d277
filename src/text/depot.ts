import { formatEntier } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

export const DEPOT = {
  titre: fr`Ouvrez un budget TOTEM`,
  titreDePage: 'Déposer',
  phrase: fr`TotemClic lit le fichier d’un budget de collectivité, le présente par nature et par fonction, aide à l’anonymiser, et en tire le CSV à publier en données ouvertes.`,
  promesse: fr`Votre fichier est lu sur cet ordinateur, par cette page. Il n’est ni envoyé ni enregistré, et la page marche aussi sans connexion.`,
  zone: fr`Déposez ici un fichier TOTEM ou un compte financier unique`,
  zoneAide: fr`Un ou plusieurs fichiers .xml ou .xml.gz, ou un dossier. Un CSV SCDL fait ailleurs peut aussi y être vérifié.`,
  zoneAccessible: fr`Zone de dépôt de fichiers TOTEM`,
  choisir: 'Choisir un fichier TOTEM',
  exemple: 'Essayer avec un exemple',
  exempleNote: fr`L’exemple est le budget d’une commune inventée.`,
  exempleFichier: 'budget-exemple.xml',
  aRedeposer: fr`Ce budget n’est plus ouvert`,
  aRedeposerTexte: fr`TotemClic ne garde aucun budget d’une visite à l’autre : déposez le fichier de nouveau, il s’ouvrira sur l’écran demandé.`,
  plusieursARedeposer: fr`Ces budgets ne sont plus ouverts`,
  plusieursARedeposerTexte: fr`TotemClic ne garde aucun budget d’une visite à l’autre : déposez les fichiers de nouveau.`,
  ouTrouver: fr`Où trouver le fichier ?`,
  ouTrouverEtapes: [
    fr`Dans TotEM, ouvrez le budget voté et scellé.`,
    fr`Exportez-le : TotEM enregistre un fichier .xml, celui qui est transmis à la préfecture.`,
    fr`Déposez ce fichier ici, sans le modifier.`,
  ],
  ouTrouverNote: fr`Vous n’utilisez pas TotEM ? Votre logiciel financier produit le même fichier au moment de la télétransmission des actes budgétaires.`,
  ceQueVousAurez: fr`Ce que vous obtenez`,
  benefices: [
    {
      titre: 'Un budget lisible',
      texte: fr`Chapitres, comptes et fonctions avec leurs libellés officiels, du total jusqu’à la ligne.`,
    },
    {
      titre: 'Des chiffres exacts',
      texte: fr`Au centime près. Ce qui est déduit ou emprunté à un autre plan de comptes est toujours signalé.`,
    },
    {
      titre: 'Un rapport de vérification',
      texte: fr`Ce qui empêche de publier, ce qui mérite un regard, à quelle ligne, et que faire.`,
    },
    {
      titre: 'Le CSV à publier',
      texte: fr`Au format SCDL « budget », prêt pour data.gouv.fr ou votre portail.`,
    },
  ],
};

export const FICHIERS = {
  titre: 'Fichiers déposés',
  attente: 'En attente',
  lecture: 'Lecture',
  annuler: 'Annuler',
  annulerNom: (nom: string): string => fr`Annuler la lecture de ${nom}`,
  publier: 'Préparer le dossier à publier',
  toutRetirer: 'Retirer tous les fichiers',
  lus: (lus: number, total: number): string =>
    fr`${accorder(lus, 'fichier lu', 'fichiers lus')} sur ${total}`,
  enPause: 'en pause',
  pause: 'Mettre en pause',
  reprendre: 'Reprendre',
  toutAnnuler: 'Annuler les lectures',
  bilan: (ouverts: number, autres: number): string =>
    `${accorder(ouverts, 'fichier ouvert', 'fichiers ouverts')}${autres === 0 ? '' : `, ${formatEntier(autres)}\u00a0à voir`}.`,
  decider: 'Anonymiser',
  deciderNom: (quoi: string, nombre: number): string =>
    fr`Anonymiser : ${quoi}, ${accorder(nombre, 'valeur')} à relire`,
  retirer: 'Retirer',
  retirerNom: (nom: string): string => fr`Retirer ${nom} de la liste`,
  voir: 'Voir le budget',
  verifier: 'Vérifier',
  verifierNom: (quoi: string): string => fr`Vérifier : ${quoi}`,
  csv: 'CSV fait ailleurs',
  csvLignes: (lignes: number): string => accorder(lignes, 'ligne'),
  voirNom: (quoi: string): string => fr`Voir le budget : ${quoi}`,
  rouvrirEn: (encodage: string): string => `Rouvrir en ${encodage.toUpperCase()}`,
  relire: 'Relancer la lecture',
  rouvrir: 'Rouvrir',
  perduTexte: fr`La lecture s’est arrêtée de façon imprévue et ce fichier n’est plus ouvert.`,
  cfu: 'Compte financier unique',
  totem: 'Document budgétaire TOTEM',
  exercice: (exercice: string): string => (exercice === '' ? 'exercice non précisé' : `exercice ${exercice}`),
  sansNom: 'Collectivité non précisée',
  progres: (lus: string, total: string): string => `${lus} sur ${total}`,
  nombre: (nombre: number): string => accorder(nombre, 'fichier'),
  ignores: (nombre: number): string =>
    fr`${accorder(nombre, 'autre fichier du dossier a été ignoré', 'autres fichiers du dossier ont été ignorés')} : seuls les .xml, .gz, .csv et .zip sont lus.`,
};
