/** Every control is held by three mutations at least: it catches them, and says the right place. */
import { describe, expect, test } from 'vitest';
import { DEFINITIONS } from '../scripts/build-controles.ts';
import type { Constat } from '../src/core/controls/constat.ts';
import { openFlux } from '../src/core/ouvrir.ts';
import { definitionOf } from '../src/core/scdl/definitions.ts';
import { listCellules, type ProblemeCsv } from '../src/core/scdl/rapport-csv.ts';
import { compileChamp } from '../src/core/scdl/table-schema.ts';
import { validateOctets } from '../src/core/scdl/validate-csv.ts';
import { depense, listEverything, shorten } from './support/constats.ts';
import { MUTATIONS_CSV, MUTATIONS_DE_CHAMP } from './support/mutations-csv.ts';
import { MUTATIONS } from './support/mutations-xml.ts';
import { open } from './support/open.ts';
import { planFutur, provideWith } from './support/plans.ts';
import { sourceOf } from './support/read.ts';
import { totem } from './support/totem-xml.ts';

/** `E-F17 L88 #0 MtReal`: gravities are held by the list of the controls and by the tests of each. */
const place = (one: Constat) => shorten(one).replace(` ${one.gravite}`, '');
const told = async (content: string | Uint8Array) => (await listEverything(await open(content))).map(place);

/** Of what is not changed, each document once. */
const known = new Map<string | Uint8Array, Promise<string[]>>();
function before(content: string | Uint8Array): Promise<string[]> {
  const found = known.get(content) ?? told(content);
  known.set(content, found);
  return found;
}

// A whole budget is read by most of them: half a second on a busy machine.
describe('a budget', { timeout: 60_000 }, () => {
  test.each(MUTATIONS)('$code $lieu: $note', async ({ code, avant, apres, lieu }) => {
    const expected = lieu === '' ? code : `${code} ${lieu}`;
    expect(await before(avant)).not.toContain(expected);
    expect(await told(apres)).toContain(expected);
  });
});

describe('a plan that the user adds', () => {
  test.each(['2026', '2027', '2030'])('E-N18 Nomenclature, %s', async (exercice) => {
    const budget = totem([depense()], { exercice });
    const plan = { ...(await planFutur()), exercice: Number(exercice) };
    const told = await listEverything(await openFlux(sourceOf(budget), provideWith(plan)));
    expect((await before(budget)).join()).not.toContain('E-N18');
    expect(told.map(place)).toContain('E-N18 Nomenclature');
  });
});

/** `E-C20 BGT_NOM 3`: code, column, rows of the file. */
function brief({ code, colonne, cellules }: ProblemeCsv): string {
  const rangees = cellules ? listCellules(cellules).map(({ rangee }) => rangee) : [];
  return [code, colonne, ...rangees].filter((one) => one !== undefined && one !== '').join(' ');
}

describe('a CSV made elsewhere', () => {
  test.each(MUTATIONS_CSV)('$code $lieu: $note', ({ code, octets, lieu }) => {
    const { structure, contenu } = validateOctets(octets);
    expect([...structure, ...contenu].map(brief)).toContain(lieu === '' ? code : `${code} ${lieu}`);
  });

  test.each(MUTATIONS_DE_CHAMP)(
    '$code, which no published schema asks for',
    ({ code, champ, defaut, valeurs }) => {
      const check = compileChamp(champ, { name: 'essai', version: '1', champs: [champ], verifications: [] });
      expect(valeurs.map(check)).toEqual(valeurs.map(() => defaut));
      expect(definitionOf(champ, defaut).code).toBe(code);
    },
  );
});

test('no control is held by fewer than three', () => {
  const counts = new Map<string, number>([['E-N18', 3]]);
  const count = (code: string, more: number) => counts.set(code, (counts.get(code) ?? 0) + more);
  for (const { code } of [...MUTATIONS, ...MUTATIONS_CSV]) count(code, 1);
  for (const { code, valeurs } of MUTATIONS_DE_CHAMP) count(code, valeurs.length);
  expect(DEFINITIONS.filter(({ code }) => (counts.get(code) ?? 0) < 3).map(({ code }) => code)).toEqual([]);
});
