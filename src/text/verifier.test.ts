import { describe, expect, test } from 'vitest';
import { texteLieu, texteProblemes, texteSceau } from './verifier.ts';
import { lettreDeColonne, texteChoixDeSchema, texteSchema } from './verifier-csv.ts';

describe('the sentences of the report', () => {
  test.each([
    [0, 'aucun problème'],
    [1, '1\u00a0problème'],
    [2, '2\u00a0problèmes'],
  ])('%d: %s', (nombre, texte) => {
    expect(texteProblemes(nombre)).toBe(texte);
  });

  test.each([
    [{}, ''],
    [{ champ: 'IdColl' }, ''],
    [{ ligne: 12 }, 'ligne\u00a012 du fichier'],
    [{ annexe: { genre: 'PRET', rangee: 3 } }, 'annexe PRET, rangée 3'],
    [{ ligne: 9, annexe: { genre: 'PRET', rangee: 3 } }, 'annexe PRET, rangée 3, ligne\u00a09 du fichier'],
  ])('the place %j is "%s"', (lieu, texte) => {
    expect(texteLieu(lieu)).toBe(texte);
  });

  test('the seal, and nothing when nothing was said of it', () => {
    expect([texteSceau('E-S01'), texteSceau('E-S02'), texteSceau(undefined)]).toEqual([
      ...['Intact', 'Rompu', 'Non vérifié'],
    ]);
  });

  test.each([
    [1, 'A'],
    [22, 'V'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %d of a spreadsheet is %s', (position, lettre) => {
    expect(lettreDeColonne(position)).toBe(lettre);
  });

  test('schemas by their name', () => {
    expect(texteSchema({ nom: 'subventions', version: '2.1.1' })).toBe('SCDL Subventions 2.1.1');
    expect(texteChoixDeSchema('budget')).toBe('Vérifier comme «\u00a0Budget\u00a0»');
  });
});
