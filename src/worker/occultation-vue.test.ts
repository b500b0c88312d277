import { expect, test } from 'vitest';
import { normaliser } from '../core/occultation/normaliser.ts';
import { findTexte } from './occultation-vue.ts';

test.each([
  ['Étoile sportive', 'etoile', 'Étoile'],
  ['Compagnie du Réverbère', 'REVERBERE', 'Réverbère'],
  ['Les sœurs Œuvray', 'soeur', 'sœur'],
  ['Les sœurs Œuvray', 'oeuv', 'Œuv'],
  ['Re\u0301sidence', 'residence', 'Re\u0301sidence'],
  ['12 RUE HAUTE', 'rue h', 'RUE H'],
])('in %j, %j is %j', (texte, cherche, trouve) => {
  const found = findTexte(texte, normaliser(cherche));
  expect(found && texte.slice(found.debut, found.fin)).toBe(trouve);
});

test('what is not there is not found', () => {
  expect(findTexte('Étoile', 'LUNE')).toBeUndefined();
});
