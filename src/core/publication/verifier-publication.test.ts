import { expect, it } from 'vitest';
import { createChercheur } from '../occultation/correspondance.ts';
import { writeCsv } from '../scdl/csv.ts';
import { toTableSchema } from '../scdl/tables/table-schema-json.ts';
import { type FichierProduit, produce } from './fichiers.ts';
import { checkFichiers } from './verifier-publication.ts';

const chercher = createChercheur(new Set(['MORVANDIEU']));

function csv(
  chemin: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): FichierProduit {
  const schema = toTableSchema(header.map((nom) => ({ nom, type: 'string' as const })));
  return { ...produce(chemin, 'annexe', '', [writeCsv(header, rows)]), schema, lignes: rows.length };
}

it.each<[string, FichierProduit, string[]]>([
  [
    'a cell that holds a hidden name',
    csv(
      'a.csv',
      ['A', 'B'],
      [
        ['x', 'y'],
        ['', 'chez Morvandieu, rue'],
      ],
    ),
    ['cellule 3 1'],
  ],
  ['a quoted cell', csv('a.csv', ['A'], [['un\r\nMORVANDIEU, "deux"']]), ['cellule 2 0']],
  [
    'words of a plan de comptes',
    csv('a.csv', ['CodArticle_LIBELLE', 'nature'], [['Morvandieu', 'Morvandieu']]),
    [],
  ],
  ['a text that is kept knowingly', csv('a.csv', ['A'], [['Place Morvandieu']]), []],
  ['the name of a file', csv('d/budget-morvandier-morvandieu.csv', ['A'], []), ['nom-de-fichier  ']],
  ['nothing', csv('a.csv', ['A'], [['Morvan']]), []],
])('%s', (_, fichier, expected) => {
  const admis = new Set(fichier.chemin === 'a.csv' ? ['Place Morvandieu'] : []);
  const found = checkFichiers([fichier], chercher, admis);
  expect(found.map(({ place, ligne = '', colonne = '' }) => `${place} ${ligne} ${colonne}`)).toEqual(
    expected,
  );
});
