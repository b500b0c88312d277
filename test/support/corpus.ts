import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { SHARED } from '../shared.ts';

/** Title of what is skipped when the folder of real documents is absent. */
export const CORPUS_ABSENT = 'ignoré : ../shared/corpus est absent';

/** The seven real documents, with figures measured apart from this project (cents, main measure). */
export const CORPUS = [
  { nom: 'crach-annexe-ca-2021', mesure: 'MtReal', lignes: 20 },
  {
    nom: 'crach-bp-2022',
    mesure: 'MtPrev',
    lignes: 201,
    FD: 355259900n,
    FR: 355259900n,
    ID: 326312491n,
    IR: 352478889n,
  },
  { nom: 'crach-dm2-2021', mesure: 'MtPrev', lignes: 185 },
  {
    nom: 'mohon-cfu-2023',
    mesure: 'MtReal',
    lignes: 163,
    FD: 71469598n,
    FR: 169982483n,
    ID: 26758809n,
    IR: 31228677n,
  },
  {
    nom: 'montpellier-ca-2018',
    mesure: 'MtReal',
    lignes: 1697,
    FD: 31831631692n,
    FR: 36882155742n,
    ID: 11540817236n,
    IR: 9145214723n,
  },
  { nom: 'montreuil-ca-2016', mesure: 'MtReal', lignes: 1461 },
  {
    nom: 'montreuil-ca-2019',
    mesure: 'MtReal',
    lignes: 1431,
    FD: 21125349951n,
    FR: 22800679162n,
    ID: 7253935704n,
    IR: 6194584325n,
  },
] as const;

export type DocumentDuCorpus = (typeof CORPUS)[number];

export const HAS_CORPUS = SHARED !== undefined && existsSync(join(SHARED, 'corpus'));

export function corpusPath(nom: string, file = 'totem.xml'): string {
  return join(SHARED ?? '', 'corpus', nom, file);
}

/** Rows of the CSV that DataClic's stylesheet gave, header first; `undefined` when there is none. */
export function expectedRows(nom: string): string[][] | undefined {
  const path = corpusPath(nom, 'expected.csv');
  return existsSync(path) ? parseCsv(readFileSync(path, 'utf8')) : undefined;
}

export function parseCsv(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/\r\n$/, ''));
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data;
}
