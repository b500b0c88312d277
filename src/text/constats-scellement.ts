import { formatDate } from './dates.ts';
import type { TextesDeCodes } from './texte-de-code.ts';
import { accorder, fr } from './typographie.ts';

const du = (date: string | undefined): string => (date ? ` du ${formatDate(date)}` : '');

/** « scellé le … »: the date of the act, not of the seal. */
const le = (date: string | undefined): string => (date ? ` le ${formatDate(date)}` : '');

const CE_QUE_DIT_LE_SCEAU = fr`Le scellement est une empreinte du document, calculée par TotEM quand le budget est prêt : il montre si le fichier a changé depuis. Il ne dit ni qui l’a posé, ni si le budget est juste.`;

/** Family 2, in the words of a finance officer. */
export const CONSTATS_SCELLEMENT: TextesDeCodes = {
  'E-S01': {
    titre: 'Scellement intact',
    controle: fr`Le fichier est identique, au caractère significatif près, à celui qui a été scellé.`,
    explication: ({ trouve }) =>
      fr`Rien n’a changé dans le fichier depuis son scellement${du(trouve)}. ${CE_QUE_DIT_LE_SCEAU}`,
    conseil: fr`Rien à faire. Une fois anonymisé, le fichier publié n’aura plus de scellement, et c’est normal.`,
  },
  'E-S02': {
    titre: 'Scellement rompu',
    controle: fr`Le fichier a changé depuis qu’il a été scellé.`,
    explication: ({ trouve, nombre }) =>
      fr`Le fichier n’est plus celui qui a été scellé${le(trouve)} : un autre outil l’a modifié ou réécrit.${
        nombre === undefined
          ? ''
          : fr` Il contient ${accorder(nombre, 'caractère perdu', 'caractères perdus')}, signe d’une conversion ratée.`
      } ${CE_QUE_DIT_LE_SCEAU}`,
    conseil: fr`Repartez si possible du fichier transmis à la préfecture. Sinon, comparez les totaux affichés avec ceux du document voté.`,
  },
  'E-S03': {
    titre: 'Pas de scellement',
    controle: fr`Le fichier ne porte pas de scellement.`,
    explication: () =>
      fr`Le fichier n’a pas été scellé, ou son scellement a été retiré, par exemple lors d’une anonymisation. Rien ne permet de dire s’il a changé.`,
    conseil: fr`Vérifiez que c’est bien le fichier du document voté.`,
  },
  'E-S04': {
    titre: 'Scellement non vérifiable',
    controle: fr`Le fichier porte un scellement qui ne peut pas être vérifié.`,
    explication: ({ trouve, cle }) =>
      cle === 'encodage'
        ? fr`Le scellement${du(trouve)} ne peut pas être vérifié : l’encodage annoncé par le fichier n’est pas le sien, ce n’est donc pas le fichier qui a été scellé.`
        : fr`Le scellement${du(trouve)} ne contient pas ses deux empreintes (MD5 et SHA-1) : il n’y a rien de sûr à comparer.`,
    conseil: fr`Repartez du fichier transmis à la préfecture.`,
  },
};
