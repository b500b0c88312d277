import { expect, test } from 'vitest';
import { texteReglageRefuse, texteReleve } from './hebergeur.ts';

test.each([
  [-1, 'aujourd’hui'],
  [0.5, 'aujourd’hui'],
  [1, 'il y a 1\u00a0jour'],
  [59.9, 'il y a 59\u00a0jours'],
  [61, 'il y a 2\u00a0mois'],
  [729, 'il y a 23\u00a0mois'],
  [731, 'il y a 2\u00a0ans'],
])('plans taken %d days ago: %s', (jours, age) => {
  expect(texteReleve(2013, 2024, '2026-04-05', jours)).toBe(
    `Plans de comptes 2013 à 2024, relevés le 5\u00a0avril 2026 (${age})`,
  );
});

test('a setting that is left aside is named, with the reason', () => {
  expect(texteReglageRefuse('couleur', 'couleur')).toMatch(/couleur.*#rrggbb/);
});
