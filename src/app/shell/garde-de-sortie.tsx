import { useEffect } from 'react';
import { perdraitDuTravail } from '../../state/sortie.ts';
import { useEtat } from '../store-context.ts';

/** Asks before the page is closed when that would lose work; the words are the browser's own. */
export function GardeDeSortie() {
  const retenir = useEtat(perdraitDuTravail);
  useEffect(() => {
    if (!retenir) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [retenir]);
  return null;
}
