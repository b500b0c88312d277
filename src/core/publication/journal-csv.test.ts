import { expect, it } from 'vitest';
import { neutraliser, writeJournal } from './journal-csv.ts';

it.each([
  ["=cmd|' /C calc'!A0", true],
  ['+33 1 02', true],
  ['-12.5', true],
  ['@SUM(A1)', true],
  ['\t=1', true],
  [' =1', true],
  ['\u00ad=1', true],
  ['\r=1', true],
  ['ORAY', false],
  ['a=b', false],
  ['', false],
])('a spreadsheet does not compute %j', (cellule, changed) => {
  expect(neutraliser(cellule)).toBe(changed ? `'${cellule}` : cellule);
});

it('opens in a French spreadsheet: byte order mark, semicolons, the warning first', () => {
  const octets = writeJournal('À NE PAS PUBLIER : noms', ['Règle', 'Avant'], [['1', '=ORAY;"x"']]);
  const texte = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
  expect(texte).toBe('\ufeffÀ NE PAS PUBLIER : noms\r\nRègle;Avant\r\n1;"\'=ORAY;""x"""\r\n');
});
