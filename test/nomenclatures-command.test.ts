import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  chooseReleve,
  generate,
  readCarriedSources,
  readSources,
  SourceRefusee,
  write,
} from '../scripts/build-nomenclatures.ts';

const JOUR = '2031-02-03';

describe('npm run nomenclatures', () => {
  const racine = mkdtempSync(join(tmpdir(), 'nomenclatures-'));
  afterAll(() => rmSync(racine, { recursive: true }));

  /** An invented plan whose header may differ from its path. */
  const planXml = (entete: string, libelle: string) =>
    `<Nomenclature ${entete}><Nature><Comptes><Compte Code="6" Libelle="${libelle}"/></Comptes></Nature></Nomenclature>`;
  const enteteOf = (exercice: number) => `Norme="M0" Declinaison="M0_T" Exer="${exercice}"`;

  function createTree(nom: string, fichiers: Record<string, string | Uint8Array>): string {
    const arbre = join(racine, nom);
    mkdirSync(arbre);
    for (const [chemin, contenu] of Object.entries(fichiers)) {
      mkdirSync(dirname(join(arbre, chemin)), { recursive: true });
      writeFileSync(join(arbre, chemin), contenu);
    }
    return arbre;
  }

  const annee2030 = { '2030/M0/M0_T/planDeCompte.xml': planXml(enteteOf(2030), `a \` \${b} \\`) };
  const annee2031 = { '2031/M0/M0_T/planDeCompte.xml': planXml(enteteOf(2030), 'c') };

  test('lets the path decide, and records what the file declares', () => {
    const [source] = readSources(createTree('declare', annee2031));
    expect(source?.plan.exercice).toBe(2031);
    expect(source?.declare).toEqual({ exercice: 2030, norme: 'M0', declinaison: 'M0_T' });
  });

  test('adding year by year gives the same bytes as all at once', async () => {
    const premiere = createTree('premiere', annee2030);
    const seconde = createTree('seconde', annee2031);
    const ensemble = createTree('ensemble', { ...annee2031, ...annee2030 });
    const sortie = join(racine, 'sortie');
    write(generate(readSources(premiere), JOUR), sortie);
    const portees = await readCarriedSources(sortie);
    expect(portees).toEqual(readSources(premiere));
    expect(generate([...readSources(seconde), ...portees], JOUR)).toEqual(
      generate(readSources(ensemble), JOUR),
    );
  });

  test('the day of the plans changes with the plans, and with nothing else', () => {
    const avant = readSources(createTree('jour', annee2030));
    const carried = { releve: '2030-01-02', fichiers: avant };
    expect(chooseReleve(carried, avant, JOUR)).toBe('2030-01-02');
    expect(chooseReleve(carried, [...avant, ...readSources(createTree('autre', annee2031))], JOUR)).toBe(
      JOUR,
    );
    expect(chooseReleve({ fichiers: avant }, avant, JOUR)).toBe(JOUR);
    expect(chooseReleve(undefined, avant, JOUR)).toBe(JOUR);
  });

  test('removes the modules that are no longer generated, and nothing else', () => {
    const sortie = createTree('perimes', { 'm0-ancien.data.ts': '', 'LISEZMOI.md': '' });
    expect(write(generate(readSources(createTree('courants', annee2030)), JOUR), sortie)).toEqual([
      'm0-ancien.data.ts',
    ]);
    expect(readdirSync(sortie).sort()).toEqual([
      'LISEZMOI.md',
      'index.ts',
      'm0-m0-t.data.ts',
      'provenance.json',
    ]);
  });

  test('lays out the index as the formatter does, whatever the number of years', () => {
    const annees = Array.from({ length: 40 }, (_vide, rang) => 2030 + rang);
    const arbres = [15, 16, 17, 18, 34, 35, 40].map((nombre) => ({
      [`m${nombre}`]: annees.slice(0, nombre).map((annee) => `${annee}/M${nombre}/M${nombre}`),
    }));
    const chemins = arbres.flatMap((arbre) => Object.values(arbre).flat());
    const arbre = createTree(
      'annees',
      Object.fromEntries(
        chemins.map((chemin) => [`${chemin}/planDeCompte.xml`, planXml(enteteOf(2030), 'x')]),
      ),
    );
    const index = generate(readSources(arbre), JOUR).get('index.ts') ?? '';
    const cwd = fileURLToPath(new URL('..', import.meta.url));
    const biome = join(cwd, 'node_modules/.bin/biome');
    const options = ['format', '--stdin-file-path=src/nomenclatures/index.ts'];
    expect(spawnSync(biome, options, { cwd, input: index, encoding: 'utf8' }).stdout).toBe(index);
  });

  test.each([
    ['sans-plan', { 'lisez-moi.txt': '' }, 'ne contient aucun planDeCompte.xml'],
    [
      'mal-range',
      { 'M0/M0_T/planDeCompte.xml': planXml(enteteOf(2030), 'a') },
      'M0/M0_T/planDeCompte.xml : attendu',
    ],
    [
      'pas-un-plan',
      { ...annee2031, '2030/M0/M0_T/planDeCompte.xml': '<Budget/>' },
      "2030/M0/M0_T/planDeCompte.xml : le fichier n'est pas un plan de comptes (Budget).",
    ],
    [
      'pas-utf-8',
      { '2030/M0/M0_T/planDeCompte.xml': new Uint8Array([0x3c, 0xe9]) },
      "2030/M0/M0_T/planDeCompte.xml : le fichier n'est pas en UTF-8.",
    ],
  ])('refuses a tree: %s', (nom, fichiers, message) => {
    const arbre = createTree(nom, fichiers);
    expect(() => readSources(arbre)).toThrow(SourceRefusee);
    expect(() => readSources(arbre)).toThrow(message);
  });

  test.each([
    [[], 'Usage : npm run nomenclatures -- DOSSIER [--ajouter]\n'],
    [['nulle-part'], "Le dossier nulle-part n'existe pas.\n"],
  ])('says in French what is wrong and exits with 1: %j', (args, message) => {
    const script = fileURLToPath(new URL('../scripts/build-nomenclatures.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: message });
  });
});
