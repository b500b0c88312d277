import { useEffect } from 'react';
import { perdraitDuTravail } from '../../state/sortie.ts';
import { useEtat } from '../store-context.ts';

/** The browser asks before the tab is closed while that would lose work. Otherwise it closes as any other. */
export function AvantDeQuitter() {
  const occupe = useEtat(perdraitDuTravail);
  useEffect(() => {
    if (!occupe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [occupe]);
  return null;
}
