import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: a report on paper is whole, whatever is closed or filtered on screen. */
export function useImpression(): boolean {
  const [impression, setImpression] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when the event ends.
    const before = () => flushSync(() => setImpression(true));
    const after = () => setImpression(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return impression;
}
