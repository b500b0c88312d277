import { describe, expect, test } from 'vitest';
import { CHOIX_PAR_DEFAUT, type Choix } from '../core/occultation/choix.ts';
import type { BilanDOccultation } from '../worker/protocol.ts';
import type { Client } from './client.ts';
import { createOccultations, type OccultationsDeFlux } from './occultations.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const bilanOf = (occultees: number) => ({ occultees }) as unknown as BilanDOccultation;

/** Choices of files whose worker answers when the test says so. */
function setup(kept?: Choix) {
  let all: OccultationsDeFlux = {};
  const questions: { choix: Choix; repondre: (bilan: BilanDOccultation) => void; echouer: () => void }[] = [];
  const followed: Choix[] = [];
  const ask = (_cible: unknown, _nom: unknown, { choix }: { choix: Choix }) =>
    new Promise((resolve, reject) => {
      questions.push({ choix, repondre: resolve, echouer: () => reject(new Error('lost')) });
    });
  const occultations = createOccultations({ ask } as unknown as Pick<Client, 'ask'>, {
    get: () => all,
    set: (update) => {
      all = update(all);
    },
    reprendre: () => Promise.resolve(kept),
    onChoix: (_cle, choix) => followed.push(choix),
  });
  return { occultations, questions, followed, of: (cle: string) => all[cle] };
}

const GARDER = { type: 'regle', regle: 1, parti: 'garder' } as const;

describe('the choices of a file', () => {
  test('are asked about once, and again after a failure only', async () => {
    const { occultations, questions, of } = setup();
    void occultations.chercher('a');
    void occultations.chercher('a');
    await settle();
    expect(questions).toHaveLength(1);
    questions[0]?.echouer();
    await settle();
    expect(of('a')).toMatchObject({ echec: true, enCours: false });
    void occultations.chercher('a');
    await settle();
    questions[1]?.repondre(bilanOf(3));
    await settle();
    expect(of('a')).toMatchObject({ echec: false, bilan: bilanOf(3) });
  });

  test('go with a file that is read again, and are asked about anew', async () => {
    const { occultations, questions, of } = setup();
    void occultations.chercher('a');
    await settle();
    occultations.faire('a', GARDER);
    questions[1]?.repondre(bilanOf(1));
    await settle();
    occultations.suivre('a', 'b');
    expect([of('a'), of('b')]).toMatchObject([
      undefined,
      { choix: { regles: { 1: 'garder' } }, enCours: true },
    ]);
    expect(of('b')).not.toHaveProperty('bilan');
    void occultations.chercher('b');
    await settle();
    expect(questions.at(-1)?.choix.regles).toEqual({ 1: 'garder' });
  });

  test('keep the answer to the last gesture, whatever comes late', async () => {
    const { occultations, questions, of } = setup();
    void occultations.chercher('a');
    await settle();
    occultations.faire('a', GARDER);
    expect(questions.map(({ choix }) => choix.regles)).toEqual([{}, { 1: 'garder' }]);
    questions[1]?.repondre(bilanOf(1));
    questions[0]?.repondre(bilanOf(2));
    await settle();
    expect(of('a')).toMatchObject({ bilan: bilanOf(1), enCours: false });
  });

  test('are undone one by one, with the place that was looked at', async () => {
    const { occultations, of } = setup();
    occultations.changerVue('a', { relecture: 5 });
    occultations.faire('a', { type: 'valeurs', cles: [5], parti: 'garder', texte: 'x' });
    occultations.changerVue('a', { relecture: 9 });
    occultations.faire('a', GARDER);
    occultations.defaire('a');
    expect(of('a')).toMatchObject({
      choix: { valeurs: { 5: 'garder' }, regles: {} },
      dernier: { geste: GARDER, annule: true },
      vue: { relecture: 9 },
    });
    occultations.defaire('a');
    occultations.defaire('a');
    expect(of('a')).toMatchObject({ choix: CHOIX_PAR_DEFAUT, passe: [], vue: { relecture: 5 } });
  });

  test('begin as those of an earlier file, and can begin without them', async () => {
    const kept: Choix = { ...CHOIX_PAR_DEFAUT, regles: { 20: 'occulter' } };
    const { occultations, questions, of, followed } = setup(kept);
    occultations.changerVue('a', { recherche: 'x' });
    void occultations.chercher('a');
    await settle();
    expect(questions[0]?.choix).toEqual(kept);
    expect(of('a')).toMatchObject({ reprise: true, passe: [] });
    occultations.recommencer('a');
    expect(of('a')).toMatchObject({ reprise: false, choix: CHOIX_PAR_DEFAUT });
    expect(followed).toEqual([CHOIX_PAR_DEFAUT]);
    occultations.defaire('a');
    expect(of('a')?.choix).toEqual(kept);
  });

  test('are forgotten with their file, whose late answer changes nothing', async () => {
    const { occultations, questions, of } = setup();
    void occultations.chercher('a');
    await settle();
    occultations.oublier('a');
    questions[0]?.repondre(bilanOf(1));
    await settle();
    expect(of('a')).toBeUndefined();
  });
});
