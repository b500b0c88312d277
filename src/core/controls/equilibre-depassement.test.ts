import { describe, expect, test } from 'vitest';
import { controler, depense } from '../../../test/support/constats.ts';
import { type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { EQUILIBRES } from './definitions-equilibre.ts';

const OPE_EQUIP = { bloc: '<OpeEquip V="true"/>' };
const execute = (MtReal: string, CredOuv: string, champs: Record<string, string> = {}) =>
  depense({ MtReal, CredOuv, ...champs });
const compte = (lignes: string[], options: TotemOptions = {}) => totem(lignes, { natDec: '09', ...options });
const TRAVAUX = { Nature: '2313', ContNat: '23' };
const operation = (Operation: string) => ({ ...TRAVAUX, Operation });
const fonction = (ContFon: string) => ({ ContNat: '', ContFon, Fonction: ContFon });

describe('controlDepassements', () => {
  test.each([
    ['less than the credits', compte([execute('99.99', '100.00')])],
    ['all the credits', compte([execute('100.00', '100.00')])],
    [
      'an article over, its chapter not',
      compte([execute('120', '100'), execute('0', '50', { Nature: '60611' })]),
    ],
    [
      'an ordre chapter, which is not limitative',
      compte([execute('60', '0', { Nature: '6811', ContNat: '042', OpBudg: '1', TypOpBudg: '2' })]),
    ],
    [
      'recettes, which are not limited',
      compte([execute('60', '0', { Nature: '7022', ContNat: '70', CodRD: 'R' })]),
    ],
    ['a budget primitif', totem([execute('60', '0')])],
    [
      'an operation over, when operations are not voted',
      compte([execute('60', '50', operation('12')), execute('0', '10', TRAVAUX)]),
    ],
    [
      'a chapter by nature over, in a vote by fonction',
      compte(
        [execute('60', '50', fonction('930')), execute('0', '10', { ...fonction('930'), Nature: '65748' })],
        { natFonc: '2' },
      ),
    ],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await overruns(content)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['one cent over', compte([execute('100.01', '100.00')]), ['E-Q06 F 011 10001 > 10000']],
    ['no credits at all', compte([execute('5.00', '')]), ['E-Q06 F 011 500 > 0']],
    [
      'of a compte financier unique',
      compte([execute('6', '5')], { natDec: '10' }),
      ['E-Q06 F 011 600 > 500'],
    ],
    [
      'two chapters of both sections',
      compte([execute('6', '5'), execute('9', '8', TRAVAUX)]),
      ['E-Q06 F 011 600 > 500', 'E-Q06 I 23 900 > 800'],
    ],
    [
      'a chapter by fonction',
      compte([execute('6', '5', fonction('930')), execute('0', '9', fonction('931'))], { natFonc: '2' }),
      ['E-Q06 F 930 600 > 500'],
    ],
    ['an operation', compte([execute('6', '5', operation('12'))], OPE_EQUIP), ['E-Q07 I 12 600 > 500']],
    [
      'an operation, while its chapter has credits left',
      compte([execute('6', '5', operation('12')), execute('0', '9', TRAVAUX)], OPE_EQUIP),
      ['E-Q07 I 12 600 > 500'],
    ],
    [
      'a chapter, while its operations have credits left',
      compte([execute('0', '9', operation('12')), execute('6', '5', TRAVAUX)], OPE_EQUIP),
      ['E-Q06 I 23 600 > 500'],
    ],
    [
      'two operations',
      compte([execute('6', '5', operation('12')), execute('3', '2', operation('13'))], OPE_EQUIP),
      ['E-Q07 I 12 600 > 500', 'E-Q07 I 13 300 > 200'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await overruns(content)).toEqual(expected);
  });

  test('is a warning, with the label of the chapter', async () => {
    const found = (await controler(compte([execute('6', '5')]))).find(({ code }) => code === 'E-Q06');
    expect(found).toMatchObject({
      gravite: 'avertissement',
      lieu: { budget: 0, champ: 'MtReal' },
      faits: { libelle: 'Charges à caractère général', ecart: 100n },
    });
  });
});

async function overruns(content: string): Promise<string[]> {
  const codes: string[] = [EQUILIBRES.chapitreDepasse.code, EQUILIBRES.operationDepassee.code];
  return (await controler(content))
    .filter(({ code }) => codes.includes(code))
    .map(({ code, faits }) => `${code} ${faits.section} ${faits.code} ${faits.montant} > ${faits.contre}`);
}
