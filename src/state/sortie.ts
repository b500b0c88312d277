import { isEnCours } from './flux.ts';
import type { Etat } from './store.ts';

/** Whether closing the page now would lose work: a reading under way, a ZIP being made, choices that can be undone. */
export function perdraitDuTravail({
  flux,
  publication,
  occultations,
}: Pick<Etat, 'flux' | 'publication' | 'occultations'>): boolean {
  const { travail } = publication;
  return (
    flux.some(isEnCours) ||
    travail?.etat === 'en-cours' ||
    travail?.etat === 'pause' ||
    Object.values(occultations).some(({ passe }) => passe.length > 0)
  );
}
