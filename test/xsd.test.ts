/** Validation by the schemas of the user: our own small schema, in several files, and documents that break it. */
import { describe, expect, test } from 'vitest';
import { readEnumerations } from '../src/core/xsd/enumerations.ts';
import { parseProbleme } from '../src/core/xsd/probleme.ts';
import { validerXsd } from '../src/worker/xsd/valider.ts';
import { ligne, totem } from './support/totem-xml.ts';
import { SCHEMAS, SCHEMAS_OCTETS } from './support/xsd.ts';

const octets = (texte: string) => new TextEncoder().encode(texte);
const UNE = ligne({ Nature: '60611', CodRD: 'D', MtPrev: '5.10', OpBudg: '0' });
const BON = totem([UNE]);

function errorsOf(texte: string): string[] {
  const resultat = validerXsd(SCHEMAS_OCTETS, octets(texte));
  if (!resultat.ok) return [resultat.code];
  return resultat.erreurs.map(
    ({ ligne: source, chemin, attribut, code, valeur = '', attendu }) =>
      `L${source} ${chemin}${attribut ? `@${attribut}` : ''} ${code} ${valeur} | ${attendu.join(' ')}`,
  );
}

describe('validerXsd', () => {
  test('finds nothing in a document that follows the schema, whichever file declares its root', () => {
    expect(validerXsd(SCHEMAS_OCTETS, octets(BON))).toEqual({
      ok: true,
      schema: 'schemas/racine.xsd',
      erreurs: [],
      total: 0,
    });
  });

  const LIGNE = 'DocumentBudgetaire/Budget/LigneBudget';
  test.each([
    ['V="D"', 'V="X"', `L6 ${LIGNE}/CodRD@V valeur-hors-liste X | D R`],
    ['V="5.10"', 'V="5,10"', `L6 ${LIGNE}/MtPrev@V type 5,10 | Montant`],
    ['V="5.10"', 'V="5.101"', `L6 ${LIGNE}/MtPrev@V valeur-hors-bornes 5.101 | 2`],
    ['V="5.10"', 'V="5000000"', `L6 ${LIGNE}/MtPrev@V valeur-hors-bornes 5000000 | 1000000`],
    ['V="60611"', 'V="606111111"', `L6 ${LIGNE}/Nature@V valeur-trop-longue 606111111 | 8`],
    ['<CodRD V="D"/>', '<CodRD/>', `L6 ${LIGNE}/CodRD@V attribut-manquant  | `],
    ['<CodRD V="D"/>', '<CodRD V="D" W="1"/>', `L6 ${LIGNE}/CodRD@W attribut-inattendu  | `],
    ['<CodRD V="D"/>', '<CodDR V="D"/>', `L6 ${LIGNE}/CodDR element-inattendu  | `],
    ['<NatDec ', '<NatDe ', 'L5 DocumentBudgetaire/Budget/BlocBudget/NatDe element-inattendu  | NatDec'],
    ['<OpBudg', 'texte<OpBudg', `L6 ${LIGNE} texte-inattendu  | `],
  ])('%s written %s is told with its line and its path', (avant, apres, expected) => {
    expect(BON).toContain(avant);
    expect(errorsOf(BON.replace(avant, apres))[0]).toBe(expected);
  });

  test.each([
    ['another root', '<Autre/>', 'racine-absente'],
    ['a DOCTYPE', BON.replace('?>', '?><!DOCTYPE a>'), 'document-invalide'],
    ['a document cut short', BON.slice(0, 300), 'document-invalide'],
  ])('refuses %s', (_what, texte, code) => {
    expect(errorsOf(texte)).toEqual([code]);
  });

  test('a file that the schema includes and that the archive lacks is named', () => {
    const partial = new Map([...SCHEMAS_OCTETS].filter(([chemin]) => !chemin.endsWith('codes.xsd')));
    const resultat = validerXsd(partial, octets(BON));
    expect(resultat).toMatchObject({ ok: false, code: 'schema-invalide' });
  });

  test('counts what it does not show', () => {
    const many = validerXsd(
      SCHEMAS_OCTETS,
      octets(totem(Array.from({ length: 250 }, () => UNE.replace('"D"', '"X"')))),
    );
    expect(many.ok && [many.erreurs.length, many.total]).toEqual([200, 250]);
  });
});

test('a message that no rule knows is kept whole', () => {
  expect(parseProbleme("Element 'a': Something new.\n")).toEqual({
    code: 'autre',
    element: 'a',
    attendu: [],
    message: "Element 'a': Something new.",
  });
});

test('the documentation of each value gives the label of its code, through types and files', () => {
  const labels = readEnumerations(Object.values(SCHEMAS));
  expect(labels.get('NatDec')).toEqual(
    new Map([
      ['01', 'Budget primitif'],
      ['09', 'Compte administratif'],
    ]),
  );
  expect(labels.get('CodRD')).toEqual(new Map([['D', 'Dépense']]));
  expect(labels.get('MtPrev')).toBeUndefined();
  expect(readEnumerations(['<xs:schema', '<!DOCTYPE a><a/>'])).toEqual(new Map());
});
