/** Our CSV against one that another hand computes from the same file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { depense, recette } from './support/constats.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS, parseCsv } from './support/corpus.ts';
import { csvIndependant } from './support/csv-independant.ts';
import { open } from './support/open.ts';
import { cfu, totem } from './support/totem-xml.ts';

async function oursOf(octets: Uint8Array): Promise<string[][][]> {
  const { document, budgets } = await open(octets);
  return budgets.map(({ budget, lignes }) => {
    const csv = buildBudgetCsv(document, budget, lignes);
    if (!csv.ok) throw new Error(JSON.stringify(csv.lacunes.slice(0, 3)));
    return parseCsv(new TextDecoder().decode(csv.octets)).slice(1);
  });
}

async function compare(octets: Uint8Array): Promise<void> {
  const [ours, theirs] = [await oursOf(octets), await csvIndependant(octets)];
  expect(ours.map((rows) => rows.length)).toEqual(theirs.map((rows) => rows.length));
  for (const [budget, rows] of ours.entries()) {
    const wrong = rows.findIndex((row, rank) => row.join('\0') !== theirs[budget]?.[rank]?.join('\0'));
    expect(rows[wrong]).toEqual(theirs[budget]?.[wrong]);
  }
}

const SANS_CHAPITRE = { ContNat: '', Fonction: '' };
const LIGNES = [
  depense({ MtPrev: '12.5', LibCpte: 'L&apos;eau &amp; le reste' }),
  recette({ MtPrev: '-3', CredOuv: '0.00' }),
  depense({ ...SANS_CHAPITRE, Nature: '60611', MtPrev: '-0.00', Operation: ' 12 ' }),
  depense({ ...SANS_CHAPITRE, Nature: '6811', OpBudg: '1', TypOpBudg: '2', MtReal: '1' }),
  recette({ ...SANS_CHAPITRE, Nature: '28188', OpBudg: '1', TypOpBudg: '2', MtRAR3112: '1' }),
  depense({ ...SANS_CHAPITRE, Nature: '2031', OpBudg: '1', TypOpBudg: '1', ArtSpe: 'true' }),
  depense({ Nature: '454101', ContNat: '4541001', Fonction: '', MtPrev: '2' }),
  depense({ Nature: '6061199', LibCpte: 'Compte de la maison', Fonction: '9999', ArtSpe: '1' }),
  depense({ Nature: '2313', ContNat: '104', Fonction: '', MtPropNouv: '7' }),
  depense({ ContFon: '930', Fonction: '93020' }, '<CaracSup Code="Section" V="F"/>'),
  depense({ MtPrev: '9' }).replace('<LigneBudget>', '<LigneBudget calculated="true">'),
];

describe('the CSV computed apart is ours, cell by cell', () => {
  it.each([
    ['odd lines', totem(LIGNES)],
    [
      'another étape and nomenclature',
      totem(LIGNES, { natDec: '02', nomenclature: 'M57-M57_A', exercice: '2024' }),
    ],
    ['an exercice without a plan of its own', totem(LIGNES, { exercice: '2027' })],
    ['a compte financier unique', cfu(LIGNES, [], { nomenclature: 'M57-M57_A' })],
  ])(
    '%s',
    async (_, xml) => {
      await compare(new TextEncoder().encode(xml));
    },
    30_000,
  );

  it('the example', async () => {
    await compare(readFileSync(new URL('../src/exemple/budget-exemple.xml', import.meta.url)));
  });

  describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`, () => {
    it.each(CORPUS.map(({ nom }) => nom))(
      '%s',
      async (nom) => {
        await compare(readFileSync(corpusPath(nom)));
      },
      60_000,
    );
  });
});
