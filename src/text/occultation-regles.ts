/** What each rule of occultation means: title, reason, law, and what may be switched. */
import { fr } from './typographie.ts';

export interface TexteDeRegle {
  readonly titre: string;
  readonly raison: string;
  readonly reference: string;
  /** What the user may choose, and when it makes sense. */
  readonly option: string;
}

const VIE_PRIVEE = 'CRPA, articles L311-6, L311-7 et L312-1-2';
const ELUS = 'CRPA, article D312-1-3 (vie politique, répertoire national des élus)';
const REMUNERATION = 'CRPA, article L311-6 ; CADA, avis 20063360 et 20234033';
const OUTIL = 'Choix de TotemClic : rien à publier ici';

const RELIRE_GARDER = fr`Relisez chaque valeur : gardez celle qui nomme un organisme ou un lieu.`;

const regle = (titre: string, raison: string, reference: string, option: string): TexteDeRegle => ({
  titre,
  raison,
  reference,
  option,
});

const TEXTES: Readonly<Record<number, TexteDeRegle>> = {
  1: regle(
    'Subventions à des personnes physiques',
    fr`La ligne dit que le bénéficiaire est une personne physique (code P3). L’aide donnée à un particulier relève de sa vie privée.`,
    `${VIE_PRIVEE} ; CADA, avis 20122788`,
    fr`À garder seulement si la personne a donné son accord.`,
  ),
  2: regle(
    'Objet des subventions occultées',
    fr`L’objet ou la prestation décrit souvent la personne aidée. Il est retiré avec son nom ; le montant reste.`,
    VIE_PRIVEE,
    fr`À garder si aucun objet ne permet de reconnaître quelqu’un.`,
  ),
  3: regle(
    'Bénéficiaires dont la nature n’est pas dite',
    fr`Le fichier ne dit pas si le bénéficiaire est une personne ou un organisme, et aucun mot d’organisme ni numéro SIRET ne le montre. Par prudence, il est proposé de l’occulter.`,
    `${VIE_PRIVEE} ; CADA, avis 20122788`,
    RELIRE_GARDER,
  ),
  4: regle(
    'Bénéficiaires qui ressemblent à une personne',
    fr`Le code annonce une association, une entreprise ou un organisme public, mais le nom ressemble à celui d’une personne : code erroné, ou personne qui travaille à son compte.`,
    `${VIE_PRIVEE} ; pour un entrepreneur individuel, article D312-1-3, 2°`,
    fr`Relisez chaque nom. Le nom d’un entrepreneur individuel peut parfois rester : voyez avec votre délégué à la protection des données.`,
  ),
  5: regle(
    'SIRET des bénéficiaires occultés',
    fr`Le numéro SIRET d’un entrepreneur individuel permet de retrouver son nom en un instant.`,
    VIE_PRIVEE,
    fr`À garder seulement si les noms des mêmes lignes sont gardés.`,
  ),
  6: regle(
    'Subventions nommées dans l’inventaire',
    fr`L’inventaire (annexe Patrimoine) reprend les subventions d’équipement, parfois avec le nom de la personne aidée. Le même montant qu’une subvention occultée la ferait reconnaître.`,
    VIE_PRIVEE,
    RELIRE_GARDER,
  ),
  7: regle(
    'Vendeurs et propriétaires dans l’inventaire',
    fr`Le libellé d’un achat, d’une vente ou d’un legs peut porter le nom d’un propriétaire privé.`,
    VIE_PRIVEE,
    fr`Relisez chaque valeur : gardez celle qui nomme une société, une rue ou un quartier.`,
  ),
  8: regle(
    'Auteurs d’œuvres d’art',
    fr`Le nom de l’auteur accompagne une œuvre achetée ou commandée par la collectivité : il est gardé.`,
    'Code de la propriété intellectuelle, article L121-1 (droit au nom)',
    fr`À occulter si l’auteur l’a demandé.`,
  ),
  9: regle(
    'Rémunération d’un seul agent',
    fr`La ligne ne concerne qu’un agent : sa rémunération totale révèle des éléments personnels (primes, situation de famille, temps partiel).`,
    REMUNERATION,
    fr`À garder si le montant ne contient que des éléments fixés par la grille.`,
  ),
  10: regle(
    'Indice des agents',
    fr`L’indice vient de la grille de la fonction publique : il est communicable, et gardé.`,
    'CADA, avis 20063360',
    fr`À occulter si quelques agents seulement peuvent avoir cet indice et que la collectivité préfère la prudence.`,
  ),
  11: regle(
    'Motif de contrat lié à la santé',
    fr`Le motif du contrat parle de maladie ou de maternité, et la ligne ne concerne qu’un agent.`,
    'CRPA, article L311-6 ; RGPD, article 9',
    fr`À garder si le motif est une formule générale de la loi qui ne dit rien de l’agent remplacé.`,
  ),
  12: regle(
    'Bénéficiaires de prêts',
    fr`L’annexe des prêts ne dit pas si l’emprunteur est une personne. Un nom sans mot d’organisme est à relire.`,
    VIE_PRIVEE,
    RELIRE_GARDER,
  ),
  13: regle(
    'Bénéficiaires d’autres engagements',
    fr`L’engagement n’est pas déclaré envers une personne publique, et le texte ressemble à un nom.`,
    VIE_PRIVEE,
    RELIRE_GARDER,
  ),
  14: regle(
    'Provisions qui nomment quelqu’un',
    fr`Une provision pour litige peut nommer la personne avec qui la collectivité est en procès.`,
    VIE_PRIVEE,
    RELIRE_GARDER,
  ),
  15: regle(
    'Engagements envers une personne',
    fr`L’annexe des organismes dans lesquels la collectivité s’engage ne nomme presque que des organismes. Ce nom-ci ressemble à celui d’une personne, ou sa forme juridique le dit.`,
    VIE_PRIVEE,
    RELIRE_GARDER,
  ),
  16: regle(
    'Emprunts qui semblent nommer quelqu’un',
    fr`L’objet d’un emprunt ou d’une garantie porte souvent un nom de rue, d’école ou de résidence. Ces noms sont gardés.`,
    'Aucun nom de personne sur 19 fichiers mesurés',
    fr`À occulter si vous savez qu’un particulier est nommé.`,
  ),
  17: regle(
    'Travaux pour compte de tiers',
    fr`Des travaux faits d’office peuvent porter le nom du propriétaire défaillant. Tous ces libellés sont à relire ; ceux qui ressemblent à un nom sont proposés à l’occultation.`,
    VIE_PRIVEE,
    fr`Relisez chaque libellé : gardez celui qui décrit un chantier sans nommer personne.`,
  ),
  18: regle(
    'Libellés de comptes et de programmes qui semblent nommer quelqu’un',
    fr`Ces libellés portent souvent le nom d’une école ou d’un équipement. Ils sont gardés.`,
    'Aucun nom de personne sur 19 fichiers mesurés',
    fr`À occulter si vous savez qu’un particulier est nommé.`,
  ),
  19: regle(
    'Services, établissements et budgets annexes',
    fr`Ces champs nomment des services et des organismes : ils sont gardés.`,
    OUTIL,
    fr`Un texte précis peut être occulté à la main.`,
  ),
  20: regle(
    'Signataires',
    fr`Les élus signent le budget dans l’exercice de leur mandat : leurs noms sont publics, et gardés.`,
    ELUS,
    fr`À occulter si la collectivité préfère ne pas publier ces noms dans ce fichier.`,
  ),
  21: regle(
    'Présentation du budget',
    fr`La personne qui présente le budget ou préside la séance est une élue ou un élu dans son mandat : son nom est gardé.`,
    ELUS,
    fr`À occulter si la collectivité préfère ne pas publier ce nom dans ce fichier.`,
  ),
  22: regle(
    'Formation des élus',
    fr`La loi demande d’annexer au compte le tableau des formations suivies par les élus : leurs noms sont gardés.`,
    'CGCT, article L2123-12 ; CADA, avis 20183855',
    fr`À occulter si la collectivité préfère ne pas publier ces noms dans ce fichier.`,
  ),
  23: regle(
    'Nom du comptable public',
    fr`Le compte financier unique nomme le comptable. Ce nom apporte peu au public.`,
    'CRPA, articles L311-6 et D312-1-3, 1°',
    fr`Peut être gardé : le comptable signe dans l’exercice de ses fonctions.`,
  ),
  24: regle(
    'Identifiant de l’utilisateur',
    fr`Le logiciel du comptable a laissé l’identifiant de connexion d’un agent, qui contient souvent son nom.`,
    'CRPA, article L311-6',
    fr`À occulter dans tous les cas : il peut servir à une intrusion.`,
  ),
  25: regle(
    'Nom des signataires électroniques',
    fr`La signature électronique du compte financier unique contient le nom, le grade et le numéro d’agent du signataire.`,
    'CRPA, article L311-6',
    fr`Le nom peut être gardé ; le numéro d’agent ne devrait pas l’être.`,
  ),
  26: regle(
    'Scellement',
    fr`Dès qu’une valeur change, le scellement ne correspond plus au fichier et le ferait croire falsifié. Il est retiré ; sa valeur est notée dans le journal.`,
    'Mesuré : six fichiers publiés ont un scellement qui ne correspond plus',
    fr`Il n’y a pas de raison de le garder dans un fichier modifié.`,
  ),
  27: regle(
    'Notes de l’éditeur de logiciel',
    fr`Le champ « Champ_Editeur » est un texte libre du logiciel, sans intérêt pour le public.`,
    OUTIL,
    fr`Peut être gardé si vous l’avez relu.`,
  ),
  28: regle(
    'Commentaires et instructions cachés',
    fr`Un commentaire XML n’apparaît dans aucun logiciel, mais toute personne qui ouvre le fichier peut le lire.`,
    OUTIL,
    fr`Peuvent être gardés si vous les avez relus.`,
  ),
  29: regle(
    'Noms des pièces jointes',
    fr`Le nom d’un fichier joint contient parfois celui d’une personne ou d’un dossier.`,
    'CRPA, article L311-6',
    fr`Peuvent être gardés si vous les avez relus.`,
  ),
  30: regle(
    'Propriétaires d’une association syndicale autorisée',
    fr`La liste des membres nomme les propriétaires des terrains.`,
    VIE_PRIVEE,
    fr`À garder seulement si tous les propriétaires sont des organismes.`,
  ),
  31: regle(
    'Autres bénéficiaires et cocontractants',
    fr`Aide économique, fonds européen, contrat ou crédit-bail : le texte ressemble au nom d’une personne.`,
    VIE_PRIVEE,
    RELIRE_GARDER,
  ),
  32: regle(
    'Bloc de l’éditeur et rapport de contrôle',
    fr`Ces blocs décrivent le logiciel et le contrôle du fichier : ils sont gardés.`,
    OUTIL,
    fr`Un texte précis peut être occulté à la main.`,
  ),
  33: regle(
    'Noms occultés qui reviennent ailleurs',
    fr`Un mot d’un nom occulté se trouve aussi ici. Le laisser peut annuler l’occultation ; mais c’est parfois une autre personne, une rue ou une école.`,
    VIE_PRIVEE,
    fr`Aucun de ces mots n’est gardé sans votre décision, nom par nom ou valeur par valeur.`,
  ),
  34: regle(
    'Coordonnées et numéros personnels',
    fr`Un texte contient une adresse électronique, un numéro de téléphone, un numéro de sécurité sociale, un compte bancaire ou l’adresse d’une personne.`,
    'CRPA, article L311-6 ; RGPD, article 4',
    fr`Gardez les coordonnées d’un service ou d’un organisme.`,
  ),
  35: regle(
    'Noms probables dans d’autres champs',
    fr`Ce champ ne fait partie d’aucune autre règle, mais son texte ressemble au nom d’une personne.`,
    VIE_PRIVEE,
    fr`Relisez chaque valeur, et occultez ce qui nomme un particulier.`,
  ),
  36: regle(
    'Certificat de signature au nom d’une personne',
    fr`Le certificat électronique joint à la signature contient le nom de son titulaire, codé : il est lisible avec un logiciel courant. Remplacé, il ne permet plus de vérifier la signature, ce que la modification du fichier empêche déjà.`,
    'CRPA, article L311-6',
    fr`Peut être gardé s’il appartient à un service.`,
  ),
};

/** @throws RangeError for a number that is not in the table, which no data of ours holds */
export function texteDeRegle(numero: number): TexteDeRegle {
  const found = TEXTES[numero];
  if (!found) throw new RangeError(`no text for rule ${numero}`);
  return found;
}
