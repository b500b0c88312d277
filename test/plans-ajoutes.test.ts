/** A plan that the user adds: read, compared, used in place of the carried one. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runControls } from '../src/core/controls/controler.ts';
import { comparePlans } from '../src/core/nomenclature/comparer-plans.ts';
import { readPlans } from '../src/core/nomenclature/lire-plans.ts';
import { openFlux } from '../src/core/ouvrir.ts';
import { lirePlans } from '../src/worker/nomenclatures.ts';
import { controler, depense, shorten } from './support/constats.ts';
import { DERNIER, FUTUR } from './support/exercices.ts';
import { provide } from './support/open.ts';
import {
  CHANGEMENTS,
  carriedPlan,
  nomenclatureOf,
  planFutur,
  planXml,
  provideWith,
} from './support/plans.ts';
import { publishAll, textOf } from './support/publication.ts';
import { sourceOf } from './support/read.ts';
import { totem } from './support/totem-xml.ts';

const octetsOf = async () => strToU8(planXml(await planFutur()));

test('the plan written for these tests is read back as it was', async () => {
  const plan = await planFutur();
  const [lu] = ((lus) => (lus.ok ? lus.plans : []))(readPlans('planDeCompte.xml', await octetsOf()));
  expect(lu).toEqual({ ok: true, chemin: 'planDeCompte.xml', plan });
});

describe('the comparison with the nearest known plan', () => {
  test('names what is added, removed and renamed, and nothing else', async () => {
    const differences = comparePlans(await carriedPlan('M57-M57_D', DERNIER), await planFutur());
    const comptes = differences.find(({ table }) => table === 'comptesNature');
    expect(comptes).toMatchObject({
      ajoutes: [CHANGEMENTS.ajoute],
      retires: [{ code: CHANGEMENTS.retire }],
      renommes: [{ code: '60611', apres: CHANGEMENTS.renomme.libelle }],
      modifies: [],
    });
    for (const { table, ajoutes, retires, renommes, modifies } of differences) {
      if (table !== 'comptesNature') expect([ajoutes, retires, renommes, modifies].flat(), table).toEqual([]);
    }
  });

  test('a label that changes by its case or its blanks alone is no change; another chapter is one', async () => {
    const plan = await carriedPlan('M57-M57_D', 2024);
    const shout = {
      ...plan,
      comptesNature: plan.comptesNature.map((one) => ({ ...one, libelle: ` ${one.libelle.toUpperCase()}` })),
    };
    expect(comparePlans(plan, shout).flatMap(({ renommes }) => renommes)).toEqual([]);
    const moved = {
      ...plan,
      comptesNature: plan.comptesNature.map((one) =>
        one.code === '60611' && one.chapitres ? { ...one, chapitres: { ...one.chapitres, DR: '65' } } : one,
      ),
    };
    expect(comparePlans(plan, moved).flatMap(({ modifies }) => modifies)).toEqual(['60611']);
  });
});

describe('reading what was given', () => {
  test('a plan alone is compared with that of the nearest exercice', async () => {
    const lecture = await lirePlans('planDeCompte.xml', await octetsOf(), provide);
    expect(lecture).toMatchObject({
      ok: true,
      proposes: [{ nomenclature: 'M57-M57_D', exercice: FUTUR, reference: { exercice: DERNIER } }],
      identiques: 0,
      refuses: [],
    });
  });

  test('in a tree the path says the exercice; a plan that is carried already is not added', async () => {
    const carried = strToU8(planXml(await carriedPlan('M57-M57_D', DERNIER)));
    const zip = zipSync({
      [`plans/${DERNIER}/M57/M57_D/planDeCompte.xml`]: carried,
      [`plans/${DERNIER + 1}/M57/M57_D/planDeCompte.xml`]: carried,
      [`plans/${FUTUR}/M57/M57_D/planDeCompte.xml`]: strToU8('<Nomenclature Norme="M57"/>'),
      'plans/lisez-moi.txt': strToU8('x'),
    });
    const lecture = await lirePlans('plans.zip', zip, provide);
    expect(lecture).toMatchObject({
      ok: true,
      identiques: 1,
      proposes: [{ exercice: DERNIER + 1, chemin: `plans/${DERNIER + 1}/M57/M57_D/planDeCompte.xml` }],
      refuses: [{ chemin: `plans/${FUTUR}/M57/M57_D/planDeCompte.xml`, code: 'attribut-absent' }],
    });
  });

  test('a norm that nobody knows has nothing to be compared with', async () => {
    const plan = { ...(await planFutur()), norme: 'M99', declinaison: 'M99_A' };
    const lecture = await lirePlans('planDeCompte.xml', strToU8(planXml(plan)), provide);
    expect(lecture).toMatchObject({ ok: true, proposes: [{ nomenclature: 'M99-M99_A' }] });
    expect(lecture.ok && lecture.proposes[0]).not.toHaveProperty('reference');
  });

  test.each([
    ['an archive without a plan', zipSync({ 'a.txt': strToU8('x') }), { ok: false, code: 'aucun-plan' }],
    [
      'a damaged archive',
      zipSync({ 'a.txt': strToU8('x') }).slice(0, 20),
      { ok: false, code: 'archive-abimee' },
    ],
    ['bytes that are no UTF-8', new Uint8Array([0x3c, 0xe9]), { ok: true, refuses: [{ code: 'pas-utf-8' }] }],
    ['a DOCTYPE', strToU8('<!DOCTYPE a><Nomenclature/>'), { ok: true, refuses: [{ code: 'doctype' }] }],
  ])('%s is refused with its reason', async (_what, octets, expected) => {
    expect(await lirePlans('x', octets, provide)).toMatchObject(expected);
  });
});

describe('a budget of an exercice to come, read with the plan that was added', () => {
  const budget = totem(
    [depense({ Nature: '60611' }), depense({ Nature: '60619' }), depense({ Nature: '60612' })],
    {
      nomenclature: 'M57-M57_D',
      exercice: String(FUTUR),
    },
  );

  test('has its labels, says where they come from, and is controlled by it', async () => {
    const ouvert = await openFlux(sourceOf(budget), provideWith(await planFutur()));
    const [{ referentiel, lignes } = { referentiel: undefined, lignes: [] }] = ouvert.budgets;
    expect(referentiel?.plan).toEqual({
      nomenclature: 'M57-M57_D',
      exercice: FUTUR,
      exact: true,
      ajoute: true,
    });
    expect(lignes.map(({ nature }) => nature.libelle).slice(0, 2)).toEqual([
      CHANGEMENTS.renomme.libelle,
      CHANGEMENTS.ajoute.libelle,
    ]);
    const told = runControls(ouvert).map(shorten);
    expect(told).toContain('E-N18 information Nomenclature');
    expect(told.filter((one) => one.startsWith('E-N03 avertissement'))).toHaveLength(1);
    const without = (await controler(budget)).map(shorten);
    expect(without).toContain('E-N01 information Nomenclature');
    expect(without.filter((one) => one.startsWith('E-N18'))).toEqual([]);
  });

  test('is published with its origin told, in the report and in the description of the data', async () => {
    const ouvert = await openFlux(sourceOf(budget), provideWith(await planFutur()));
    const files = await publishAll([ouvert]);
    const text = (end: string) => textOf(files.find(({ chemin }) => chemin.endsWith(end)) ?? { contenu: [] });
    expect(text('datapackage.json')).toContain(
      `Plan de comptes M57-M57_D de l’exercice ${FUTUR} (DGCL, fichier ajouté par l’utilisateur)`,
    );
    expect(text('rapport-de-controle.json')).toContain('E-N18');
    expect(text('rapport-de-controle.html')).toContain('E-N18');
  });

  test('the added plan wins over the carried one of the same exercice, and over no other', async () => {
    const plan = { ...(await planFutur()), exercice: 2024 };
    const [joined] = (await provideWith(plan)('M57')).filter(({ declinaison }) => declinaison === 'M57_D');
    const label = (exercice: number) => joined?.find('comptesNature', '60611', exercice)?.libelle;
    expect([label(2023), label(2024)]).toEqual(['Eau et assainissement', CHANGEMENTS.renomme.libelle]);
    expect(joined?.exercicesOf('comptesNature', CHANGEMENTS.retire)).not.toContain(2024);
    expect(joined?.ajoutes).toEqual([2024]);
    expect(joined?.plan(2024)?.comptesNature).toEqual(nomenclatureOf(plan).plan(2024)?.comptesNature);
  });
});
