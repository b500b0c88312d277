import { useEffect, useState } from 'react';

/** The value once it has stopped changing for a moment: typing asks once, not at each letter. */
export function useRetard<T>(valeur: T, delai: number): T {
  const [retardee, setRetardee] = useState(valeur);
  useEffect(() => {
    const timer = setTimeout(() => setRetardee(valeur), delai);
    return () => clearTimeout(timer);
  }, [valeur, delai]);
  return retardee;
}
