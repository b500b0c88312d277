import { expect, it } from 'vitest';
import { CHIFFRES, LETTRES, NUMERO, traitsOf } from './traits.ts';

it.each<[texte: string, traits: number, note?: string]>([
  ['', 0],
  [' - ', 0],
  ['1234.50', CHIFFRES],
  ['0102030405', CHIFFRES | NUMERO, 'as many digits as a telephone number'],
  ['01 02 03 04 05', CHIFFRES | NUMERO],
  ['Rue 12', LETTRES | CHIFFRES],
  ['a@b', LETTRES | NUMERO],
  ['[`{@', NUMERO, 'signs that stand beside the letters in ASCII'],
  ['É', LETTRES],
  ['Ж', LETTRES, 'another alphabet'],
  ['€ · 7', CHIFFRES, 'signs that are no letters'],
])('%j holds %i (%s)', (texte, traits) => {
  expect(traitsOf(texte)).toBe(traits);
});
