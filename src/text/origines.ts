import type { Origine } from '../core/nomenclature/origine.ts';
import type { Marque } from '../core/presentation/lignes.ts';
import { texteNomenclature } from './nomenclatures.ts';
import { couper, fr } from './typographie.ts';

/** A mark beside a value: the few words that are seen, and what they mean. */
export interface TexteDeMarque {
  readonly etiquette: string;
  readonly explication: string;
}

/** Where a label was found, when it is not in the plan of the exercice. */
export function marqueDeLibelle(origine: Origine): TexteDeMarque | undefined {
  switch (origine.de) {
    case 'plan':
      return undefined;
    case 'exercice':
      return {
        etiquette: `libellé ${origine.exercice}`,
        explication: fr`Ce code n’est pas dans le plan de comptes utilisé pour ce budget. Son libellé vient du plan de ${origine.exercice}.`,
      };
    case 'norme':
      return {
        etiquette: `libellé ${court(origine.nomenclature)} ${origine.exercice}`,
        explication: fr`Ce code n’est pas dans le plan de comptes utilisé pour ce budget. Son libellé vient d’un plan voisin : ${texteNomenclature(origine.nomenclature)}, ${origine.exercice}.`,
      };
    case 'compte':
      return {
        etiquette: `libellé du ${origine.compte}`,
        explication: fr`Ce code n’est dans aucun plan connu. Son libellé est celui du compte ${origine.compte}, juste au-dessus.`,
      };
    case 'ligne':
      return {
        etiquette: 'libellé du fichier',
        explication: fr`Ce code n’est dans aucun plan connu. Son libellé est celui que le fichier donne lui-même.`,
      };
    case 'inconnu':
      return {
        etiquette: 'non répertorié',
        explication: fr`Ce code n’est dans aucun plan de comptes connu, et le fichier n’en donne pas le libellé.`,
      };
  }
}

/** Where a chapter code comes from, when the line does not give it. */
export function marqueDeChapitre(origine: Origine, donne?: string): TexteDeMarque {
  const debut =
    donne === undefined
      ? fr`Le fichier ne donne pas le chapitre de cette ligne.`
      : fr`Le fichier donne « ${couper(donne)} », qui n’est pas un chapitre du plan (numéro d’opération ou article) ; le CSV le recopie tel quel.`;
  switch (origine.de) {
    case 'plan':
      return {
        etiquette: 'déduit',
        explication: fr`${debut} Il est déduit de la nature, d’après le plan de comptes.`,
      };
    case 'exercice':
      return {
        etiquette: `déduit, ${origine.exercice}`,
        explication: fr`${debut} Il est déduit de la nature, d’après le plan de comptes de ${origine.exercice}.`,
      };
    case 'norme':
      return {
        etiquette: `déduit, ${court(origine.nomenclature)} ${origine.exercice}`,
        explication: fr`${debut} Il est déduit de la nature, d’après un plan voisin : ${texteNomenclature(origine.nomenclature)}, ${origine.exercice}.`,
      };
    case 'compte':
      return {
        etiquette: `déduit du ${origine.compte}`,
        explication: fr`${debut} Il est déduit du compte ${origine.compte}, faute de trouver la nature dans un plan.`,
      };
    case 'ligne':
      return { etiquette: 'fichier', explication: fr`Le chapitre est celui que donne le fichier.` };
    case 'inconnu':
      return { etiquette: 'inconnu', explication: fr`${debut} Aucun plan connu ne permet de le déduire.` };
  }
}

export function marqueDeSection(origine: Origine): TexteDeMarque {
  return origine.de === 'ligne'
    ? {
        etiquette: 'du fichier',
        explication: fr`Aucun plan connu ne dit de quelle section est cette ligne : c’est le fichier qui l’indique.`,
      }
    : {
        etiquette: 'inconnue',
        explication: fr`Rien ne dit de quelle section est cette ligne. Elle n’entre dans aucun total.`,
      };
}

export function texteDeMarque({ champ, origine, donne }: Marque): TexteDeMarque | undefined {
  if (champ === 'chapitre') return marqueDeChapitre(origine, donne);
  if (champ === 'section') return marqueDeSection(origine);
  return marqueDeLibelle(origine);
}

function court(nomenclature: string): string {
  return (nomenclature.split('-')[1] ?? nomenclature).replaceAll('_', ' ');
}
