import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sourceOfFile } from '../scripts/node-source.ts';
import { type DocumentOuvert, openFlux } from '../src/core/ouvrir.ts';
import type { Noeud } from '../src/core/presentation/arbre.ts';
import { presentParFonction } from '../src/core/presentation/par-fonction.ts';
import { presentParNature } from '../src/core/presentation/par-nature.ts';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { computeEgalites } from '../src/core/totaux/equilibre.ts';
import { computeTotaux } from '../src/core/totaux/totaux.ts';
import { rangeOfChamp, valeurDe } from '../src/core/totem/document.ts';
import { SHARED } from './shared.ts';
import {
  CORPUS,
  CORPUS_ABSENT,
  corpusPath,
  type DocumentDuCorpus,
  expectedRows,
  HAS_CORPUS,
  parseCsv,
} from './support/corpus.ts';
import { provide } from './support/open.ts';
import { checkTable, type TableSchema } from './support/table-schema.ts';

const suite = HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`;

describe.skipIf(!HAS_CORPUS)(suite, () => {
  describe.each(CORPUS)('$nom', (attendu: DocumentDuCorpus) => {
    let ouvert: DocumentOuvert;
    let rows: string[][];

    beforeAll(async () => {
      ouvert = await openFlux(await sourceOfFile(corpusPath(attendu.nom)), provide);
      const csv = buildBudgetCsv(ouvert.document, budget().budget, budget().lignes);
      if (!csv.ok) throw new Error(JSON.stringify(csv.lacunes.slice(0, 5)));
      rows = parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(csv.octets));
    });

    const budget = () => ouvert.budgets[0] as DocumentOuvert['budgets'][number];

    it('is read whole, with nothing strange', () => {
      expect(budget().lignes).toHaveLength(attendu.lignes);
      expect(ouvert.document.anomalies).toEqual([]);
    });

    it('every value is found again at its place in the source', () => {
      const source = ouvert.document.source.texte;
      const { budget: read } = budget();
      const rangees = [
        ...[ouvert.document.enTete, read.enTete, read.bloc, ...read.lignes, ...read.lignesCalculees],
        ...read.annexes.flatMap((annexe) => annexe.rangees),
        ...(ouvert.document.comptable?.lignes ?? []),
      ];
      for (const { debut, fin, ligne } of rangees) {
        expect(source[debut] + (source[fin - 1] as string)).toBe('<>');
        expect(ligne).toBeGreaterThan(0);
      }
      const champs = [
        ...rangees.flatMap((rangee) => rangee.champs),
        ...ouvert.document.reste.flatMap(({ champs }) => champs),
      ];
      const wrong = champs.filter((champ) => {
        const { debut, fin } = rangeOfChamp(source, champ);
        return resolve(source.slice(debut, fin)) !== champ.valeur;
      });
      expect(wrong).toEqual([]);
    });

    it('the section of every line is known, and agrees with the file where the file says it', () => {
      for (const { section, ligne } of budget().lignes) {
        const written = ligne.caracSup.find((champ) => champ.code === 'Section')?.valeur;
        expect(section.code).toBeDefined();
        if (written !== undefined) expect(section.code).toBe(written);
      }
    });

    it('totals are those measured apart', () => {
      const totaux = computeTotaux(budget().lignes, { mesure: attendu.mesure, operations: 'toutes' });
      expect(totaux.horsTotaux).toBe(0);
      if (!('FD' in attendu)) return;
      const { FD, FR, ID, IR } = attendu;
      expect(totaux).toMatchObject({ F: { D: FD, R: FR }, I: { D: ID, R: IR } });
    });

    it('every equality holds to the cent', () => {
      const egalites = computeEgalites(budget().lignes, valeurDe(budget().budget.bloc, 'NatDec'));
      expect(egalites.length).toBeGreaterThan(1);
      expect(egalites.filter(({ ecart }) => ecart !== 0n)).toEqual([]);
    });

    it('both trees add up to the totals at every level', () => {
      const vue = { mesure: attendu.mesure, operations: 'toutes' } as const;
      const totaux = computeTotaux(budget().lignes, vue);
      const parFonction = presentParFonction(budget().lignes, budget().referentiel, vue, undefined);
      for (const noeuds of [
        presentParNature(budget().lignes, budget().referentiel, vue),
        parFonction.disponible ? parFonction.noeuds : undefined,
      ]) {
        if (!noeuds) continue;
        for (const section of noeuds) {
          for (const sens of section.enfants) {
            expect(sens.montant).toBe(totaux[section.code as 'F' | 'I'][sens.code as 'D' | 'R']);
          }
        }
        expectToAddUp(noeuds);
      }
    });

    it('every row of the CSV is valid against the published schema', () => {
      const schema = JSON.parse(
        readFileSync(join(SHARED ?? '', 'schemas/scdl-budget-0.8.3.json'), 'utf8'),
      ) as TableSchema;
      const [header = [], ...body] = rows;
      expect(body).toHaveLength(attendu.lignes);
      expect(checkTable(schema, header, body)).toEqual([]);
    });

    it('the CSV is that of DataClic, but for the case of NATDEC and the holes that are filled', () => {
      const expected = expectedRows(attendu.nom);
      if (!expected) return;
      expect(rows).toHaveLength(expected.length);
      expect(rows[0]).toEqual(expected[0]);
      for (const [index, row] of expected.entries()) {
        const ours = rows[index] as string[];
        const kept = row.map((cell, column) => (cell === '' ? '' : (ours[column] ?? '')));
        const wanted = row.map((cell, column) => (index > 0 && column === 0 ? cell.toLowerCase() : cell));
        expect(kept).toEqual(wanted);
      }
    });
  });
});

function expectToAddUp(noeuds: readonly Noeud[]): void {
  for (const { enfants, montant, lignes } of noeuds) {
    if (enfants.length === 0) continue;
    expect(enfants.reduce((sum, child) => sum + child.montant, 0n)).toBe(montant);
    expect(enfants.reduce((sum, child) => sum + child.lignes, 0)).toBe(lignes);
    expectToAddUp(enfants);
  }
}

/** References and line ends as XML resolves them in an attribute. */
function resolve(raw: string): string {
  return raw
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
