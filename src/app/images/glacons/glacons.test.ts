import { describe, expect, it } from 'vitest';
import type { Noeud } from '../../../core/presentation/arbre.ts';
import { writeSvg } from '../ecrire-svg.ts';
import { assembler, dessinerCases } from './dessiner-glacons.ts';
import { cheminVers, racineDe, rangMontrant, voisine } from './parcours.ts';
import { nonDessines, placer } from './placer.ts';

function noeud(cle: string, montant: bigint | readonly Noeud[], niveau: Noeud['niveau'] = 'compte'): Noeud {
  const enfants = typeof montant === 'bigint' ? [] : montant;
  const somme = typeof montant === 'bigint' ? montant : montant.reduce((sum, one) => sum + one.montant, 0n);
  const code = cle.split('/').at(-1) ?? '';
  return {
    cle,
    code,
    libelle: `Libellé ${code}`,
    origine: { de: 'plan' },
    niveau,
    montant: somme,
    lignes: 1,
    enfants,
  };
}

const DEPENSES = noeud(
  'F/D',
  [
    noeud('F/D/011', [noeud('F/D/011/60', 300n), noeud('F/D/011/61', 100n)]),
    noeud('F/D/012', 500n),
    noeud('F/D/65', 60n),
    noeud('F/D/66', 4n),
    noeud('F/D/67', 3n),
    noeud('F/D/68', 0n),
    noeud('F/D/69', -20n),
  ],
  'sens',
);
const SECTIONS = [
  noeud('F', [DEPENSES, noeud('F/R', 7n, 'sens')], 'section'),
  noeud('I', [noeud('I/D', 90n, 'sens')]),
];
const HAUTEUR = 500;
const places = placer(DEPENSES, { largeur: 100, hauteur: HAUTEUR, niveaux: 2 });

describe('places', () => {
  it('are from the largest to the smallest, what is too thin together and last, what is not positive nowhere', () => {
    expect(places.filter(({ niveau }) => niveau === 1).map(({ cle }) => cle)).toEqual([
      'F/D/012',
      'F/D/011',
      'F/D/65',
      'F/D/…',
    ]);
    expect(places.find(({ groupe }) => groupe)?.groupe?.map(({ code }) => code)).toEqual(['66', '67']);
    expect(nonDessines(DEPENSES)).toEqual({ negatifs: 1, somme: -20n, nuls: 1 });
  });

  it('have lengths in the ratio of their amounts, and fill the height', () => {
    for (const { montant, hauteur } of places.filter(({ niveau }) => niveau === 1)) {
      expect(hauteur).toBeCloseTo((Number(montant) / 967) * HAUTEUR, 6);
    }
    const [outer, ...inner] = ['F/D/011', 'F/D/011/60', 'F/D/011/61'].map((one) =>
      places.find(({ cle }) => cle === one),
    );
    expect(inner.reduce((sum, one) => sum + (one?.hauteur ?? 0), 0)).toBeCloseTo(outer?.hauteur ?? 0, 6);
    expect(inner.map((one) => one?.x)).toEqual([42, 42]);
  });
});

it.each([
  ['F/D/012', 'ArrowDown', 'F/D/011'],
  ['F/D/012', 'ArrowUp', undefined],
  ['F/D/011', 'ArrowRight', 'F/D/011/60'],
  ['F/D/012', 'ArrowRight', undefined],
  ['F/D/011/61', 'ArrowLeft', 'F/D/011'],
  ['F/D/011/60', 'ArrowLeft', 'F/D/011'],
  ['F/D/65', 'Home', 'F/D/012'],
  ['F/D/012', 'End', 'F/D/…'],
  ['F/D/…', 'ArrowLeft', undefined],
  ['nowhere', 'ArrowDown', 'F/D/012'],
])('from %s, %s leads to %s', (de, touche, vers) => {
  expect(voisine(places, de, touche)?.cle).toBe(vers);
});

it.each([
  ['already in sight', 'D', 'F/D/011', 'D'],
  ['in sight, two levels down', 'F/D', 'F/D/011/60', 'F/D'],
  ['too deep', 'D', 'F/D/011/60', 'F/D/011'],
  ['in another branch', 'F/D/011', 'I/D', 'D'],
  ['the row that is shown itself', 'F/D/011', 'F/D/011', 'F/D'],
  ['a row that the picture does not hold', 'F/D', 'F/R/70', 'F/D'],
])('the row shown, for one that is %s', (_titre, montre, choisi, attendu) => {
  expect(rangMontrant(racineDe(SECTIONS, 'D'), montre, choisi)).toBe(attendu);
});

it('the whole adds up the sections, and knows the way down', () => {
  const racine = racineDe(SECTIONS, 'D');
  expect(racine.montant).toBe(1037n);
  expect(cheminVers(racine, 'F/D/011/60').map(({ cle }) => cle)).toEqual([
    'D',
    'F/D',
    'F/D/011',
    'F/D/011/60',
  ]);
  expect(cheminVers(racine, 'Z/D').map(({ cle }) => cle)).toEqual(['D']);
});

it('labels that do not fit are left out, and a file holds no markup of a label', () => {
  const cases = dessinerCases(places, {
    sens: 'depense',
    nommer: ({ cle, montant }) => ({ libelle: `<b>& ${cle}</b> \u0001`, code: '=', montant: `${montant}` }),
  });
  const thin = cases.find(({ place }) => place.cle === 'F/D/…');
  expect(thin?.formes.filter(({ genre }) => genre === 'texte')).toEqual([]);
  const svg = writeSvg(assembler(cases, 100, HAUTEUR), { titre: '"Titre"', texte: 'a < b', source: 'S' });
  expect(svg).not.toMatch(/<b>|&(?!amp;|lt;|gt;|quot;)/);
  expect(svg).not.toContain('\u0001');
  expect(svg).toContain('<title>&quot;Titre&quot;</title><desc>a &lt; b S</desc>');
});
