import { useEffect, useRef } from 'react';
import { SANS_CHOIX } from '../../../state/occultations.ts';
import { cleDApercu, isEnTravail } from '../../../state/publication.ts';
import type { ApercuDeDocument } from '../../../worker/protocol.ts';
import { useActions, useEtat } from '../../store-context.ts';
import type { PlanVue } from './use-plan.ts';

/** What is prepared without being asked: some tens of seconds of a small machine. */
const OCTETS_D_OFFICE = 30_000_000;
const DOCUMENTS_D_OFFICE = 80;

export interface ApercusVue {
  /** By name of the file for the worker; only those of the present choices and options. */
  readonly apercus: ReadonlyMap<string, ApercuDeDocument>;
  /** Whether the user is to ask for the others. */
  readonly aDemander: boolean;
}

/** Prepares what the tree shows, one document at a time, while the screen is there and no ZIP is being made. */
export function useApercus({ publiables, plan }: PlanVue): ApercusVue {
  const publication = useEtat((etat) => etat.publication);
  const occultations = useEtat((etat) => etat.occultations);
  const { publication: actions } = useActions();
  const octets = publiables.reduce((sum, { flux }) => sum + flux.taille, 0);
  const doffice = octets <= OCTETS_D_OFFICE && publiables.length <= DOCUMENTS_D_OFFICE;

  const prets = new Set(publiables.map(({ cle }) => cle));
  const taches = (plan?.places ?? []).flatMap((place) => {
    const { flux } = place;
    if (!prets.has(flux)) return [];
    const document = { flux, choix: (occultations[flux] ?? SANS_CHOIX).choix };
    return [{ document, place, cle: cleDApercu(document, place, publication) }];
  });
  const valides = new Map<string, ApercuDeDocument>();
  for (const { document, cle } of taches) {
    const known = publication.apercus.get(document.flux);
    if (known?.cle === cle) valides.set(document.flux, known.apercu);
  }

  const actif = (doffice || publication.apercuDemande) && !isEnTravail(publication);
  const signature = actif ? taches.map(({ cle }) => cle).join('\n') : '';
  const current = useRef(taches);
  current.current = taches;
  useEffect(() => {
    if (signature === '') return;
    let wanted = true;
    const prepare = async () => {
      for (const { document, place } of current.current) {
        if (wanted) await actions.apercevoir(document, place);
      }
    };
    void prepare();
    return () => {
      wanted = false;
    };
  }, [signature, actions]);

  return { apercus: valides, aDemander: !doffice && !publication.apercuDemande };
}
