import { describe, expect, test } from 'vitest';
import { depense, tell } from '../../../test/support/constats.ts';
import { latin1 } from '../../../test/support/read.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';
import { controlEncodage } from './fichier-encodage.ts';

const DEFINITIONS = [FICHIER.encodageDeclare, FICHIER.caracteresPerdus, FICHIER.octetsC1];
const LATIN1 = '<?xml version="1.0" encoding="ISO-8859-1"?>';
const UTF8 = '<?xml version="1.0" encoding="UTF-8"?>';
const named = (collectivite: string, declaration = UTF8) => totem([depense()], { collectivite, declaration });
const BOM = '\uFEFF';

describe('controlEncodage', () => {
  test.each([
    ['UTF-8, as declared', named('Évry')],
    ['UTF-8 with a byte order mark', BOM + named('Évry')],
    ['ISO-8859-1, as declared', latin1(named('Évry', LATIN1))],
    ['no accent at all, whatever is declared', latin1(named('Evry', LATIN1))],
    ['a reference instead of the character', latin1(named('Prix en &#8364;', LATIN1))],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string | Uint8Array, string[]]>([
    ['UTF-8 that says ISO-8859-1', BOM + named('Évry', LATIN1), ['E-F01 avertissement L1']],
    ['UTF-16 that says ISO-8859-1', utf16(named('Évry', LATIN1)), ['E-F01 avertissement L1']],
    ['UTF-16 that says UTF-8', utf16(named('Évry')), ['E-F01 avertissement L1']],
    ['one lost character', named('\uFFFDvry'), ['E-F02 avertissement']],
    [
      'three lost characters',
      named('\uFFFD\uFFFD', UTF8).replace('BUDGET', 'B\uFFFDDGET'),
      ['E-F02 avertissement'],
    ],
    [
      'lost characters in a label',
      totem([depense({ LibCpte: 'Achats d\uFFFD\uFFFD' })]),
      ['E-F02 avertissement'],
    ],
    ['an apostrophe of windows-1252', latin1(named('L\u0092Ha\xff', LATIN1)), ['E-F03 avertissement']],
    ['a euro sign of windows-1252', latin1(named('\u0080', LATIN1)), ['E-F03 avertissement']],
    [
      'a dash in a label',
      latin1(totem([depense({ LibCpte: 'a \u0096 b' })], { declaration: LATIN1 })),
      ['E-F03 avertissement'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('counts what is lost', () => {
    const anomalies = [
      { code: 'caracteres-perdus', ligne: 1, nombre: 3 },
      { code: 'octets-c1', ligne: 1, nombre: 7 },
    ];
    const constats = controlEncodage({ document: { anomalies } } as never);
    expect(constats.map(({ faits }) => faits.nombre)).toEqual([3, 7]);
  });
});

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
}
