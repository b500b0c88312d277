import { expect, it } from 'vitest';
import { largeurDe, replier } from './mesurer.ts';

const TEXTE = 'Produits des services, du domaine et ventes diverses';

it.each([[400], [250], [160], [90], [40]])(
  'a text of %i pixels at most, in two lines that fit',
  (largeur) => {
    const lignes = replier(TEXTE, largeur, 2, 14);
    expect(lignes.length).toBeLessThanOrEqual(2);
    for (const ligne of lignes) expect(largeurDe(ligne, 14)).toBeLessThanOrEqual(largeur);
    const tout = lignes.join(' ');
    expect(tout.endsWith('…') || tout === TEXTE).toBe(true);
  },
);

it('keeps every word when there is room for them', () => {
  expect(replier(TEXTE, 250, 2, 14).join(' ')).toBe(TEXTE);
});
