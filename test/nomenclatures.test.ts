import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { BUDGET, generate, type Provenance, readSources } from '../scripts/build-nomenclatures.ts';
import { parseNomenclature } from '../src/core/nomenclature/data-text.ts';
import type { PlanDeCompte, TableDePlan } from '../src/core/nomenclature/plan.ts';
import { NOMENCLATURES, RELEVE } from '../src/nomenclatures/index.ts';
import { SHARED } from './shared.ts';

const DOSSIER = fileURLToPath(new URL('../src/nomenclatures', import.meta.url));
const MODULES = readdirSync(DOSSIER).filter((nom) => nom.endsWith('.data.ts'));

const PROVENANCE = JSON.parse(readFileSync(join(DOSSIER, 'provenance.json'), 'utf8'));
const readProvenance = (): Provenance[] => PROVENANCE.fichiers;

describe('the generated modules', () => {
  test('weigh less, one by one and together, than a page may download', () => {
    const poids = MODULES.map((nom) => gzipSync(readFileSync(join(DOSSIER, nom)), { level: 9 }).length);
    expect(Math.max(...poids)).toBeLessThanOrEqual(BUDGET.module);
    expect(poids.reduce((somme, octets) => somme + octets, 0)).toBeLessThanOrEqual(BUDGET.total);
  });

  test('are those of the index, one each', () => {
    const index = readFileSync(join(DOSSIER, 'index.ts'), 'utf8');
    expect([...index.matchAll(/import\('\.\/(.+?)'\)/g)].map(([, nom]) => nom)).toEqual(MODULES.sort());
    expect(NOMENCLATURES).toHaveLength(MODULES.length);
  });

  test.each(NOMENCLATURES)(
    '$cle is what the index says',
    async ({ cle, norme, declinaison, exercices, load }) => {
      const nomenclature = parseNomenclature(await load());
      expect(cle).toBe(`${norme}-${declinaison}`);
      expect([nomenclature.norme, nomenclature.declinaison]).toEqual([norme, declinaison]);
      expect(nomenclature.exercices).toEqual(exercices);
      for (const exercice of exercices) {
        const plan = nomenclature.plan(exercice);
        expect(plan?.comptesNature.length).toBeGreaterThan(100);
        expect(plan?.chapitresNature.length).toBeGreaterThan(10);
      }
    },
  );

  test('carry the plans that provenance.json lists, and no other', () => {
    const chemins = NOMENCLATURES.flatMap(({ norme, declinaison, exercices }) =>
      exercices.map((exercice) => `${exercice}/${norme}/${declinaison}/planDeCompte.xml`),
    );
    const provenance = readProvenance();
    expect(RELEVE).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(PROVENANCE.releve).toBe(RELEVE);
    expect(provenance.map((fichier) => fichier.chemin)).toEqual(chemins.sort());
    for (const { chemin, exercice, norme, declinaison, sha256 } of provenance) {
      expect(chemin).toBe(`${exercice}/${norme}/${declinaison}/planDeCompte.xml`);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

const PLANS =
  SHARED && existsSync(join(SHARED, 'plans-de-comptes')) ? join(SHARED, 'plans-de-comptes') : undefined;
const ABSENT = 'ignoré : ../shared/plans-de-comptes absent';
if (!PLANS) console.warn(`Comparaison avec les plans officiels : ${ABSENT}`);

describe.skipIf(!PLANS)(PLANS ? 'compared with the official plans' : ABSENT, () => {
  const dossier = PLANS ?? '';

  test.each(NOMENCLATURES)(
    '$cle gives back every code and attribute',
    async ({ norme, declinaison, exercices, load }) => {
      const nomenclature = parseNomenclature(await load());
      for (const exercice of exercices) {
        const xml = readFileSync(
          join(dossier, `${exercice}/${norme}/${declinaison}/planDeCompte.xml`),
          'utf8',
        );
        const officiel = readRows(xml);
        const plan = nomenclature.plan(exercice);
        for (const [table, chemin] of TABLES) {
          const rendus = (plan?.[table] ?? []).map(toRow);
          expect(rendus, `${exercice} ${table}`).toEqual((officiel.get(chemin) ?? []).sort());
          for (const { code } of plan?.[table] ?? []) {
            if (!nomenclature.find(table, code, exercice)) expect.fail(`${exercice} ${table} ${code}`);
          }
        }
      }
    },
    60_000,
  );

  test('the digests of provenance.json are those of the files', () => {
    const provenance = readProvenance();
    expect(provenance.length).toBeGreaterThanOrEqual(215);
    for (const { chemin, sha256 } of provenance) {
      const octets = readFileSync(join(dossier, chemin));
      expect(createHash('sha256').update(octets).digest('hex'), chemin).toBe(sha256);
    }
  });

  test('generating again gives the same bytes', () => {
    const fichiers = generate(readSources(dossier), PROVENANCE.releve);
    expect([...fichiers.keys()].sort()).toEqual([...MODULES, 'index.ts', 'provenance.json'].sort());
    for (const [nom, texte] of fichiers) {
      expect(readFileSync(join(DOSSIER, nom), 'utf8') === texte, nom).toBe(true);
    }
  }, 180_000);
});

const TABLES: readonly [TableDePlan, string][] = [
  ['chapitresNature', 'Nature/Chapitres'],
  ['comptesNature', 'Nature/Comptes'],
  ['chapitresFonction', 'Fonction/Chapitres'],
  ['comptesFonction', 'Fonction/Comptes'],
  ['refFonctions', 'Fonction/RefFonctionnelles'],
];

/** A second reading of the XML, by another library: the rows of each table, every attribute but the short label. */
function readRows(xml: string): Map<string, string[]> {
  const rangees = new Map<string, string[]>();
  const chemin: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (chemin.length >= 3) {
      const { Lib_court: _court, ...autres } = attributes;
      const table = `${chemin[1]}/${chemin[2]}`;
      const lignes = rangees.get(table) ?? [];
      lignes.push(formatRow(autres));
      rangees.set(table, lignes);
    }
    chemin.push(name);
  });
  parser.on('closetag', () => chemin.pop());
  parser.write(xml).close();
  return rangees;
}

const ATTRIBUTS: Record<string, string> = {
  code: 'Code',
  libelle: 'Libelle',
  section: 'Section',
  type: 'TypeChapitre',
  special: 'Special',
  dEquip: 'DEquip',
  rEquip: 'REquip',
  regrTotalise: 'RegrTotalise',
  pourEtatSeul: 'PourEtatSeul',
  supprimeDepuis: 'SupprimeDepuis',
};

/** An entry in the words of the XML. */
function toRow(entree: PlanDeCompte[TableDePlan][number]): string {
  const { chapitres, ...autres } = { chapitres: {}, ...entree };
  const attributs = Object.entries(autres).map(([nom, valeur]) => [
    ATTRIBUTS[nom],
    typeof valeur === 'boolean' ? String(Number(valeur)) : valeur,
  ]);
  const supprime = entree.supprimeDepuis === undefined ? {} : { Supprime: '1' };
  return formatRow({ ...Object.fromEntries(attributs), ...chapitres, ...supprime });
}

/** The code first, so that rows sort by code. */
function formatRow({ Code, ...autres }: Record<string, string>): string {
  const paires = Object.entries(autres).map(([nom, valeur]) => `${nom}=${JSON.stringify(valeur)}`);
  return [Code, ...paires.sort()].join(' ');
}
