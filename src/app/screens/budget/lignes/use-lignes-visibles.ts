import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Height of a row before it is measured, in pixels: two lines of text. */
const HAUTEUR = 57;
const AVANCE = 8;
/** What says that somebody looks where they want. */
const GESTES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Which lines are in sight; the page itself scrolls, on a telephone as on a large screen. */
export function useLignesVisibles(
  corps: RefObject<HTMLElement | null>,
  total: number,
  designee: number | undefined,
) {
  const [marge, setMarge] = useState(0);

  useLayoutEffect(() => {
    const measure = () => {
      const top = corps.current?.getBoundingClientRect().top;
      if (top !== undefined) setMarge(Math.round(top + window.scrollY));
    };
    measure();
    // What stands above the table may grow: notices, filters on two lines.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [corps]);

  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: total,
    estimateSize: () => HAUTEUR,
    overscan: AVANCE,
    scrollMargin: marge,
  });
  // The one named is brought into sight as soon as there are lines; and again when what stands above them has grown (the
  // figures come after), as long as nobody has moved.
  const pret = total > 0;
  const aBouge = useRef(false);
  useEffect(() => {
    const move = () => {
      aBouge.current = true;
    };
    for (const geste of GESTES) addEventListener(geste, move, { passive: true });
    return () => {
      for (const geste of GESTES) removeEventListener(geste, move);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the margin says that the lines have moved in the page
  useLayoutEffect(() => {
    if (pret && designee !== undefined && !aBouge.current) {
      virtualizer.scrollToIndex(designee, { align: 'center' });
    }
  }, [pret, designee, virtualizer, marge]);

  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    items,
    mesurer: virtualizer.measureElement,
    debut: first?.index ?? 0,
    fin: last?.index ?? 0,
    avant: first ? first.start - marge : 0,
    apres: last ? virtualizer.getTotalSize() - (last.end - marge) : 0,
  };
}
