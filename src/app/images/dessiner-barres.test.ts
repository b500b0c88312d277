import { expect, it } from 'vitest';
import { dessinerBarres, type Segment } from './dessiner-barres.ts';

const rectangles = (segments: readonly Segment[], fond?: Segment) =>
  dessinerBarres({
    barres: [{ etiquette: 'Une', valeur: '1', segments, ...(fond && { fond }) }],
    largeur: 100,
    graduation: String,
  })
    .formes.filter((forme) => forme.genre === 'rectangle')
    .map(({ x, largeur }) => [Math.round(x), Math.round(largeur)]);

it.each<[string, Parameters<typeof rectangles>, number[][]]>([
  [
    'segments follow one another from zero',
    [
      [
        { valeur: 60n, teinte: 'depense' },
        { valeur: 40n, teinte: 'neutre' },
      ],
    ],
    [
      [0, 60],
      [60, 40],
    ],
  ],
  [
    'what is negative goes to the left of zero',
    [
      [
        { valeur: 50n, teinte: 'depense' },
        { valeur: -50n, teinte: 'neutre' },
      ],
    ],
    [
      [50, 50],
      [0, 50],
    ],
  ],
  [
    'more than what was open passes it, and what was open is marked',
    [[{ valeur: 100n, teinte: 'depense' }], { valeur: 50n, teinte: 'neutre' }],
    [
      [0, 50],
      [0, 100],
      [49, 2],
    ],
  ],
  ['nothing is drawn for zero', [[{ valeur: 0n, teinte: 'depense' }]], []],
  [
    'a little amount is seen',
    [[{ valeur: 1n, teinte: 'depense' }], { valeur: 1_000_000n, teinte: 'neutre' }],
    [
      [0, 100],
      [0, 1],
    ],
  ],
])('%s', (_titre, args, attendu) => {
  expect(rectangles(...args)).toEqual(attendu);
});
