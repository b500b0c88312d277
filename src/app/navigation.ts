import { useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from '../state/route.ts';

let navigated = false;

function subscribe(listener: () => void): () => void {
  const onChange = () => {
    navigated = true;
    listener();
  };
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

const readHash = () => window.location.hash;

/** The current screen, from the address: back and forward work by themselves. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, readHash));
}

export function currentRoute(): Route {
  return parseRoute(readHash());
}

export function navigate(route: Route, mode: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (mode === 'replace') window.location.replace(hash);
  else window.location.hash = hash;
}

/** Whether a screen was reached from another: its title then takes the focus, which the first one must not. */
export function hasNavigated(): boolean {
  return navigated;
}
