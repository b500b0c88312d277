/**
 * The import direction and the purity of `core/`, tried on one-line files: a rule that has stopped biting is seen here,
 * and so is one that would forbid what the layout allows. Biome runs once, on a copy of the layout in a temporary folder.
 *
 * Not held: `import('…').Type` in a type position, and a class of core imported as a value by the page (a type is told
 * from a value by its name in PascalCase).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const IMPORTS = 'style/noRestrictedImports';
const GLOBALS = 'style/noRestrictedGlobals';
const PROPERTIES = 'nursery/noJsRestrictedProperties';
const CONSOLE = 'suspicious/noConsole';
const DEFAULT_EXPORT = 'style/noDefaultExport';
const RE_EXPORT = 'performance/noReExportAll';
const RULES = [IMPORTS, GLOBALS, PROPERTIES, CONSOLE, DEFAULT_EXPORT, RE_EXPORT];

const uses = (from: string) => `import { lire } from '${from}';`;
const types = (from: string) => `import type { Nom } from '${from}';`;
const calls = (expression: string) => `export const valeur = ${expression};`;

/** Where, what, and the rule that must forbid it. */
const FORBIDDEN: readonly (readonly [file: string, line: string, rule: string])[] = [
  ['src/core/totem/a.ts', uses('react'), IMPORTS],
  ['src/core/totem/a.ts', types('react'), IMPORTS],
  ['src/core/totem/a.ts', uses('zustand'), IMPORTS],
  ['src/core/totem/a.ts', uses('node:fs'), IMPORTS],
  ['src/core/totem/a.ts', uses('../../text/messages.ts'), IMPORTS],
  ['src/core/totem/a.ts', uses('../../worker/protocol.ts'), IMPORTS],
  ['src/core/totem/a.ts', uses('../nomenclature/plan.ts'), IMPORTS],
  ['src/core/totem/a.ts', calls("await import('../presentation/a.ts')"), IMPORTS],
  ['src/core/flux/a.ts', uses('../totem/montant.ts'), IMPORTS],
  ['src/core/flux/a.ts', uses('saxes'), IMPORTS],
  ['src/core/nomenclature/a.ts', uses('../presentation/a.ts'), IMPORTS],
  ['src/core/nomenclature/a.ts', uses('../../nomenclatures/index.ts'), IMPORTS],
  ['src/core/presentation/a.ts', uses('../controls/a.ts'), IMPORTS],
  ['src/core/presentation/a.ts', uses('../scdl/a.ts'), IMPORTS],
  ['src/core/xsd/a.ts', uses('libxml2-wasm'), IMPORTS],
  ['src/worker/service.ts', uses('libxml2-wasm'), IMPORTS],
  ['src/worker/xsd-client.ts', uses('./xsd/valider.ts'), IMPORTS],
  ['src/core/archive/a.ts', uses('../flux/decode.ts'), IMPORTS],
  ['src/core/nomenclature/a.ts', uses('fflate'), IMPORTS],
  ['src/core/totaux/a.ts', uses('../presentation/a.ts'), IMPORTS],
  ['src/core/controls/famille/a.ts', uses('../../presentation/a.ts'), IMPORTS],
  ['src/core/occultation/a.ts', types('../controls/a.ts'), IMPORTS],
  ['src/core/scdl/a.ts', uses('../presentation/a.ts'), IMPORTS],
  ['src/core/scdl/annexes/a.ts', uses('../../presentation/a.ts'), IMPORTS],
  ['src/core/scdl/annexes/a.ts', uses('../../publication/a.ts'), IMPORTS],
  ['src/core/scdl/annexes/a.ts', uses('fflate'), IMPORTS],
  ['src/core/publication/a.ts', uses('papaparse'), IMPORTS],
  ['src/core/publication/a.ts', uses('../../text/messages.ts'), IMPORTS],
  ['src/core/publication/a.ts', uses('../../state/store.ts'), IMPORTS],
  ['src/core/read.ts', uses('../worker/protocol.ts'), IMPORTS],
  ['src/nomenclatures/a.ts', uses('../core/nomenclature/data-text.ts'), IMPORTS],
  ['src/text/a.ts', uses('../core/scdl/a.ts'), IMPORTS],
  ['src/text/a.ts', types('../state/store.ts'), IMPORTS],
  ['src/worker/protocol.ts', uses('../core/totem/document.ts'), IMPORTS],
  ['src/worker/service.ts', uses('../state/store.ts'), IMPORTS],
  ['src/worker/entry.ts', uses('./client.ts'), IMPORTS],
  ['src/worker/client.ts', uses('./service.ts'), IMPORTS],
  ['src/worker/client.ts', uses('../state/store.ts'), IMPORTS],
  ['src/worker/client.ts', calls("await import('./sur-la-page.ts')"), IMPORTS],
  ['src/worker/start-port.ts', uses('./service.ts'), IMPORTS],
  ['src/worker/sur-la-page.ts', uses('./client.ts'), IMPORTS],
  ['src/state/a.ts', uses('../app/shell.tsx'), IMPORTS],
  ['src/state/a.ts', uses('../core/totem/reader.ts'), IMPORTS],
  ['src/state/a.ts', uses('../worker/service.ts'), IMPORTS],
  ['src/app/screens/a.tsx', uses('../../core/presentation/a.ts'), IMPORTS],
  ['src/app/screens/a.tsx', uses('../../worker/client.ts'), IMPORTS],
  ['src/app/screens/a.tsx', uses('../../nomenclatures/index.ts'), IMPORTS],
  ['src/core/totem/a.ts', calls('new Date()'), GLOBALS],
  ['src/core/totem/a.ts', calls('performance.now()'), GLOBALS],
  ['src/core/totem/a.ts', calls("fetch('./a')"), GLOBALS],
  ['src/core/totem/a.ts', calls('new XMLHttpRequest()'), GLOBALS],
  ['src/core/totem/a.ts', calls('setTimeout(() => 1, 1)'), GLOBALS],
  ['src/core/totem/a.ts', calls("indexedDB.open('a')"), GLOBALS],
  ['src/core/totem/a.ts', calls('navigator.language'), GLOBALS],
  ['src/core/totem/a.ts', calls("self.postMessage('a')"), GLOBALS],
  ['src/core/totem/a.ts', calls('globalThis.Date'), GLOBALS],
  ['src/core/totem/a.ts', calls('Math.random()'), PROPERTIES],
  ['src/app/a.tsx', calls("console.log('a')"), CONSOLE],
  ['src/app/a.tsx', 'export default 1;', DEFAULT_EXPORT],
  ['src/core/totem/a.ts', "export * from './montant.ts';", RE_EXPORT],
];

const ALLOWED: readonly (readonly [file: string, line: string])[] = [
  ['src/core/totem/b.ts', uses('../flux/decode.ts')],
  ['src/core/totem/b.ts', uses('saxes')],
  ['src/core/nomenclature/b.ts', types('../totem/codes.ts')],
  ['src/core/xsd/b.ts', uses('saxes')],
  ['src/worker/xsd/b.ts', uses('libxml2-wasm')],
  ['src/worker/xsd-client.ts', calls("await import('./xsd/entry.ts?texte-de-worker')")],
  ['src/core/archive/b.ts', uses('fflate')],
  ['src/core/flux/b.ts', uses('fflate')],
  ['src/core/nomenclature/b.ts', uses('../archive/unzip.ts')],
  ['src/core/presentation/b.ts', uses('../nomenclature/referentiel.ts')],
  ['src/core/presentation/b.ts', uses('../totaux/totaux.ts')],
  ['src/core/controls/famille/b.ts', uses('../../totem/montant.ts')],
  ['src/core/controls/famille/b.ts', uses('../constat.ts')],
  ['src/core/occultation/b.ts', uses('../flux/encoding.ts')],
  ['src/core/occultation/b.ts', uses('../ouvrir.ts')],
  ['src/core/scdl/b.ts', uses('papaparse')],
  ['src/core/scdl/annexes/b.ts', uses('../tables/table.ts')],
  ['src/core/scdl/annexes/b.ts', uses('../../totem/document.ts')],
  ['src/core/publication/b.ts', uses('../scdl/budget-csv.ts')],
  ['src/core/publication/b.ts', uses('../scdl/annexes/annexes.ts')],
  ['src/core/publication/b.ts', uses('fflate')],
  ['src/core/read.ts', uses('./totem/reader.ts')],
  ['src/core/totem/b.test.ts', uses('node:fs')],
  ['src/core/totem/b.test.ts', calls('new Date()')],
  ['src/nomenclatures/b.ts', calls("await import('./m57-m57-a.data.ts')")],
  ['src/text/b.ts', types('../core/controls/constat.ts')],
  ['src/worker/protocol.ts', types('../core/presentation/vue.ts')],
  ['src/worker/service.ts', uses('../core/totem/reader.ts')],
  ['src/worker/entry.ts', uses('./service.ts')],
  ['src/worker/resume.ts', types('./protocol.ts')],
  ['src/worker/client.ts', uses('./start-port.ts')],
  ['src/worker/start-port.ts', uses('./entry.ts?texte-de-worker')],
  ['src/worker/start-port.ts', calls("await import('./sur-la-page.ts')")],
  ['src/state/b.ts', uses('../worker/client.ts')],
  ['src/state/b.ts', types('../core/totem/document.ts')],
  ['src/app/screens/b.tsx', types('../../worker/protocol.ts')],
  ['src/app/screens/b.tsx', uses('../../core/totem/montant.ts')],
  ['src/app/screens/b.tsx', types('../../core/controls/constat.ts')],
  ['scripts/b.ts', uses('node:fs')],
  ['scripts/b.ts', calls('new Date()')],
];

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

const place = (file: string, line: number) => `${file}:${line}`;

/** Rules broken by each line, by place. Lines about the same file are lines of the same file. */
function lint(folder: string): { places: readonly string[]; broken: ReadonlyMap<string, readonly string[]> } {
  const files = new Map<string, string[]>();
  const places = [...FORBIDDEN, ...ALLOWED].map(([file, line]) => {
    const lines = files.get(file) ?? [];
    files.set(file, [...lines, line]);
    return place(file, lines.length + 1);
  });
  for (const [file, lines] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));

  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = [
    biome,
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    ...RULES.map((rule) => `--only=${rule}`),
  ];
  const { stdout } = spawnSync(process.execPath, [...args, '.'], { cwd: folder, encoding: 'utf8' });
  const broken = new Map<string, string[]>();
  for (const { category, location } of (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics) {
    const where = place(location.path, location.start.line);
    broken.set(where, [...(broken.get(where) ?? []), category.replace('lint/', '')]);
  }
  return { places, broken };
}

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'totemclic-')));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the lint rules hold the import direction of the layout', () => {
  let linted: ReturnType<typeof lint>;
  beforeAll(() => {
    linted = lint(folder);
  });
  const brokenBy = (rank: number) => linted.broken.get(linted.places[rank] ?? '') ?? [];

  it.each(FORBIDDEN.map((row, rank) => [...row, rank] as const))(
    '%s: %s is refused',
    (_file, _line, rule, rank) => {
      expect(brokenBy(rank)).toEqual([rule]);
    },
  );

  it.each(ALLOWED.map((row, rank) => [...row, FORBIDDEN.length + rank] as const))(
    '%s: %s is accepted',
    (_file, _line, rank) => {
      expect(brokenBy(rank)).toEqual([]);
    },
  );
});

describe('core is compiled without the page', () => {
  it.each([
    ['document', 'export const titre = document.title;', "Cannot find name 'document'"],
    ['window', 'export const largeur = window.innerWidth;', "Cannot find name 'window'"],
    ['node:fs', "export { readFileSync } from 'node:fs';", "'node:fs'"],
    ['TextDecoder', 'export const texte = (octets: Uint8Array) => new TextDecoder().decode(octets);', ''],
  ])('%s', (name, text, complaint) => {
    const file = join(folder, `${name.replace(':', '-')}.ts`);
    const config = file.replace('.ts', '.json');
    writeFileSync(file, text);
    writeFileSync(
      config,
      JSON.stringify({ extends: join(ROOT, 'src/core/tsconfig.json'), include: [], files: [file] }),
    );

    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });

    expect(stdout).toContain(complaint);
    expect(status === 0).toBe(complaint === '');
  });
});
