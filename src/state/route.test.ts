import { expect, test } from 'vitest';
import { AXES_COMPARES, formatRoute, ONGLETS, parseRoute } from './route.ts';

test.each([
  ['', { ecran: 'deposer' }],
  ['#/deposer', { ecran: 'deposer' }],
  ['#/budget/3', { ecran: 'budget', numero: 3 }],
  ['#/verifier/3', { ecran: 'verifier', numero: 3 }],
  ['#/nomenclatures', { ecran: 'nomenclatures' }],
  ['#/nomenclatures/2', { ecran: 'deposer' }],
  ['#/anonymiser/3', { ecran: 'anonymiser', numero: 3 }],
  ['#/publier', { ecran: 'publier' }],
  ['#/publier/3', { ecran: 'deposer' }],
  ['#/verifier', { ecran: 'deposer' }],
  ['#/budget/0', { ecran: 'deposer' }],
  ['#/budget/03', { ecran: 'deposer' }],
  ['#/budget/3/x', { ecran: 'deposer' }],
  ['#/budget/3/fonction', { ecran: 'budget', numero: 3, onglet: 'fonction' }],
  ['#/verifier/3/fonction', { ecran: 'deposer' }],
  ['#/inconnu', { ecran: 'deposer' }],
  ['#/comparer', { ecran: 'comparer', numeros: [] }],
  ['#/comparer/2-11', { ecran: 'comparer', numeros: [2, 11] }],
  ['#/comparer/2-', { ecran: 'deposer' }],
  ['#/comparer/2-11/nature', { ecran: 'comparer', numeros: [2, 11], axe: 'nature' }],
  ['#/comparer/2-11/x', { ecran: 'deposer' }],
  ['#/guide', { ecran: 'guide' }],
  ['#/glossaire/epargne-brute', { ecran: 'glossaire' }],
  ['#/promesse', { ecran: 'promesse' }],
  ['#/guides', { ecran: 'deposer' }],
])('%j is the screen %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each(['budget', 'verifier', 'anonymiser'] as const)(
  'the address of %s, written, is read back',
  (ecran) => {
    expect(parseRoute(formatRoute({ ecran, numero: 12 }))).toEqual({ ecran, numero: 12 });
  },
);

test('the address of the plans de comptes, written, is read back', () => {
  expect(parseRoute(formatRoute({ ecran: 'nomenclatures' }))).toEqual({ ecran: 'nomenclatures' });
});

test.each([[[]], [[3]], [[3, 12]]])('the address of a comparison of %j, written, is read back', (numeros) => {
  const route = { ecran: 'comparer', numeros } as const;
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each(ONGLETS)('the address of the tab %s, written, is read back', (onglet) => {
  const route = { ecran: 'budget', numero: 12, onglet } as const;
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each(AXES_COMPARES)('the address of a comparison by %s, written, is read back', (axe) => {
  const route = { ecran: 'comparer', numeros: [3, 12], axe } as const;
  expect(parseRoute(formatRoute(route))).toEqual(route);
});
