import { describe, expect, test } from 'vitest';
import { controler, depense, recette, tell } from '../../../test/support/constats.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';

const programme = (code: string) => `<CaracSup Code="ProgAutoNum" V="${code}"/>`;
const pair = (champs: Record<string, string>) => totem([depense(), depense(champs)]);

describe('controlDoublons', () => {
  test.each([
    ['another nature', pair({ Nature: '60611' })],
    ['another fonction', pair({ Fonction: '01' })],
    ['no fonction', pair({ Fonction: '' })],
    ['another operation', pair({ Operation: '12' })],
    ['another chapter given', pair({ ContNat: '' })],
    ['réel and ordre', pair({ OpBudg: '1', TypOpBudg: '2' })],
    ['article spécialisé', pair({ ArtSpe: 'true' })],
    ['dépense and recette', totem([depense(), recette({ Nature: '6042', ContNat: '011' })])],
    ['another programme', totem([depense({}, programme('1')), depense({}, programme('2'))])],
  ])('says nothing of lines that differ by: %s', async (_note, content) => {
    expect(await tell(content, [FICHIER.lignesEnDouble])).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['twice the same line', totem([depense(), depense()]), ['E-F26 information L7 #1']],
    [
      'other amounts',
      totem([depense({ MtPrev: '1' }), depense({ MtPrev: '2' })]),
      ['E-F26 information L7 #1'],
    ],
    [
      'another label',
      totem([depense({ LibCpte: 'a' }), depense({ LibCpte: 'b' })]),
      ['E-F26 information L7 #1'],
    ],
    [
      'three, with one between: once',
      totem([depense(), recette(), depense(), depense()]),
      ['E-F26 information L8 #2'],
    ],
    [
      'two groups',
      totem([depense(), recette(), depense(), recette()]),
      ['E-F26 information L8 #2', 'E-F26 information L9 #3'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, [FICHIER.lignesEnDouble])).toEqual(expected);
  });

  test('lists the lines of the source', async () => {
    const constats = await controler(totem([depense(), recette(), depense(), depense()]));
    const faits = constats.find(({ code }) => code === 'E-F26')?.faits;
    expect(faits).toEqual({ code: '6042', nombre: 3, lignes: [6, 8, 9], sens: 'D' });
  });
});
