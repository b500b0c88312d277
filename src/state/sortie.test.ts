import { expect, test } from 'vitest';
import { SANS_CHOIX } from './occultations.ts';
import { PUBLICATION_INITIALE, type Travail } from './publication.ts';
import { perdraitDuTravail } from './sortie.ts';
import type { Etat } from './store.ts';

const RIEN: Parameters<typeof perdraitDuTravail>[0] = {
  flux: [],
  publication: PUBLICATION_INITIALE,
  occultations: {},
};
const flux = (etat: Etat['flux'][number]['etat']) => [{ id: 1, cle: 'a', nom: 'a.xml', taille: 1, etat }];
const travail = (etat: Travail['etat']): Partial<Etat> => ({
  publication: {
    ...PUBLICATION_INITIALE,
    travail: { etat, rang: 1, total: 2, octets: 0, ecartes: [], documents: 0, fichiers: 0 },
  },
});
const geste = { geste: { genre: 'tout-accepter' }, avant: SANS_CHOIX.choix, relecture: undefined };

test.each<[string, Partial<Etat>, boolean]>([
  ['nothing is open', {}, false],
  ['a file waits', { flux: flux({ nom: 'attente' }) }, true],
  ['a file is being read', { flux: flux({ nom: 'lecture', octets: 1 }) }, true],
  ['a file was refused', { flux: flux({ nom: 'refuse', motif: { code: 'doctype' } }) }, false],
  ['a ZIP is being made', travail('en-cours'), true],
  ['a ZIP is suspended', travail('pause'), true],
  ['a ZIP is finished', travail('fini'), false],
  ['nothing was decided', { occultations: { a: SANS_CHOIX } }, false],
  ['something was decided', { occultations: { a: { ...SANS_CHOIX, passe: [geste as never] } } }, true],
])('%s', (_, part, expected) => {
  expect(perdraitDuTravail({ ...RIEN, ...part })).toBe(expected);
});
