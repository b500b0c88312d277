import { describe, expect, test } from 'vitest';
import type { RapportDeControle } from '../core/controls/rapport.ts';
import type { RapportCsv } from '../core/scdl/rapport-csv.ts';
import type { Ouverture } from '../worker/client.ts';
import type { ResumeDocument } from '../worker/protocol.ts';
import type { Client } from './client.ts';
import { createCoffre } from './coffre.ts';
import { budgetsOf, countProblemes, findBudget, findCsv, findFlux } from './flux.ts';
import { createStore } from './store.ts';

/** A worker's client whose readings end when the test says so. */
function createFakeClient() {
  const lectures: { cle: string; finir: (ouverture: Ouverture) => void; signal: AbortSignal }[] = [];
  const fermes: string[] = [];
  const client: Client = {
    echauffer: () => undefined,
    open: (cle, _fichier, { signal }) =>
      new Promise((finir) => {
        lectures.push({ cle, finir, signal });
      }),
    close: (cle) => fermes.push(cle),
    ask: () => Promise.reject(new Error('nothing to ask here')),
    prevoir: () => undefined,
    publier: () => () => undefined,
    donnerLibelles: () => undefined,
    onLost: () => undefined,
    onControle: () => undefined,
  };
  return { client, lectures, fermes };
}

const fichier = (nom: string) => new File(['x'], nom);
const ouvert = (budgets: number): Ouverture => ({
  ok: true,
  genre: 'budget',
  resume: { budgets: Array.from({ length: budgets }, () => ({})) } as unknown as ResumeDocument,
});
const csv: Ouverture = {
  ok: true,
  genre: 'csv',
  rapport: {
    structure: [{ code: 'E-C03', gravite: 'avertissement', nombre: 1, reparables: 0 }],
    contenu: [
      { code: 'E-C20', gravite: 'bloquant', nombre: 53, reparables: 0 },
      { code: 'E-C09', gravite: 'information', nombre: 4, reparables: 0 },
    ],
  } as unknown as RapportCsv,
};
const controle = (scellementEnCours: boolean): RapportDeControle => ({
  groupes: [],
  compte: { bloquant: 1, avertissement: 2, information: 5 },
  scellementEnCours,
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

function setup() {
  const fake = createFakeClient();
  const store = createStore(
    fake.client,
    createCoffre(() => new Map() as unknown as Storage),
  );
  const etats = () => store.getState().flux.map(({ nom, etat }) => `${nom} ${etat.nom}`);
  return { ...fake, store, etats, actions: store.actions };
}

describe('the files', () => {
  test('are read two at a time, in order', async () => {
    const { lectures, etats, actions } = setup();
    void actions.ouvrir([fichier('a'), fichier('b'), fichier('c')]);
    await settle();
    expect(etats()).toEqual(['a lecture', 'b lecture', 'c attente']);
    lectures[0]?.finir(ouvert(1));
    await settle();
    expect(etats()).toEqual(['a ouvert', 'b lecture', 'c lecture']);
  });

  test('give each budget a number of its own, which a removal does not change', async () => {
    const { lectures, store, actions } = setup();
    void actions.ouvrir([fichier('a'), fichier('b')]);
    await settle();
    lectures[0]?.finir(ouvert(2));
    lectures[1]?.finir(ouvert(1));
    await settle();
    const { flux } = store.getState();
    expect(flux.flatMap(budgetsOf).map(({ numero }) => numero)).toEqual([1, 2, 3]);
    actions.retirer(flux[0]?.id ?? 0);
    expect(findBudget(store.getState().flux, 2)).toBeUndefined();
    expect(findBudget(store.getState().flux, 3)?.nomDeFichier).toBe('b');
  });

  test('stop being read when cancelled, whatever comes afterwards', async () => {
    const { lectures, store, etats, actions, fermes } = setup();
    void actions.ouvrir([fichier('a')]);
    await settle();
    actions.annuler(store.getState().flux[0]?.id ?? 0);
    expect(lectures[0]?.signal.aborted).toBe(true);
    lectures[0]?.finir(ouvert(1));
    await settle();
    expect(etats()).toEqual(['a refuse']);
    expect(fermes).toEqual([lectures[0]?.cle]);
  });

  test('are never read when cancelled before their turn', async () => {
    const { lectures, store, etats, actions } = setup();
    void actions.ouvrir([fichier('a'), fichier('b'), fichier('c')]);
    await settle();
    actions.annuler(store.getState().flux[2]?.id ?? 0);
    for (const { finir } of lectures) finir(ouvert(1));
    await settle();
    expect(etats()).toEqual(['a ouvert', 'b ouvert', 'c refuse']);
    expect(lectures).toHaveLength(2);
  });

  test('opened again are another reading, with the encoding that was chosen', async () => {
    const { lectures, store, etats, actions } = setup();
    void actions.ouvrir([fichier('a')]);
    await settle();
    lectures[0]?.finir({ ok: false, motif: { code: 'fichier-vide' } });
    await settle();
    void actions.rouvrir(store.getState().flux[0]?.id ?? 0, { encodage: 'iso-8859-1' });
    await settle();
    expect(etats()).toEqual(['a lecture']);
    expect(lectures[1]?.cle).not.toBe(lectures[0]?.cle);
  });

  test('are to be opened again when the worker that held them died', async () => {
    const { client, lectures, store, etats, actions } = setup();
    void actions.ouvrir([fichier('a'), fichier('b')]);
    await settle();
    lectures[0]?.finir(ouvert(1));
    lectures[1]?.finir({ ok: false, motif: { code: 'fichier-vide' } });
    await settle();
    client.onLost();
    expect(etats()).toEqual(['a perdu', 'b refuse']);
    expect(store.getState().evenements.at(-1)?.evenement).toEqual({ type: 'perdu', fichiers: 1 });
  });

  test('read again keep their number and their screen, under another name for the worker', async () => {
    const { lectures, store, etats, actions, fermes } = setup();
    void actions.ouvrir([fichier('a'), fichier('b')]);
    await settle();
    lectures[0]?.finir(ouvert(1));
    lectures[1]?.finir(ouvert(1));
    await settle();
    const done = actions.relire(({ nom }) => nom === 'b');
    await settle();
    expect(etats()).toEqual(['a ouvert', 'b ouvert']);
    lectures[2]?.finir(ouvert(1));
    await done;
    expect(findBudget(store.getState().flux, 2)?.cible.flux).toBe(lectures[2]?.cle);
    expect(fermes).toEqual([lectures[1]?.cle]);
  });

  test('get their report after they open, and tell of it when the seal is known', async () => {
    const { client, lectures, store, actions } = setup();
    void actions.ouvrir([fichier('a')]);
    await settle();
    const cle = lectures[0]?.cle ?? '';
    client.onControle(cle, controle(true));
    expect(store.getState().flux[0]?.etat.nom).toBe('lecture');
    lectures[0]?.finir(ouvert(1));
    await settle();
    expect(store.getState().flux.map(countProblemes)).toEqual([undefined]);
    client.onControle(cle, controle(true));
    expect(store.getState().flux.map(countProblemes)).toEqual([3]);
    expect(findBudget(store.getState().flux, 1)?.controle).toEqual(controle(true));
    expect(store.getState().evenements.at(-1)?.evenement.type).toBe('lecture-terminee');
    client.onControle(cle, controle(false));
    const termine = { type: 'controle-termine', nom: 'a', problemes: 3 };
    expect(store.getState().evenements.at(-1)?.evenement).toEqual(termine);
    client.onControle(cle, 'echec');
    expect(store.getState().flux.map(countProblemes)).toEqual([undefined]);
  });

  test('that are CSV made elsewhere have a number, a report and no budget', async () => {
    const { lectures, store, etats, actions } = setup();
    void actions.ouvrir([fichier('a.csv'), fichier('b')]);
    await settle();
    lectures[0]?.finir(csv);
    lectures[1]?.finir(ouvert(1));
    await settle();
    const { flux } = store.getState();
    expect(etats()).toEqual(['a.csv csv', 'b ouvert']);
    expect(findCsv(flux, 1)?.nomDeFichier).toBe('a.csv');
    expect(findBudget(flux, 2)?.nomDeFichier).toBe('b');
    expect(findFlux(flux, 1)?.nom).toBe('a.csv');
    expect(countProblemes(flux[0] as (typeof flux)[0])).toBe(54);
    actions.montrer(2);
    actions.montrer(1);
    expect(store.getState()).toMatchObject({ courant: 1, budgetCourant: 2 });
  });
});

describe('many files', () => {
  test('suspended, those that wait go on waiting; resumed, they are read in turn', async () => {
    const { actions, etats, lectures } = setup();
    void actions.ouvrir(['a', 'b', 'c', 'd'].map(fichier));
    await settle();
    actions.suspendre(true);
    lectures[0]?.finir(ouvert(1));
    lectures[1]?.finir(ouvert(1));
    await settle();
    expect(etats()).toEqual(['a ouvert', 'b ouvert', 'c attente', 'd attente']);
    actions.suspendre(false);
    await settle();
    expect(etats()).toEqual(['a ouvert', 'b ouvert', 'c lecture', 'd lecture']);
  });

  test('stopped, all that is read or waits is refused, and what is open stays', async () => {
    const { actions, etats, lectures } = setup();
    void actions.ouvrir(['a', 'b', 'c', 'd'].map(fichier));
    await settle();
    lectures[0]?.finir(ouvert(1));
    await settle();
    actions.suspendre(true);
    actions.annulerTout();
    await settle();
    expect(etats()).toEqual(['a ouvert', 'b refuse', 'c refuse', 'd refuse']);
    expect([lectures.length, lectures[1]?.signal.aborted]).toEqual([3, true]);
  });

  test('all are removed at once', async () => {
    const { actions, etats, lectures, store, fermes } = setup();
    void actions.ouvrir(['a', 'b', 'c'].map(fichier));
    await settle();
    lectures[0]?.finir(ouvert(1));
    await settle();
    actions.retirer(...store.getState().flux.map(({ id }) => id));
    expect(etats()).toEqual([]);
    expect(fermes).toHaveLength(3);
  });
});
