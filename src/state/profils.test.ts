import { describe, expect, test } from 'vitest';
import { CHOIX_PAR_DEFAUT, type Choix } from '../core/occultation/choix.ts';
import type { Client } from './client.ts';
import { createCoffre } from './coffre.ts';
import { createProfils, type EtatsDeProfil } from './profils.ts';

const CHOIX: Choix = { ...CHOIX_PAR_DEFAUT, regles: { 20: 'occulter' } };

/** The part of localStorage that is used. */
function memoire(): Storage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (nom: string) => kept.get(nom) ?? null,
    setItem: (nom: string, texte: string) => kept.set(nom, texte),
    removeItem: (nom: string) => kept.delete(nom),
  } as unknown as Storage & { readonly kept: Map<string, string> };
}

function setup(storage: () => Storage) {
  let etats: EtatsDeProfil = {};
  const ask = (_cible: unknown, nom: string, given: { choix?: Choix; texte?: string }) => {
    if (nom === 'occultation-profil') {
      const octets = new TextEncoder().encode(JSON.stringify(given.choix));
      return Promise.resolve({ nom: 'profil.json', octets });
    }
    if (given.texte === 'abîmé') return Promise.resolve({ ok: false, motif: { code: 'pas-json' } });
    return Promise.resolve({ ok: true, choix: JSON.parse(given.texte ?? ''), autre: false });
  };
  const profils = createProfils({
    client: { ask } as unknown as Pick<Client, 'ask'>,
    coffre: createCoffre(storage),
    sirenOf: (cle) => (cle === 'sans' ? undefined : '999999999'),
    get: () => etats,
    set: (update) => {
      etats = update(etats);
    },
  });
  return { profils, etats: () => etats };
}

describe('the choices kept for the next file', () => {
  test('are kept only when asked for, follow the choices, and go when asked for', async () => {
    const storage = memoire();
    const { profils, etats } = setup(() => storage);
    await profils.suivre('a', CHOIX);
    expect(storage.kept.size).toBe(0);
    await profils.garder('a', CHOIX_PAR_DEFAUT);
    await profils.suivre('a', CHOIX);
    expect(etats()).toEqual({ 999999999: 'garde' });
    expect([...storage.kept]).toEqual([['totemclic:choix:999999999', JSON.stringify(CHOIX)]]);
    expect(await profils.reprendre('b')).toEqual(CHOIX);
    await profils.garder('a', undefined);
    expect([storage.kept.size, etats()]).toEqual([0, {}]);
    expect(await profils.reprendre('b')).toBeUndefined();
  });

  test('are not written when they are given up while they are made', async () => {
    const storage = memoire();
    const { profils, etats } = setup(() => storage);
    const first = profils.garder('a', CHOIX);
    await profils.garder('a', undefined);
    await first;
    expect([storage.kept.size, etats()]).toEqual([0, {}]);
  });

  test('are not found again when what is kept is damaged, or nobody knows whose file it is', async () => {
    const storage = memoire();
    storage.kept.set('totemclic:choix:999999999', 'abîmé');
    const { profils, etats } = setup(() => storage);
    expect(await profils.reprendre('a')).toBeUndefined();
    expect(await profils.reprendre('sans')).toBeUndefined();
    await profils.garder('sans', CHOIX);
    expect(etats()).toEqual({});
  });

  test.each<[string, () => Storage]>([
    [
      'forbids storage',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'has no room',
      () => ({
        ...memoire(),
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    ],
    ['keeps nothing of what it takes', () => ({ ...memoire(), setItem: () => undefined })],
  ])('say so when the browser %s', async (_title, storage) => {
    const { profils, etats } = setup(storage);
    await profils.garder('a', CHOIX);
    expect(etats()).toEqual({ 999999999: 'refuse' });
    expect(await profils.reprendre('a')).toBeUndefined();
  });
});
