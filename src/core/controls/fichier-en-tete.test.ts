import { describe, expect, test } from 'vitest';
import { depense, tell } from '../../../test/support/constats.ts';
import { type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';

const { enTeteAbsent, enTeteInvalide, enTeteIncomplet, projetDeBudget, projetDeCompte } = FICHIER;
const DEFINITIONS = [enTeteAbsent, enTeteInvalide, enTeteIncomplet, projetDeBudget, projetDeCompte];
const withOptions = (options: TotemOptions) => totem([depense()], options);
const projet = (value: string, natDec: string) =>
  withOptions({ natDec, bloc: `<ProjetBudget V="${value}"/>` });
const withSpaces = totem([depense()]).replace('NatDec V="01"', 'NatDec V=" 01 "');

describe('controlEnTete and controlProjet', () => {
  test.each([
    ['a whole header', withOptions({})],
    ['spaces around', withSpaces],
    ['DteDec without DteStr', withOptions({ dteStr: '' })],
    ['DteStr without DteDec, as in two accounts of the corpus', withOptions({ natDec: '09', dteDec: '' })],
    ['no NumDec', withOptions({ numDec: '' })],
    ['a budget that was voted', projet('false', '01')],
    ['the same as a digit', projet('0', '01')],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['no étape', withOptions({ natDec: '' }), ['E-F09 bloquant L5 NatDec']],
    ['no exercice', withOptions({ exercice: '' }), ['E-F09 bloquant L5 Exer']],
    ['no name', withOptions({ collectivite: '' }), ['E-F09 bloquant L3 LibelleColl']],
    ['a name of spaces', withOptions({ collectivite: '  ' }), ['E-F09 bloquant L3 LibelleColl']],
    ['no SIRET', withOptions({ siret: '' }), ['E-F09 bloquant L4 IdEtab', 'E-F11 avertissement L3 IdColl']],
    [
      'no BlocBudget at all',
      withOptions({}).replace(/<BlocBudget>.*<\/BlocBudget>/, ''),
      [
        'E-F09 bloquant Exer',
        'E-F09 bloquant NatDec',
        'E-F11 avertissement CodTypBud',
        'E-F11 avertissement NatFonc',
      ],
    ],
    ['an unknown étape', withOptions({ natDec: '04' }), ['E-F10 bloquant L5 NatDec']],
    ['an étape in words', withOptions({ natDec: 'BP' }), ['E-F10 bloquant L5 NatDec']],
    ['an exercice of two digits', withOptions({ exercice: '23' }), ['E-F10 bloquant L5 Exer']],
    ['no nomenclature', withOptions({ nomenclature: '' }), ['E-F11 avertissement L4 Nomenclature']],
    ['no NatFonc', withOptions({ natFonc: '' }), ['E-F11 avertissement L5 NatFonc']],
    ['no CodTypBud', withOptions({ codTypBud: '' }), ['E-F11 avertissement L5 CodTypBud']],
    ['no date at all', withOptions({ dteDec: '', dteStr: '' }), ['E-F11 avertissement L3 DteStr']],
    ['a project of budget primitif', projet('true', '01'), ['E-F12 bloquant L5 ProjetBudget']],
    ['a project of décision modificative', projet('1', '02'), ['E-F12 bloquant L5 ProjetBudget']],
    ['a project of budget supplémentaire', projet('true', '03'), ['E-F12 bloquant L5 ProjetBudget']],
    [
      'a compte administratif that kept the flag',
      projet('true', '09'),
      ['E-F13 information L5 ProjetBudget'],
    ],
    ['the same as a digit', projet('1', '09'), ['E-F13 information L5 ProjetBudget']],
    ['a compte financier unique with the flag', projet('true', '10'), ['E-F13 information L5 ProjetBudget']],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('the second budget is looked at too, the collectivité once', async () => {
    const xml = withOptions({ natDec: '', collectivite: '' });
    const two = xml.replace(/<Budget>[\s\S]*<\/Budget>/, (budget) => `${budget}\n${budget}`);
    expect(await tell(two, [enTeteAbsent])).toEqual([
      'E-F09 bloquant L3 LibelleColl',
      'E-F09 bloquant L5 NatDec',
      'E-F09 bloquant b1 L10 NatDec',
    ]);
  });
});
