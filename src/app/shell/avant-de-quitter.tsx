import { useEffect } from 'react';
import { isEnCours } from '../../state/flux.ts';
import { isEnTravail } from '../../state/publication.ts';
import { useEtat } from '../store-context.ts';

/** The browser asks before the tab is closed while files are read or a ZIP is made. Otherwise it closes as any other. */
export function AvantDeQuitter() {
  const occupe = useEtat(({ flux, publication }) => isEnTravail(publication) || flux.some(isEnCours));
  useEffect(() => {
    if (!occupe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [occupe]);
  return null;
}
