import { startTransition, useEffect, useState } from 'react';
import type { CibleBudget, NomDeRequete, Requetes } from '../worker/protocol.ts';
import { useActions } from './store-context.ts';

interface Reponse<T> {
  /** The last answer, kept while the next one is on its way. */
  readonly valeur?: T;
  readonly enCours: boolean;
  readonly echec: boolean;
}

interface Recu<T> {
  readonly cle: string;
  readonly valeur?: T;
  readonly echec: boolean;
}

/** Asks the worker, and again when the question changes. An answer that comes after the next question is dropped. */
export function useReponse<N extends NomDeRequete>(
  { flux, budget }: CibleBudget,
  nom: N,
  /** False while there is nothing to ask yet. */
  parametres: Requetes[N][0] | false,
): Reponse<Requetes[N][1]> {
  const { ask } = useActions();
  const [recu, setRecu] = useState<Recu<Requetes[N][1]>>({ cle: '', echec: false });
  const cle = JSON.stringify(parametres);

  useEffect(() => {
    if (cle === 'false') return;
    let attendu = true;
    // What is shown may be long to make: the page answers meanwhile.
    const recevoir = (recu: Recu<Requetes[N][1]>) => attendu && startTransition(() => setRecu(recu));
    ask({ flux, budget }, nom, JSON.parse(cle) as Requetes[N][0]).then(
      (valeur) => recevoir({ cle, valeur, echec: false }),
      () => recevoir({ cle, echec: true }),
    );
    return () => {
      attendu = false;
    };
  }, [ask, flux, budget, nom, cle]);

  const { valeur, echec } = recu;
  return { ...(valeur !== undefined && { valeur }), enCours: recu.cle !== cle, echec };
}
