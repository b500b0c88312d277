import { expect, it } from 'vitest';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { rapportEntre } from './ordre.ts';

const COMPTE = {
  siretCollectivite: '21990999100012',
  siret: '21990999100012',
  natDec: '09',
  mesure: 'MtReal',
};
const budget = (change: Partial<typeof COMPTE> = {}) =>
  ({ budget: { ...COMPTE, ...change } }) as BudgetOuvert;

it.each([
  ['two accounts of one budget', {}, 'evolution'],
  ['a budget and an account', { natDec: '01', mesure: 'MtPrev' }, 'ecart'],
  ['a décision modificative', { natDec: '02' }, 'ecart'],
  [
    'an annexe budget, whose SIRET is another',
    { siretCollectivite: '21990999100053', siret: '21990999100053' },
    'ecart',
  ],
  ['another collectivité', { siretCollectivite: '21990888400014', siret: '21990888400014' }, 'collectivites'],
])('%s: %j', (_titre, change, attendu) => {
  expect(rapportEntre([budget(), budget(change)])).toBe(attendu);
  expect(rapportEntre([budget(change), budget()])).toBe(attendu);
});
