import { expect, it } from 'vitest';
import { createChercheur } from './correspondance.ts';

const chercher = createChercheur(['ORAY', 'VALMIER', 'CELESTINE', 'LOEUILLE']);

/** What is found, as it is written in the text. */
const found = (texte: string): string[] =>
  chercher(texte).map(({ nom, debut, fin }) => `${nom}:${texte.slice(debut, fin)}`);

it.each<[texte: string, trouves: string[], note?: string]>([
  ['Mme Valmier', ['VALMIER:Valmier']],
  ['VALMIER-ORAY', ['VALMIER:VALMIER', 'ORAY:ORAY']],
  ['aide céLestine', ['CELESTINE:céLestine']],
  ['aide ce\u0301lestine V.', ['CELESTINE:ce\u0301lestine'], 'a combining accent'],
  ['VAL\u00adMIER', ['VALMIER:VAL\u00adMIER'], 'a soft hyphen'],
  ['Lœuille', ['LOEUILLE:Lœuille']],
  ['LOEUILLE', ['LOEUILLE:LOEUILLE']],
  ['jvalmier2', ['VALMIER:valmier'], 'a long name inside a login'],
  ['j.oray', ['ORAY:oray']],
  ['ORAY2023_X', ['ORAY:ORAY'], 'a digit ends a word'],
  ['MORAYE', [], 'a short name is a whole word only'],
  ['VALMIERVALMIER', ['VALMIER:VALMIER', 'VALMIER:VALMIER']],
  ['«ORAY»', ['ORAY:ORAY'], 'French quotes are no letters'],
  ['€ORAY€', ['ORAY:ORAY']],
  ['😀ORAY', ['ORAY:ORAY'], 'neither is an emoji'],
  ['', []],
  ['VALMIE', []],
])('%j', (texte, trouves) => {
  expect(found(texte)).toEqual(trouves);
});

it('finds nothing when there is no name', () => {
  expect(createChercheur([])('VALMIER')).toEqual([]);
});
