import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCents, parseCents } from './montant.ts';

describe('an amount is read to the cent or not at all', () => {
  it.each<[string, bigint | undefined]>([
    ['0', 0n],
    ['0.00', 0n],
    ['-0', 0n],
    ['1', 100n],
    ['1.5', 150n],
    ['1.50', 150n],
    ['1.500', 150n],
    [' 12.34 ', 1234n],
    ['-12.34', -1234n],
    ['0.01', 1n],
    ['007', 700n],
    ['9007199254740993.01', 900719925474099301n],
    ['999999999999999999.99', 99999999999999999999n],
    ['1000000000000000000', undefined],
    ['12.345', undefined],
    ['1 234,56', undefined],
    ['1,5', undefined],
    ['+5', undefined],
    ['.5', undefined],
    ['5.', undefined],
    ['1e3', undefined],
    ['NaN', undefined],
    ['INF', undefined],
    ['', undefined],
    ['--1', undefined],
  ])('%j', (text, cents) => {
    expect(parseCents(text)).toBe(cents);
  });

  it('what is written is read back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }),
        (cents) => parseCents(formatCents(cents)) === cents,
      ),
    );
  });
});
