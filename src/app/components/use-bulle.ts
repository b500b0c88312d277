import { useEffect, useRef, useState } from 'react';

/** Time to go from the mark to its bubble without losing it (WCAG 1.4.13). */
const SURSIS = 200;

/** A bubble that opens on hover, focus and press, and closes on leave, Escape or a press elsewhere. */
export function useBulle() {
  const [ouverte, setOuverte] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ouvrir = () => {
    clearTimeout(timer.current);
    setOuverte(true);
  };
  const fermer = () => {
    clearTimeout(timer.current);
    setOuverte(false);
  };
  const fermerBientot = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOuverte(false), SURSIS);
  };

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (!ouverte) return;
    const close = () => setOuverte(false);
    // A finger that taps elsewhere gives no blur on some browsers.
    document.addEventListener('pointerdown', close);
    // A bubble opened by hovering has not the focus: Escape closes it all the same.
    const onKeyDown = ({ key }: globalThis.KeyboardEvent) => key === 'Escape' && close();
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [ouverte]);

  const surBulle = { onMouseEnter: ouvrir, onMouseLeave: fermerBientot };
  const surBouton = {
    ...surBulle,
    onFocus: ouvrir,
    onBlur: fermer,
    onClick: ouvrir,
  };
  return { ouverte, surBouton, surBulle };
}
