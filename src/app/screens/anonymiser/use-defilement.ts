import { useEffect, useRef } from 'react';

/** Lists come one after the other from the worker: the page grows to its height within this time, in milliseconds. */
const PATIENCE = 1500;

/** Coming back to the screen, the page is where it was left. Whoever scrolls meanwhile is not fought against. */
export function useDefilement(depart: number, onQuitter: (defilement: number) => void): void {
  const initial = useRef(depart);
  const quitter = useRef(onQuitter);
  quitter.current = onQuitter;

  useEffect(() => {
    // The browser brings a shorter page up before the screen is taken away: the last known place is kept as it goes.
    let seen = initial.current;
    const note = () => {
      seen = window.scrollY;
    };
    const wanted = initial.current;
    const giveUp = () => observer.disconnect();
    const observer = new ResizeObserver(() => {
      if (document.documentElement.scrollHeight - window.innerHeight < wanted) return;
      // Again at each arrival: what comes above pushes down what is in sight.
      window.scrollTo(0, wanted);
    });
    if (wanted > 0) observer.observe(document.body);
    const timer = setTimeout(giveUp, PATIENCE);
    window.addEventListener('scroll', note, { passive: true });
    window.addEventListener('wheel', giveUp, { passive: true });
    window.addEventListener('pointerdown', giveUp);
    window.addEventListener('keydown', giveUp);
    return () => {
      clearTimeout(timer);
      giveUp();
      window.removeEventListener('scroll', note);
      window.removeEventListener('wheel', giveUp);
      window.removeEventListener('pointerdown', giveUp);
      window.removeEventListener('keydown', giveUp);
      quitter.current(seen);
    };
  }, []);
}
