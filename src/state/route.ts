/** Pages that are only to be read. */
export const PAGES_DE_TEXTE = [
  'guide',
  'glossaire',
  'accessibilite',
  'confidentialite',
  'promesse',
  'a-propos',
] as const;
export type PageDeTexte = (typeof PAGES_DE_TEXTE)[number];

/** Addresses of the screens, in the part after `#`: the only one that works from a local file too. */
export type Route =
  | { readonly ecran: 'deposer' | 'publier' | 'nomenclatures' }
  | { readonly ecran: PageDeTexte }
  /** Several budgets, by number. */
  | { readonly ecran: 'comparer'; readonly numeros: readonly number[] }
  | { readonly ecran: 'budget' | 'verifier' | 'anonymiser'; readonly numero: number };

export function parseRoute(hash: string): Route {
  if (hash === '#/publier') return { ecran: 'publier' };
  if (hash === '#/nomenclatures') return { ecran: 'nomenclatures' };
  const page = PAGES_DE_TEXTE.find((one) => hash === `#/${one}` || hash.startsWith(`#/${one}/`));
  if (page !== undefined) return { ecran: page };
  const compares = /^#\/comparer(?:\/([1-9]\d{0,8}(?:-[1-9]\d{0,8})*))?$/.exec(hash);
  if (compares) return { ecran: 'comparer', numeros: (compares[1]?.split('-') ?? []).map(Number) };
  const [, ecran, numero] = /^#\/(budget|verifier|anonymiser)\/([1-9]\d{0,8})$/.exec(hash) ?? [];
  if (ecran !== 'budget' && ecran !== 'verifier' && ecran !== 'anonymiser') return { ecran: 'deposer' };
  return { ecran, numero: Number(numero) };
}

export function formatRoute(route: Route): string {
  if ('numero' in route) return `#/${route.ecran}/${route.numero}`;
  if (route.ecran === 'comparer' && route.numeros.length > 0) return `#/comparer/${route.numeros.join('-')}`;
  return `#/${route.ecran}`;
}
