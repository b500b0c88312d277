/** Words of the family Fichier: the bytes, the structure, and the lines of the budget. */
import { TEXTES_MESURES } from './mesures.ts';
import { formatEntier } from './nombres.ts';
import type { TextesDeCodes } from './texte-de-code.ts';
import { accorder, enumerer, fr } from './typographie.ts';

const REEXPORTER = fr`Corrigez dans TotEM ou dans votre logiciel financier, exportez de nouveau le fichier, puis déposez-le ici.`;

export const CONSTATS_FICHIER: TextesDeCodes = {
  'E-F01': {
    titre: 'Le fichier n’est pas dans l’encodage qu’il annonce',
    controle: fr`L’encodage annoncé dans la première ligne du fichier (la manière d’écrire les accents) est celui de son contenu.`,
    explication: ({ attendu = '', trouve = '' }) =>
      fr`Le fichier annonce l’encodage ${attendu}, mais il a été lu en ${trouve}. L’encodage est la manière d’écrire les lettres, notamment les accents : d’autres logiciels peuvent lire ce fichier de travers.`,
    conseil: fr`Regardez les accents des libellés. S’ils sont justes ici, le CSV le sera aussi. Le fichier a sans doute été enregistré par un autre outil que TotEM : préférez l’export d’origine.`,
  },
  'E-F02': {
    titre: 'Des caractères sont perdus',
    controle: fr`Le texte ne contient pas le caractère « \uFFFD », qui remplace une lettre perdue.`,
    explication: ({ nombre = 0 }) =>
      fr`${accorder(nombre, 'caractère a été remplacé', 'caractères ont été remplacés')} par « \uFFFD » : une conversion a détruit des lettres, le plus souvent des accents. Ils ne peuvent pas être retrouvés à partir de ce fichier.`,
    conseil: fr`Reprenez le fichier d’origine, tel que TotEM l’a produit, sans l’ouvrir ni l’enregistrer avec un autre logiciel.`,
  },
  'E-F03': {
    titre: 'Des caractères invisibles se trouvent dans le texte',
    controle: fr`Un fichier annoncé en ISO-8859-1 ne contient pas d’octet de 80 à 9F : ce sont des caractères de commande, invisibles.`,
    explication: ({ nombre = 0 }) =>
      fr`${accorder(nombre, 'caractère invisible a été trouvé', 'caractères invisibles ont été trouvés')}. Ce sont souvent des apostrophes, des tirets ou le signe € que le logiciel d’origine a mal convertis.`,
    conseil: fr`Relisez les libellés. S’il y manque des apostrophes ou des tirets, corrigez-les dans votre logiciel financier et exportez de nouveau.`,
  },
  'E-F04': {
    titre: 'Le format TOTEM est plus récent que ceux que nous connaissons',
    controle: fr`La version du format TOTEM fait partie de celles que TotemClic connaît.`,
    explication: ({ trouve = '', attendu = '' }) =>
      fr`Ce fichier suit la version ${trouve} du format TOTEM ; la plus récente que TotemClic connaît est la ${attendu}. Tout est lu et conservé, mais ce qui est nouveau n’est pas vérifié.`,
    conseil: fr`Rien à faire pour ce fichier. Regardez si une version plus récente de TotemClic existe.`,
  },
  'E-F05': {
    titre: 'Un élément du fichier nous est inconnu',
    controle: fr`Les éléments du fichier sont connus de TotemClic. Un élément inconnu est conservé, non vérifié.`,
    explication: ({ nombre = 0 }, { champ = '' }) =>
      fr`L’élément « ${champ.split('/').at(-1) ?? champ} » se trouve ${nombre.toLocaleString('fr-FR')} fois dans le fichier. Il est conservé, mais TotemClic ne le vérifie pas et ne l’écrit pas dans le CSV.`,
    conseil: fr`Rien à faire : le format TOTEM évolue plusieurs fois par an.`,
  },
  'E-F06': {
    titre: 'Le fichier contient une instruction de traitement',
    controle: fr`Le fichier ne contient pas d’instruction de traitement XML (« <?…?> ») autre que sa première ligne.`,
    explication: ({ trouve = '' }) =>
      fr`L’instruction « ${trouve} » s’adresse à un logiciel et ne fait pas partie du budget : elle est ignorée. TotEM n’en écrit pas.`,
    conseil: fr`Rien à faire, sauf si vous ne savez pas d’où vient ce fichier.`,
  },
  'E-F07': {
    titre: 'Le fichier contient plusieurs budgets',
    controle: fr`Le fichier contient un seul budget.`,
    explication: ({ nombre = 0 }) =>
      fr`Ce fichier contient ${nombre.toLocaleString('fr-FR')} budgets. Chacun est vérifié à part et donne son propre CSV.`,
    conseil: fr`Vérifiez que vous publiez bien tous ceux que vous vouliez.`,
  },
  'E-F08': {
    titre: 'Des lignes calculées sont laissées de côté',
    controle: fr`Les lignes de total que le logiciel a ajoutées (dans un compte financier unique) sont comptées et laissées de côté.`,
    explication: ({ nombre = 0 }) =>
      fr`${accorder(nombre, 'ligne de total', 'lignes de total')} du fichier, ${nombre > 1 ? 'calculées' : 'calculée'} par le logiciel à partir des autres, ${nombre > 1 ? 'sont laissées' : 'est laissée'} de côté : sans cela, les montants seraient comptés plusieurs fois.`,
    conseil: fr`Rien à faire : c’est normal dans un compte financier unique.`,
  },
  'E-F17': {
    titre: 'Un montant est illisible',
    controle: fr`Les montants des lignes sont des nombres, avec un point pour les centimes.`,
    explication: ({ trouve = '' }, { champ = '' }) =>
      fr`Le montant ${nomDeMesure(champ)} est écrit « ${trouve} » : ce n’est pas un nombre du format TOTEM, comme « 1234.56 ». Il n’entre dans aucun total, et le CSV serait refusé.`,
    conseil: REEXPORTER,
  },
  'E-F18': {
    titre: 'Un montant complémentaire est illisible',
    controle: fr`Les montants complémentaires des lignes (MtSup) sont des nombres.`,
    explication: ({ code = '', trouve = '' }) =>
      fr`Le montant complémentaire ${code} est écrit « ${trouve} » : ce n’est pas un nombre. Il ne figure ni dans les totaux ni dans le CSV.`,
    conseil: REEXPORTER,
  },
  'E-F19': {
    titre: 'Le sens ou le type d’opération est inconnu',
    controle: fr`Chaque ligne dit si elle est une dépense ou une recette (CodRD), une opération réelle ou d’ordre (OpBudg).`,
    explication: ({ trouve = '', attendu = '' }, { champ = '' }) =>
      fr`${champ} vaut ${trouve === '' ? 'rien' : fr`« ${trouve} »`} au lieu de ${attendu}. ${champ === 'CodRD' ? 'Sans savoir si c’est une dépense ou une recette' : 'Sans savoir si l’opération est réelle ou d’ordre'}, la ligne n’entre pas dans les totaux, et le CSV serait refusé.`,
    conseil: REEXPORTER,
  },
  'E-F20': {
    titre: 'Le type d’opération d’ordre est inconnu',
    controle: fr`Le type d’une opération d’ordre (TypOpBudg) vaut 1, à l’intérieur de la section, ou 2, entre sections.`,
    explication: ({ trouve = '' }) =>
      fr`TypOpBudg vaut « ${trouve} » au lieu de 1 (à l’intérieur de la section) ou 2 (entre sections). Si la ligne ne donne pas son chapitre, il ne peut être déduit avec certitude.`,
    conseil: REEXPORTER,
  },
  'E-F21': {
    titre: 'Une ligne n’a pas de nature',
    controle: fr`Chaque ligne a une nature, c’est-à-dire un compte.`,
    explication: () =>
      fr`La nature (le compte) de cette ligne manque. Le CSV doit la donner : il serait refusé.`,
    conseil: REEXPORTER,
  },
  'E-F22': {
    titre: 'Un code est trop long',
    controle: fr`La nature, la fonction et le chapitre ont au plus 9 caractères, comme le demande le format SCDL.`,
    explication: ({ trouve = '', nombre = 9 }, { champ = '' }) =>
      fr`${champ} vaut « ${trouve} » : ${trouve.length} caractères, alors que le format SCDL en admet ${nombre}. Le CSV serait refusé.`,
    conseil: REEXPORTER,
  },
  'E-F23': {
    titre: 'Un champ est répété dans une ligne',
    controle: fr`Dans une ligne, chaque champ n’est écrit qu’une fois.`,
    explication: ({ nombre = 2, trouve = '' }, { champ = '' }) =>
      fr`${champ} est écrit ${nombre} fois dans la même ligne. TotemClic garde la première valeur, « ${trouve} », mais rien ne dit laquelle est la bonne.`,
    conseil: REEXPORTER,
  },
  'E-F24': {
    titre: 'Un code est répété dans une ligne',
    controle: fr`Dans une ligne, un code de MtSup ou de CaracSup ne vient qu’une fois, majuscules et minuscules confondues.`,
    explication: ({ code = '', nombre = 2 }, { champ = '' }) =>
      fr`Le code « ${code} » de ${champ} se trouve ${nombre} fois dans la même ligne. Toutes les valeurs sont conservées ; aucune n’est choisie.`,
    conseil: fr`Ces valeurs complémentaires ne sont pas dans le CSV. Elles restent dans le XML publié : signalez-les à l’éditeur de votre logiciel.`,
  },
  'E-F25': {
    titre: 'Un code est écrit avec d’autres majuscules',
    controle: fr`Les codes de MtSup et de CaracSup sont écrits avec leurs majuscules habituelles.`,
    explication: ({ trouve = '', attendu = '', nombre = 1 }) =>
      fr`Le code « ${trouve} » (${accorder(nombre, 'ligne', 'lignes')}) s’écrit d’ordinaire « ${attendu} ». Il est lu comme tel.`,
    conseil: fr`Rien à faire ici ; un autre logiciel pourrait ne pas le reconnaître.`,
  },
  'E-F26': {
    titre: 'Des lignes ne se distinguent que par leurs montants',
    controle: fr`Les lignes d’un budget se distinguent par leurs codes. Celles qui ont les mêmes sont signalées, jamais fusionnées.`,
    explication: ({ code = '', nombre = 2, lignes = [] }) =>
      fr`${accorder(nombre, 'ligne')} de nature ${code} ont les mêmes codes (${lignes.length > 0 ? `lignes ${enumerer(lignes.map(formatEntier))} du fichier` : 'dans le fichier'}). Elles sont toutes gardées et s’additionnent dans les totaux.`,
    conseil: fr`Rien à faire si votre service détaille cet article en plusieurs lignes. Sinon, vérifiez que l’export n’a pas écrit deux fois la même.`,
  },
  'E-F27': {
    titre: 'Un montant d’annexe est illisible',
    controle: fr`Les montants des annexes (champs « Mt… ») sont des nombres, avec un point pour les centimes.`,
    explication: ({ trouve = '' }, { champ = '', annexe }) =>
      fr`Dans l’annexe ${annexe?.genre ?? ''}, le montant ${champ} est écrit « ${trouve} » : ce n’est pas un nombre. Il est conservé tel quel et n’entre dans aucun calcul.`,
    conseil: fr`Le CSV du budget n’en dépend pas ; celui de l’annexe portera cette valeur. Corrigez-la dans TotEM ou dans votre logiciel financier si vous publiez les annexes.`,
  },
  'E-F28': {
    titre: 'La spécialisation d’un article est illisible',
    controle: fr`Quand une ligne dit si son article est spécialisé (ArtSpe), elle le dit par true ou false (ou 1, 0).`,
    explication: ({ trouve = '', attendu = '' }) =>
      fr`ArtSpe vaut « ${trouve} » au lieu de ${attendu}. La cellule BGT_ARTSPE du CSV, qui est facultative, reste vide pour cette ligne.`,
    conseil: REEXPORTER,
  },
  'E-F29': {
    titre: 'L’en-tête dit deux choses différentes',
    controle: fr`Un champ ou un bloc d’en-tête n’est pas écrit deux fois avec des valeurs différentes.`,
    explication: ({ trouve, attendu }, { champ = '' }) =>
      trouve === undefined || attendu === undefined
        ? fr`Le bloc ${champ} est écrit plusieurs fois et ne dit pas toujours la même chose. TotemClic garde le dernier, mais rien ne dit lequel est le bon.`
        : fr`${champ} est écrit plusieurs fois. TotemClic garde la première valeur (${trouve === '' ? 'vide' : fr`« ${trouve} »`}) ; une autre est ${attendu === '' ? 'vide' : fr`« ${attendu} »`}. Rien ne dit laquelle est la bonne.`,
    conseil: REEXPORTER,
  },
  'E-F30': {
    titre: 'Un élément du budget est dans un autre espace de noms',
    controle: fr`Les éléments du budget (LigneBudget, Budget, en-têtes, Annexes) sont tous dans l’espace de noms de TOTEM.`,
    explication: ({ nombre = 1, trouve = '' }, { champ = '' }) =>
      fr`${champ} se trouve ${formatEntier(nombre)} fois ${trouve === '' ? 'sans espace de noms' : fr`dans l’espace de noms « ${trouve} »`}, et non dans celui de TOTEM. TotemClic ne le lit pas : ce qu’il contient n’est dans aucun total ni dans le CSV.`,
    conseil: REEXPORTER,
  },
};

/** `« Voté » (MtPrev)`. */
function nomDeMesure(champ: string): string {
  const nom = Object.entries(TEXTES_MESURES).find(([code]) => code === champ)?.[1].nom;
  return nom === undefined ? champ : fr`« ${nom} » (${champ})`;
}
