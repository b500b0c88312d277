import { describe, expect, test } from 'vitest';
import { controler, depense, tell } from '../../../test/support/constats.ts';
import { cfu, totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';

const { versionRecente, elementInconnu, instruction, plusieursBudgets, lignesCalculees } = FICHIER;
const DEFINITIONS = [versionRecente, elementInconnu, instruction, plusieursBudgets, lignesCalculees];
const LINES = [depense(), depense({ Nature: '60611' })];
const calculated = (line: string) => line.replace('<LigneBudget>', '<LigneBudget calculated="true">');
/** A second budget like the first. */
const twice = (xml: string) => xml.replace(/<Budget>[\s\S]*<\/Budget>/, (budget) => `${budget}\n${budget}`);

describe('controlContenu', () => {
  test.each([
    ['a plain budget', totem(LINES)],
    ['the first version of the schema', totem(LINES, { versionSchema: '80' })],
    ['no version', totem(LINES, { versionSchema: '' })],
    ['fields of the CFU that are carried without being read', totem([depense({}, '<InfoAPCP V="x"/>')])],
    ['a comment', totem(LINES).replace('<Budget>', '<!-- a --><Budget>')],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['version 114', totem(LINES, { versionSchema: '114' }), ['E-F04 information VersionSchema']],
    ['version 200', totem(LINES, { versionSchema: ' 200 ' }), ['E-F04 information VersionSchema']],
    ['version 113.1', totem(LINES, { versionSchema: '113.1' }), ['E-F04 information VersionSchema']],
    [
      'a new field in a line',
      totem([depense(), depense({}, '<MtNouveau V="1"/>')]),
      ['E-F05 information L7 MtNouveau'],
    ],
    [
      'the same new field in three lines: once',
      totem(['a', 'b', 'c'].map((libelle) => depense({ LibCpte: libelle }, '<MtNouveau V="1"/>'))),
      ['E-F05 information L6 MtNouveau'],
    ],
    [
      'a new block in the budget, and one in the document',
      totem(LINES, { suite: '<Engagements><E V="1"/></Engagements>' }).replace(
        '<Budget>',
        '<Carbone/><Budget>',
      ),
      [
        'E-F05 information L4 DocumentBudgetaire/Carbone',
        'E-F05 information L8 DocumentBudgetaire/Budget/Engagements',
      ],
    ],
    [
      'an instruction before the root',
      totem(LINES).replace('\n', '\n<?xml-stylesheet href="a"?>\n'),
      ['E-F06 information L2'],
    ],
    [
      'an instruction in the budget',
      totem(LINES).replace('<BlocBudget>', '<?outil a?><BlocBudget>'),
      ['E-F06 information L5'],
    ],
    ['an instruction after the end', `${totem(LINES)}\n<?fin?>`, ['E-F06 information L10']],
    ['two budgets', twice(totem(LINES)), ['E-F07 information']],
    [
      'three budgets',
      twice(totem(LINES)).replace('<Budget>', '<Budget></Budget><Budget>'),
      ['E-F07 information'],
    ],
    ['calculated lines', totem([...LINES, calculated(depense())]), ['E-F08 information']],
    ['calculated lines of a CFU', cfu([...LINES, calculated(depense())], []), ['E-F08 information']],
    [
      'two budgets, calculated lines in both',
      twice(totem([...LINES, calculated(depense())])),
      ['E-F07 information', 'E-F08 information', 'E-F08 information b1'],
    ],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('counts', async () => {
    const lines = [...LINES, depense({}, '<MtNouveau V="1"/>'), depense({}, '<MtNouveau V="1"/>')];
    const constats = await controler(twice(totem([...lines, calculated(depense()), calculated(depense())])));
    const counts = constats.map(({ code, faits }) => [code, faits.nombre]);
    expect(counts).toContainEqual(['E-F05', 4]);
    expect(counts).toContainEqual(['E-F07', 2]);
    expect(counts.filter(([code]) => code === 'E-F08')).toEqual([
      ['E-F08', 2],
      ['E-F08', 2],
    ]);
  });
});
