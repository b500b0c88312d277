import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ligne, totem } from './support/totem-xml.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GOOD = totem([ligne({ Nature: '60611', CodRD: 'D', MtPrev: '1', OpBudg: '0' })]);

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function convert(...args: string[]): Promise<Run> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  try {
    const run = promisify(execFile)(process.execPath, [tsx, join(ROOT, 'scripts/convert.ts'), ...args]);
    return { status: 0, ...(await run) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    // French puts no-break spaces before signs; tests are easier to read with plain ones.
    return { status: code, stdout, stderr: stderr.replace(/[\u00a0\u202f]/g, ' ') };
  }
}

function folder(files: Readonly<Record<string, string>>): { dir: string; out: string; paths: string[] } {
  const dir = mkdtempSync(join(tmpdir(), 'convert-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return { dir, out: join(dir, 'sortie', 'csv'), paths: Object.keys(files).map((name) => join(dir, name)) };
}

it('one bad file costs the others nothing, and the status tells', async () => {
  const { out, paths } = folder({
    'bon.xml': GOOD,
    'abime.xml': GOOD.slice(0, 300),
    'montant.xml': GOOD.replace('"1"', '"1 234,56"'),
    'encore.xml': GOOD,
  });
  const { status, stderr } = await convert('--out', out, ...paths, join(out, 'absent.xml'));
  expect(status).toBe(1);
  expect(readdirSync(out).sort()).toEqual([
    '20230403_999999999_budget-primitif-2023 (2).csv',
    '20230403_999999999_budget-primitif-2023.csv',
  ]);
  expect(stderr).toContain(`${paths[1]} : Fichier incomplet : il s’arrête ligne`);
  expect(stderr).toMatch(/\(MtPrev\) : attendu : un nombre, .* trouvé : « 1 234,56 » \(ligne 6 du fichier\)/);
  expect(stderr).toContain('absent.xml : ce fichier est introuvable.');
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
});

it('all good is status 0, and the bytes are those of the core', async () => {
  const { out, paths } = folder({ 'bon.xml': GOOD });
  expect((await convert('--out', out, ...paths)).status).toBe(0);
  const text = readFileSync(join(out, '20230403_999999999_budget-primitif-2023.csv'), 'utf8');
  expect(text.split('\r\n')[1]).toMatch(/^budget primitif,2023,99999999900017,VALTRÉSOR-LES-BAINS,011,/);
});

it.each([[[]], [['--out', 'x']], [['fichier.xml']], [['--inconnu']]])(
  '%j: the usage, status 2',
  async (args) => {
    const { status, stderr } = await convert(...args);
    expect([status, stderr.split(' ')[0]]).toEqual([2, 'Usage']);
  },
);
