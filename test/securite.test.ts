/** docs/securite.md and the page that says it to everyone stay true: the tests that they name, the limits that they give. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MAX_OCTETS } from '../src/core/flux/source.ts';
import { MAX_RANGEE } from '../src/core/scdl/csv.ts';
import { validateOctets } from '../src/core/scdl/validate-csv.ts';
import { formatEntier } from '../src/text/nombres.ts';
import { LIMITES, PROMESSE } from '../src/text/promesse.ts';
import { read, refusalOf } from './support/read.ts';
import { csvText, ENTETE_BUDGET, ligneBudget } from './support/scdl-csv.ts';
import { ligne, totem } from './support/totem-xml.ts';

const racine = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const text = (path: string) => readFileSync(racine(path), 'utf8');
const DOCUMENT = text('docs/securite.md');

/** The rows of the table under that title, without its head. */
function table(titre: string): readonly (readonly string[])[] {
  const [, section = ''] = DOCUMENT.split(`## ${titre}\n`);
  const [body = ''] = section.split('\n## ');
  const rows = body.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** A constant that its file keeps to itself: a product of numbers. */
function constante(path: string, nom: string): number {
  const [, product] = new RegExp(`const ${nom} = ([\\d_* ]+);`).exec(text(path)) ?? [];
  if (product === undefined) throw new Error(`${path} has no constant ${nom} that is a product of numbers`);
  return product.split('*').reduce((total, factor) => total * Number(factor.replaceAll('_', '').trim()), 1);
}

describe('the tests that the document names', () => {
  const promesses = table('Comment chaque promesse est essayée');

  test.each(promesses)('%s', (_, tests = '') => {
    const paths = [...tests.matchAll(/`((?:src|test|e2e)\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(racine(path)))).toEqual([]);
  });

  test('every file named anywhere is there', () => {
    const paths = [...DOCUMENT.matchAll(/`((?:src|test|e2e)\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(promesses.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(racine(path)))).toEqual([]);
    const liens = [...DOCUMENT.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(liens.filter((path) => !existsSync(racine(`docs/${path}`)))).toEqual([]);
  });

  test('whoever finds a flaw is led here', () => {
    expect(text('SECURITY.md')).toContain('(docs/securite.md)');
    expect(DOCUMENT).toContain('(../SECURITY.md)');
  });
});

describe('the limits that it gives', () => {
  const nested = (levels: number) => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
  const attributes = (count: number) =>
    `<a ${Array.from({ length: count }, (_, rang) => `b${rang}="1"`).join(' ')}/>`;
  const inside = (suite: string) => totem([ligne({ Nature: '60611', CodRD: 'D', MtPrev: '1' })], { suite });
  /** DocumentBudgetaire and Budget stand around what is put inside. */
  const AUTOUR = 2;

  test('are those of the constants', () => {
    expect({
      octets: LIMITES.octets,
      ratio: LIMITES.ratio,
      octetsRatio: LIMITES.octetsRatio,
      rangeeCsv: LIMITES.rangeeCsv,
      entreesZip: LIMITES.entreesZip,
      octetsZip: LIMITES.octetsZip,
      secondesXsd: LIMITES.secondesXsd,
    }).toEqual({
      octets: MAX_OCTETS,
      ratio: constante('src/core/flux/source.ts', 'MAX_RATIO'),
      octetsRatio: constante('src/core/flux/source.ts', 'RATIO_FROM_OCTETS'),
      rangeeCsv: MAX_RANGEE,
      entreesZip: constante('src/core/archive/unzip.ts', 'MAX_ENTREES'),
      octetsZip: constante('src/core/archive/unzip.ts', 'MAX_OCTETS'),
      secondesXsd: constante('src/worker/xsd-client.ts', 'MAXIMUM_MS') / 1000,
    });
  });

  test.each([
    ['niveaux', 'trop-profond', (count: number) => nested(count - AUTOUR)],
    ['attributs', 'trop-d-attributs', attributes],
    ['valeur', 'valeur-trop-longue', (count: number) => `<a V="${'x'.repeat(count)}"/>`],
  ] as const)('%s: read up to it, refused beyond', async (nom, code, write) => {
    const maximum = LIMITES[nom];
    await expect(read(inside(write(maximum)))).resolves.toBeDefined();
    expect(await refusalOf(inside(write(maximum + 1)))).toMatchObject({ code, maximum });
  });

  /** Of the document around what is put inside. */
  const SES_NOMS = 100;
  const named = (write: (rang: number) => string) => (count: number) =>
    inside(Array.from({ length: count }, (_, rang) => write(rang)).join(''));
  const inALine = (write: (rang: number) => string) => (count: number) =>
    totem([
      ligne(
        { Nature: '60611', CodRD: 'D', MtPrev: '1' },
        Array.from({ length: count }, (_, rang) => write(rang)).join(''),
      ),
    ]);

  test.each([
    ['elements', named((rang) => `<a${rang}/>`)],
    ['attributes', named((rang) => `<a b${rang}="1"/>`)],
    ['elements with a value', named((rang) => `<a${rang} V="1"/>`)],
    ['codes of a field', inALine((rang) => `<CaracSup Code="c${rang}" V="1"/>`)],
  ])('different %s: read up to it, refused beyond', async (_, write) => {
    const { noms: maximum } = LIMITES;
    await expect(read(write(maximum - SES_NOMS))).resolves.toBeDefined();
    expect(await refusalOf(write(maximum + 1))).toMatchObject({ code: 'trop-de-noms', maximum });
  });

  test('values that cannot be read: read up to it, refused beyond', async () => {
    const { anomalies: maximum } = LIMITES;
    // Ten amounts in each line, none of which is one.
    const lines = (count: number) =>
      totem(
        Array.from({ length: Math.ceil(count / 10) }, (_, rang) =>
          ligne(
            { Nature: '60611', CodRD: 'D', OpBudg: '0' },
            Array.from(
              { length: Math.min(10, count - rang * 10) },
              (_, sup) => `<MtSup Code="c${sup}" V="x"/>`,
            ).join(''),
          ),
        ),
      );
    expect((await read(lines(maximum))).anomalies).toHaveLength(maximum);
    expect(await refusalOf(lines(maximum + 1))).toMatchObject({
      ...{ code: 'trop-d-anomalies', maximum },
      champ: 'MtSup c0',
    });
  });

  test('short rows: read up to it, refused beyond', async () => {
    const { rangeesCourtes: maximum, longueurCourte: longueur } = LIMITES;
    const one = ligne({ Nature: '60611', CodRD: 'D', OpBudg: '0', MtPrev: '1' });
    const rows = (count: number, row: string) =>
      totem([one], { suite: `<Annexes><DATA_X>${row.repeat(count)}</DATA_X></Annexes>` });
    const short = `<X a="${'1'.repeat(longueur - 10)}"/>`;
    expect(short).toHaveLength(longueur - 1);
    await expect(read(rows(maximum, short))).resolves.toBeDefined();
    const code = 'trop-de-rangees-courtes';
    expect(await refusalOf(rows(maximum + 1, short))).toMatchObject({ code, maximum, longueur });
    await expect(read(rows(maximum + 1, short.replace('1', '11')))).resolves.toBeDefined();
  });

  test('empty rows of a CSV: read up to it, refused beyond', () => {
    const { videsCsv: maximum } = LIMITES;
    const csv = (count: number) =>
      new TextEncoder().encode(`${csvText([ENTETE_BUDGET, ligneBudget()])}${'\n'.repeat(count)}`);
    expect(validateOctets(csv(maximum)).rangees).toBe(1);
    expect(() => validateOctets(csv(maximum + 1))).toThrow('csv-lignes-vides');
  });

  test('are all in the document, with their unit, and nothing else', () => {
    const said = table('Tailles et durées').map(([, limite = '']) => limite);
    const number = (value: number) => formatEntier(value).replaceAll(/\s/g, ' ');
    expect(said).toEqual([
      `${number(LIMITES.octets)} octets`,
      `${number(LIMITES.ratio)} au-delà de ${number(LIMITES.octetsRatio)} octets`,
      `${number(LIMITES.niveaux)} niveaux`,
      `${number(LIMITES.attributs)} attributs`,
      `${number(LIMITES.noms)} noms`,
      `${number(LIMITES.anomalies)} valeurs`,
      `${number(LIMITES.rangeesCourtes)} lignes`,
      `${number(LIMITES.valeur)} caractères`,
      `${number(LIMITES.rangeeCsv)} caractères`,
      `${number(LIMITES.videsCsv)} lignes`,
      `${number(LIMITES.entreesZip)} fichiers`,
      `${number(LIMITES.octetsZip)} octets`,
      `${number(LIMITES.secondesXsd)} secondes`,
    ]);
  });

  test('are all in the page', () => {
    const shown = JSON.stringify(PROMESSE);
    for (const value of [LIMITES.niveaux, LIMITES.attributs, LIMITES.noms, LIMITES.valeur, LIMITES.rangeeCsv])
      expect(shown).toContain(formatEntier(value));
  });
});
