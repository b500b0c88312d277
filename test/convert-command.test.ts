import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { readArguments } from '../scripts/convert/arguments.ts';
import type { FichierProduit } from '../src/core/publication/fichiers.ts';
import { annexes, rangee } from './support/annexes-xml.ts';
import { open } from './support/open.ts';
import { bytesOf, publishAll, unzip } from './support/publication.ts';
import { ligne, totem } from './support/totem-xml.ts';
import { SCHEMAS_ZIP } from './support/xsd.ts';

// Each run starts a process that reads TypeScript, which a busy machine makes slow.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GOOD = totem([ligne({ Nature: '60611', CodRD: 'D', MtPrev: '1', OpBudg: '0' })]);

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function convert(...args: string[]): Promise<Run> {
  try {
    const run = promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      join(ROOT, 'scripts/convert.ts'),
      ...args,
    ]);
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

const DOSSIER = '999999999_budget_2023';
const CSV = `${DOSSIER}/budget-primitif_principal/20230403_999999999_budget-primitif-2023.csv`;

function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
}

it('one bad file costs the others nothing, and the status tells', async () => {
  const { out, paths } = folder({
    'bon.xml': GOOD,
    'abime.xml': GOOD.slice(0, 300),
    'montant.xml': GOOD.replace('"1"', '"1 234,56"'),
    'avant-projet.xml': GOOD.replace('<NatDec', '<ProjetBudget V="true"/><NatDec'),
    'encore.xml': GOOD,
  });
  const { status, stdout, stderr } = await convert('--out', out, ...paths, join(out, 'absent.xml'));
  expect(status).toBe(1);
  expect(readdirSync(join(out, DOSSIER)).sort()).toEqual([
    ...['LISEZMOI.txt', 'budget-primitif_principal', 'budget-primitif_principal-2', 'catalogue.csv'],
    'datapackage.json',
  ]);
  expect(stderr).toContain(`${paths[1]} : Fichier incomplet : il s’arrête ligne`);
  expect(stderr).toMatch(/\(MtPrev\) : attendu : un nombre, .* trouvé : « 1 234,56 » \(ligne 6 du fichier\)/);
  expect(stderr).toContain(`${paths[3]} : ce document ne doit pas être publié en l’état.\n  `);
  expect(stderr).toContain('absent.xml : ce fichier est introuvable.');
  expect(stderr).toMatch(/À vérifier : .*bon\.xml, .*encore\.xml : le même budget à la même étape\./);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  expect(stdout).toMatch(
    /2.documents préparés, 4.refusés ; \d+.fichiers .*, dont 14.annexes sans ligne, dans /,
  );
});

it('all good is status 0, and the bytes are those of the core', async () => {
  const { out, paths } = folder({ 'bon.xml': GOOD });
  expect((await convert('--out', out, ...paths)).status).toBe(0);
  const [file] = await publishAll([await open(GOOD, 'bon.xml')]);
  expect(file?.chemin).toBe(CSV);
  expect(readFileSync(join(out, CSV)).equals(bytesOf(file as FichierProduit))).toBe(true);
});

it('threads change nothing, and the ZIP holds the same files', async () => {
  const { dir, out, paths } = folder({
    'bp.xml': GOOD,
    'ca.xml': GOOD.replace('<NatDec V="01"/>', '<NatDec V="09"/>').replace('MtPrev', 'MtReal'),
    'abime.xml': GOOD.slice(0, 300),
  });
  const [alone, together] = [join(dir, 'seul'), join(dir, 'ensemble')];
  await convert('--out', alone, '--toutes-etapes', ...paths);
  await convert('--out', together, '--toutes-etapes', '--jobs', '2', ...[...paths].reverse());
  await convert('--out', out, '--toutes-etapes', '--jobs', '3', '--zip', ...paths);
  const names = listFiles(alone);
  expect(names).toContain(`${DOSSIER}/toutes-etapes/999999999_budget-toutes-etapes-2023.csv`);
  expect(listFiles(together)).toEqual(names);
  const read = await unzip(readFileSync(join(out, 'a-publier.zip')));
  expect([...read.keys()].sort()).toEqual(names);
  for (const name of names) {
    const bytes = readFileSync(join(alone, name));
    expect([name, readFileSync(join(together, name)).equals(bytes)]).toEqual([name, true]);
    expect([name, read.get(name)?.equals(bytes)]).toEqual([name, true]);
  }
});

it('another licence, and the words that official schemas give to codes', async () => {
  const annexe = annexes({ DATA_ENGAGEMENT: [rangee('ENGAGEMENT', { CodTypEngag: 'CB' })] });
  const { dir, out, paths } = folder({ 'bon.xml': GOOD.replace('</Budget>', `${annexe}</Budget>`) });
  const xsd = join(dir, 'schemas.zip');
  writeFileSync(xsd, SCHEMAS_ZIP);
  const { status, stderr } = await convert('--out', out, '--licence', 'odc-odbl', '--xsd', xsd, ...paths);
  expect([status, stderr]).toEqual([0, '']);
  const name = listFiles(out).find((one) => one.includes('/annexes/') && one.includes('_engagement-')) ?? '';
  expect(readFileSync(join(out, name), 'utf8')).toContain('CodTypEngag,CodTypEngag_LIBELLE');
  expect(readFileSync(join(out, name), 'utf8')).toContain('CB,crédit-bail');
  const descriptor = readFileSync(join(out, '999999999_budget_2023', 'datapackage.json'), 'utf8');
  expect(descriptor).toContain('ODbL-1.0');
  expect(descriptor).toContain('schémas XSD fournis par l’utilisateur');

  expect((await convert('--out', out, '--xsd', paths[0] ?? '', ...paths)).status).toBe(2);
  expect((await convert('--out', out, '--licence', 'mit', ...paths)).status).toBe(2);
});

it('what is not wanted is not written', async () => {
  const { out, paths } = folder({ 'bon.xml': GOOD });
  await convert('--out', out, '--sans-vides', '--sans-classeur', ...paths);
  const names = listFiles(out).map((name) => name.split('/').at(-1));
  expect(names).toEqual([
    ...['LISEZMOI.txt', '20230403_999999999_budget-primitif-2023.csv'],
    '20230403_999999999_totem-primitif-2023.xml',
    '20230403_999999999_agregat-par-nature-primitif-2023.csv',
    ...['rapport-de-controle.html', 'rapport-de-controle.json', 'catalogue.csv', 'datapackage.json'],
  ]);
});

describe('what is hidden', () => {
  const PERSONNE = rangee('CONCOURS', {
    CodNatJurBenefCA: 'P3',
    LibOrgaBenef: 'MORVANDIEU Ysolde',
    MtSubv: '150',
  });
  const A_RELIRE = rangee('CONCOURS', { LibOrgaBenef: 'TREZALEC Gwendal', MtSubv: '80' });
  const withAnnexes = (...rows: readonly string[]) =>
    GOOD.replace('</Budget>', `${annexes({ DATA_CONCOURS: rows })}</Budget>`);

  it('is hidden by default in every file, and what nobody looked at is counted', async () => {
    const { out, paths } = folder({ 'bon.xml': withAnnexes(PERSONNE, A_RELIRE) });
    const { status, stdout } = await convert('--out', out, ...paths);
    expect(status).toBe(0);
    expect(stdout).toMatch(/2.changements d’anonymisation ; 1.valeur à relire, dont/);
    const names = listFiles(out);
    expect(names.some((name) => name.endsWith('_totem-primitif-2023-anonymise.xml'))).toBe(true);
    const xlsx = names.find((name) => name.endsWith('.xlsx')) ?? '';
    const parts = await unzip(readFileSync(join(out, xlsx)));
    const texts = [
      ...names.map((name) => readFileSync(join(out, name), 'utf8')),
      ...[...parts.values()].map((bytes) => bytes.toString('utf8')),
    ];
    expect(texts.filter((text) => /MORVANDIEU|TREZALEC/i.test(text))).toEqual([]);
  });

  it('a name that it is proposed to keep is kept, and counted; --strict refuses it', async () => {
    const ecole = rangee('PATRIMOINE', { LibBien: 'ECOLE YSOLDE' });
    const xml = withAnnexes(PERSONNE).replace(
      '</Annexes>',
      `<DATA_PATRIMOINE>${ecole}</DATA_PATRIMOINE></Annexes>`,
    );
    const { dir, out, paths } = folder({ 'bon.xml': xml });
    const { status, stdout } = await convert('--out', out, ...paths);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/Parmi elles, 1.nom gardé tels? que proposé/),
    ]);
    expect((await convert('--out', join(dir, 'strict'), '--strict', ...paths)).status).toBe(1);
  });

  it('--strict refuses what nobody looked at', async () => {
    const { out, paths } = folder({ 'relire.xml': withAnnexes(A_RELIRE), 'sur.xml': withAnnexes(PERSONNE) });
    const { status, stdout, stderr } = await convert('--out', out, '--strict', ...paths);
    expect(status).toBe(1);
    expect(stderr).toContain(`${paths[0]} : ce document ne peut pas être anonymisé sans vous.`);
    expect(stderr).toContain('Des valeurs restent à relire. (1)');
    expect(stdout).toMatch(/1.document préparé, 1.refusé/);
  });

  it('follows a profile made in the page, and says when it is none', async () => {
    const { dir, out, paths } = folder({ 'bon.xml': withAnnexes(PERSONNE) });
    const profil = join(dir, 'profil.json');
    const regles = [{ regle: 1, parti: 'garder' }];
    const content = { format: 'totemclic-profil', version: 1, siren: '999999999', regles, valeurs: [] };
    writeFileSync(profil, JSON.stringify(content));
    const kept = await convert('--out', out, '--rules', profil, ...paths);
    expect([kept.status, kept.stdout]).toEqual([0, expect.stringMatching(/0.changement d’anonymisation/)]);
    const csv = listFiles(out).find((name) => name.includes('_subventions-primitif-')) ?? '';
    expect(readFileSync(join(out, csv), 'utf8')).toContain('MORVANDIEU Ysolde');
    writeFileSync(profil, '{}');
    const bad = await convert('--out', out, '--rules', profil, ...paths);
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringContaining('n’est pas un fichier de choix')]);
    expect((await convert('--out', out, '--rules', join(dir, 'absent'), ...paths)).status).toBe(2);
  });

  it('a file whose own name tells one is refused', async () => {
    const { out, paths } = folder({ 'budget-morvandieu.xml': withAnnexes(PERSONNE) });
    const { status, stderr } = await convert('--out', out, ...paths);
    expect([status, stderr]).toEqual([1, expect.stringContaining('le nom du fichier')]);
  });
});

it.each([
  [[]],
  [['--out', 'x']],
  [['fichier.xml']],
  [['--inconnu']],
  [['--out', 'x', '--jobs', '0', 'a.xml']],
])('%j: not understood', (args) => {
  expect(readArguments(args)).toBeUndefined();
});

it('what is not understood gives the usage, status 2', async () => {
  const { status, stderr } = await convert('fichier.xml');
  expect([status, stderr.split(' ')[0]]).toEqual([2, 'Usage']);
});
