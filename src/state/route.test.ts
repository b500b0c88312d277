import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from './route.ts';

test.each([
  ['', { ecran: 'deposer' }],
  ['#/deposer', { ecran: 'deposer' }],
  ['#/budget/3', { ecran: 'budget', numero: 3 }],
  ['#/budget/0', { ecran: 'deposer' }],
  ['#/budget/03', { ecran: 'deposer' }],
  ['#/budget/3/x', { ecran: 'deposer' }],
  ['#/inconnu', { ecran: 'deposer' }],
])('%j is the screen %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('an address written is read back', () => {
  expect(parseRoute(formatRoute({ ecran: 'budget', numero: 12 }))).toEqual({ ecran: 'budget', numero: 12 });
});
