import { expect, it } from 'vitest';
import { type SujetDeRapport, sujetDe, texteVerdict } from './verdict.ts';

it.each<[SujetDeRapport, number, number, string]>([
  ['budget', 0, 0, 'Ce budget peut être publié : aucun problème bloquant, aucun avertissement.'],
  ['budget', 0, 2, 'Ce budget peut être publié : aucun problème bloquant, 2 avertissements.'],
  ['budgets', 1, 1, 'Ce fichier ne peut pas être publié en l’état : 1 problème bloquant, 1 avertissement.'],
  [
    'csv',
    360,
    0,
    'Ce fichier CSV ne peut pas être publié en l’état : 360 problèmes bloquants, aucun avertissement.',
  ],
])('%s, %i, %i', (quoi, bloquant, avertissement, expected) => {
  const texte = texteVerdict({ bloquant, avertissement, information: 3 }, quoi);
  expect(texte.replace(/[\u00a0\u202f]/g, ' ')).toBe(expected);
});

it('a file of several budgets has one report for all', () => {
  expect(sujetDe([{ code: 'E-F01' }])).toBe('budget');
  expect(sujetDe([{ code: 'E-F01' }, { code: 'E-F07' }])).toBe('budgets');
});
