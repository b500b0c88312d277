/**
 * The whole folder, on the example and on real documents: what goes in comes out, counted apart; what is said of it is
 * true, judged by the authors of the specifications; the same bytes twice.
 */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentOuvert } from '../src/core/ouvrir.ts';
import type { FichierProduit } from '../src/core/publication/fichiers.ts';
import { computeTotaux, SECTIONS, SENS } from '../src/core/totaux/totaux.ts';
import { mesurePrincipale } from '../src/core/totem/codes.ts';
import { valeurDe } from '../src/core/totem/document.ts';
import { type AnnexeBrute, countAnnexes, millionthsOf } from './support/annexes-brutes.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from './support/corpus.ts';
import { open } from './support/open.ts';
import {
  bytesOf,
  checkCsv,
  checkPackage,
  publication,
  publishAll,
  recordsOf,
  rowsOf,
  textOf,
  unzip,
  zipOf,
} from './support/publication.ts';

const EXEMPLE = new URL('../src/exemple/budget-exemple.xml', import.meta.url).pathname;

describe('the example', () => suite(EXEMPLE));
describe.skipIf(!HAS_CORPUS)(HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`, () => {
  describe.each(CORPUS)('$nom', ({ nom }) => suite(corpusPath(nom)));
});

/** Word of the file of the seven annexes of DataClic. */
const SEPT: ReadonlyMap<string, string> = new Map([
  ['CONCOURS', 'subventions'],
  ['PERSONNEL', 'personnel'],
  ['PATRIMOINE', 'patrimoine'],
  ['EMPRUNT', 'emprunt'],
  ['PRET', 'pret'],
  ['ORGANISME_ENG', 'organisme'],
  ['APCP', 'apcp'],
]);

/** Columns of the seven whose name is not that of their element. */
const RENOMMEES: ReadonlyMap<string, string> = new Map([
  ['MtSubv', 'montant'],
  ['MtPrev6215', 'BGT_MTPREV6215'],
]);

function suite(path: string): void {
  let ouvert: DocumentOuvert;
  let files: FichierProduit[];
  let brutes: AnnexeBrute[];

  beforeAll(async () => {
    if (!existsSync(path)) return;
    const octets = readFileSync(path);
    ouvert = await open(octets);
    files = await publishAll([ouvert], { toutesEtapes: true });
    brutes = countAnnexes(octets);
  });

  const of = (genre: FichierProduit['genre']) => files.filter((file) => file.genre === genre);
  const annexeOf = ({ genre }: AnnexeBrute) => {
    const word = SEPT.get(genre) ?? genre.toLowerCase().replaceAll('_', '-');
    return of('annexe').filter(({ chemin }) => wordOf(chemin) === word);
  };

  it('every annexe row is in one CSV, once, and the totals of tools in none', () => {
    expect(brutes.length).toBeGreaterThan(1);
    for (const brute of brutes) {
      const [file, ...others] = annexeOf(brute);
      expect([brute.genre, file?.lignes, others.length]).toEqual([brute.genre, brute.rangees, 0]);
    }
    const rows = of('annexe').reduce((sum, { lignes = 0 }) => sum + lignes, 0);
    expect(rows).toBe(brutes.reduce((sum, { rangees }) => sum + rangees, 0));
    for (const file of files.filter(({ lignes }) => lignes !== undefined))
      expect(rowsOf(file).length - 1).toBe(file.lignes);
  });

  it('amounts of annexes add up to those of the file, and every amount is there in the annexes without columns of ours', () => {
    for (const brute of brutes) {
      const records = recordsOf(annexeOf(brute)[0] as FichierProduit);
      const columns = new Set(records.flatMap((record) => [...record.keys()]));
      for (const [element, somme] of brute.sommes) {
        const column = RENOMMEES.get(element) ?? element;
        if (SEPT.has(brute.genre) && !columns.has(column)) continue;
        const written = records.reduce((sum, record) => sum + millionthsOf(record.get(column) ?? ''), 0n);
        expect([brute.genre, element, written]).toEqual([brute.genre, element, somme]);
      }
    }
  });

  it('aggregates add up to the totals of the screen', () => {
    for (const { budget, lignes } of ouvert.budgets) {
      const mesure = mesurePrincipale(valeurDe(budget.bloc, 'NatDec')?.trim());
      const totaux = computeTotaux(lignes, { mesure, operations: 'toutes' });
      for (const file of of('agregat')) {
        const records = recordsOf(file);
        for (const section of SECTIONS) {
          for (const sens of SENS) {
            const sum = records
              .filter(
                (one) => one.get('BGT_SECTION') === (section === 'F' ? 'fonctionnement' : 'investissement'),
              )
              .filter((one) => one.get('BGT_CODRD') === (sens === 'D' ? 'dépense' : 'recette'))
              .reduce((total, one) => total + millionthsOf(one.get(`BGT_${mesure.toUpperCase()}`) ?? ''), 0n);
            expect(sum).toBe(totaux[section][sens] * 10_000n);
          }
        }
      }
    }
  });

  it('datapackage.json is a Data Package, and every CSV keeps to the schema that it carries', async () => {
    const file = files.find(({ chemin }) => chemin.endsWith('/datapackage.json')) as FichierProduit;
    const descriptor = JSON.parse(textOf(file)) as {
      resources: { path: string; bytes: number; schema?: { fields: { name: string }[] } }[];
    };
    expect(await checkPackage(descriptor)).toEqual([]);
    const root = file.chemin.slice(0, file.chemin.indexOf('/') + 1);
    for (const { path: chemin, bytes, schema } of descriptor.resources) {
      const described = files.find((one) => one.chemin === root + chemin) as FichierProduit;
      expect([chemin, bytesOf(described).length]).toEqual([chemin, bytes]);
      expect([chemin, schema !== undefined]).toEqual([chemin, chemin.endsWith('.csv')]);
      if (schema) expect([chemin, await checkCsv(schema, rowsOf(described))]).toEqual([chemin, []]);
    }
    const publics = files.filter(({ genre }) => genre !== 'metadonnees' && genre !== 'a-completer');
    expect(descriptor.resources).toHaveLength(publics.length);
  });

  it('the XML of the folder is the one that was read, byte for byte', () => {
    const [xml] = of('xml');
    expect(bytesOf(xml as FichierProduit).equals(readFileSync(path))).toBe(true);
  });

  it('two runs give the same ZIP, which another library reads back', async () => {
    const first = await zipOf(publication([ouvert], { toutesEtapes: true }));
    const second = await zipOf(publication([ouvert], { toutesEtapes: true }));
    expect(first.equals(second)).toBe(true);
    const read = await unzip(first);
    expect([...read.keys()]).toEqual(files.map(({ chemin }) => chemin));
    for (const file of files) expect(read.get(file.chemin)?.equals(bytesOf(file))).toBe(true);
  });
}

/** What a file is about, from its name: `organisme-group` in `20240617_219909991_organisme-group-compte-….csv`. */
function wordOf(chemin: string): string | undefined {
  return /\/\d{8}_\d{9}_([a-z-]+?)-(?:primitif|supplementaire|decision|compte)-/.exec(chemin)?.[1];
}
