import { describe, expect, test } from 'vitest';
import { annexes, rangee } from '../../../test/support/annexes-xml.ts';
import { depense, tell } from '../../../test/support/constats.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';

/** A loan of that amount on line 8 of the source, after one that is right; further texts in the row. */
const emprunt = (MtEmprOrig: string, attributs = '', extra = '') =>
  totem([depense()], {
    suite: annexes({
      DATA_EMPRUNT: [
        rangee('EMPRUNT', { MtEmprOrig: '1000.00' }),
        `\n${rangee('EMPRUNT', { MtEmprOrig }, attributs, extra)}`,
      ],
    }),
  });

describe('controlAnnexes', () => {
  test.each([
    ['a decimal', emprunt('1250000.5')],
    ['no amount', emprunt('')],
    ['more decimals than cents', emprunt('0.12345')],
    ['an exponent', emprunt('1.5E7')],
    ['a negative amount', emprunt('-12.00')],
    ['a rate, a duration, a date as they come', emprunt('1', '', '<TxInit V="3,5 %"/><DtEmission V="x"/>')],
    ['a total of the tool', emprunt('n/a', ' calculated="true"')],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, [FICHIER.montantAnnexe])).toEqual([]);
  });

  test.each([
    ['a decimal comma', emprunt('1000,00'), 'MtEmprOrig'],
    ['a space of thousands', emprunt('1 000.00'), 'MtEmprOrig'],
    ['a text', emprunt('néant'), 'MtEmprOrig'],
    ['an amount deeper in the row', emprunt('1', '', '<Groupe><MtPart V="2 €"/></Groupe>'), 'MtPart'],
  ])('tells of: %s', async (_note, content, champ) => {
    expect(await tell(content, [FICHIER.montantAnnexe])).toEqual([
      `E-F27 avertissement L8 EMPRUNT 2 ${champ}`,
    ]);
  });
});
