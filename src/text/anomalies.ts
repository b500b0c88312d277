import type { Anomalie } from '../core/totem/document.ts';
import { accorder, couper, enumerer, fr } from './typographie.ts';

/** What was met while reading, one sentence for each kind and field. */
export interface TexteAnomalie {
  readonly cle: string;
  readonly texte: string;
  /** Nothing is lost or wrong: worth knowing, no more. */
  readonly anodin: boolean;
}

export function textesAnomalies(anomalies: readonly Anomalie[]): TexteAnomalie[] {
  const groups = new Map<string, Anomalie[]>();
  for (const anomalie of anomalies) {
    // The values of the same field are told together; names from the file stay keys of a Map.
    const cle =
      'champ' in anomalie && anomalie.code !== 'element-inconnu'
        ? `${anomalie.code} ${anomalie.champ}`
        : anomalie.code;
    const group = groups.get(cle);
    if (group) group.push(anomalie);
    else groups.set(cle, [anomalie]);
  }
  return [...groups].map(([cle, group]) => ({ cle, ...texteDe(group) }));
}

function texteDe(group: readonly Anomalie[]): Omit<TexteAnomalie, 'cle'> {
  const first = group[0] as Anomalie;
  const n = group.length;
  const ou = `${n > 1 ? 'lignes' : 'ligne'}\u00a0${enumerer(group.map(({ ligne }) => ligne))}`;
  switch (first.code) {
    case 'montant-illisible':
      return {
        texte: fr`${accorder(n, 'montant illisible', 'montants illisibles')} (${first.champ}), ${ou} du fichier : « ${valeurs(group)} ». Ces montants ne sont dans aucun total.`,
        anodin: false,
      };
    case 'champ-repete':
      return {
        texte: fr`${first.champ} est écrit plusieurs fois dans la même ligne de budget (${ou} du fichier) : seule la première valeur compte.`,
        anodin: false,
      };
    case 'hors-espace':
      return {
        texte: fr`${first.champ} se trouve ${accorder(first.nombre, 'fois', 'fois')} hors de l’espace de noms de TOTEM (${ou} du fichier) : ce qu’il contient n’est pas lu, et manque dans les totaux.`,
        anodin: false,
      };
    case 'bloc-repete':
      return {
        texte: fr`Le bloc d’en-tête ${first.champ} est écrit plusieurs fois et ne dit pas toujours la même chose (${ou} du fichier) : le dernier compte.`,
        anodin: false,
      };
    case 'code-repete':
      return {
        texte: fr`${first.champ} : le code « ${valeurs(group)} » est répété (${ou} du fichier). Tout est conservé.`,
        anodin: true,
      };
    case 'valeur-inconnue':
      return {
        texte: fr`${first.champ} a une valeur inconnue, « ${valeurs(group)} » (${ou} du fichier) : les lignes concernées peuvent manquer dans les totaux.`,
        anodin: false,
      };
    case 'element-inconnu': {
      const noms = group.map((one) => ('champ' in one ? (one.champ.split('/').at(-1) ?? one.champ) : ''));
      return {
        texte: fr`${accorder(n, 'élément inconnu', 'éléments inconnus')} de TotemClic, ${n > 1 ? 'conservés, non vérifiés' : 'conservé, non vérifié'} : ${enumerer(noms)}.`,
        anodin: true,
      };
    }
    case 'encodage-declare':
      return {
        texte: fr`Le fichier annonce l’encodage ${first.declare}, mais il a été lu en ${first.trouve}. Vérifiez les accents.`,
        anodin: false,
      };
    case 'caracteres-perdus':
      return {
        texte: fr`${accorder(first.nombre, 'caractère n’a pas pu être lu', 'caractères n’ont pas pu être lus')} : le fichier a sans doute été abîmé lors d’une conversion.`,
        anodin: false,
      };
    case 'octets-c1':
      return {
        texte: fr`${accorder(first.nombre, 'caractère de contrôle se trouve', 'caractères de contrôle se trouvent')} dans le texte : des apostrophes ou des tirets peuvent manquer dans les libellés.`,
        anodin: true,
      };
    case 'instruction':
      return {
        texte: fr`Le fichier contient une instruction de traitement (${first.champ}, ${ou}) : elle est ignorée.`,
        anodin: true,
      };
  }
}

function valeurs(group: readonly Anomalie[]): string {
  const seen = new Set(
    group.flatMap((one) => ('valeur' in one ? [couper(one.valeur.trim()) || 'vide'] : [])),
  );
  return enumerer([...seen], 3);
}
