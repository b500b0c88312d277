/** Validation by the schemas of the user: our own small schema, in several files, and documents that break it. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { listSchemas, openSchemas } from '../src/core/xsd/archive.ts';
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

test('a name that two schemas give to other lists keeps the labels on which they agree', () => {
  const liste = (un: string) =>
    `<xs:schema xmlns:xs="x"><xs:element name="Code"><xs:simpleType><xs:restriction base="xs:string">
    <xs:enumeration value="A"><xs:annotation><xs:documentation>Même</xs:documentation></xs:annotation></xs:enumeration>
    <xs:enumeration value="B"><xs:annotation><xs:documentation>${un}</xs:documentation><xs:documentation>plus long</xs:documentation></xs:annotation></xs:enumeration>
    </xs:restriction></xs:simpleType></xs:element></xs:schema>`;
  expect(readEnumerations([liste('un')]).get('Code')).toEqual(
    new Map([
      ['A', 'Même'],
      ['B', 'un'],
    ]),
  );
  expect(readEnumerations([liste('un'), liste('deux')]).get('Code')).toEqual(new Map([['A', 'Même']]));
});

describe('openSchemas', () => {
  /** As the W3C writes the schema of XML signatures, which a DGCL archive may carry. */
  const DTD = `<!DOCTYPE schema PUBLIC "-//W3C//DTD XMLSchema 200102//EN" "http://127.0.0.1:9/XMLSchema.dtd" [
    <!-- ]> it's no end --> <!ATTLIST schema xmlns:ds CDATA #FIXED "]>"> <!ENTITY % p ''> ]>`;
  const montants = SCHEMAS['schemas/commun/montants.xsd'] ?? '';

  test('a schema with a DOCTYPE validates without it, on the same lines', () => {
    const schemas = openSchemas(
      zipSync({
        ...zipped(SCHEMAS),
        'schemas/commun/montants.xsd': octets(montants.replace('?>', `?>\n${DTD}`)),
      }),
    );
    const texte = new TextDecoder().decode(schemas.get('schemas/commun/montants.xsd'));
    expect(texte).not.toContain('DOCTYPE');
    expect(texte.split('\n')).toHaveLength(montants.split('\n').length + 2);
    expect(validerXsd(schemas, octets(BON))).toMatchObject({ ok: true, total: 0 });
  });

  test.each([
    ['ISO-8859-1', (texte: string) => Buffer.from(texte, 'latin1')],
    ['UTF-16', (texte: string) => Buffer.from(`\ufeff${texte}`, 'utf16le')],
    ['UTF-8', (texte: string) => Buffer.from(`\ufeff${texte}`)],
    ['x-nobody', (texte: string) => Buffer.from(texte)],
  ])('labels written in %s keep their accents, and the schema validates', (nom, encode) => {
    const codes = (SCHEMAS['schemas/commun/codes.xsd'] ?? '').replace('UTF-8', nom);
    const zip = zipSync({ ...zipped(SCHEMAS), 'schemas/commun/codes.xsd': new Uint8Array(encode(codes)) });
    expect(listSchemas(zip).libelles.get('CodRD')?.get('D')).toBe('Dépense');
    expect(validerXsd(openSchemas(zip), octets(BON))).toMatchObject({ ok: true, total: 0 });
  });

  test('a DOCTYPE that never ends leaves a schema that says nothing', () => {
    const schemas = openSchemas(zipSync({ 'a.xsd': octets('<!DOCTYPE a [ <!ENTITY b "c"> <a/>') }));
    expect(schemas.get('a.xsd')).toEqual(new Uint8Array());
  });

  test('an address that cannot be read is a missing file, and no fault of ours', () => {
    const racine = (SCHEMAS['schemas/racine.xsd'] ?? '').replace('commun/codes.xsd', '100%25%.xsd');
    const schemas = openSchemas(zipSync(zipped({ ...SCHEMAS, 'schemas/racine.xsd': racine })));
    expect(validerXsd(schemas, octets(BON))).toMatchObject({ ok: false, code: 'schema-invalide' });
  });
});

function zipped(schemas: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(schemas).map(([chemin, texte]) => [chemin, octets(texte)]));
}
