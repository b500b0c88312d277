import { expect, it } from 'vitest';
import type { Constat, Gravite } from './constat.ts';
import { groupConstats, MAX_MONTRES } from './rapport.ts';

const one = (code: string, gravite: Gravite, ligne = 1): Constat => ({
  code,
  gravite,
  lieu: { ligne },
  faits: {},
});

it('groups by code, the most serious first, families in their order', () => {
  const { groupes, compte } = groupConstats([
    one('E-F01', 'information'),
    one('E-N01', 'avertissement'),
    one('E-N01', 'avertissement', 2),
    one('E-Q01', 'avertissement'),
    one('E-C20', 'bloquant'),
  ]);
  expect(groupes.map(({ code, famille, nombre }) => [code, famille, nombre])).toEqual([
    ['E-C20', 'scdl', 1],
    ['E-N01', 'nomenclature', 2],
    ['E-Q01', 'equilibre', 1],
    ['E-F01', 'fichier', 1],
  ]);
  expect(compte).toEqual({ bloquant: 1, avertissement: 3, information: 1 });
});

it('keeps the first constats of a crowd and counts them all', () => {
  const { groupes } = groupConstats(
    Array.from({ length: 2000 }, (_, rang) => one('E-N02', 'avertissement', rang)),
  );
  expect(groupes[0]?.nombre).toBe(2000);
  expect(groupes[0]?.constats).toHaveLength(MAX_MONTRES);
});

it('one code told with two gravities makes two groups', () => {
  const { groupes } = groupConstats([one('E-N02', 'information'), one('E-N02', 'avertissement')]);
  expect(groupes.map(({ gravite }) => gravite)).toEqual(['avertissement', 'information']);
});
