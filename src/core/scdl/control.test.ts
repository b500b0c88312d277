import { describe, expect, it } from 'vitest';
import { sourceOfFile } from '../../../scripts/node-source.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../../../test/support/corpus.ts';
import { provide } from '../../../test/support/open.ts';
import { csvText, ENTETE_BUDGET, ligneBudget } from '../../../test/support/scdl-csv.ts';
import { openFlux } from '../ouvrir.ts';
import { type BudgetCsv, buildBudgetCsv } from './budget-csv.ts';
import { controlScdl } from './control.ts';

const csv = (...rows: readonly (readonly string[])[]): BudgetCsv => ({
  ok: true,
  octets: new TextEncoder().encode(csvText([ENTETE_BUDGET, ...rows])),
  lignes: rows.length,
});

it.each<[string, BudgetCsv, readonly object[]]>([
  ['a right CSV', csv(ligneBudget()), []],
  ['a header alone', csv(), []],
  [
    'a wrong cell, at its budget line',
    csv(ligneBudget(), ligneBudget({ BGT_NATDEC: 'BP' })),
    [{ code: 'E-C21', lieu: { budget: 1, rang: 1, champ: 'BGT_NATDEC' }, faits: { trouve: 'BP' } }],
  ],
  [
    'no CSV',
    { ok: false, lacunes: [{ champ: 'Exer', valeur: '' }] },
    [{ code: 'E-C00', gravite: 'bloquant', lieu: { budget: 1 }, faits: { nombre: 1 } }],
  ],
])('%s', (_, built, expected) => {
  const constats = controlScdl(built, 1);
  expect(constats).toMatchObject(expected);
  expect(constats).toHaveLength(expected.length);
});

describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`, () => {
  it.each(CORPUS.map(({ nom }) => nom))('the CSV of %s is right', async (nom) => {
    const { document, budgets } = await openFlux(await sourceOfFile(corpusPath(nom)), provide);
    for (const { budget, lignes } of budgets) {
      expect(controlScdl(buildBudgetCsv(document, budget, lignes))).toEqual([]);
    }
  });
});
