import { type ReactNode, useEffect, useRef } from 'react';
import { titreDePage } from '../../text/shell.ts';
import { hasNavigated } from '../navigation.ts';

interface Props {
  /** For the title of the tab; the name of the site is added. */
  readonly page: string;
  readonly children: ReactNode;
}

/** The `h1` of a screen: names the page, and takes the focus when the screen is reached from another. */
export function TitreDEcran({ page, children }: Props) {
  const ref = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = titreDePage(page);
  }, [page]);

  useEffect(() => {
    if (!hasNavigated()) return;
    window.scrollTo(0, 0);
    ref.current?.focus({ preventScroll: true });
  }, []);

  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  );
}
