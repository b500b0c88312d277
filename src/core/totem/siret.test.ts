import { expect, it } from 'vitest';
import { isSiret } from './siret.ts';

it.each<[string, boolean, string]>([
  ['21560046100010', true, 'commune'],
  ['21930048000015', true, 'commune'],
  ['99999999900017', true, 'fictif'],
  ['21560046100011', false, 'clé fausse'],
  ['35600000000048', true, 'La Poste, siège'],
  ['35600000049837', true, 'La Poste, somme multiple de 5'],
  ['35600000049838', false, 'La Poste, somme fausse'],
  ['2156004610001', false, '13 chiffres'],
  ['215600461', false, 'SIREN'],
  ['21560046100010 ', false, 'espace'],
  ['2156004610001A', false, 'lettre'],
  ['', false, 'vide'],
])('%s is a SIRET: %s (%s)', (text, valid) => {
  expect(isSiret(text)).toBe(valid);
});
