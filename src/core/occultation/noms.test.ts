import { expect, it } from 'vitest';
import { proposition } from '../../../test/support/occultation.ts';
import { nomsOf, nomsOfValeur } from './noms.ts';
import type { Valeur } from './valeur.ts';

const valeurDe = (valeur: string, chemin: string): Valeur => ({
  ...{ cle: 1, chemin, lieu: { ligne: 1, chemin }, voisins: undefined },
  champ: { nom: chemin.slice(chemin.indexOf('/') + 1), valeur, ligne: 1, fin: 1 },
});

it.each<[valeur: string, noms: string[], note?: string]>([
  ['VALMIERON Zoé', ['VALMIERON']],
  ['Mme VALMIERON Aminata', ['VALMIERON', 'AMINATA']],
  ['VAL\u00adMIERON Zoé', ['VALMIERON'], 'a soft hyphen'],
  ['VAL\u200bMIERON Zoé', ['VALMIERON'], 'a zero-width space'],
  ['BRE\u0301ZOUARD Zoé', ['BREZOUARD'], 'an accent written apart'],
  ['CHATEAU Hugo', ['CHATEAU', 'HUGO'], 'a surname that is a word too'],
  ['M. et Mme BOIS Hugo', ['BOIS', 'HUGO']],
  ['BOULANGER Hugo Martine', ['BOULANGER', 'HUGO', 'MARTINE'], 'with two first names'],
  ['de la Tour du Bois Hector', ['TOUR', 'BOIS', 'HECTOR'], 'a surname of words only'],
  ['VALMIERON du Bois Hector', ['VALMIERON', 'HECTOR'], 'a word beside a surname'],
  ['N’DOMARELLE Zoé', ['DOMARELLE']],
  ['ŁOMZAWSKI Zoé', ['LOMZAWSKI'], 'a letter that is no accented one'],
  ['VALMIERON Zoé (CRPA)', ['VALMIERON'], 'the law stands in every hidden value'],
  ['LY Zoé', []],
])('in the field of a name, %j hides %j', (valeur, noms) => {
  expect(nomsOf(proposition(valeurDe(valeur, 'CONCOURS/LibOrgaBenef')))).toEqual(noms);
});

it.each<[valeur: string, noms: string[], note?: string]>([
  ['Mobilier remis à Mme Valmieron', ['VALMIERON']],
  ['VALMIERON', ['VALMIERON'], 'nothing marks a name but the hand that hides it'],
])('by hand, the text %j hides %j', (valeur, noms) => {
  expect(nomsOfValeur(valeurDe(valeur, 'PATRIMOINE/LibBien'))).toEqual(noms);
});
