/** Addresses of the screens, in the part after `#`: the only one that works from a local file too. */
export type Route = { readonly ecran: 'deposer' } | { readonly ecran: 'budget'; readonly numero: number };

export function parseRoute(hash: string): Route {
  const numero = /^#\/budget\/([1-9]\d{0,8})$/.exec(hash)?.[1];
  return numero === undefined ? { ecran: 'deposer' } : { ecran: 'budget', numero: Number(numero) };
}

export function formatRoute(route: Route): string {
  return route.ecran === 'deposer' ? '#/deposer' : `#/budget/${route.numero}`;
}
