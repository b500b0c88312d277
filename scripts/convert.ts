/**
 * `npm run --silent convert -- --out DIR FILE...`: the SCDL CSV of each budget, by the same core as the page.
 * A refused file costs the others nothing; the exit status is 1 when there is one.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refus } from '../src/core/flux/refus.ts';
import { createProvider, openFlux } from '../src/core/ouvrir.ts';
import { budgetCsvName } from '../src/core/publication/nom-fichier.ts';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { provideNomenclatures } from '../src/nomenclatures/provide.ts';
import { LACUNES, textesLacunes } from '../src/text/lacunes.ts';
import { texteDeRefus } from '../src/text/refus.ts';
import { EntreeInvalide, sourceOfFile } from './node-source.ts';

const provide = createProvider(provideNomenclatures);

const USAGE = 'Usage : npm run --silent convert -- --out DOSSIER FICHIER...';

async function convertFile(path: string, out: string, taken: Set<string>): Promise<boolean> {
  const { document, budgets } = await openFlux(await sourceOfFile(path), provide);
  let complete = true;
  for (const { budget, lignes } of budgets) {
    const csv = buildBudgetCsv(document, budget, lignes);
    if (!csv.ok) {
      complete = false;
      console.error(`${path} : ${LACUNES.titre}. ${LACUNES.intro}`);
      for (const { champ, manque, ou } of textesLacunes(csv.lacunes))
        console.error(`  ${champ} : ${manque} (${ou})`);
      console.error(`  ${LACUNES.quoiFaire}`);
      continue;
    }
    const name = freeName(budgetCsvName(document, budget), taken);
    await writeFile(join(out, name), csv.octets);
    console.log(`${path} : ${name} (${csv.lignes} lignes)`);
  }
  return complete;
}

/** Two files of one run never overwrite each other: the second becomes `… (2).csv`. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let rank = 2; taken.has(free); rank++) free = name.replace(/\.csv$/, ` (${rank}).csv`);
  taken.add(free);
  return free;
}

async function main(): Promise<number> {
  const args = readArgs();
  if (!args) {
    console.error(USAGE);
    return 2;
  }
  try {
    await mkdir(args.out, { recursive: true });
  } catch {
    console.error(`Le dossier ${args.out} ne peut pas être créé.`);
    return 2;
  }
  const taken = new Set<string>();
  let refused = 0;
  for (const path of args.files) {
    try {
      if (!(await convertFile(path, args.out, taken))) refused++;
    } catch (error) {
      console.error(`${path} : ${explain(error)}`);
      refused++;
    }
  }
  return refused === 0 ? 0 : 1;
}

/** A French sentence for what stopped a file; only what we did not foresee keeps its technical detail. */
function explain(error: unknown): string {
  if (error instanceof Refus) {
    const { constat, conseil } = texteDeRefus(error.motif);
    return `${constat} ${conseil}`;
  }
  if (error instanceof EntreeInvalide) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== undefined) return `le CSV n’a pas pu être écrit (${code}).`;
  return `erreur imprévue : ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function readArgs(): { out: string; files: string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    return values.out === undefined || positionals.length === 0
      ? undefined
      : { out: values.out, files: positionals };
  } catch {
    return undefined;
  }
}

process.exitCode = await main();
