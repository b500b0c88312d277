import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Height of a row before it is measured, in pixels: two lines of text. */
const HAUTEUR = 57;
const AVANCE = 8;

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
  // The one named is brought into sight once, as soon as there are lines.
  const pret = total > 0;
  useLayoutEffect(() => {
    if (pret && designee !== undefined) virtualizer.scrollToIndex(designee, { align: 'center' });
  }, [pret, designee, virtualizer]);

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
