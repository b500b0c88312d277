import { expect, it } from 'vitest';
import { type Tableau, writeCsv, writeTsv } from './tableau.ts';

const TABLEAU: Tableau = {
  titre: 'Essai',
  colonnes: ['Libellé', 'Montant', 'Part', 'Lignes'],
  rangees: [
    ['Eau, gaz "et" feu', { cents: -123_456_789n }, { part: 0.25 }, { entier: 12 }],
    ['=SOMME(A1)', { cents: 5n }, undefined, { entier: 0 }],
    ['deux\tmots\nici', undefined, undefined, undefined],
  ],
};

it('copies for a French spreadsheet', () => {
  expect(writeTsv(TABLEAU).split('\n')).toEqual([
    'Libellé\tMontant\tPart\tLignes',
    'Eau, gaz "et" feu\t-1234567,89\t0,250000\t12',
    "'=SOMME(A1)\t0,05\t\t0",
    'deux mots ici\t\t\t',
  ]);
});

it('downloads as the SCDL writes', () => {
  expect(writeCsv(TABLEAU)).toBe(
    '\ufeffLibellé,Montant,Part,Lignes\r\n"Eau, gaz ""et"" feu",-1234567.89,0.250000,12\r\n' +
      "'=SOMME(A1),0.05,,0\r\n" +
      '"deux\tmots\nici",,,\r\n',
  );
});
