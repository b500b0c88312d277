import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in pixels, followed: a picture is laid out again when its place changes. */
export function useLargeur<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [largeur, setLargeur] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setLargeur(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setLargeur(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, largeur];
}
