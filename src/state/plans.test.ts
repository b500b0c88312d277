import { describe, expect, test } from 'vitest';
import type { LectureDePlans, PlanPropose } from '../worker/protocol.ts';
import type { Garde } from './garde.ts';
import { createPlans, isPlanAjoute, mayBePlans, type PlanAjoute } from './plans.ts';

const propose = (exercice: number, texte = 'a'): PlanPropose => ({
  nomenclature: 'M57-M57_A',
  norme: 'M57',
  exercice,
  chemin: 'planDeCompte.xml',
  texte: `totemclic-nomenclature\t1\t${texte}`,
  differences: [],
});

const lecture = (...proposes: PlanPropose[]): LectureDePlans => ({
  ok: true,
  proposes,
  identiques: 0,
  refuses: [],
});
const fichier = new File(['x'], 'planDeCompte.xml');

function setup(lue: LectureDePlans, gardes: PlanAjoute[] = [], refuse = false) {
  const kept = new Map(gardes.map((plan) => [plan.cle, plan]));
  const changes: string[][] = [];
  let oublis = 0;
  const fail = () => (refuse ? Promise.reject(new Error('refused')) : Promise.resolve());
  const garde: Garde<PlanAjoute> = {
    list: async () => [...kept.values()],
    put: async (plan) => {
      await fail();
      kept.set(plan.cle, plan);
    },
    remove: async (cle) => {
      await fail();
      kept.delete(cle);
    },
  };
  const client = {
    lirePlans: () => Promise.resolve(lue),
    oublierNomenclatures: () => {
      oublis++;
    },
  };
  const plans = createPlans(
    garde,
    () => client,
    (normes) => changes.push([...normes]),
  );
  return { plans, kept, changes, oublis: () => oublis };
}

describe('the plans that the user adds', () => {
  test('are used at once, and the files of their norm are read again', async () => {
    const { plans, changes, oublis, kept } = setup(lecture(propose(2026)));
    expect(await plans.ajouter(fichier)).toMatchObject({ cles: ['M57-M57_A/2026'] });
    expect(await plans.textes('M57')).toEqual([propose(2026).texte]);
    expect(await plans.textes('M14')).toEqual([]);
    expect([changes, oublis(), kept.size]).toEqual([[['M57']], 1, 0]);
  });

  test('are kept when asked, come back, and are forgotten when removed', async () => {
    const { plans, kept, changes } = setup(lecture(propose(2026)));
    await plans.ajouter(fichier);
    await plans.garder('M57-M57_A/2026');
    expect([...kept.keys()]).toEqual(['M57-M57_A/2026']);
    expect([...kept.values()].every(isPlanAjoute)).toBe(true);

    const next = setup(lecture(), [...kept.values()]);
    expect(await next.plans.textes('M57')).toHaveLength(1);
    await plans.retirer('M57-M57_A/2026');
    expect([kept.size, plans.getState().plans.length, changes.length]).toEqual([0, 0, 2]);
  });

  test('given twice are one, the last', async () => {
    const { plans } = setup(lecture(propose(2026, 'nouveau')), [
      { ...propose(2026, 'ancien'), cle: 'M57-M57_A/2026', nomDeFichier: 'x', garde: true },
    ]);
    await plans.ajouter(fichier);
    expect(await plans.textes('M57')).toEqual(['totemclic-nomenclature\t1\tnouveau']);
  });

  test('that the browser refuses to keep are used all the same, and it is said', async () => {
    const { plans } = setup(lecture(propose(2026)), [], true);
    await plans.ajouter(fichier);
    await plans.garder('M57-M57_A/2026');
    expect(plans.getState()).toMatchObject({ gardeRefusee: true, plans: [{ garde: false }] });
  });

  test('an archive without a plan is something else; a damaged one is told', async () => {
    expect(await setup({ ok: false, code: 'aucun-plan' }).plans.ajouter(fichier)).toBe(false);
    const { plans, changes } = setup({ ok: false, code: 'archive-abimee' });
    expect(await plans.ajouter(fichier)).not.toBe(false);
    expect(plans.getState().dernierAjout?.illisibles).toEqual([
      { nomDeFichier: 'planDeCompte.xml', code: 'archive-abimee' },
    ]);
    expect(changes).toEqual([]);
  });

  test('files given together are told together, and the next ones for themselves', async () => {
    const { plans } = setup(lecture(propose(2026)));
    const premier = await plans.ajouter(new File(['x'], 'un.xml'));
    await plans.ajouter(new File(['x'], 'deux.xml'), premier || undefined);
    expect(plans.getState().dernierAjout).toMatchObject({
      fichiers: ['un.xml', 'deux.xml'],
      cles: ['M57-M57_A/2026'],
    });
    await plans.ajouter(new File(['x'], 'trois.xml'));
    expect(plans.getState().dernierAjout?.fichiers).toEqual(['trois.xml']);
  });

  test('one that replaces a kept one says that the other will be back, until either is kept or both are removed', async () => {
    const ancien = { ...propose(2026, 'ancien'), cle: 'M57-M57_A/2026', nomDeFichier: 'x', garde: true };
    const remove = setup(lecture(propose(2026, 'nouveau')), [ancien]);
    await remove.plans.ajouter(fichier);
    expect(remove.plans.getState().plans).toMatchObject([{ garde: false, autreGarde: true }]);
    await remove.plans.retirer('M57-M57_A/2026');
    expect([remove.kept.size, remove.plans.getState().plans]).toEqual([0, []]);

    const keep = setup(lecture(propose(2026, 'nouveau')), [ancien]);
    await keep.plans.ajouter(fichier);
    await keep.plans.garder('M57-M57_A/2026');
    expect(keep.plans.getState().plans[0]).not.toHaveProperty('autreGarde');
    expect([...keep.kept.values()]).toMatchObject([{ texte: propose(2026, 'nouveau').texte }]);
    expect([...keep.kept.values()].every(isPlanAjoute)).toBe(true);
  });
});

test.each([
  ['<Nomenclature Norme="M57">', true],
  ['\ufeff<?xml version="1.0"?>\n<!-- x -->\n<Nomenclature\nNorme="M57">', true],
  ['PK\u0003\u0004', true],
  ['<?xml version="1.0"?><DocumentBudgetaire><!-- x --><Nomenclature V="M57-M57_A"/>', false],
  ['<!-- a --><a/><!-- b --><Nomenclature />', false],
  ['<DocumentBudgetaire><Nomenclature V="M57-M57_A"/>', false],
  ['<?xml version="1.0"?><Nomenclatures/>', false],
  ['BGT_NATDEC,<Nomenclature >', false],
  ['', false],
])('%j may hold plans: %s', async (texte, expected) => {
  expect(await mayBePlans(new File([texte], 'x'))).toBe(expected);
});

test.each([
  null,
  3,
  {},
  { cle: 'x' },
  { ...propose(2026), cle: 'x', nomDeFichier: 'x', garde: true, texte: 'v2' },
])('what another version kept is left alone: %j', (brut) => {
  expect(isPlanAjoute(brut)).toBe(false);
});
