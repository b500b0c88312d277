import { expect, it } from 'vitest';
import { formule } from './chiffres.ts';
import { intituleCourt, SUBVENTIONS } from './comprendre.ts';
import { decouperAcronymes, definitionDe } from './glossaire.ts';

it.each([
  ['TOTAL ACTIF IMMOBILISÉ (I)', 'Actif immobilisé'],
  ['TOTAL GÉNÉRAL (I + II + III)', 'Total général'],
  ['TOTAL PASSIF (II) = (1+2+3+4)', 'Passif'],
  ['TOTAL ACTIF CIRCULANT (HORS TRÉSORERIE) (II)', 'Actif circulant (hors trésorerie)'],
  ["RESULTAT DE L'EXERCICE (VIII = IV + VII )", "Resultat de l'exercice"],
  ['Terrains', 'Terrains'],
])('%s is drawn as %s', (intitule, court) => {
  expect(intituleCourt(intitule)).toBe(court);
});

it('says bounds of sizes and how a ratio was made', () => {
  expect([SUBVENTIONS.tranche(0n, 100_000n), SUBVENTIONS.tranche(100_000_000n, undefined)]).toEqual([
    'Moins de 1\u202f000\u00a0€',
    '1,0\u00a0M€ et plus',
  ]);
  const texte = formule({
    nom: 'taux-epargne',
    genre: 'part',
    ratio: 0.5,
    termes: [
      { nom: 'epargne-brute', cents: 100n, role: 'plus' },
      { nom: 'recettes-reelles', cents: 300n, role: 'diviseur' },
      { nom: 'cessions', cents: 100n, role: 'moins' },
    ],
  });
  expect(texte.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'épargne brute (1,00 €) ÷ [recettes réelles de fonctionnement (3,00 €) − produits des cessions (775) (1,00 €)]',
  );
});

it.each([
  ['Le CSV et le XML du CSV.', ['Le ', 'CSV>csv', ' et le ', 'XML>xml', ' du ', 'CSV', '.']],
  ['CRPA, article L311-6', ['CRPA>crpa', ', article L311-6']],
  ['Le SIRET.XMLHttp et M570', ['Le ', 'SIRET>siret', '.XMLHttp et M570']],
  ['Rien ici', ['Rien ici']],
])('%s: each acronym is explained at its first place', (texte, morceaux) => {
  const found = decouperAcronymes(texte);
  expect(found.map(({ texte: part, terme }) => (terme === undefined ? part : `${part}>${terme}`))).toEqual(
    morceaux,
  );
  expect(found.map((one) => one.texte).join('')).toBe(texte);
  for (const { terme } of found) if (terme !== undefined) expect(definitionDe(terme)).toBeTruthy();
});
