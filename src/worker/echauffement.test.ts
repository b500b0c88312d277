import { expect, test } from 'vitest';
import { createProvider } from '../core/ouvrir.ts';
import { provideNomenclatures } from '../nomenclatures/provide.ts';
import { echauffer } from './echauffement.ts';

const provide = createProvider(provideNomenclatures);

test('reads, shows and controls invented budgets of the M57, without a fault', async () => {
  const normes: string[] = [];
  await echauffer(
    (norme) => {
      normes.push(norme);
      return provide(norme);
    },
    () => false,
  );
  expect(new Set(normes)).toEqual(new Set(['M57']));
});

test('leaves the worker to a file that comes', async () => {
  let readings = 0;
  const counted: typeof provide = (norme) => {
    readings++;
    return provide(norme);
  };
  await echauffer(counted, () => true);
  expect(readings).toBe(0);
  await echauffer(counted, () => readings > 0);
  expect(readings).toBe(1);
});
