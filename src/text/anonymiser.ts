/** Sentences of the screen where personal data is occulted; what the rules say is in `occultation-regles.ts`. */
import type { MotifDeNonOccultation } from '../core/occultation/manuelle.ts';
import type { Parti } from '../core/occultation/proposition.ts';
import { formatEntier } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

const valeurs = (nombre: number): string => accorder(nombre, 'valeur');

export const ANONYMISER = {
  titre: 'Anonymiser le fichier',
  page: (quoi: string): string => fr`Anonymiser : ${quoi}`,
  budgets: (nombre: number): string =>
    fr`Ce fichier contient ${accorder(nombre, 'budget')} : les choix valent pour tous.`,
  recherche: fr`Recherche des données personnelles…`,
  echec: fr`La recherche des données personnelles n’a pas pu être faite`,
  echecTexte: fr`Une erreur imprévue l’a arrêtée. Vos choix sont gardés. N’anonymisez pas ce fichier à la main en attendant : réessayez, ou déposez-le de nouveau ; si cela se reproduit, signalez-le à la personne qui héberge TotemClic.`,
  reessayer: 'Réessayer',
  chiffres: 'Ce que donnent vos choix',
  occultees: 'Occultées',
  gardees: 'Gardées',
  aRelire: 'À relire',
  relues: (faites: number, total: number): string =>
    fr`${formatEntier(faites)} sur ${formatEntier(total)} relues`,
  reprises: 'Noms qui réapparaissent',
  reprisesTexte: fr`Endroits du fichier où un nom occulté est écrit une autre fois.`,
  enAttente: (nombre: number): string => fr`${formatEntier(nombre)} en attente`,
  limite: fr`TotemClic aide à anonymiser, il ne garantit rien`,
  limiteTexte: fr`Un nom de famille seul dans un texte libre peut lui échapper. Relisez, cherchez plus bas les noms que vous connaissez, et demandez l’avis de votre délégué à la protection des données (DPO) avant de publier.`,
  sceau: fr`Le scellement sera retiré : il atteste que rien n’a changé depuis TotEM, et ne serait plus vrai. C’est normal pour un fichier publié ; gardez l’original scellé.`,
  sections: 'Parties de l’écran',
};

export const VERDICT = {
  rien: fr`Aucune donnée personnelle n’a été repérée`,
  rienTexte: (nombre: number): string =>
    fr`TotemClic a regardé ${accorder(nombre, 'valeur du fichier', 'valeurs du fichier')}. Cela ne prouve pas qu’il n’y en a aucune : cherchez les noms que vous connaissez.`,
  reste: (nombre: number): string => fr`Il reste ${valeurs(nombre)} à relire avant de télécharger`,
  resteNoms: (nombre: number): string =>
    fr`Dont ${accorder(nombre, 'endroit', 'endroits')} où un nom occulté réapparaît.`,
  controle: fr`Contrôle final en cours…`,
  controleTexte: fr`TotemClic écrit le fichier, le relit, et y cherche chaque nom occulté.`,
  pret: fr`Le fichier anonymisé est prêt`,
  commentairesTexte: fr`Seuls des commentaires et des instructions de l’outil, invisibles à la lecture, sont retirés.`,
  pretTexte: (occultees: number, nomsGardes: number): string =>
    fr`${accorder(occultees, 'valeur occultée', 'valeurs occultées')}. Contrôle final : le budget est inchangé, et aucun mot de quatre lettres ou plus d’un nom occulté n’a été retrouvé dans le fichier${nomsGardes === 0 ? '' : `, hors ${accorder(nomsGardes, 'endroit', 'endroits')} que vous avez choisi de garder`}.`,
  identique: (gardees: number): string =>
    gardees === 0
      ? fr`Rien n’est occulté`
      : fr`Rien n’est occulté : ${accorder(gardees, 'valeur gardée', 'valeurs gardées')}`,
  identiqueTexte: fr`Le XML téléchargé sera le fichier d’origine, octet pour octet. Voyez plus bas ce qui est gardé, et pourquoi.`,
  bloque: fr`Le fichier ne peut pas être produit avec ces choix`,
  garderIci: 'Garder ici',
  autres: (nombre: number): string => fr`et ${accorder(nombre, 'autre endroit', 'autres endroits')}`,
  echec: fr`Le contrôle final n’a pas pu être fait`,
  echecTexte: fr`Une erreur imprévue l’a arrêté : le fichier n’est pas produit sans lui. Réessayez, ou déposez de nouveau le fichier.`,
};

export const TELECHARGEMENTS = {
  titre: 'Télécharger',
  xml: 'Télécharger le XML anonymisé',
  csv: 'Télécharger le CSV budget (SCDL)',
  aRelire: (nombre: number): string =>
    fr`Téléchargement possible quand tout sera relu : il reste ${valeurs(nombre)}.`,
  yAller: 'Relire',
  controle: fr`Téléchargement possible dans un instant, après le contrôle final.`,
  bloque: fr`Téléchargement impossible avec ces choix : voyez ci-dessus ce qui bloque.`,
  lacunes: fr`Le CSV ne peut pas être produit : le fichier ne dit pas tout ce que le schéma demande.`,
  voirLacunes: 'Voir ce qui manque',
  budget: (nom: string): string => fr`Le CSV est celui de : ${nom}.`,
  echec: fr`Ce fichier n’a pas pu être préparé. Déposez de nouveau le fichier d’origine et recommencez.`,
};

export const RELECTURE = {
  titre: 'À relire',
  intro: fr`TotemClic hésite sur ces valeurs, ou veut que vous les voyiez. Aucun fichier n’est produit tant qu’il en reste.`,
  rang: (rang: number, total: number): string => fr`Valeur ${formatEntier(rang)} sur ${formatEntier(total)}`,
  progres: (faites: number, total: number): string =>
    fr`${formatEntier(faites)} sur ${formatEntier(total)} relues`,
  progresNom: 'Relecture',
  occulter: 'Occulter',
  garder: 'Garder',
  propose: 'proposé',
  precedente: 'Précédente',
  suivante: 'Suivante',
  clavier: fr`Au clavier, dans ce cadre : O occulte, G garde, S montre la suivante sans décider.`,
  garderCelleCi: 'Garder ici',
  memeNom: (nombre: number): string => fr`Occulter les ${formatEntier(nombre)} endroits où ce nom réapparaît`,
  nomReprisTexte: fr`Ce nom est occulté ailleurs dans le fichier. Le garder ici le laisse lire par tous.`,
  accepter: (nombre: number): string =>
    nombre === 1
      ? fr`J’accepte le choix proposé pour la dernière valeur`
      : fr`J’accepte les choix proposés pour les ${formatEntier(nombre)} valeurs restantes`,
  accepterTexte: (occultees: number, gardees: number): string =>
    fr`Sans les voir une à une : ${accorder(occultees, 'serait occultée', 'seraient occultées')}, ${accorder(gardees, 'serait gardée', 'seraient gardées')}.`,
  nomsUnParUn: (nombre: number): string =>
    nombre === 1
      ? fr`Reste un endroit où un nom occulté réapparaît : il ne se garde qu’après l’avoir vu.`
      : fr`Restent ${formatEntier(nombre)} endroits où un nom occulté réapparaît : ils ne se gardent qu’après les avoir vus, un à un ici, ou nom par nom dans la règle « Noms occultés qui reviennent ailleurs ».`,
  fini: (total: number): string =>
    total === 1
      ? fr`La valeur à relire est relue`
      : fr`Les ${formatEntier(total)} valeurs à relire sont relues`,
  finiTexte: fr`Vous pouvez encore changer d’avis, ici ou règle par règle.`,
  revoir: 'Les revoir une à une',
  refermer: 'Refermer',
  echec: fr`Cette valeur n’a pas pu être lue. Déposez de nouveau le fichier.`,
};

export const REGLES = {
  titre: 'Ce qui a été trouvé, règle par règle',
  rien: fr`Aucune règle n’a rien trouvé dans ce fichier.`,
  familles: {
    relire: 'Avec des valeurs à relire',
    occulter: 'Occulté sauf avis contraire',
    garder: 'Gardé sauf avis contraire',
  },
  numero: (numero: number): string => fr`règle ${numero}`,
  nombre: valeurs,
  etat: (occultees: number, nombre: number): string => {
    if (occultees === 0) return nombre > 1 ? 'gardées' : 'gardée';
    if (occultees === nombre) return nombre > 1 ? 'occultées' : 'occultée';
    return fr`${accorder(occultees, 'occultée')}, ${accorder(nombre - occultees, 'gardée')}`;
  },
  reste: (nombre: number): string => fr`${formatEntier(nombre)} à relire`,
  toute: 'Toute la règle',
  parDefaut: (parti: Parti | undefined): string => {
    if (parti === undefined) return fr`Par défaut, chaque valeur a sa propre proposition.`;
    return parti === 'occulter' ? fr`Par défaut : occulter.` : fr`Par défaut : garder.`;
  },
  revenir: 'Revenir au choix par défaut',
  autrement: (nombre: number): string =>
    fr`${accorder(nombre, 'valeur décidée', 'valeurs décidées')} une par une, autrement que la règle.`,
  parNom: fr`Un nom occulté ailleurs ne se garde pas d’un coup pour toute la règle : décidez nom par nom, ou valeur par valeur plus bas.`,
  noms: fr`Noms qui réapparaissent`,
  nom: (nom: string): string => fr`« ${nom} »`,
  nomOu: (nombre: number, reste: number): string =>
    reste === 0
      ? fr`${accorder(nombre, 'endroit')}`
      : fr`${accorder(nombre, 'endroit')}, ${formatEntier(reste)} à décider`,
  nomOcculter: 'Occulter partout',
  nomGarder: (seuls: number, nombre: number): string =>
    seuls === nombre
      ? fr`Garder partout`
      : fr`Garder ${accorder(seuls, 'endroit', 'endroits')} sur ${formatEntier(nombre)}`,
  nomPasSeul: (autres: number): string =>
    fr`${accorder(autres, 'endroit porte', 'endroits portent')} aussi un autre nom occulté : à décider plus bas.`,
  autresNoms: (nombre: number): string =>
    fr`et ${accorder(nombre, 'autre nom', 'autres noms')}, à décider plus bas valeur par valeur.`,
  horsValeurs: (commentaires: number, instructions: number): string =>
    [
      ...(commentaires > 0 ? [accorder(commentaires, 'commentaire')] : []),
      ...(instructions > 0 ? [accorder(instructions, 'instruction')] : []),
    ].join(fr`, `),
  horsValeursEtat: (parti: Parti, commentaires: number, instructions: number): string => {
    const mot = parti === 'occulter' ? 'retiré' : 'gardé';
    // The masculine as soon as there is a comment.
    return `${mot}${commentaires === 0 ? 'e' : ''}${commentaires + instructions > 1 ? 's' : ''}`;
  },
  horsValeursListe: fr`Commentaires et instructions du fichier`,
  horsValeursAutres: (nombre: number): string => fr`et ${accorder(nombre, 'autre')}.`,
  scellement: fr`1 scellement`,
  scellementRetire: fr`retiré`,
  scellementGarde: fr`gardé tant que rien ne change`,
  scellementRegle: fr`Cette règle ne se règle pas : elle suit les autres.`,
  accepter: (nombre: number): string =>
    nombre === 1
      ? fr`Marquer cette valeur comme relue`
      : fr`Marquer ces ${formatEntier(nombre)} valeurs comme relues`,
};

export const VALEURS = {
  choix: (valeur: string): string => fr`Choix pour « ${valeur} »`,
  occulter: 'Occulter',
  garder: 'Garder',
  devient: 'devient',
  retiree: fr`(retiré du fichier)`,
  gardee: fr`gardé tel quel`,
  aRelire: 'à relire',
  confirmer: (parti: Parti): string =>
    parti === 'occulter' ? fr`J’ai relu : occulter` : fr`J’ai relu : garder`,
  decidee: 'choix fait pour cette valeur',
  relue: (parti: Parti): string =>
    parti === 'occulter' ? fr`Relue : elle sera occultée.` : fr`Relue : elle sera gardée.`,
  ligne: (ligne: number): string => fr`ligne ${formatEntier(ligne)}`,
  rangee: (rangee: number): string => fr`rangée ${formatEntier(rangee)}`,
  budget: (rang: number): string => fr`budget ${formatEntier(rang + 1)}`,
  page: (debut: number, fin: number, total: number): string =>
    fr`${formatEntier(debut)} à ${formatEntier(fin)} sur ${formatEntier(total)}`,
  pages: 'Pages de cette liste',
  precedentes: 'Précédentes',
  suivantes: 'Suivantes',
  chargement: 'Lecture des valeurs…',
  echec: fr`Ces valeurs n’ont pas pu être lues. Déposez de nouveau le fichier.`,
};

export const RECHERCHE = {
  titre: fr`Chercher un nom et l’occulter à la main`,
  intro: fr`La recherche porte sur toutes les valeurs du fichier, sans tenir compte des accents ni des majuscules.`,
  champ: 'Chercher dans tout le fichier',
  aide: fr`un nom, une adresse, un mot`,
  resultats: (nombre: number): string =>
    nombre === 0
      ? fr`Aucune valeur ne contient ce texte.`
      : fr`${valeurs(nombre)} ${nombre > 1 ? 'contiennent' : 'contient'} ce texte.`,
  occulter: 'Occulter cette valeur',
  nePlusOcculter: 'Ne plus occulter',
  egales: (nombre: number): string => fr`Occulter les ${formatEntier(nombre)} valeurs identiques`,
  manuelles: (nombre: number): string => fr`Occultées à la main (${formatEntier(nombre)})`,
};

export const REFUS_D_OCCULTER: Readonly<Record<MotifDeNonOccultation, string>> = {
  vide: fr`Rien à occulter : la valeur est vide.`,
  nombre: fr`Un nombre ne peut pas être remplacé par un texte : le fichier ne suivrait plus le schéma.`,
  date: fr`Une date ne peut pas être remplacée par un texte : le fichier ne suivrait plus le schéma.`,
  booleen: fr`« Vrai » ou « faux » ne peut pas être remplacé par un texte.`,
  code: fr`Un code vient d’une liste fermée : le remplacer rendrait le budget illisible.`,
  identite: fr`Le nom de la collectivité et de son budget dit ce qui est publié : il reste.`,
  scellement: fr`Le scellement et les signatures ne se modifient pas valeur par valeur.`,
};

export const JOURNAL = {
  titre: 'Journal des décisions',
  texte: fr`La liste de ce qui a été occulté ou gardé, et pourquoi. Il contient les noms occultés : gardez-le dans la collectivité, ne le publiez pas.`,
  telecharger: 'Télécharger le journal (CSV, à ne pas publier)',
};

export const PROFIL = {
  titre: 'Le prochain fichier de cette collectivité',
  garder: fr`Garder ces choix pour le prochain fichier de cette collectivité`,
  texte: fr`Gardés dans ce navigateur seulement, sur ce poste. Décocher les efface.`,
  garde: fr`Choix gardés dans ce navigateur. Ils seront proposés à l’ouverture du prochain fichier de cette collectivité.`,
  refuse: fr`Ce navigateur refuse de garder quoi que ce soit pour cette page (navigation privée, ou réglage). Téléchargez plutôt les choix dans un fichier.`,
  sansSiret: fr`Ce fichier ne dit pas à quelle collectivité il appartient (SIRET absent) : ses choix ne peuvent pas être gardés.`,
  telecharger: 'Télécharger les choix',
  importer: 'Reprendre des choix téléchargés',
  applique: fr`Choix repris d’un fichier précédent`,
  appliqueTexte: fr`Les choix gardés dans ce navigateur pour cette collectivité ont été appliqués. Ils restent à relire : ce fichier n’est pas le précédent.`,
  effacer: 'Effacer les choix gardés',
  sansEux: 'Repartir sans eux',
};
