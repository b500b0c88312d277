/**
 * `npm run size`: what the built page weighs, and a failure when the first screen passes its budget.
 *
 * The first screen is the scripts and styles that `index.html` runs, and what they import at once. The rest is fetched
 * with it at a low priority, since nothing may be requested later.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes. `premierEcran` is gzipped script and style together; `horsLigne` is the one file as it lies on the disk. */
export const BUDGET = { premierEcran: 150_000, horsLigne: 3_000_000 };

export interface Poids {
  readonly nom: string;
  readonly octets: number;
  readonly gzip: number;
}

export interface Mesure {
  readonly premierEcran: readonly Poids[];
  readonly ensuite: readonly Poids[];
  /** Missing when that build was not made. */
  readonly horsLigne?: Poids;
}

export function measureDist(dist: string): Mesure {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const started = [
    ...html.matchAll(/<script[^>]* src="\.\/([^"]+)"|<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g),
  ];
  const first = new Set<string>();
  for (const [, script, style] of started) addWithImports(dist, script ?? style ?? '', first);
  const others = readdirSync(join(dist, 'assets'))
    .map((nom) => `assets/${nom}`)
    .filter((nom) => !first.has(nom));
  const horsLigne = readdirSync(dist).find((nom) => nom === 'totemclic.html');
  return {
    premierEcran: [...first].map((nom) => weigh(dist, nom)),
    ensuite: others.map((nom) => weigh(dist, nom)).sort((a, b) => b.gzip - a.gzip),
    ...(horsLigne && { horsLigne: weigh(dist, horsLigne) }),
  };
}

/** Static imports only: `import()` waits for a screen. */
function addWithImports(dist: string, nom: string, found: Set<string>): void {
  if (found.has(nom)) return;
  found.add(nom);
  if (!nom.endsWith('.js')) return;
  const code = readFileSync(join(dist, nom), 'utf8');
  for (const [, to = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g)) {
    const path = posix.join(posix.dirname(nom), to);
    if (existsSync(join(dist, path))) addWithImports(dist, path, found);
  }
}

function weigh(dist: string, nom: string): Poids {
  const octets = readFileSync(join(dist, nom));
  return { nom, octets: octets.length, gzip: gzipSync(octets, { level: 9 }).length };
}

/** What passes its budget, in one sentence each. */
export function findExcess({ premierEcran, horsLigne }: Mesure): string[] {
  const first = sum(premierEcran).gzip;
  return [
    ...(first > BUDGET.premierEcran
      ? [`Le premier écran pèse ${first} octets compressés, au-delà de ${BUDGET.premierEcran}.`]
      : []),
    ...(horsLigne && horsLigne.octets > BUDGET.horsLigne
      ? [`Le fichier hors ligne pèse ${horsLigne.octets} octets, au-delà de ${BUDGET.horsLigne}.`]
      : []),
  ];
}

export function formatMesure({ premierEcran, ensuite, horsLigne }: Mesure): string {
  const row = ({ nom, octets, gzip }: Poids) =>
    `  ${nom.padEnd(50)} ${String(octets).padStart(9)} ${String(gzip).padStart(9)}`;
  const part = (titre: string, poids: readonly Poids[]) => [
    row({ ...sum(poids), nom: titre })
      .slice(2)
      .padStart(0),
    ...poids.map(row),
  ];
  const data = (poids: Poids) => /\.data-/.test(poids.nom);
  const nomenclatures = { ...sum(ensuite.filter(data)), nom: `${ensuite.filter(data).length} nomenclatures` };
  return [
    `${'octets'.padStart(62)} ${'gzip'.padStart(9)}`,
    ...part('premier écran', premierEcran),
    ...part('chargé ensuite, en priorité basse', [...ensuite.filter((poids) => !data(poids)), nomenclatures]),
    ...(horsLigne ? part('à télécharger', [horsLigne]) : []),
  ].join('\n');
}

function sum(poids: readonly Poids[]): { octets: number; gzip: number } {
  return poids.reduce(
    (total, { octets, gzip }) => ({ octets: total.octets + octets, gzip: total.gzip + gzip }),
    { octets: 0, gzip: 0 },
  );
}

/** Prints the table; false when a budget is passed. */
export function checkSize(dist: string, { brief = false } = {}): boolean {
  const mesure = measureDist(dist);
  const excess = findExcess(mesure);
  if (brief && excess.length === 0) {
    console.log(
      `Premier écran : ${sum(mesure.premierEcran).gzip} octets compressés sur ${BUDGET.premierEcran}.`,
    );
  } else console.log(formatMesure(mesure));
  for (const sentence of excess) console.error(sentence);
  return excess.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { buildAll, DIST } = await import('./build.ts');
  await buildAll();
  process.exitCode = checkSize(DIST) ? 0 : 1;
}
