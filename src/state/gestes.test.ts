import { describe, expect, test } from 'vitest';
import { CHOIX_PAR_DEFAUT, type Choix } from '../core/occultation/choix.ts';
import type { Geste } from '../core/occultation/geste.ts';
import { applyGeste } from './gestes.ts';

const CHOIX: Choix = {
  regles: { 1: 'garder', 20: 'occulter' },
  valeurs: { 10: 'garder' },
  manuelles: [7],
  relues: [10],
  propositionsAcceptees: false,
};

describe('a gesture', () => {
  test.each<[string, Geste, Partial<Choix>]>([
    [
      'switches a rule',
      { type: 'regle', regle: 2, parti: 'garder' },
      { regles: { 1: 'garder', 2: 'garder', 20: 'occulter' } },
    ],
    ['gives a rule its default back', { type: 'regle', regle: 1 }, { regles: { 20: 'occulter' } }],
    [
      'decides some values',
      { type: 'valeurs', cles: [11, 12], parti: 'occulter', texte: '' },
      { valeurs: { 10: 'garder', 11: 'occulter', 12: 'occulter' } },
    ],
    [
      'keeps a value that was occulted by hand',
      { type: 'valeurs', cles: [7], parti: 'garder', texte: '' },
      { valeurs: { 7: 'garder', 10: 'garder' }, manuelles: [] },
    ],
    [
      'occults by hand, each value once',
      { type: 'main', cles: [7, 8], parti: 'occulter', texte: '' },
      { manuelles: [7, 8] },
    ],
    [
      'gives up occulting by hand',
      { type: 'main', cles: [7], parti: 'garder', texte: '' },
      { manuelles: [] },
    ],
    [
      'occults by hand what was kept one by one',
      { type: 'main', cles: [10], parti: 'occulter', texte: '' },
      { manuelles: [7, 10], valeurs: {} },
    ],
    ['accepts what is proposed for these', { type: 'acceptation', cles: [10, 11] }, { relues: [10, 11] }],
    ['takes other choices', { type: 'profil', choix: CHOIX_PAR_DEFAUT }, CHOIX_PAR_DEFAUT],
  ])('%s, and changes nothing else', (_title, geste, changed) => {
    expect(applyGeste(CHOIX, geste)).toEqual({ ...CHOIX, ...changed });
  });
});
