import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, deriveAccent } from './accent.ts';

type Rvb = readonly [number, number, number];

const GROUNDS = { clair: [250, 248, 245], sombre: [29, 32, 38] } as const;

function parseTheme(valeur: string | undefined, rang: 0 | 1): Rvb {
  const found = [...(valeur ?? '').matchAll(/rgb\((\d+) (\d+) (\d+)\)/g)][rang];
  return [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
}

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('whatever the colour, words in it and words on it can be read in both themes', () => {
  fc.assert(
    fc.property(anyColour, (couleur) => {
      const tokens = deriveAccent(couleur);
      for (const [theme, rang] of [
        ['clair', 0],
        ['sombre', 1],
      ] as const) {
        const of = (nom: string) => parseTheme(tokens.get(nom), rang);
        for (const accent of [of('--accent'), of('--accent-fort')]) {
          expect(contrast(accent, GROUNDS[theme])).toBeGreaterThanOrEqual(4.5);
          expect(contrast(accent, of('--accent-doux'))).toBeGreaterThanOrEqual(4.5);
          expect(contrast(accent, of('--sur-accent'))).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(of('--accent-vif'), GROUNDS[theme])).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});

test('a colour that can be read as it is is not changed', () => {
  expect(deriveAccent('#00558c').get('--accent')).toContain('light-dark(rgb(0 85 140),');
});

test.each([
  [[0, 0, 0], [255, 255, 255], 21],
  [[119, 119, 119], [255, 255, 255], 4.48],
] as const)('contrast of %j and %j is %f', (a, b, expected) => {
  expect(contrast(a, b)).toBeCloseTo(expected, 2);
});
