import { useMemo } from 'react';
import { type DocumentAPublier, isPubliable, listDocumentsAPublier } from '../../../state/a-publier.ts';
import type { PlanDePublication } from '../../../worker/protocol.ts';
import { useEtat } from '../../store-context.ts';
import { useReponse } from '../../use-reponse.ts';

/** No file in particular: the plan is that of all of them. */
const TOUS = { flux: '', budget: 0 };

export interface PlanVue {
  readonly documents: readonly DocumentAPublier[];
  /** Those that the ZIP would hold now. */
  readonly publiables: readonly DocumentAPublier[];
  /** Missing while it is on its way the first time. */
  readonly plan?: PlanDePublication;
  readonly echec: boolean;
}

/** The open documents and their places in the folder to publish. */
export function usePlan(): PlanVue {
  const flux = useEtat((etat) => etat.flux);
  const occultations = useEtat((etat) => etat.occultations);
  const publication = useEtat((etat) => etat.publication);
  const documents = useMemo(
    () => listDocumentsAPublier({ flux, occultations, publication }),
    [flux, occultations, publication],
  );
  const publiables = documents.filter(isPubliable);
  // What is chosen and not ready yet has metadata to prepare all the same.
  const choisis = publiables.length > 0 ? publiables : documents.filter(({ choisi }) => choisi);
  const cles = (those: readonly DocumentAPublier[]) => those.map(({ cle }) => cle);
  const { valeur, echec } = useReponse(
    TOUS,
    'publication-plan',
    documents.length > 0 && {
      ouverts: cles(documents),
      choisis: cles(choisis),
      licence: publication.options.licence,
    },
  );
  return { documents, publiables, echec, ...(valeur && { plan: valeur }) };
}
