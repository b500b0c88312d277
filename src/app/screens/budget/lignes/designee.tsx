import { useEffect, useRef } from 'react';
import { formatRoute } from '../../../../state/route.ts';
import type { LigneDesignee } from '../../../../state/vue.ts';
import { LIGNES } from '../../../../text/lignes.ts';

interface Props {
  /** Number of the budget. */
  readonly numero: number;
  readonly ligne: LigneDesignee;
}

/** Says which line is shown, and leads back to the report. */
export function Designee({ numero, ligne }: Props) {
  return (
    <p className="designee">
      <span>{LIGNES.designee(ligne.source)}</span>
      <a href={formatRoute({ ecran: 'verifier', numero })}>{LIGNES.retourAuRapport}</a>
    </p>
  );
}

/** In the line itself: takes the focus and the middle of the screen when the line comes into the page the first time. */
export function Designation() {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const row = ref.current?.closest('tr');
    // Later on, coming back to a line by scrolling must not take the focus from where it is.
    if (!row || !document.activeElement?.matches('body, h1, main')) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <span ref={ref} className="hors-ecran">
      {LIGNES.designeeTexte},{' '}
    </span>
  );
}
