/** Why an anonymised file is not given, and what to do. */
import type { Blocage, PlaceDeNom } from '../core/occultation/blocage.ts';
import { texteChemin } from './champs.ts';
import { formatEntier } from './nombres.ts';
import { texteDeRefus } from './refus.ts';
import { couper, fr } from './typographie.ts';

const PLACES: Readonly<Record<PlaceDeNom, string>> = {
  valeur: 'une valeur',
  attribut: fr`un attribut`,
  balise: fr`le nom d’une balise`,
  'espace-de-noms': fr`un espace de noms`,
  commentaire: 'un commentaire',
  instruction: fr`une instruction de traitement`,
  cellule: fr`une cellule du CSV`,
  'nom-de-fichier': fr`le nom du fichier`,
};

export interface TexteDeBlocage {
  readonly constat: string;
  readonly conseil: string;
}

const CORRIGER = fr`TotemClic ne sait pas occulter ce texte, qui n’est pas une valeur : corrigez-le dans le logiciel d’où vient le fichier, ou gardez la valeur que vous occultez.`;

/** What to do about a name that stands where nothing can be occulted. */
const HORS_VALEUR: Readonly<Record<PlaceDeNom, string>> = {
  valeur: CORRIGER,
  attribut: CORRIGER,
  balise: CORRIGER,
  'espace-de-noms': CORRIGER,
  commentaire: fr`Laissez TotemClic retirer les commentaires.`,
  instruction: fr`Laissez TotemClic retirer les instructions.`,
  cellule: fr`Occultez aussi la valeur du fichier d’où vient cette cellule : cherchez-la plus bas.`,
  'nom-de-fichier': fr`Renommez le fichier, puis déposez-le de nouveau.`,
};

const DEFAUT = fr`C’est un défaut de TotemClic, pas de votre fichier : signalez-le à la personne qui l’héberge, sans lui envoyer le fichier.`;

export function texteDeBlocage(blocage: Blocage): TexteDeBlocage {
  switch (blocage.genre) {
    case 'a-relire':
      return {
        constat: fr`Des valeurs restent à relire.`,
        conseil: fr`Décidez pour chacune, ou acceptez les choix proposés.`,
      };
    case 'manuelle-refusee':
      return {
        constat: fr`Des valeurs occultées à la main ne peuvent pas l’être.`,
        conseil: fr`Annulez ces choix : ce sont des nombres, des codes, ou des valeurs d’un autre fichier.`,
      };
    case 'nom-restant': {
      const { nom, place, extrait, ligne, lieu } = blocage;
      const ou = lieu ? texteChemin(lieu.chemin) : PLACES[place];
      const line = ligne === undefined ? '' : fr`, ligne ${formatEntier(ligne)}`;
      return {
        constat: fr`Le nom occulté « ${nom} » serait encore lisible : ${ou}${line}, « ${couper(extrait, 80)} ».`,
        conseil:
          blocage.cle === undefined
            ? HORS_VALEUR[place]
            : fr`Occultez cette valeur, ou gardez-la en connaissance de cause.`,
      };
    }
    case 'relecture':
      return {
        constat: fr`Le fichier écrit n’a pas pu être relu : ${texteDeRefus(blocage.motif).constat}`,
        conseil: DEFAUT,
      };
    case 'total':
      return { constat: fr`Le fichier écrit n’a plus le même budget : un total a changé.`, conseil: DEFAUT };
    case 'nombre':
      return {
        constat: fr`Le fichier écrit n’a plus le même budget : ${formatEntier(blocage.avant)} ${blocage.compte} avant, ${formatEntier(blocage.apres)} après.`,
        conseil: DEFAUT,
      };
  }
}
