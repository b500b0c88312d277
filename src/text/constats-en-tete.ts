/** Words of the family Fichier: the headers. */
import { texteEtape } from './etapes.ts';
import type { TextesDeCodes } from './texte-de-code.ts';
import { fr } from './typographie.ts';

const CHAMPS: ReadonlyMap<string, string> = new Map([
  ['NatDec', 'l’étape du budget'],
  ['Exer', 'l’exercice'],
  ['LibelleColl', 'le nom de la collectivité'],
  ['IdEtab', 'le SIRET de l’établissement'],
  ['IdColl', 'le SIRET de la collectivité'],
  ['IdEtabPal', 'le SIRET du budget principal'],
  ['Nomenclature', 'la nomenclature, c’est-à-dire le plan de comptes suivi'],
  ['NatFonc', 'le mode de vote, par nature ou par fonction'],
  ['CodTypBud', 'le type de budget, principal ou annexe'],
  ['DteStr', 'la date du document'],
  ['DteDec', 'la date de la décision'],
  ['DteDecEx', 'la date à laquelle la décision est exécutoire'],
]);

const CONSEQUENCES: ReadonlyMap<string, string> = new Map([
  ['Nomenclature', fr`Sans elle, les libellés ne peuvent pas être ajoutés, ni les chapitres déduits.`],
  ['NatFonc', fr`Sans lui, la présence des fonctions n’est pas vérifiée.`],
  ['CodTypBud', fr`Sans lui, le budget est traité comme un budget principal.`],
  [
    'DteStr',
    fr`Le fichier ne donne pas non plus la date de la décision : le nom du CSV ne pourra pas suivre l’usage.`,
  ],
]);

const CORRIGER = fr`Complétez l’en-tête dans TotEM ou dans votre logiciel financier, exportez de nouveau le fichier, puis déposez-le ici.`;

export const CONSTATS_EN_TETE: TextesDeCodes = {
  'E-F09': {
    titre: 'Une information obligatoire manque dans l’en-tête',
    controle: fr`L’en-tête donne l’étape (NatDec), l’exercice (Exer), le nom (LibelleColl) et le SIRET (IdEtab), que le CSV doit contenir.`,
    explication: (_faits, { champ = '' }) =>
      fr`L’en-tête ne donne pas ${nomDe(champ)} (${champ}). Le format SCDL l’exige à chaque ligne, et TotemClic ne l’invente pas.`,
    conseil: CORRIGER,
  },
  'E-F10': {
    titre: 'Une information de l’en-tête est inconnue',
    controle: fr`L’étape est 01, 02, 03, 09 ou 10, et l’exercice une année sur quatre chiffres.`,
    explication: ({ trouve = '' }, { champ = '' }) =>
      fr`L’en-tête donne ${nomDe(champ)} (${champ}) sous la forme « ${trouve} ». Attendu : ${champ === 'Exer' ? 'une année sur quatre chiffres' : '01, 02, 03, 09 ou 10'}.`,
    conseil: CORRIGER,
  },
  'E-F11': {
    titre: 'Une information manque dans l’en-tête',
    controle: fr`L’en-tête donne la nomenclature, le mode de vote (NatFonc), le type de budget (CodTypBud), le SIRET de la collectivité (IdColl) et une date (DteDec ou DteStr).`,
    explication: (_faits, { champ = '' }) =>
      fr`L’en-tête ne donne pas ${nomDe(champ)} (${champ}). ${CONSEQUENCES.get(champ) ?? ''}`.trimEnd(),
    conseil: fr`La publication reste possible. Complétez plutôt l’en-tête dans TotEM ou dans votre logiciel financier, et exportez de nouveau.`,
  },
  'E-F12': {
    titre: 'Ce budget n’est pas voté',
    controle: fr`Un budget ou une décision modificative n’est plus un projet (ProjetBudget) : seul ce qui est voté se publie.`,
    explication: () =>
      fr`Le fichier dit qu’il s’agit d’un projet : l’assemblée ne l’a pas encore voté. Ses montants peuvent changer, et ce n’est pas le budget de la collectivité.`,
    conseil: fr`Attendez le vote, puis publiez le fichier transmis à la préfecture. Si ce budget est déjà voté, exportez-le de nouveau depuis TotEM ou depuis votre logiciel financier comme budget voté.`,
  },
  'E-F13': {
    titre: 'Ce compte est marqué comme un projet',
    controle: fr`Un compte administratif ou un compte financier unique n’est pas marqué comme un projet (ProjetBudget).`,
    explication: ({ code = '' }) =>
      fr`Le fichier porte la marque « projet de budget ». Sur un ${texteEtape(code, '').toLowerCase()}, qui constate ce qui a été exécuté, cette marque peut être restée par oubli.`,
    conseil: fr`Vérifiez que l’assemblée a bien voté ce compte avant de le publier.`,
  },
  'E-F14': {
    titre: 'Le SIRET de l’établissement n’est pas valide',
    controle: fr`Le SIRET de l’établissement (IdEtab) a 14 chiffres et sa clé de contrôle est juste.`,
    explication: ({ trouve = '', cle }) =>
      fr`Le SIRET « ${trouve} » ${raison(cle)}. Il désigne la collectivité à chaque ligne du CSV, qui serait refusé.`,
    conseil: fr`Cherchez le SIRET de votre collectivité sur annuaire-entreprises.data.gouv.fr, corrigez-le dans TotEM ou dans votre logiciel financier, et exportez de nouveau.`,
  },
  'E-F15': {
    titre: 'Un SIRET de l’en-tête n’est pas valide',
    controle: fr`Le SIRET de la collectivité (IdColl) et celui du budget principal (IdEtabPal) ont 14 chiffres et une clé de contrôle juste.`,
    explication: ({ trouve = '', cle }, { champ = '' }) =>
      fr`L’en-tête donne ${nomDe(champ)} (${champ}), « ${trouve} », qui ${raison(cle)}. Il n’est pas dans le CSV, mais il reste dans le XML publié.`,
    conseil: fr`Corrigez-le dans TotEM ou dans votre logiciel financier avant de publier le XML.`,
  },
  'E-F16': {
    titre: 'Une date de l’en-tête est illisible',
    controle: fr`Les dates de l’en-tête (DteStr, DteDec, DteDecEx) sont des jours du calendrier, écrits comme 2024-04-15.`,
    explication: ({ trouve = '' }, { champ = '' }) =>
      fr`L’en-tête donne ${nomDe(champ)} (${champ}) sous la forme « ${trouve} ». Attendu : année, mois et jour, comme 2024-04-15.`,
    conseil: fr`La publication reste possible, mais le nom du fichier peut ne pas porter la bonne date. Corrigez-la dans TotEM ou dans votre logiciel financier.`,
  },
};

function nomDe(champ: string): string {
  return CHAMPS.get(champ) ?? `le champ ${champ}`;
}

function raison(cle: string | undefined): string {
  return cle === 'longueur'
    ? 'n’a pas 14 chiffres'
    : 'a une clé de contrôle fausse : un chiffre au moins est erroné'.replace(' :', '\u00a0:');
}
