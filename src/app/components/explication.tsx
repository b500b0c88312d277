import { useLayoutEffect, useRef } from 'react';
import './explication.css';
import { placeBulle } from './place-bulle.ts';
import { useBulle } from './use-bulle.ts';

interface Props {
  /** The few words that are seen. */
  readonly etiquette: string;
  readonly explication: string;
  readonly tabIndex?: number;
  /** A word of the sentence, underlined, rather than a mark beside it. */
  readonly mot?: boolean;
}

/**
 * A small mark that explains itself on hover, focus and press. Assistive technologies read the explanation at once, as
 * part of its name: the bubble is for the eyes.
 */
export function Explication({ etiquette, explication, tabIndex, mot = false }: Props) {
  const bouton = useRef<HTMLButtonElement>(null);
  const bulle = useRef<HTMLSpanElement>(null);
  const { ouverte, surBouton, surBulle } = useBulle();

  useLayoutEffect(() => {
    if (!ouverte) return;
    bulle.current?.showPopover();
    const place = () => {
      if (bouton.current && bulle.current) placeBulle(bulle.current, bouton.current);
    };
    place();
    // A mark reached by keyboard may scroll into view after it took the focus.
    window.addEventListener('scroll', place, { passive: true });
    return () => window.removeEventListener('scroll', place);
  }, [ouverte]);

  return (
    <>
      <button
        ref={bouton}
        type="button"
        className={mot ? 'explication explication--mot' : 'explication'}
        tabIndex={tabIndex}
        aria-label={`${etiquette}${etiquette.endsWith('?') ? '' : '.'} ${explication}`}
        {...surBouton}
      >
        {etiquette}
      </button>
      {ouverte && (
        <span ref={bulle} className="bulle" popover="manual" aria-hidden="true" {...surBulle}>
          {explication}
        </span>
      )}
    </>
  );
}
