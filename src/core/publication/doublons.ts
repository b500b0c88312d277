import type { IdentiteDeDocument } from './identite.ts';

/** Documents that are, or may be, one and the same. */
export interface Doublon {
  /**
   * - meme-scellement: the same sealed document, given twice
   * - meme-etape: the same budget at the same étape, twice; usually a corrected version
   */
  readonly genre: 'meme-scellement' | 'meme-etape';
  /** Ranks in what was given. */
  readonly documents: readonly number[];
  /** The latest by its date; missing when the dates do not tell. */
  readonly dernier?: number;
}

export function findDoublons(identites: readonly IdentiteDeDocument[]): Doublon[] {
  const scelles = groupBy(identites, ({ sceau }) => sceau).map(
    (documents): Doublon => ({ genre: 'meme-scellement', documents }),
  );
  const same = (documents: readonly number[]) =>
    scelles.some((known) => documents.every((rang) => known.documents.includes(rang)));
  const etapes = groupBy(identites, keyOf)
    .filter((documents) => !same(documents))
    .map((documents): Doublon => {
      const dernier = latestOf(identites, documents);
      return { genre: 'meme-etape', documents, ...(dernier !== undefined && { dernier }) };
    });
  return [...scelles, ...etapes];
}

/** What makes two documents the same budget at the same step; `undefined` when the file does not say enough. */
function keyOf({ siret, exercice, natDec, numDec, type, codBud }: IdentiteDeDocument): string | undefined {
  if (siret === '' || exercice === '' || natDec === '') return undefined;
  return JSON.stringify([siret, exercice, natDec, Number(numDec) || 0, type, codBud]);
}

function latestOf(
  identites: readonly IdentiteDeDocument[],
  documents: readonly number[],
): number | undefined {
  const dated = documents.map((rang) => ({ rang, jour: dayOf(identites[rang]?.date ?? '') }));
  if (dated.some(({ jour }) => jour === undefined)) return undefined;
  const last = dated.reduce((a, b) => ((b.jour ?? '') > (a.jour ?? '') ? b : a));
  return dated.filter(({ jour }) => jour === last.jour).length === 1 ? last.rang : undefined;
}

function dayOf(date: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
}

/** Groups of two and more, in the order of their first member. */
function groupBy(
  identites: readonly IdentiteDeDocument[],
  key: (identite: IdentiteDeDocument) => string | undefined,
): number[][] {
  const groups = new Map<string, number[]>();
  for (const [rang, identite] of identites.entries()) {
    const name = key(identite);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(rang);
    else groups.set(name, [rang]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
