import { useEffect, useRef, useState } from 'react';
import type { LigneVue, SelectionDeLignes } from '../../../../core/presentation/lignes.ts';
import type { CibleBudget } from '../../../../worker/protocol.ts';
import { useActions } from '../../../store-context.ts';

/** Lines asked for at once. */
const PAGE = 100;

interface Recu {
  /** The file and the selection that these lines answer. */
  readonly cle: string;
  readonly total: number;
  readonly somme: bigint;
  readonly pages: ReadonlyMap<number, readonly LigneVue[]>;
}

export interface Fenetres {
  readonly total: number;
  readonly somme: bigint;
  readonly ligne: (index: number) => LigneVue | undefined;
  /** Nothing has come yet. */
  readonly vide: boolean;
  readonly enCours: boolean;
  readonly echec: boolean;
}

/**
 * The lines of a selection, page by page as they come into sight. While another selection is on its way the lines of
 * the previous one stay, and an answer that comes too late is dropped.
 */
export function useFenetres(
  { flux, budget }: CibleBudget,
  selection: SelectionDeLignes,
  { debut, fin }: { readonly debut: number; readonly fin: number },
): Fenetres {
  const { ask } = useActions();
  const [recu, setRecu] = useState<Recu>({ cle: '', total: 0, somme: 0n, pages: new Map() });
  const [echec, setEchec] = useState(false);
  // A file that is read again is another for the worker: its lines may say something else.
  const cle = JSON.stringify([flux, budget, selection]);
  const demandes = useRef({ cle: '', pages: new Set<number>() });
  const premiere = Math.floor(debut / PAGE);
  const derniere = Math.floor(Math.max(fin, debut) / PAGE);

  useEffect(() => {
    if (demandes.current.cle !== cle) demandes.current = { cle, pages: new Set() };
    const { pages } = demandes.current;
    for (let page = premiere; page <= derniere; page++) {
      if (pages.has(page)) continue;
      pages.add(page);
      const question = { selection: selectionOf(cle), debut: page * PAGE, nombre: PAGE };
      ask({ flux, budget }, 'lignes', question).then(
        ({ total, somme, lignes }) => {
          if (demandes.current.cle !== cle) return;
          setEchec(false);
          setRecu((avant) => ({
            cle,
            total,
            somme,
            pages: new Map([...(avant.cle === cle ? avant.pages : []), [page, lignes]]),
          }));
        },
        () => demandes.current.cle === cle && setEchec(true),
      );
    }
  }, [ask, flux, budget, cle, premiere, derniere]);

  return {
    total: recu.total,
    somme: recu.somme,
    ligne: (index) => recu.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    vide: recu.cle === '',
    enCours: recu.cle !== cle,
    echec,
  };
}

/** Out of the key, which changes with what it says and not with each drawing. */
function selectionOf(cle: string): SelectionDeLignes {
  const [, , selection] = JSON.parse(cle) as [string, number, SelectionDeLignes];
  return selection;
}
