import { Fragment } from 'react';
import type { Indice } from '../../../core/occultation/proposition.ts';

/** The longest text shown whole, in characters; the longest measured one has 132. */
const LONGUEUR_MAX = 400;

/** A value with the words that raise suspicion marked. */
export function TexteMarque({
  texte,
  indices,
}: {
  readonly texte: string;
  readonly indices: readonly Indice[];
}) {
  return (
    <>
      {splitMarks(texte.slice(0, LONGUEUR_MAX), indices).map(({ debut, mots, marque }) =>
        marque ? <mark key={debut}>{mots}</mark> : <Fragment key={debut}>{mots}</Fragment>,
      )}
      {texte.length > LONGUEUR_MAX && '…'}
    </>
  );
}

interface Morceau {
  readonly debut: number;
  readonly mots: string;
  readonly marque: boolean;
}

/** The text cut where marks begin and end; marks that overlap are one. */
export function splitMarks(texte: string, indices: readonly Indice[]): readonly Morceau[] {
  const ranges = indices
    .flatMap(({ debut, fin }) => (debut === undefined || fin === undefined ? [] : [{ debut, fin }]))
    .sort((a, b) => a.debut - b.debut);
  const morceaux: Morceau[] = [];
  let at = 0;
  const add = (to: number, marque: boolean) => {
    const end = Math.min(to, texte.length);
    if (end > at) morceaux.push({ debut: at, mots: texte.slice(at, end), marque });
    at = Math.max(at, end);
  };
  for (const { debut, fin } of ranges) {
    add(debut, false);
    add(fin, true);
  }
  add(texte.length, false);
  return morceaux;
}
