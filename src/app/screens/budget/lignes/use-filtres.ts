import { useMemo, useState } from 'react';
import type { ColonneDeTri, SelectionDeLignes } from '../../../../core/presentation/lignes.ts';
import type { Vue } from '../../../../core/totaux/totaux.ts';
import type { CodeSection, Sens } from '../../../../core/totem/codes.ts';

export interface Filtres {
  readonly recherche: string;
  readonly section: CodeSection | '';
  readonly sens: Sens | '';
  readonly marquees: boolean;
  readonly tri: ColonneDeTri;
  readonly decroissant: boolean;
}

export interface FiltresEtat {
  readonly filtres: Filtres;
  readonly changer: (part: Partial<Filtres>) => void;
  readonly trierPar: (colonne: ColonneDeTri) => void;
  readonly effacer: () => void;
}

const SANS_FILTRE = { recherche: '', section: '', sens: '', marquees: false } as const;
const ORDRE_DU_FICHIER = { tri: 'rang', decroissant: false } as const;

export function useFiltres(): FiltresEtat {
  const [filtres, setFiltres] = useState<Filtres>({ ...SANS_FILTRE, ...ORDRE_DU_FICHIER });
  return useMemo(
    () => ({
      filtres,
      changer: (part) => setFiltres((avant) => ({ ...avant, ...part })),
      trierPar: (colonne) => setFiltres((avant) => ({ ...avant, ...triSuivant(avant, colonne) })),
      effacer: () => setFiltres((avant) => ({ ...avant, ...SANS_FILTRE })),
    }),
    [filtres],
  );
}

/** Ascending, descending, then the order of the file again; amounts from the largest first. */
function triSuivant(
  { tri, decroissant }: Filtres,
  colonne: ColonneDeTri,
): Pick<Filtres, 'tri' | 'decroissant'> {
  const first = colonne === 'montant';
  if (tri !== colonne) return { tri: colonne, decroissant: first };
  return decroissant === first ? { tri: colonne, decroissant: !first } : ORDRE_DU_FICHIER;
}

export function estFiltre({ recherche, section, sens, marquees }: Filtres): boolean {
  return recherche.trim() !== '' || section !== '' || sens !== '' || marquees;
}

export function toSelection(
  { section, sens, ...filtres }: Filtres,
  { mesure, operations }: Vue,
): SelectionDeLignes {
  return {
    ...filtres,
    vue: { mesure, operations },
    ...(section !== '' && { section }),
    ...(sens !== '' && { sens }),
  };
}
