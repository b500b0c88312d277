/** Words of the family Nomenclature. */
import type { Faits } from '../core/controls/constat.ts';
import { formatDate } from './dates.ts';
import { texteNomenclature } from './nomenclatures.ts';
import type { TextesDeCodes } from './texte-de-code.ts';
import { accorder, enumerer, fr } from './typographie.ts';

const VERIFIER_CODE = fr`Cherchez ce code dans votre logiciel financier. S’il vient d’une autre nomenclature ou d’un ancien exercice, corrigez-le et exportez de nouveau. S’il est juste, publiez : la ligne est gardée telle quelle.`;
const LIGNE_REFUSEE = fr`Corrigez la ligne dans TotEM ou dans votre logiciel financier, exportez de nouveau le fichier, puis déposez-le ici.`;

/** Only the nomenclatures of the budget's own norm are searched: another norm gives the same code another meaning. */
const AUCUN_PLAN = fr`Aucun plan connu de la même norme n’a ce code : la nomenclature du budget est-elle la bonne ?`;

const CAS: ReadonlyMap<string, string> = new Map([
  ['DR', 'dépense réelle'],
  ['RR', 'recette réelle'],
  ['DOES', 'dépense d’ordre entre sections'],
  ['ROES', 'recette d’ordre entre sections'],
  ['DOIS', 'dépense d’ordre à l’intérieur de la section'],
  ['ROIS', 'recette d’ordre à l’intérieur de la section'],
]);

export const CONSTATS_NOMENCLATURE: TextesDeCodes = {
  'E-N01': {
    titre: 'Le plan de comptes de cet exercice n’est pas disponible',
    controle: fr`Le plan de comptes officiel de l’exercice est connu de TotemClic ; sinon le plus proche est utilisé.`,
    explication: ({ nomenclature = '', exercice = '', trouve = '' }) =>
      fr`TotemClic n’a pas le plan de comptes ${texteNomenclature(nomenclature)} de ${trouve}. Il utilise celui de ${exercice}, le plus proche. Un compte créé ou supprimé depuis peut être mal libellé : ce qui est relevé ci-dessous d’après ce plan n’est qu’une indication.`,
    conseil: fr`Rien à corriger dans votre fichier. Si vous avez le plan officiel (planDeCompte.xml), déposez-le dans TotemClic : il sera utilisé aussitôt.`,
  },
  'E-N02': {
    titre: 'La nomenclature est inconnue',
    controle: fr`La nomenclature annoncée (par exemple M57-M57_D) est connue de TotemClic.`,
    explication: ({ trouve = '', attendu, exercice }) =>
      attendu === undefined
        ? fr`Le fichier annonce la nomenclature « ${trouve} », que TotemClic ne connaît pas. Les codes ne sont pas vérifiés, et les seuls libellés sont ceux du fichier.`
        : fr`Le fichier annonce la nomenclature « ${trouve} », que TotemClic ne connaît pas. Il utilise la plus proche : ${texteNomenclature(attendu)}, ${exercice ?? ''}. Les codes ne sont vérifiés qu’à titre d’indication.`,
    conseil: fr`Vérifiez la nomenclature du budget dans TotEM ou dans votre logiciel financier.`,
  },
  'E-N03': {
    titre: 'Une nature n’est pas dans le plan de comptes',
    controle: fr`La nature de chaque ligne est un compte du plan de comptes de l’exercice.`,
    explication: (faits) =>
      fr`La nature ${faits.code ?? ''} n’est pas ${dansLePlan(faits)}. ${ailleurs(faits, 'Le CSV dira que son libellé est absent des plans.')}`,
    conseil: VERIFIER_CODE,
  },
  'E-N04': {
    titre: 'Un compte supprimé est utilisé',
    controle: fr`Les comptes utilisés ne sont pas marqués comme supprimés dans le plan de l’exercice.`,
    explication: ({ code = '', libelle = '', trouve = '' }) =>
      fr`Le compte ${code} « ${libelle} » est marqué comme supprimé depuis le ${formatDate(trouve)}. Il est encore dans le plan de l’exercice, avec son libellé.`,
    conseil: fr`Rien à faire pour cette publication. Pensez à utiliser le compte qui le remplace.`,
  },
  'E-N05': {
    titre: 'Un compte de regroupement est utilisé',
    controle: fr`Les lignes utilisent des comptes de détail, non les comptes de regroupement qui les contiennent.`,
    explication: ({ code = '', libelle = '' }) =>
      fr`Le compte ${code} « ${libelle} » regroupe des comptes plus détaillés : le plan ne prévoit pas qu’une ligne l’utilise lui-même.`,
    conseil: VERIFIER_CODE,
  },
  'E-N06': {
    titre: 'Un compte ne s’utilise pas ainsi',
    controle: fr`Le plan ouvre le compte à ce que la ligne en fait : dépense ou recette, opération réelle ou d’ordre.`,
    explication: ({ code = '', libelle = '', trouve = '', attendu = '' }) =>
      fr`La ligne utilise le compte ${code} « ${libelle} » en ${nomsDeCas(trouve)}. Le plan de comptes ne le prévoit pas${attendu === '' ? '' : fr` ; il l’ouvre en ${nomsDeCas(attendu)}`}.`,
    conseil: fr`Vérifiez le compte, le sens et le type d’opération de cette ligne dans votre logiciel financier.`,
  },
  'E-N07': {
    titre: 'Un chapitre n’est pas dans le plan de comptes',
    controle: fr`Le chapitre donné par la ligne (ContNat) est un chapitre du plan. Un compte, une opération ou un compte de tiers écrit à sa place est admis.`,
    explication: (faits) =>
      fr`Le chapitre ${faits.code ?? ''} n’est pas ${dansLePlan(faits)}. ${ailleurs(faits, '')} Le CSV donnera ce code tel qu’il est${faits.attendu === undefined ? '' : fr`, avec le libellé du chapitre ${faits.attendu}, celui de la nature de la ligne`}.`,
    conseil: VERIFIER_CODE,
  },
  'E-N08': {
    titre: 'Le chapitre d’une ligne est introuvable',
    controle: fr`Chaque ligne donne son chapitre, ou une nature d’où le déduire.`,
    explication: ({ code = '' }) =>
      fr`La ligne ne donne pas son chapitre, et aucun plan de comptes connu de la même norme ne permet de le déduire de ${code === '' ? 'sa nature' : `la nature ${code}`}. Le CSV doit le donner : il serait refusé.`,
    conseil: LIGNE_REFUSEE,
  },
  'E-N09': {
    titre: 'La section d’une ligne est introuvable',
    controle: fr`La section de chaque ligne, fonctionnement ou investissement, se déduit de son chapitre.`,
    explication: ({ code = '', chapitre }) =>
      fr`Rien ne dit si la ligne de nature ${code}${chapitre === undefined ? '' : `, chapitre ${chapitre},`} est du fonctionnement ou de l’investissement. Elle n’entre dans aucun total, et le CSV serait refusé.`,
    conseil: LIGNE_REFUSEE,
  },
  'E-N10': {
    titre: 'Le chapitre n’est pas celui que le plan donne au compte',
    controle: fr`Le chapitre donné par la ligne est celui que le plan de comptes associe à sa nature.`,
    explication: ({ code = '', chapitre = '', attendu = '' }) =>
      fr`La ligne place la nature ${code} au chapitre ${chapitre} ; le plan de comptes la place au chapitre ${attendu}. Le chapitre du fichier est gardé.`,
    conseil: fr`Vérifiez l’imputation si elle vous surprend. Rien n’empêche de publier.`,
  },
  'E-N11': {
    titre: 'Des chapitres sont déduits du plan de comptes',
    controle: fr`Les lignes donnent leur chapitre (ContNat) ; sinon il est déduit de la nature, et leur nombre est donné.`,
    explication: ({ nombre = 0 }) =>
      fr`${accorder(nombre, 'ligne ne donne pas son chapitre', 'lignes ne donnent pas leur chapitre')}. Le CSV doit le donner : il est déduit de la nature, d’après le plan de comptes.`,
    conseil: fr`Rien à faire : c’est habituel, notamment pour un budget voté par fonction.`,
  },
  'E-N12': {
    titre: 'Un chapitre par fonction n’est pas dans le plan de comptes',
    controle: fr`Le chapitre par fonction (ContFon) est un chapitre du plan.`,
    explication: (faits) =>
      fr`Le chapitre par fonction ${faits.code ?? ''} n’est pas ${dansLePlan(faits)}. ${ailleurs(faits, '')} La section de la ligne est prise de son chapitre par nature. Ce code n’est pas dans le CSV.`,
    conseil: fr`Rien à faire pour publier. Dans la présentation par fonction, cette ligne reste à part.`,
  },
  'E-N13': {
    titre: 'Une fonction n’est pas dans le plan de comptes',
    controle: fr`La fonction de chaque ligne est dans le plan de comptes de l’exercice.`,
    explication: (faits) =>
      fr`La fonction ${faits.code ?? ''} n’est pas ${dansLePlan(faits)}. ${ailleurs(faits, 'Dans le CSV, son libellé restera vide.')}`,
    conseil: VERIFIER_CODE,
  },
  'E-N14': {
    titre: 'Une fonction supprimée est utilisée',
    controle: fr`Les fonctions utilisées ne sont pas marquées comme supprimées dans le plan de l’exercice.`,
    explication: ({ code = '', libelle = '', trouve = '' }) =>
      fr`La fonction ${code} « ${libelle} » est marquée comme supprimée depuis le ${formatDate(trouve)}. Elle est encore dans le plan de l’exercice, avec son libellé.`,
    conseil: fr`Rien à faire pour cette publication. Pensez à utiliser la fonction qui la remplace.`,
  },
  'E-N15': {
    titre: 'La fonction manque',
    controle: fr`Si le budget a des fonctions (NatFonc 2 ou 3), les lignes d’opérations réelles en ont une.`,
    explication: ({ nombre, code = '' }) =>
      nombre === undefined
        ? fr`Ce budget est présenté par fonction, mais cette ligne (nature ${code}) n’en a pas : elle manquera dans les totaux par fonction.`
        : fr`Ce budget se dit présenté par fonction, mais aucune ligne n’en a : il en faudrait à ${accorder(nombre, 'ligne')}.`,
    conseil: ({ nombre }) =>
      nombre === undefined
        ? fr`Complétez la fonction dans votre logiciel financier, ou publiez en l’état : le CSV reste valide.`
        : fr`Vérifiez le réglage de l’export : les fonctions ont sans doute été oubliées. Le CSV reste valide sans elles.`,
  },
  'E-N16': {
    titre: 'Une opération d’ordre ne dit pas son type',
    controle: fr`Chaque ligne d’ordre dit si elle passe entre sections ou reste dans la sienne (TypOpBudg).`,
    explication: ({ code = '' }) =>
      fr`Cette opération d’ordre (nature ${code}) ne dit pas si elle passe d’une section à l’autre ou reste dans la sienne. Une opération d’ordre est un jeu d’écritures sans mouvement d’argent ; son chapitre dépend de ce type.`,
    conseil: fr`Complétez le type d’opération (TypOpBudg) dans TotEM ou dans votre logiciel financier.`,
  },
  'E-N17': {
    titre: 'Un libellé vient d’ailleurs que du plan de l’exercice',
    controle: fr`Les libellés écrits dans le CSV viennent du plan de l’exercice ; les autres sont listés, avec leur origine.`,
    explication: ({ code = '', libelle = '', nombre = 1, ...origine }) =>
      fr`Le libellé de ${code} (${accorder(nombre, 'ligne')}), « ${libelle} », ${origineDe(origine)}.`,
    conseil: fr`Rien à faire si ce libellé convient : c’est celui qui sera dans le CSV.`,
  },
  'E-N18': {
    titre: 'Le plan de comptes est celui que vous avez ajouté',
    controle: fr`Un plan de comptes ajouté dans TotemClic l’emporte sur celui qui est fourni, et le rapport le dit.`,
    explication: ({ nomenclature = '', exercice = '' }) =>
      fr`Les libellés et les contrôles suivent le plan ${texteNomenclature(nomenclature)} de ${exercice} que vous avez ajouté, et non un plan fourni avec TotemClic.`,
    conseil: fr`Vérifiez que c’est bien le plan officiel. L’écran « Nomenclatures » montre ce qui le distingue du plan connu le plus proche, et permet de le retirer.`,
  },
};

function dansLePlan({ nomenclature, exercice }: Faits): string {
  if (nomenclature === undefined) return 'dans un plan de comptes connu';
  return `dans le plan de comptes ${texteNomenclature(nomenclature)} de ${exercice ?? ''}`;
}

/** Where else the code is known, in sentences; `sinon` is what follows when no plan gives it a label. */
function ailleurs({ exercices = [], trouve, libelle = '' }: Faits, sinon: string): string {
  const nom = libelle === '' ? '' : fr` Son libellé : « ${libelle} ».`;
  if (exercices.length > 0)
    return fr`La même nomenclature connaît ce code en ${enumerer(exercices, 4)}.${nom}`;
  if (trouve !== undefined)
    return fr`Une nomenclature voisine connaît ce code : ${texteNomenclature(trouve)}.${nom}`;
  return nom === '' ? `${AUCUN_PLAN} ${sinon}`.trimEnd() : `${AUCUN_PLAN}${nom}`;
}

function nomsDeCas(cas: string): string {
  const noms = cas.split(' ').map((one) => CAS.get(one) ?? one);
  return noms.length < 2 ? noms.join('') : `${noms.slice(0, -1).join(', ')} ou ${noms.at(-1) ?? ''}`;
}

function origineDe({ cle, exercice, nomenclature, trouve }: Faits): string {
  switch (cle) {
    case 'exercice':
      return `vient du plan de ${exercice ?? ''}`;
    case 'norme':
      return `vient d’un plan voisin, ${texteNomenclature(nomenclature ?? '')}, ${exercice ?? ''}`;
    case 'compte':
      return `est celui du compte ${trouve ?? ''}, juste au-dessus`;
    default:
      return 'est celui que le fichier donne lui-même';
  }
}
