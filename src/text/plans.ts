import type { DifferenceDeTable } from '../core/nomenclature/comparer-plans.ts';
import type { PlanLu } from '../core/nomenclature/lire-plans.ts';
import { texteNomenclature } from './nomenclatures.ts';
import { accorder, couper, enumerer, fr } from './typographie.ts';

export const PLANS = {
  titre: 'Nomenclatures',
  chapo: fr`Les plans de comptes donnent leur libellé aux codes d’un budget, son chapitre et sa section à chaque ligne. TotemClic en contient ; vous pouvez ajouter ceux d’un exercice plus récent.`,
  lien: 'Nomenclatures',
  ajouterTitre: fr`Ajouter un plan de comptes`,
  ajouterTexte: fr`Déposez dans cette page un fichier planDeCompte.xml de la DGCL, ou un ZIP de son arborescence EXERCICE/NORME/DECLINAISON. Le plan est lu sur cet ordinateur et utilisé aussitôt pour les fichiers ouverts.`,
  ajouterOu: fr`TotEM trouve ces fichiers à une adresse de la forme odm-budgetaire.org/composants/normes/2026/M57/M57_A/planDeCompte.xml.`,
  choisir: fr`Choisir un plan de comptes`,
  lecture: fr`Lecture du plan de comptes…`,
  ajoutesTitre: fr`Plans que vous avez ajoutés`,
  aucunAjout: fr`Aucun plan ajouté.`,
  portesTitre: fr`Plans fournis avec TotemClic`,
  colonnes: { nomenclature: 'Nomenclature', exercices: 'Exercices', nombre: 'Plans' },
  garder: fr`Garder sur cet ordinateur`,
  garderNom: (plan: string): string => fr`Garder sur cet ordinateur : ${plan}`,
  garde: fr`Gardé sur cet ordinateur`,
  nonGarde: fr`Oublié à la fermeture de la page`,
  autreGarde: fr`Oublié à la fermeture de la page ; celui que vous aviez gardé reviendra`,
  retirer: 'Retirer',
  retirerNom: (plan: string): string => fr`Retirer : ${plan}`,
  remplace: fr`Il l’emporte sur le plan fourni du même exercice.`,
  gardeRefusee: fr`Le navigateur refuse de garder ou d’oublier`,
  gardeRefuseeTexte: fr`C’est le cas en navigation privée, avec certains réglages, ou pour certaines pages ouvertes depuis le disque. Le plan sert tant que la page reste ouverte.`,
  detail: fr`Voir le détail`,
};

export function nomDuPlan(nomenclature: string, exercice: number): string {
  return fr`${texteNomenclature(nomenclature)}, exercice ${exercice}`;
}

export function texteSource(releve: string, plans: number): string {
  return fr`Fichiers planDeCompte.xml publiés par la DGCL pour TotEM (odm-budgetaire.org) : ${accorder(plans, 'plan')}, relevés le ${releve}.`;
}

/** `2013 à 2022 et 2024`: runs of years. */
export function texteExercices(exercices: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const exercice of exercices) {
    const last = runs.at(-1);
    if (last && last[1] === exercice - 1) last[1] = exercice;
    else runs.push([exercice, exercice]);
  }
  return enumerer(runs.map(([from, to]) => (from === to ? String(from) : `${from} à ${to}`)));
}

export function texteComparaison(
  nomenclature: string,
  exercice: number,
  reference: { readonly nomenclature: string; readonly exercice: number } | undefined,
): string {
  if (!reference) return fr`Aucun plan connu de cette norme : rien à comparer.`;
  if (reference.nomenclature !== nomenclature) {
    return fr`Comparé au plan connu le plus proche, ${nomDuPlan(reference.nomenclature, reference.exercice)} :`;
  }
  return reference.exercice === exercice
    ? fr`Comparé au plan du même exercice qu’il remplace :`
    : fr`Comparé au plan de ${reference.exercice}, le plus proche connu :`;
}

const TABLES = {
  comptesNature: ['compte', 'comptes'],
  chapitresNature: ['chapitre', 'chapitres'],
  refFonctions: ['fonction', 'fonctions'],
  comptesFonction: [fr`compte par fonction`, fr`comptes par fonction`],
  chapitresFonction: [fr`chapitre par fonction`, fr`chapitres par fonction`],
} as const;

/** `2 035 comptes : 12 ajoutés, 3 retirés, 5 renommés`. */
export function texteDifference(difference: DifferenceDeTable, compare: boolean): string {
  const { table, nombre, ajoutes, retires, renommes, modifies } = difference;
  const total = accorder(nombre, TABLES[table][0], TABLES[table][1]);
  if (!compare) return total;
  // `compte` and `chapitre` are masculine, `fonction` is not.
  const e = table === 'refFonctions' ? 'e' : '';
  const parts = [
    ...(ajoutes.length > 0 ? [accorder(ajoutes.length, `ajouté${e}`)] : []),
    ...(retires.length > 0 ? [accorder(retires.length, `retiré${e}`)] : []),
    ...(renommes.length > 0 ? [accorder(renommes.length, `renommé${e}`)] : []),
    ...(modifies.length > 0 ? [fr`${accorder(modifies.length, `modifié${e}`)} (usage permis)`] : []),
  ];
  return parts.length === 0 ? fr`${total} : aucun changement` : fr`${total} : ${parts.join(', ')}`;
}

const MONTRES = 40;

/** The changes of a table, one by one, as far as a reader goes. */
export function lignesDeDifference({ ajoutes, retires, renommes, modifies }: DifferenceDeTable): {
  readonly titre: string;
  readonly lignes: readonly string[];
}[] {
  const groups = [
    { titre: 'Ajoutés', lignes: ajoutes.map(({ code, libelle }) => `${code} ${libelle}`) },
    { titre: 'Retirés', lignes: retires.map(({ code, libelle }) => `${code} ${libelle}`) },
    {
      titre: 'Renommés',
      lignes: renommes.map(({ code, avant, apres }) => fr`${code} : « ${avant} » devient « ${apres} »`),
    },
    { titre: fr`Usage permis modifié`, lignes: modifies.length > 0 ? [enumerer(modifies, MONTRES)] : [] },
  ];
  return groups
    .filter(({ lignes }) => lignes.length > 0)
    .map(({ titre, lignes }) => ({
      titre,
      lignes:
        lignes.length > MONTRES
          ? [...lignes.slice(0, MONTRES), fr`et ${accorder(lignes.length - MONTRES, 'autre')}`]
          : lignes,
    }));
}

const REFUS: Readonly<Record<Extract<PlanLu, { ok: false }>['code'], string>> = {
  doctype: fr`il contient une déclaration DOCTYPE, refusée par sécurité`,
  'xml-mal-forme': fr`ce n’est pas un XML correct`,
  'pas-un-plan': fr`ce n’est pas un plan de comptes complet`,
  'attribut-absent': fr`une information obligatoire manque`,
  'valeur-inattendue': fr`une valeur n’est pas de celles qui sont prévues`,
  doublon: fr`un même code y est deux fois`,
  'pas-utf-8': fr`il n’est pas en UTF-8`,
};

export function texteDePlanRefuse({ chemin, code, lieu }: Extract<PlanLu, { ok: false }>): string {
  // What the parser says after the line is in English.
  const ou = code === 'xml-mal-forme' ? (/^ligne \d+/.exec(lieu)?.[0] ?? '') : lieu;
  const place = ou === '' ? '' : ` (${couper(ou)})`;
  return fr`${chemin} : ${REFUS[code]}${place}.`;
}

const ILLISIBLES = {
  'archive-abimee': fr`cette archive est abîmée ou incomplète ; téléchargez-la de nouveau`,
  'archive-anormale': fr`cette archive contient trop de fichiers ou de données pour une arborescence de plans de comptes`,
  interne: fr`la lecture s’est arrêtée de façon imprévue ; essayez de nouveau`,
};

export const AJOUT = {
  reussi: (nombre: number): string =>
    nombre > 1 ? fr`${accorder(nombre, 'plan')} de comptes ajoutés` : fr`Plan de comptes ajouté`,
  rien: (fichiers: readonly string[]): string => fr`Rien à ajouter : ${enumerer(fichiers, 3)}`,
  identiques: (nombre: number): string =>
    fr`${accorder(nombre, 'plan identique', 'plans identiques')} à ceux que TotemClic connaît déjà.`,
  refuses: fr`Ce qui n’a pas pu être lu`,
  suite: fr`Voir ce qui change`,
  illisible: (nom: string, code: keyof typeof ILLISIBLES): string => fr`${nom} : ${ILLISIBLES[code]}.`,
};
