/** Addresses of the screens, in the part after `#`: the only one that works from a local file too. */
export type Route =
  | { readonly ecran: 'deposer' | 'nomenclatures' }
  | { readonly ecran: 'budget' | 'verifier' | 'anonymiser'; readonly numero: number };

export function parseRoute(hash: string): Route {
  if (hash === '#/nomenclatures') return { ecran: 'nomenclatures' };
  const [, ecran, numero] = /^#\/(budget|verifier|anonymiser)\/([1-9]\d{0,8})$/.exec(hash) ?? [];
  if (ecran !== 'budget' && ecran !== 'verifier' && ecran !== 'anonymiser') return { ecran: 'deposer' };
  return { ecran, numero: Number(numero) };
}

export function formatRoute(route: Route): string {
  return 'numero' in route ? `#/${route.ecran}/${route.numero}` : `#/${route.ecran}`;
}
