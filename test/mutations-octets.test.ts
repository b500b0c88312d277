/**
 * Bytes changed at random in real and invented documents: what comes is a document or a refusal with its reason, never
 * another error; and what is shown and published is what the changed bytes say, or a constat tells why it may not be.
 *
 * Short unless `TOTEMCLIC_MUTATIONS` gives a number of changed documents for each file (see CONTRIBUTING.md).
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listConstats } from '../src/core/constats.ts';
import { Refus } from '../src/core/flux/refus.ts';
import type { DocumentOuvert } from '../src/core/ouvrir.ts';
import { type BudgetCsv, buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { computeTotaux } from '../src/core/totaux/totaux.ts';
import { MESURES } from '../src/core/totem/codes.ts';
import { depense, recette } from './support/constats.ts';
import { CORPUS_ABSENT, corpusPath, HAS_CORPUS, parseCsv } from './support/corpus.ts';
import { csvIndependant } from './support/csv-independant.ts';
import { changeAmount, mutate, mutation } from './support/mutations-octets.ts';
import { open } from './support/open.ts';
import { latin1 } from './support/read.ts';
import { cfu, totem } from './support/totem-xml.ts';

const COURT = 60;
const NOMBRE = Number(process.env.TOTEMCLIC_MUTATIONS ?? COURT);
const TEMPS = Math.max(30_000, NOMBRE * 500);

interface Lecture {
  readonly ouvert: DocumentOuvert;
  readonly csvs: readonly BudgetCsv[];
  /** What the constats say, without the places, which move with every byte. */
  readonly dits: string;
}

/** @throws whatever is not a refusal */
async function lire(octets: Uint8Array): Promise<Lecture | Refus> {
  try {
    const ouvert = await open(octets);
    const csvs = ouvert.budgets.map(({ budget, lignes }) => buildBudgetCsv(ouvert.document, budget, lignes));
    const constats = listConstats(ouvert, csvs).map(({ code, gravite, lieu, faits }) =>
      JSON.stringify([code, gravite, lieu.champ, faits], (key, value: unknown) =>
        key === 'lignes' ? undefined : typeof value === 'bigint' ? String(value) : value,
      ),
    );
    return { ouvert, csvs, dits: constats.sort().join('\n') };
  } catch (error) {
    if (error instanceof Refus && error.motif.code !== 'interne') return error;
    throw error;
  }
}

const bytesOf = (csv: BudgetCsv | undefined): string =>
  csv?.ok ? Buffer.from(csv.octets).toString('latin1') : 'none';

/** The totals of the screen are those of the rows that are published, added up apart. */
function expectTotaux({ ouvert, csvs }: Lecture): void {
  for (const [rang, { lignes }] of ouvert.budgets.entries()) {
    const csv = csvs[rang];
    if (!csv?.ok) continue;
    const [header = [], ...rows] = parseCsv(new TextDecoder().decode(csv.octets));
    const cell = (row: readonly string[], colonne: string) => row[header.indexOf(colonne)] ?? '';
    for (const mesure of MESURES) {
      const { F, I } = computeTotaux(lignes, { mesure, operations: 'toutes' });
      const sums = {
        fonctionnement: { dépense: 0n, recette: 0n },
        investissement: { dépense: 0n, recette: 0n },
      };
      for (const row of rows) {
        const [, sign = '', euros = '', cents = ''] =
          /^(-?)(\d+)(?:\.(\d+))?$/.exec(cell(row, `BGT_${mesure.toUpperCase()}`)) ?? [];
        if (euros === '') continue;
        const section = sums[cell(row, 'BGT_SECTION') as keyof typeof sums];
        const montant = BigInt(euros) * 100n + BigInt(cents.padEnd(2, '0').slice(0, 2));
        section[cell(row, 'BGT_CODRD') as 'dépense'] += sign === '-' ? -montant : montant;
      }
      expect([F.D, F.R, I.D, I.R]).toEqual([
        ...[sums.fonctionnement.dépense, sums.fonctionnement.recette],
        ...[sums.investissement.dépense, sums.investissement.recette],
      ]);
    }
  }
}

const LIGNES = [
  depense({ MtPrev: '1234.56', MtRARPrec: '7.00', LibCpte: 'Achats d’études &amp; été' }),
  recette({ MtPrev: '1241.56' }),
  depense({ Nature: '6811', ContNat: '042', Fonction: '', OpBudg: '1', TypOpBudg: '2', MtPrev: '20' }),
  recette({ Nature: '28188', ContNat: '040', Fonction: '', OpBudg: '1', TypOpBudg: '2', MtPrev: '20' }),
];
const INVENTES: readonly (readonly [string, Uint8Array])[] = [
  ['a budget, UTF-8', new TextEncoder().encode(totem(LIGNES))],
  [
    'a budget, ISO-8859-1, prefixed',
    latin1(
      totem(
        LIGNES.map((one) => one.replace('’', "'")),
        {
          declaration: '<?xml version="1.0" encoding="ISO-8859-1"?>',
          prefix: 'db',
        },
      ),
    ),
  ],
  ['a compte financier unique', new TextEncoder().encode(cfu(LIGNES, []))],
];

describe.each(INVENTES)('%s', (_, octets) => suite(octets));
describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`, () => {
  describe.each(['crach-annexe-ca-2021', 'crach-dm2-2021'])('%s', (nom) => {
    if (HAS_CORPUS) suite(readFileSync(corpusPath(nom)), 8);
  });
});

/** @param lenteur how many times longer that file takes than a small one */
function suite(octets: Uint8Array, lenteur = 1): void {
  const numRuns = Math.ceil(NOMBRE / lenteur);

  it(
    'changed anywhere, is refused with a reason or read as it is',
    async () => {
      const original = await lire(octets);
      if (original instanceof Refus) throw original;
      let opened = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
          const changed = mutate(octets, mutations);
          const lecture = await lire(changed);
          if (lecture instanceof Refus) return;
          opened++;
          expectTotaux(lecture);
          if (lecture.dits !== original.dits) return;
          const theirs = await csvIndependant(changed);
          for (const [rang, csv] of lecture.csvs.entries()) {
            if (csv.ok) expect(parseCsv(new TextDecoder().decode(csv.octets)).slice(1)).toEqual(theirs[rang]);
          }
        }),
        { numRuns },
      );
      // Of a handful of changes, each may be one that is refused.
      if (numRuns >= 30) expect(opened).toBeGreaterThan(0);
    },
    TEMPS,
  );

  it(
    'with one figure of an amount changed, gives another CSV or another constat',
    async () => {
      const original = await lire(octets);
      if (original instanceof Refus) throw original;
      const before = original.csvs.map(bytesOf);
      await fc.assert(
        fc.asyncProperty(changeAmount(octets), async (changed) => {
          const lecture = await lire(changed);
          if (lecture instanceof Refus) return;
          expectTotaux(lecture);
          const same = lecture.csvs.map(bytesOf).join() === before.join();
          expect(same && lecture.dits === original.dits).toBe(false);
        }),
        { numRuns },
      );
    },
    TEMPS,
  );
}
