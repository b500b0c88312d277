import { useEffect } from 'react';
import type { Geste } from '../../../core/occultation/geste.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { type Occultation, SANS_CHOIX, type VueDOccultation } from '../../../state/occultations.ts';
import { useActions, useEtat } from '../../store-context.ts';

export interface OccultationVue extends Occultation {
  readonly faire: (geste: Geste) => void;
  readonly defaire: () => void;
  readonly chercher: () => void;
  /** Without the choices of an earlier file. */
  readonly recommencer: () => void;
  readonly changerVue: (part: Partial<VueDOccultation>) => void;
}

/** What is found in the file of this budget and chosen about it; makes that budget the current one. */
export function useOccultation({ numero, cible: { flux } }: BudgetOuvert): OccultationVue {
  const { montrer, occultations } = useActions();
  const occultation = useEtat((etat) => etat.occultations[flux]) ?? SANS_CHOIX;
  useEffect(() => montrer(numero), [montrer, numero]);
  useEffect(() => void occultations.chercher(flux), [occultations, flux]);
  return {
    ...occultation,
    faire: (geste) => occultations.faire(flux, geste),
    defaire: () => occultations.defaire(flux),
    chercher: () => void occultations.chercher(flux),
    recommencer: () => occultations.recommencer(flux),
    changerVue: (part) => occultations.changerVue(flux, part),
  };
}
