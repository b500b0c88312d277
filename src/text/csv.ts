/** Problems of a SCDL CSV, with the titles that users of Validata know: what it is, what to do. */
import type { ProblemeCsv } from '../core/scdl/rapport-csv.ts';
import { enumerer, fr } from './typographie.ts';

export interface TexteDeProblemeCsv {
  readonly titre: string;
  readonly explication: string;
  readonly conseil: string;
}

const COLONNE_A_REMPLIR = fr`Complétez cette colonne dans le logiciel d’où vient le tableau, puis exportez-le de nouveau. Pour un budget, le plus sûr est de déposer le fichier TOTEM : TotemClic en tire un CSV complet.`;
const DANS_LE_TABLEAU = fr`Corrigez ces cellules dans le tableau, puis enregistrez-le en CSV UTF-8.`;
const CSV_REPARE = fr`Téléchargez le CSV réparé : cette correction ne change aucune donnée.`;

/** By code; a code that the core adds without its sentence is seen by a test. */
export const TEXTES_CSV: ReadonlyMap<string, TexteDeProblemeCsv> = new Map(
  Object.entries({
    'E-C00': {
      titre: fr`Le CSV SCDL ne peut pas être produit`,
      explication: fr`Le format SCDL demande des informations que ce fichier ne donne pas, ou écrit mal.`,
      conseil: fr`Corrigez les problèmes bloquants de ce rapport dans TotEM ou dans votre logiciel financier, puis exportez le budget de nouveau.`,
    },
    'E-C01': {
      titre: fr`Colonne obligatoire manquante`,
      explication: fr`Le schéma demande cette colonne sur chaque ligne, et le tableau ne l’a pas.`,
      conseil: COLONNE_A_REMPLIR,
    },
    'E-C02': {
      titre: fr`Colonne facultative manquante`,
      explication: fr`Le schéma prévoit cette colonne ; elle peut rester vide, mais un fichier complet la contient.`,
      conseil: fr`Ajoutez la colonne, même vide, ou téléchargez le CSV réparé.`,
    },
    'E-C03': {
      titre: fr`Colonne surnuméraire`,
      explication: fr`Le schéma ne connaît pas cette colonne : ceux qui réutilisent le fichier ne la liront pas, et certains sites le refuseront.`,
      conseil: fr`Vérifiez qu’elle ne contient rien de confidentiel, puis retirez-la. TotemClic ne retire jamais de données à votre place.`,
    },
    'E-C04': {
      titre: fr`Colonne en double`,
      explication: fr`Deux colonnes portent le même nom : seule la première est vérifiée.`,
      conseil: fr`Gardez la bonne colonne et retirez l’autre.`,
    },
    'E-C05': {
      titre: fr`Ordre des colonnes`,
      explication: fr`Les colonnes ne sont pas dans l’ordre du schéma.`,
      conseil: fr`Remettez-les dans l’ordre, ou téléchargez le CSV réparé.`,
    },
    'E-C06': {
      titre: fr`Nom de colonne incorrect`,
      explication: fr`Le nom de cette colonne n’est pas écrit exactement comme dans le schéma (majuscules, espaces, tirets).`,
      conseil: CSV_REPARE,
    },
    'E-C07': {
      titre: fr`Encodage incorrect`,
      explication: fr`Le fichier n’est pas en UTF-8 : sur beaucoup de sites, ses accents seraient illisibles.`,
      conseil: CSV_REPARE,
    },
    'E-C08': {
      titre: fr`Séparateur incorrect`,
      explication: fr`Les cellules ne sont pas séparées par des virgules.`,
      conseil: CSV_REPARE,
    },
    'E-C09': {
      titre: fr`Marque d’ordre des octets`,
      explication: fr`Trois octets invisibles précèdent le premier nom de colonne. Un tableur les attend ; d’autres outils les prennent pour une partie du nom.`,
      conseil: fr`Rien d’obligatoire. Le CSV réparé n’a pas cette marque.`,
    },
    'E-C10': {
      titre: fr`Caractères perdus`,
      explication: fr`Un outil a remplacé des lettres accentuées par le signe « \ufffd ». Elles ne sont plus dans le fichier.`,
      conseil: fr`Exportez de nouveau le tableau depuis son logiciel d’origine, en UTF-8.`,
    },
    'E-C20': {
      titre: fr`Cellule vide`,
      explication: fr`Cette colonne est obligatoire : chaque ligne doit avoir une valeur.`,
      conseil: COLONNE_A_REMPLIR,
    },
    'E-C21': {
      titre: fr`Valeur incorrecte`,
      explication: fr`Seules les valeurs de la liste sont admises, lettre pour lettre : une majuscule suffit à rendre la cellule invalide.`,
      conseil: fr`Écrivez une des valeurs attendues. Quand seules les majuscules, les accents ou les espaces diffèrent, le CSV réparé le fait.`,
    },
    'E-C22': {
      titre: fr`Format de nombre incorrect`,
      explication: fr`Un montant s’écrit avec des chiffres et un point pour les centimes : 1234.56, sans espace ni symbole.`,
      conseil: fr`Corrigez ces montants. Quand une virgule décimale ou des espaces de milliers sont sans équivoque, le CSV réparé le fait.`,
    },
    'E-C23': {
      titre: fr`Format d’année incorrect`,
      explication: fr`Une année s’écrit sur quatre chiffres : 2022.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C24': {
      titre: fr`Format de date incorrect`,
      explication: fr`Une date s’écrit année, mois, jour : 2022-03-31. Le jour doit exister.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C25': {
      titre: fr`Valeur « oui » ou « non » incorrecte`,
      explication: fr`Seuls « oui » et « non », en minuscules, sont admis.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C26': {
      titre: fr`Format de nombre entier incorrect`,
      explication: fr`Un nombre entier s’écrit avec des chiffres seulement.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C27': {
      titre: fr`Format de la valeur incorrect`,
      explication: fr`La valeur n’a pas la forme que le schéma demande.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C28': {
      titre: fr`Numéro SIRET invalide`,
      explication: fr`Un SIRET a 14 chiffres, sans espace, et sa clé de contrôle doit être juste. Un tableur abîme souvent ces numéros (2,15E+13).`,
      conseil: fr`Vérifiez le numéro sur l’annuaire des entreprises, et mettez la colonne au format texte.`,
    },
    'E-C29': {
      titre: fr`Valeur trop longue`,
      explication: fr`La valeur a plus de caractères que le schéma n’en admet.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C30': {
      titre: fr`Valeur trop courte`,
      explication: fr`La valeur a moins de caractères que le schéma n’en demande.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C31': {
      titre: fr`Nombre trop petit`,
      explication: fr`Le nombre est au-dessous du minimum du schéma.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C32': {
      titre: fr`Nombre trop grand`,
      explication: fr`Le nombre est au-dessus du maximum du schéma. Un pourcentage s’écrit entre 0 et 1 : 0.45 pour 45 %.`,
      conseil: DANS_LE_TABLEAU,
    },
    'E-C33': {
      titre: fr`Aucune des deux cellules n’est remplie`,
      explication: fr`Le schéma demande au moins une de ces deux informations sur chaque ligne.`,
      conseil: fr`Remplissez l’une des deux colonnes.`,
    },
    'E-C34': {
      titre: fr`Ligne de longueur incorrecte`,
      explication: fr`Cette ligne n’a pas le même nombre de cellules que l’en-tête. Ses valeurs peuvent être dans la mauvaise colonne : elles n’ont pas été vérifiées.`,
      conseil: fr`Cherchez une virgule en trop dans un texte ou un montant : un texte qui en contient doit être entre guillemets.`,
    },
    'E-C35': {
      titre: fr`Ligne vide`,
      explication: fr`Cette ligne ne contient aucune valeur.`,
      conseil: fr`Retirez-la, ou téléchargez le CSV réparé.`,
    },
    'E-C36': {
      titre: fr`Guillemets mal placés`,
      explication: fr`Un guillemet ferme une cellule avant sa fin : le découpage de cette ligne n’est pas certain, et ses cellules n’ont pas été vérifiées.`,
      conseil: fr`Dans un texte entre guillemets, un guillemet s’écrit deux fois. Exportez de nouveau le tableau plutôt que de le corriger à la main.`,
    },
    'E-C37': {
      titre: fr`Espaces autour d’un code`,
      explication: fr`Pour un ordinateur, « 011 » et « 011 » suivi d’une espace sont deux codes différents.`,
      conseil: CSV_REPARE,
    },
  }),
);

const ENCODAGES: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Windows-1252'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16'],
]);

const SEPARATEURS: ReadonlyMap<string, string> = new Map([
  [',', 'la virgule'],
  [';', 'le point-virgule'],
  ['\t', 'la tabulation'],
  ['|', 'la barre verticale'],
]);

export function nomDeSeparateur(separateur: string): string {
  return SEPARATEURS.get(separateur) ?? separateur;
}

export function nomDEncodage(encodage: string): string {
  return ENCODAGES.get(encodage) ?? encodage;
}

/** What a pattern means: nobody reads `^W\d{9}$`. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['rnaBeneficiaire', 'W suivi de 9 chiffres'],
  ['datesPeriodeVersement', 'AAAA-MM-JJ, ou AAAA-MM-JJ/AAAA-MM-JJ'],
]);

/** The facts of this problem in one sentence: what was found, what is expected. Empty when the title says all. */
export function texteFaits({ code, colonne, trouve, attendu = [] }: ProblemeCsv): string {
  const listed = enumerer(attendu.map((valeur) => `«\u00a0${valeur}\u00a0»`));
  switch (code) {
    case 'E-C01':
      return attendu.length > 0 ? fr`Il faut au moins une de ces colonnes : ${enumerer(attendu)}.` : '';
    case 'E-C06':
      return fr`Écrit « ${trouve ?? ''} », attendu « ${colonne ?? ''} ».`;
    case 'E-C07':
      return fr`Encodage trouvé : ${nomDEncodage(trouve ?? '')} ; attendu : UTF-8.`;
    case 'E-C08':
      return fr`Séparateur trouvé : ${nomDeSeparateur(trouve ?? '')} ; attendu : la virgule.`;
    case 'E-C21':
    case 'E-C25':
      return fr`Valeurs admises : ${listed}.`;
    case 'E-C27':
      return FORMATS.has(colonne ?? '') ? fr`Forme attendue : ${FORMATS.get(colonne ?? '') ?? ''}.` : '';
    case 'E-C29':
      return fr`Au plus ${attendu[0] ?? ''} caractères.`;
    case 'E-C30':
      return fr`Au moins ${attendu[0] ?? ''} caractères.`;
    case 'E-C31':
      return fr`Minimum : ${attendu[0] ?? ''}.`;
    case 'E-C32':
      return fr`Maximum : ${attendu[0] ?? ''}.`;
    case 'E-C33':
      return fr`L’une de ces colonnes : ${enumerer(attendu)}.`;
    case 'E-C34':
      return fr`L’en-tête a ${attendu[0] ?? ''} colonnes.`;
    default:
      return '';
  }
}
