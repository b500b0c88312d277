import { applyRate, parseEuros } from './montants.ts';

export type Genre = 'reel' | 'entre-sections' | 'dans-section';

/** One LigneBudget before it is written. Amounts in cents; absent = not applicable, which is not zero. */
export interface Ligne {
  readonly section: 'F' | 'I';
  readonly sens: 'D' | 'R';
  readonly genre: Genre;
  readonly chapitre: string;
  readonly nature: string;
  readonly fonction: string;
  readonly credits?: number | undefined;
  readonly realise?: number | undefined;
  readonly reportsPrecedents?: number | undefined;
  readonly restes?: number | undefined;
  readonly operation?: string | undefined;
  readonly libelle?: string | undefined;
  readonly specialise?: boolean | undefined;
  readonly compteTiers?: string | undefined;
}

export type Bloc = Pick<Ligne, 'section' | 'sens' | 'genre' | 'chapitre'> & {
  /** Bounds of the execution rate, for the rows that do not give their realised amount. */
  readonly taux?: readonly [number, number];
};

export function readRows(table: string): string[][] {
  const rows = table.split('\n').map((row) => row.trim().split(/\s+/));
  return rows.filter((row) => row[0] !== '');
}

/**
 * Reads rows `nature fonction credits [realise]`, in euros. For `credits`, `-` means absent. For `realise`, `-` means
 * absent, `=` means the whole of the credits, and nothing means a rate drawn within the bounds of the chapter.
 */
export function readLignes(bloc: Bloc, table: string): Ligne[] {
  const { taux, ...commun } = bloc;
  return readRows(table).map(([nature = '', fonction = '', credits = '-', realise]) => {
    const ouverts = credits === '-' ? undefined : parseEuros(credits);
    return { ...commun, nature, fonction, credits: ouverts, realise: readRealise() };

    function readRealise(): number | undefined {
      if (realise === '-') return undefined;
      if (realise === '=') return ouverts;
      if (realise !== undefined) return parseEuros(realise);
      if (!taux || ouverts === undefined) throw new Error(`réalisé attendu : ${nature} ${fonction}`);
      return applyRate(ouverts, `${commun.sens} ${nature} ${fonction}`, taux[0], taux[1]);
    }
  });
}
