import { Fragment } from 'react';

/** A part of a text; without a place, the whole is meant and nothing is marked. */
interface Marque {
  readonly debut?: number;
  readonly fin?: number;
}

/** The longest text shown whole, in characters; the longest measured one has 132. */
const LONGUEUR_MAX = 400;

interface Props {
  readonly texte: string;
  readonly marques: readonly Marque[];
}

/** A value with the words marked that raise suspicion, or that were searched for. */
export function TexteMarque({ texte, marques }: Props) {
  return (
    <>
      {splitMarks(texte.slice(0, LONGUEUR_MAX), marques).map(({ debut, mots, marque }) =>
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
export function splitMarks(texte: string, marques: readonly Marque[]): readonly Morceau[] {
  const ranges = marques
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
