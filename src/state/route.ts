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

/** What a budget may be looked at by: the tabs of its detail. */
export const ONGLETS = ['nature', 'fonction', 'lignes', 'images'] as const;
export type Onglet = (typeof ONGLETS)[number];

/** What budgets may be compared by. */
export const AXES_COMPARES = ['chapitre', 'nature', 'fonction'] as const;
export type AxeCompare = (typeof AXES_COMPARES)[number];

/** Addresses of the screens, in the part after `#`: the only one that works from a local file too. */
export type Route =
  | { readonly ecran: 'deposer' | 'publier' | 'nomenclatures' }
  | { readonly ecran: PageDeTexte }
  /** Several budgets, by number. */
  | { readonly ecran: 'comparer'; readonly numeros: readonly number[]; readonly axe?: AxeCompare }
  /** Without a tab: the one that was last looked at. */
  | { readonly ecran: 'budget'; readonly numero: number; readonly onglet?: Onglet }
  | { readonly ecran: 'verifier' | 'anonymiser'; readonly numero: number };

const COMPARER = /^#\/comparer(?:\/([1-9]\d{0,8}(?:-[1-9]\d{0,8})*)(?:\/([a-z]+))?)?$/;
const UN_BUDGET = /^#\/(budget|verifier|anonymiser)\/([1-9]\d{0,8})(?:\/([a-z]+))?$/;

export function parseRoute(hash: string): Route {
  if (hash === '#/publier') return { ecran: 'publier' };
  if (hash === '#/nomenclatures') return { ecran: 'nomenclatures' };
  const page = PAGES_DE_TEXTE.find((one) => hash === `#/${one}` || hash.startsWith(`#/${one}/`));
  if (page !== undefined) return { ecran: page };
  return parseComparaison(hash) ?? parseBudget(hash) ?? { ecran: 'deposer' };
}

function parseComparaison(hash: string): Route | undefined {
  const found = COMPARER.exec(hash);
  if (!found) return undefined;
  const [, numeros, vue] = found;
  const axe = AXES_COMPARES.find((one) => one === vue);
  if (vue !== undefined && axe === undefined) return undefined;
  return { ecran: 'comparer', numeros: (numeros?.split('-') ?? []).map(Number), ...(axe && { axe }) };
}

function parseBudget(hash: string): Route | undefined {
  const [, ecran, chiffres, vue] = UN_BUDGET.exec(hash) ?? [];
  const numero = Number(chiffres);
  if (ecran === 'budget') {
    const onglet = ONGLETS.find((one) => one === vue);
    return vue !== undefined && onglet === undefined
      ? undefined
      : { ecran, numero, ...(onglet && { onglet }) };
  }
  if ((ecran !== 'verifier' && ecran !== 'anonymiser') || vue !== undefined) return undefined;
  return { ecran, numero };
}

export function formatRoute(route: Route): string {
  const vue = route.ecran === 'budget' ? route.onglet : route.ecran === 'comparer' ? route.axe : undefined;
  const suite = vue === undefined ? '' : `/${vue}`;
  if ('numero' in route) return `#/${route.ecran}/${route.numero}${suite}`;
  if (route.ecran === 'comparer' && route.numeros.length > 0)
    return `#/comparer/${route.numeros.join('-')}${suite}`;
  return `#/${route.ecran}`;
}
