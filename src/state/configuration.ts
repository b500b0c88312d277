import type { NomDeLicence } from '../core/publication/metadonnees.ts';

/**
 * What the platform that hosts the page may set without building it again: `public/config.js`, or in the one file the
 * block of data of that id. It comes from outside, so every value is checked, one by one: a wrong one leaves its
 * default, and is told.
 */
export const LICENCES = ['lov2', 'odc-odbl'] as const satisfies readonly NomDeLicence[];

export interface Lien {
  readonly texte: string;
  readonly adresse: string;
}

export interface Configuration {
  /** Who hosts the page. */
  readonly nom?: string;
  /** An address relative to the page, or a `data:` one. */
  readonly logo?: string;
  readonly site?: string;
  /** `mailto:` or `https:`. */
  readonly contact?: string;
  readonly liens: readonly Lien[];
  /** What a publication is offered under at first: Licence Ouverte 2.0, or ODbL. */
  readonly licence: NomDeLicence;
  /** `#rrggbb` */
  readonly couleur?: string;
  /** What replaces, or comes below, the first words of the first screen. */
  readonly accueil: { readonly titre?: string; readonly phrase?: string; readonly message?: string };
}

export const CONFIGURATION_PAR_DEFAUT: Configuration = { liens: [], licence: 'lov2', accueil: {} };

export interface ReglageRefuse {
  /** As `accueil.titre`, `liens[2].adresse`. */
  readonly reglage: string;
  readonly raison: 'inconnu' | 'forme' | 'adresse' | 'couleur' | 'licence' | 'long';
}

type Verdict<T> = { readonly valeur: T } | { readonly raison: ReglageRefuse['raison'] };
type Check<T> = (brut: unknown) => Verdict<T>;

const LIENS_AU_PLUS = 6;

/** @param brut whatever the platform wrote; `undefined` when it wrote nothing */
export function readConfiguration(brut: unknown): {
  readonly configuration: Configuration;
  readonly refuses: readonly ReglageRefuse[];
} {
  const refuses: ReglageRefuse[] = [];
  if (brut === undefined || brut === null) return { configuration: CONFIGURATION_PAR_DEFAUT, refuses };
  const reader = new Lecteur('', brut, refuses);
  const accueil = reader.inner('accueil');
  const configuration: Configuration = {
    ...CONFIGURATION_PAR_DEFAUT,
    ...reader.take('nom', text(60)),
    ...reader.take('logo', image),
    ...reader.take('site', address),
    ...reader.take('contact', address),
    ...reader.take('licence', licence),
    ...reader.take('couleur', colour),
    liens: reader.list('liens').flatMap((lien) => {
      const { texte, adresse } = { ...lien.take('texte', text(60)), ...lien.take('adresse', address) };
      lien.refuseOthers();
      return texte !== undefined && adresse !== undefined ? [{ texte, adresse }] : [];
    }),
    accueil: {
      ...accueil.take('titre', text(80)),
      ...accueil.take('phrase', text(400)),
      ...accueil.take('message', text(600)),
    },
  };
  accueil.refuseOthers();
  reader.refuseOthers();
  return { configuration, refuses };
}

/** Takes the settings of one object out of it; what is left at the end is unknown. */
class Lecteur {
  private readonly chemin: string;
  private readonly reste: Map<string, unknown>;
  private readonly refuses: ReglageRefuse[];

  constructor(chemin: string, brut: unknown, refuses: ReglageRefuse[]) {
    this.chemin = chemin;
    this.refuses = refuses;
    const isObject = typeof brut === 'object' && brut !== null && !Array.isArray(brut);
    if (!isObject && brut !== undefined)
      this.refuses.push({ reglage: chemin || 'TOTEMCLIC', raison: 'forme' });
    this.reste = new Map(isObject ? Object.entries(brut) : []);
  }

  take<K extends string, T>(nom: K, check: Check<T>): { [P in K]?: T } {
    const brut = this.remove(nom);
    if (brut === undefined) return {};
    const verdict = check(brut);
    if ('valeur' in verdict) return { [nom]: verdict.valeur } as { [P in K]: T };
    this.refuses.push({ reglage: this.chemin + nom, raison: verdict.raison });
    return {};
  }

  inner(nom: string): Lecteur {
    return new Lecteur(`${this.chemin}${nom}.`, this.remove(nom), this.refuses);
  }

  list(nom: string): Lecteur[] {
    const brut = this.remove(nom);
    if (brut === undefined) return [];
    if (!Array.isArray(brut)) {
      this.refuses.push({ reglage: this.chemin + nom, raison: 'forme' });
      return [];
    }
    if (brut.length > LIENS_AU_PLUS) this.refuses.push({ reglage: this.chemin + nom, raison: 'long' });
    return brut
      .slice(0, LIENS_AU_PLUS)
      .map((one: unknown, rang) => new Lecteur(`${this.chemin}${nom}[${rang}].`, one, this.refuses));
  }

  refuseOthers(): void {
    for (const nom of this.reste.keys()) this.refuses.push({ reglage: this.chemin + nom, raison: 'inconnu' });
  }

  private remove(nom: string): unknown {
    const brut = this.reste.get(nom);
    this.reste.delete(nom);
    return brut;
  }
}

function text(longueur: number): Check<string> {
  return (brut) => {
    if (typeof brut !== 'string' || brut.trim() === '') return { raison: 'forme' };
    return brut.length > longueur ? { raison: 'long' } : { valeur: brut.trim() };
  };
}

/** Never `javascript:`; nothing is fetched from there either, these are links to follow. */
const address: Check<string> = (brut) =>
  typeof brut === 'string' && /^(https:\/\/|mailto:|\.\/)[^\s"'<>]+$/.test(brut)
    ? { valeur: brut }
    : { raison: 'adresse' };

/** Only what the policy of the page lets it show: its own folder, or the text of an image. */
const image: Check<string> = (brut) =>
  typeof brut === 'string' && /^(\.\/(?!.*\.\.)[\w./-]+|data:image\/[\w.+-]+[;,]\S+)$/.test(brut)
    ? { valeur: brut }
    : { raison: 'adresse' };

const colour: Check<string> = (brut) =>
  typeof brut === 'string' && /^#[0-9a-f]{6}$/i.test(brut) ? { valeur: brut } : { raison: 'couleur' };

const licence: Check<NomDeLicence> = (brut) => {
  const valeur = LICENCES.find((one) => one === brut);
  return valeur ? { valeur } : { raison: 'licence' };
};
