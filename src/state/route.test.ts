import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from './route.ts';

test.each([
  ['', { ecran: 'deposer' }],
  ['#/deposer', { ecran: 'deposer' }],
  ['#/budget/3', { ecran: 'budget', numero: 3 }],
  ['#/verifier/3', { ecran: 'verifier', numero: 3 }],
  ['#/anonymiser/3', { ecran: 'anonymiser', numero: 3 }],
  ['#/publier', { ecran: 'publier' }],
  ['#/publier/3', { ecran: 'deposer' }],
  ['#/verifier', { ecran: 'deposer' }],
  ['#/budget/0', { ecran: 'deposer' }],
  ['#/budget/03', { ecran: 'deposer' }],
  ['#/budget/3/x', { ecran: 'deposer' }],
  ['#/inconnu', { ecran: 'deposer' }],
])('%j is the screen %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each(['budget', 'verifier', 'anonymiser'] as const)(
  'the address of %s, written, is read back',
  (ecran) => {
    expect(parseRoute(formatRoute({ ecran, numero: 12 }))).toEqual({ ecran, numero: 12 });
  },
);
