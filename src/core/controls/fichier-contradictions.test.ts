import { expect, test } from 'vitest';
import { depense, tell } from '../../../test/support/constats.ts';
import { totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';

const DEFINITIONS = [FICHIER.enTeteContradictoire];
const DOCUMENT = totem([depense()]);

/** The same with something written before a piece of it. */
const before = (piece: string, text: string) => {
  if (!DOCUMENT.includes(piece)) throw new Error(`no ${piece}`);
  return DOCUMENT.replace(piece, `${text}\n${piece}`);
};
const [ENTETE = ''] = /<EnTeteBudget>.*<\/EnTeteBudget>/.exec(DOCUMENT) ?? [];

test.each([
  ['an ordinary header', DOCUMENT],
  ['a field that says the same twice', before('<IdEtab ', '<IdEtab V=" 99999999900017 "/>')],
  ['a block that says the same twice', before('<EnTeteBudget>', ENTETE)],
  ['values told apart by their code', before('<IdEtab ', '<Info Code="a" V="1"/><Info Code="b" V="2"/>')],
  ['a list inside the block', before('<IdEtab ', '<Postes><Poste V="1"/><Poste V="2"/></Postes>')],
])('says nothing of: %s', async (_, xml) => {
  expect(await tell(xml, DEFINITIONS)).toEqual([]);
});

test.each([
  ['two SIRET', before('<IdEtab ', '<IdEtab V="21990999100016"/>'), ['E-F29 bloquant L5 IdEtab']],
  [
    'three étapes, told once',
    before('<NatDec ', '<NatDec V="09"/><NatDec V="02"/>'),
    ['E-F29 bloquant L5 NatDec'],
  ],
  ['two names', before('<LibelleColl ', '<LibelleColl V="ORAY"/>'), ['E-F29 bloquant L4 LibelleColl']],
  [
    'two blocks',
    before('<BlocBudget>', '<BlocBudget><NatDec V="09"/></BlocBudget>'),
    ['E-F29 bloquant L6 BlocBudget'],
  ],
  [
    'a block that says something more',
    before('<EnTeteBudget>', ENTETE.replace('<IdEtab', '<CodeApplicatif V="1"/><IdEtab')),
    ['E-F29 bloquant L5 EnTeteBudget'],
  ],
  [
    'two headers of the document',
    before('<EnTeteDocBudgetaire>', '<EnTeteDocBudgetaire><DteStr V="2020-01-01"/></EnTeteDocBudgetaire>'),
    ['E-F29 bloquant L4 EnTeteDocBudgetaire'],
  ],
])('tells of: %s', async (_, xml, expected) => {
  expect(await tell(xml, DEFINITIONS)).toEqual(expected);
});
