import { describe, expect, test } from 'vitest';
import { controler, depense, tell } from '../../../test/support/constats.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';

const DEFINITIONS = [FICHIER.champRepete, FICHIER.codeRepete, FICHIER.codeAutreCasse];
const second = (extra: string) => totem([depense(), depense({}, extra)]);
const mtSup = (...codes: string[]) => codes.map((code) => `<MtSup Code="${code}" V="1.00"/>`).join('');
const caracSup = (...codes: string[]) => codes.map((code) => `<CaracSup Code="${code}" V="F"/>`).join('');

describe('controlRepetitions', () => {
  test.each([
    ['different codes', second(mtSup('ICNE', 'ICNEPrec', 'BudgetHorsRAR') + caracSup('Section', 'TypOpe'))],
    ['codes that nobody has met', second(mtSup('ApVote') + caracSup('Chantier'))],
    ['the same code in two lines', totem([depense({}, mtSup('ICNE')), depense({}, mtSup('ICNE'))])],
    ['the same code as MtSup and as CaracSup', second(mtSup('Autre') + caracSup('Autre'))],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['two natures', second('<Nature V="60611"/>'), ['E-F23 bloquant L7 #1 Nature']],
    ['two amounts', second('<MtPrev V="1"/><MtPrev V="2"/>'), ['E-F23 bloquant L7 #1 MtPrev']],
    ['three times the sense', second('<CodRD V="D"/><CodRD V="D"/>'), ['E-F23 bloquant L7 #1 CodRD']],
    [
      'lines on one line of the source: the right one',
      second('<OpBudg V="1"/>').replace(/\n<LigneBudget>/g, '<LigneBudget>'),
      ['E-F23 bloquant L5 #1 OpBudg'],
    ],
    ['a code of MtSup twice', second(mtSup('ICNE', 'ICNE')), ['E-F24 avertissement L7 #1 MtSup']],
    [
      'a code of CaracSup twice',
      second(caracSup('Section', 'Section')),
      ['E-F24 avertissement L7 #1 CaracSup'],
    ],
    [
      'twice with another case',
      second(mtSup('RARPrec', 'RARprec')),
      ['E-F24 avertissement L7 #1 MtSup', 'E-F25 information L7 #1 MtSup'],
    ],
    ['an unknown code twice', second(mtSup('ApVote', 'APVote')), ['E-F24 avertissement L7 #1 MtSup']],
    ['RARprec', second(mtSup('RARprec')), ['E-F25 information L7 #1 MtSup']],
    ['SECTION', second(caracSup('SECTION')), ['E-F25 information L7 #1 CaracSup']],
    [
      'two spellings in several lines: once each',
      totem(['icne', 'Icne', 'icne'].map((code) => depense({ LibCpte: code }, mtSup(code)))),
      ['E-F25 information L6 #0 MtSup', 'E-F25 information L7 #1 MtSup'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('counts, and names the value that is kept', async () => {
    const constats = await controler(second(`<Nature V="60611"/>${mtSup('ICNE', 'icne', 'ICNE')}`));
    const faits = (wanted: string) => constats.find(({ code }) => code === wanted)?.faits;
    expect(faits('E-F23')).toEqual({ nombre: 2, trouve: '6042' });
    expect(faits('E-F24')).toEqual({ code: 'ICNE', nombre: 3 });
    expect(faits('E-F25')).toEqual({ trouve: 'icne', attendu: 'ICNE', nombre: 1 });
  });
});
