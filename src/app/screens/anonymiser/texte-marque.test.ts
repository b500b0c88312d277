import { expect, test } from 'vitest';
import type { Indice } from '../../../core/occultation/proposition.ts';
import { splitMarks } from './texte-marque.tsx';

const mark = (debut: number, fin: number): Indice => ({ genre: 'prenom', debut, fin });
const WHOLE: Indice = { genre: 'champ' };

test.each<[string, readonly Indice[], string]>([
  ['no mark', [], 'M. DUPRE Jean'],
  ['a mark without a place', [WHOLE], 'M. DUPRE Jean'],
  ['marks out of order', [mark(9, 13), mark(0, 2)], '[M.] DUPRE [Jean]'],
  ['marks that touch or overlap', [mark(3, 8), mark(5, 13)], 'M. [DUPRE][ Jean]'],
  ['a mark inside another', [mark(0, 13), mark(3, 8)], '[M. DUPRE Jean]'],
  ['a mark past the end', [mark(9, 40)], 'M. DUPRE [Jean]'],
])('%s', (_title, indices, shown) => {
  const morceaux = splitMarks('M. DUPRE Jean', indices);
  expect(morceaux.map(({ mots, marque }) => (marque ? `[${mots}]` : mots)).join('')).toBe(shown);
});
