import type { Lacune } from '../core/scdl/budget-csv.ts';

/** What is missing or wrong for a valid SCDL CSV, by field of the file. `quoi` completes « Il manque … ». */
const CHAMPS: Readonly<Record<string, { readonly quoi: string; readonly conseil: string }>> = {
  NatDec: {
    quoi: 'l’étape budgétaire (NatDec) n’est pas de celles que connaît le format SCDL',
    conseil: 'Vérifiez dans TotEM la nature du document : budget primitif, décision modificative, compte…',
  },
  Exer: { quoi: 'l’exercice (Exer) n’est pas une année', conseil: 'Corrigez l’exercice dans TotEM.' },
  IdEtab: {
    quoi: 'le SIRET de l’établissement (IdEtab) n’est pas valide',
    conseil: 'Corrigez le SIRET dans TotEM : 14 chiffres, dont le dernier est une clé de contrôle.',
  },
  LibelleColl: {
    quoi: 'le nom de la collectivité (LibelleColl) est vide',
    conseil: 'Renseignez le nom de la collectivité dans TotEM.',
  },
  ContNat: {
    quoi: 'le chapitre ne peut pas être déterminé',
    conseil: 'Vérifiez le compte et le chapitre de la ligne.',
  },
  Nature: { quoi: 'la nature (compte) est vide ou trop longue', conseil: 'Corrigez le compte de la ligne.' },
  Fonction: { quoi: 'la fonction est trop longue', conseil: 'Corrigez la fonction de la ligne.' },
  Section: {
    quoi: 'la section ne peut pas être déterminée',
    conseil: 'Vérifiez le compte et le chapitre de la ligne : ils ne sont dans aucun plan de comptes connu.',
  },
  OpBudg: {
    quoi: 'la ligne n’est ni réelle ni d’ordre (OpBudg)',
    conseil: 'Corrigez la ligne dans votre logiciel.',
  },
  CodRD: {
    quoi: 'la ligne n’est ni une dépense ni une recette (CodRD)',
    conseil: 'Corrigez la ligne dans votre logiciel.',
  },
};

/** A sentence that names the field, the place and what was found. */
export function texteDeLacune({ champ, valeur, ligne }: Lacune): string {
  const quoi = CHAMPS[champ]?.quoi ?? `le montant ${champ} est illisible`;
  const place = ligne === undefined ? 'En-tête' : `Ligne ${ligne} du fichier`;
  return `${place}\u00a0: ${quoi}${valeur === '' ? '' : ` («\u00a0${valeur}\u00a0»)`}.`;
}

export function conseilDeLacune({ champ }: Lacune): string {
  return (
    CHAMPS[champ]?.conseil ??
    'Corrigez ce montant dans votre logiciel : des chiffres, un point et deux décimales.'
  );
}
