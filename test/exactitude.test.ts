/**
 * Amounts to the cent, whatever their size: from the file to every place where they are written. A float would show here:
 * 9 007 199 254 740 993,01 € is 900 719 925 474 099 301 cents, a hundred times beyond what a float can hold.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeTsv } from '../src/app/tableaux/tableau.ts';
import type { BudgetOuvert, DocumentOuvert } from '../src/core/ouvrir.ts';
import type { Noeud } from '../src/core/presentation/arbre.ts';
import { selectLignes } from '../src/core/presentation/lignes.ts';
import { presentParFonction } from '../src/core/presentation/par-fonction.ts';
import { presentParNature } from '../src/core/presentation/par-nature.ts';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { computeEgalites } from '../src/core/totaux/equilibre.ts';
import { computeTotaux } from '../src/core/totaux/totaux.ts';
import { formatEuros, formatEurosCourt, formatEurosSigne } from '../src/text/nombres.ts';
import { depense, recette } from './support/constats.ts';
import { parseCsv } from './support/corpus.ts';
import { open } from './support/open.ts';
import { publishAll, recordsOf, unzip } from './support/publication.ts';
import { totem } from './support/totem-xml.ts';

const IMMENSE = '9007199254740993.01';
const CENTS = 900_719_925_474_099_301n;
const VUE = { mesure: 'MtPrev', operations: 'toutes' } as const;

describe(`${IMMENSE} €`, () => {
  let ouvert: DocumentOuvert;
  let budget: BudgetOuvert;
  beforeAll(async () => {
    const xml = totem([
      depense({ MtPrev: IMMENSE }),
      recette({ MtPrev: IMMENSE }),
      recette({ Nature: '7023', MtPrev: `-${IMMENSE}` }),
      depense({ Nature: '60611', MtPrev: '0.01' }),
      recette({ Nature: '74111', ContNat: '74', MtPrev: '9007199254740993.02' }),
    ]);
    ouvert = await open(xml);
    budget = ouvert.budgets[0] as BudgetOuvert;
  });

  it('is in the totals', () => {
    const { F, resultat } = computeTotaux(budget.lignes, VUE);
    expect(F).toEqual({ D: CENTS + 1n, R: CENTS + 1n });
    expect(resultat).toEqual({ F: 0n, I: 0n, total: 0n });
    expect(computeEgalites(budget.lignes, '01').map(({ ecart }) => ecart)).toEqual([0n]);
  });

  it('is in both trees, and in the sum of a selection of lines', () => {
    const trees = presentParNature(budget.lignes, budget.referentiel, VUE);
    const parFonction = presentParFonction(budget.lignes, budget.referentiel, VUE, 'nature-avec-fonctions');
    for (const tree of [trees, parFonction.disponible ? parFonction.noeuds : []]) {
      expect(tree[0]?.enfants.map(({ montant }) => montant)).toEqual([CENTS + 1n, CENTS + 1n]);
    }
    expect(leaves(trees).map(({ montant }) => montant)).toContain(-CENTS);
    const selection = {
      vue: VUE,
      recherche: '6042',
      marquees: false,
      tri: 'rang',
      decroissant: false,
    } as const;
    expect(selectLignes(budget.lignes, selection, undefined).somme).toBe(CENTS);
  });

  it('is written on screen, in a copied table, and short', () => {
    expect(formatEuros(CENTS)).toBe('9\u202f007\u202f199\u202f254\u202f740\u202f993,01\u00a0€');
    expect(formatEurosSigne(-CENTS)).toBe('−9\u202f007\u202f199\u202f254\u202f740\u202f993,01\u00a0€');
    expect(formatEurosCourt(CENTS)).toBe('9\u202f007\u202f199\u202f254,7\u00a0M€');
    const tableau = { titre: '', colonnes: ['a'], rangees: [[{ cents: CENTS }]] };
    expect(writeTsv(tableau)).toBe('a\n9007199254740993,01');
  });

  it('is in the published CSV, in the aggregates and in the workbook', async () => {
    const csv = buildBudgetCsv(ouvert.document, budget.budget, budget.lignes);
    const [header = [], ...rows] = parseCsv(csv.ok ? new TextDecoder().decode(csv.octets) : '');
    expect(rows.map((row) => row[header.indexOf('BGT_MTPREV')])).toEqual([
      ...[IMMENSE, IMMENSE, `-${IMMENSE}`],
      ...['0.01', '9007199254740993.02'],
    ]);

    const files = await publishAll([ouvert], { classeur: true });
    const aggregate = files.find(({ chemin }) => chemin.includes('agregat-par-nature'));
    if (!aggregate) throw new Error('no aggregate');
    const sums = recordsOf(aggregate).map((row) => `${row.get('BGT_CONTNAT')} ${row.get('BGT_MTPREV')}`);
    expect(sums.sort()).toEqual(['011 9007199254740993.02', '70 0.00', '74 9007199254740993.02']);

    const workbook = files.find(({ chemin }) => chemin.endsWith('.xlsx'));
    const parts = await unzip(Buffer.concat(workbook?.contenu ?? []));
    const all = [...parts.values()].map((bytes) => bytes.toString('utf8')).join('');
    // A spreadsheet would round it: it is there as a text, whole.
    expect(all).toContain(`>${IMMENSE}<`);
    expect(all).not.toMatch(/900719925474099[0-9]?(?:E|e|\.0<|00<)/);
  });

  it('a million lines add up to the cent, in whatever order', () => {
    const lignes = Array.from(
      { length: 1_000_000 },
      (_, rank) => budget.lignes[rank % 5] as (typeof budget.lignes)[0],
    );
    const once = computeTotaux(budget.lignes, VUE);
    const all = computeTotaux(lignes, VUE);
    expect(all.F).toEqual({ D: once.F.D * 200_000n, R: once.F.R * 200_000n });
    expect(computeTotaux(lignes.toReversed(), VUE)).toEqual(all);
    const [section] = presentParNature(lignes, budget.referentiel, VUE);
    expect(section?.enfants.map(({ montant }) => montant)).toEqual([all.F.D, all.F.R]);
  }, 30_000);
});

function leaves(noeuds: readonly Noeud[]): Noeud[] {
  return noeuds.flatMap((noeud) => (noeud.enfants.length === 0 ? [noeud] : leaves(noeud.enfants)));
}
