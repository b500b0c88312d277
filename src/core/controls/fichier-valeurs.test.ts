import { describe, expect, test } from 'vitest';
import { controler, depense, tell } from '../../../test/support/constats.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';

const { montantIllisible, supplementIllisible, codeObligatoireInconnu, typeOrdreInconnu } = FICHIER;
const DEFINITIONS = [
  ...[montantIllisible, supplementIllisible, codeObligatoireInconnu, typeOrdreInconnu],
  ...[FICHIER.natureAbsente, FICHIER.codeTropLong, FICHIER.artSpeIllisible],
];
/** The second line is the one that is changed. */
const second = (champs: Record<string, string>, extra = '') => totem([depense(), depense(champs, extra)]);
const mtSup = (valeur: string, code = 'ICNE') => second({}, `<MtSup Code="${code}" V="${valeur}"/>`);

describe('controlValeurs', () => {
  test.each([
    ['amounts with 0, 1 and 2 decimals, negative', second({ MtPrev: '-12', MtReal: '1.5', CredOuv: '0.00' })],
    ['an empty amount, which is no amount', totem([depense()]).replace('<OpBudg', '<MtPrev V=""/><OpBudg')],
    ['an ordre line of either type', second({ OpBudg: '1', TypOpBudg: '1', Nature: '2031', ContNat: '041' })],
    [
      'a readable MtSup, and an empty one',
      second({}, '<MtSup Code="ICNE" V="3.20"/><MtSup Code="RARPrec" V=""/>'),
    ],
    ['a chapter and a long operation number', second({ Nature: '45811', ContNat: '45811234567' })],
    ['a line label of any length', second({ LibCpte: 'x'.repeat(200) })],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['a decimal comma', second({ MtPrev: '12,50' }), ['E-F17 bloquant L7 #1 MtPrev']],
    ['NaN', second({ MtReal: 'NaN' }), ['E-F17 bloquant L7 #1 MtReal']],
    ['thousands apart', second({ CredOuv: '1 000.00' }), ['E-F17 bloquant L7 #1 CredOuv']],
    ['a third decimal', second({ MtRAR3112: '1.005' }), ['E-F17 bloquant L7 #1 MtRAR3112']],
    [
      'two amounts of a line',
      second({ MtPrev: '1e3', MtBudgPrec: '+1' }),
      ['E-F17 bloquant L7 #1 MtBudgPrec', 'E-F17 bloquant L7 #1 MtPrev'],
    ],
    ['MtSup with a comma', mtSup('1,5'), ['E-F18 avertissement L7 #1 MtSup']],
    ['MtSup with a sign after', mtSup('15-'), ['E-F18 avertissement L7 #1 MtSup']],
    ['MtSup in words', mtSup('néant', 'ProdChaRat'), ['E-F18 avertissement L7 #1 MtSup']],
    ['no CodRD', second({ CodRD: '' }), ['E-F19 bloquant L7 #1 CodRD']],
    ['a CodRD in lower case', second({ CodRD: 'd' }), ['E-F19 bloquant L7 #1 CodRD']],
    ['no OpBudg', second({ OpBudg: '' }), ['E-F19 bloquant L7 #1 OpBudg']],
    ['an OpBudg in words', second({ OpBudg: 'réel' }), ['E-F19 bloquant L7 #1 OpBudg']],
    ['an ArtSpe in words', second({ ArtSpe: 'non' }), ['E-F28 avertissement L7 #1 ArtSpe']],
    ['an ArtSpe in another case', second({ ArtSpe: 'False' }), ['E-F28 avertissement L7 #1 ArtSpe']],
    ['TypOpBudg 0', second({ OpBudg: '1', TypOpBudg: '0' }), ['E-F20 avertissement L7 #1 TypOpBudg']],
    ['TypOpBudg 3', second({ OpBudg: '1', TypOpBudg: '3' }), ['E-F20 avertissement L7 #1 TypOpBudg']],
    ['TypOpBudg ES', second({ OpBudg: '1', TypOpBudg: 'ES' }), ['E-F20 avertissement L7 #1 TypOpBudg']],
    ['no Nature', second({ Nature: '' }), ['E-F21 bloquant L7 #1 Nature']],
    ['a Nature of spaces', second({ Nature: '  ' }), ['E-F21 bloquant L7 #1 Nature']],
    [
      'an empty Nature',
      totem([depense({ Nature: 'x' }).replace('V="x"', 'V=""')]),
      ['E-F21 bloquant L6 #0 Nature'],
    ],
    ['ten characters of nature', second({ Nature: '6042000000' }), ['E-F22 bloquant L7 #1 Nature']],
    ['ten characters of fonction', second({ Fonction: '0200000000' }), ['E-F22 bloquant L7 #1 Fonction']],
    [
      'ten characters of a chapter that no account replaces',
      second({ Nature: 'ABC', ContNat: 'CHAPITRE10' }),
      ['E-F22 bloquant L7 #1 ContNat'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('keeps the value and the code of a MtSup', async () => {
    const constats = await controler(mtSup('1,5'));
    expect(constats.find(({ code }) => code === 'E-F18')?.faits).toEqual({ code: 'ICNE', trouve: '1,5' });
  });
});
