import { expect, it } from 'vitest';
import { lisible } from './lisible.ts';
import { formatEuros, formatEurosCourt, formatOctets } from './nombres.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it.each<[bigint, string, string]>([
  [0n, '0,00 €', '0 €'],
  [1n, '0,01 €', '0 €'],
  [-1n, '−0,01 €', '0 €'],
  [95000n, '950,00 €', '950 €'],
  [999_499n, '9 994,99 €', '9 995 €'],
  [999_500n, '9 995,00 €', '10 k€'],
  [84_512_345n, '845 123,45 €', '845 k€'],
  [99_949_999n, '999 499,99 €', '999 k€'],
  [99_950_000n, '999 500,00 €', '1,0 M€'],
  [1_234_567_89n, '1 234 567,89 €', '1,2 M€'],
  [-71_469_598n, '−714 695,98 €', '−715 k€'],
  [31_831_631_692n, '318 316 316,92 €', '318,3 M€'],
  [900719925474099301n, '9 007 199 254 740 993,01 €', '9 007 199 254,7 M€'],
])('%d cents: %s, in short %s', (cents, exact, short) => {
  expect(plain(formatEuros(cents))).toBe(exact);
  expect(plain(formatEurosCourt(cents))).toBe(short);
});

it.each<[number, string]>([
  [0, '0 octets'],
  [999, '999 octets'],
  [1500, '1,5 ko'],
  [3_662_391, '3,7 Mo'],
  [524_288_000, '524 Mo'],
])('%d bytes: %s', (octets, text) => {
  expect(plain(formatOctets(octets))).toBe(text);
});

it('control characters of windows-1252 are shown as the punctuation that was meant', () => {
  expect(lisible('Service d\u0092eau \u0096 régie, \u009cuvre')).toBe('Service d’eau – régie, œuvre');
});
