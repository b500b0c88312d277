import type { Lacune } from '../core/scdl/budget-csv.ts';
import { TEXTES_MESURES } from './mesures.ts';
import { accorder, couper, enumerer, fr } from './typographie.ts';

export const LACUNES = {
  titre: fr`Le CSV ne peut pas être produit`,
  intro: fr`Le format SCDL demande des informations que ce fichier ne donne pas. TotemClic ne les invente pas.`,
  quoiFaire: fr`Corrigez le budget dans TotEM ou dans votre logiciel financier, exportez-le de nouveau, puis déposez le nouveau fichier.`,
};

export interface TexteDeLacune {
  readonly champ: string;
  readonly manque: string;
  readonly ou: string;
}

interface TexteDeChamp {
  readonly nom: string;
  readonly attendu: string;
}

const CHAMPS: ReadonlyMap<string, TexteDeChamp> = new Map([
  ['NatDec', { nom: 'Étape du budget', attendu: 'un code connu : 01, 02, 03, 09 ou 10' }],
  ['Exer', { nom: 'Exercice', attendu: 'une année sur quatre chiffres' }],
  ['IdEtab', { nom: 'SIRET de l’établissement', attendu: '14 chiffres, dont la clé de contrôle est juste' }],
  ['LibelleColl', { nom: 'Nom de la collectivité', attendu: 'un nom' }],
  [
    'ContNat',
    { nom: 'Chapitre', attendu: 'un chapitre d’au plus 9 caractères, ou une nature d’où le déduire' },
  ],
  ['Nature', { nom: 'Nature', attendu: 'un code d’au plus 9 caractères' }],
  ['Fonction', { nom: 'Fonction', attendu: 'un code d’au plus 9 caractères' }],
  ['Section', { nom: 'Section', attendu: 'fonctionnement ou investissement' }],
  ['OpBudg', { nom: 'Type d’opération', attendu: '0 (réel) ou 1 (ordre)' }],
  ['CodRD', { nom: 'Sens', attendu: 'D (dépense) ou R (recette)' }],
  ...Object.entries(TEXTES_MESURES).map(
    ([mesure, { nom }]) =>
      [mesure, { nom: `Montant « ${nom} »`, attendu: 'un nombre, avec un point pour les centimes' }] as const,
  ),
]);

/** Field by field: what is missing, what was found, where. */
export function textesLacunes(lacunes: readonly Lacune[]): TexteDeLacune[] {
  const groups = new Map<string, Lacune[]>();
  for (const lacune of lacunes) {
    const group = groups.get(lacune.champ);
    if (group) group.push(lacune);
    else groups.set(lacune.champ, [lacune]);
  }
  return [...groups].map(([champ, group]) => {
    const { nom, attendu } = CHAMPS.get(champ) ?? { nom: champ, attendu: 'une valeur' };
    const trouve = [
      ...new Set(group.map(({ valeur }) => (valeur.trim() === '' ? 'rien' : `« ${couper(valeur.trim())} »`))),
    ];
    return {
      champ: fr`${nom} (${champ})`,
      manque: fr`attendu : ${attendu} ; trouvé : ${enumerer(trouve, 3)}`,
      ou: texteLieu(group),
    };
  });
}

function texteLieu(group: readonly Lacune[]): string {
  const lignes = group.flatMap(({ ligne }) => (ligne === undefined ? [] : [ligne]));
  if (lignes.length === 0) return 'dans l’en-tête du fichier';
  if (lignes.length === 1) return `ligne ${lignes[0]} du fichier`;
  return `${accorder(lignes.length, 'ligne')} du fichier : ${enumerer(lignes)}`.replace(' :', '\u00a0:');
}
