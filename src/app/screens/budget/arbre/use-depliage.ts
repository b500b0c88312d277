import { useCallback, useMemo, useState } from 'react';
import type { Noeud } from '../../../../core/presentation/arbre.ts';

/** Which branches of a tree are open, by key: the same after a change of measure. */
export interface Depliage {
  readonly ouverts: ReadonlySet<string>;
  readonly basculer: (cle: string, ouvert?: boolean) => void;
  readonly ouvrir: (cles: readonly string[]) => void;
  readonly toutReplier: () => void;
}

/** At first the chapters of both sections are in sight. */
const AU_DEBUT: ReadonlySet<string> = new Set(
  ['F', 'I', '?'].flatMap((section) => [section, ...['D', 'R', '?'].map((sens) => `${section}/${sens}`)]),
);

export function useDepliage(): Depliage {
  const [ouverts, setOuverts] = useState(AU_DEBUT);

  const basculer = useCallback((cle: string, ouvert?: boolean) => {
    setOuverts((avant) => {
      const apres = new Set(avant);
      if (ouvert ?? !avant.has(cle)) apres.add(cle);
      else apres.delete(cle);
      return apres;
    });
  }, []);
  const ouvrir = useCallback(
    (cles: readonly string[]) => setOuverts((avant) => new Set([...avant, ...cles])),
    [],
  );
  const toutReplier = useCallback(() => setOuverts(new Set()), []);

  return useMemo(
    () => ({ ouverts, basculer, ouvrir, toutReplier }),
    [ouverts, basculer, ouvrir, toutReplier],
  );
}

/** A row in sight: a node, and its place among its siblings. */
export interface Rang {
  readonly noeud: Noeud;
  /** 1 for a section. */
  readonly niveau: number;
  readonly position: number;
  readonly fratrie: number;
  /** Missing on a node without children. */
  readonly ouvert?: boolean;
}

/** The rows in sight, from top to bottom: what is under a closed branch is not even looked at. */
export function rangsVisibles(noeuds: readonly Noeud[], ouverts: ReadonlySet<string>): Rang[] {
  const rangs: Rang[] = [];
  const visit = (siblings: readonly Noeud[], niveau: number): void => {
    for (const [index, noeud] of siblings.entries()) {
      const parent = noeud.enfants.length > 0;
      const ouvert = ouverts.has(noeud.cle);
      rangs.push({
        noeud,
        niveau,
        position: index + 1,
        fratrie: siblings.length,
        ...(parent && { ouvert }),
      });
      if (parent && ouvert) visit(noeud.enfants, niveau + 1);
    }
  };
  visit(noeuds, 1);
  return rangs;
}
