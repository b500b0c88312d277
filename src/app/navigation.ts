import { useMemo, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from '../state/route.ts';

let navigated = false;
const listeners = new Set<() => void>();

function notify(): void {
  navigated = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('hashchange', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('hashchange', notify);
  };
}

const readHash = () => window.location.hash;

/** The current screen, from the address: back and forward work by themselves. The same object as long as it says the same. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, readHash);
  return useMemo(() => parseRoute(hash), [hash]);
}

export function currentRoute(): Route {
  return parseRoute(readHash());
}

export function navigate(route: Route, mode: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (mode === 'replace') window.location.replace(hash);
  else window.location.hash = hash;
  // The event comes later: a box that is pressed must not wait for it.
  notify();
}

/** Whether a screen was reached from another: its title then takes the focus, which the first one must not. */
export function hasNavigated(): boolean {
  return navigated;
}
