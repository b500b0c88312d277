import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Libelle, Origine } from '../nomenclature/origine.ts';
import { isEnVigueur, type Referentiel } from '../nomenclature/referentiel.ts';
import { centsIn, type Vue } from '../totaux/totaux.ts';
import type { CodeSection, Operations, Sens } from '../totem/codes.ts';
import type { Cents } from '../totem/montant.ts';

/** A value of a line that the file does not give as such: derived from the plan, or borrowed elsewhere. */
export interface Marque {
  readonly champ: 'chapitre' | 'libelleChapitre' | 'section' | 'nature' | 'fonction';
  readonly origine: Origine;
  /** What the file gives in its place: a `ContNat` that is no chapter of the plan. */
  readonly donne?: string;
}

/** A budget line as the table shows it. */
export interface LigneVue {
  /** 0-based rank in the budget; stable under sort and filters. */
  readonly rang: number;
  /** 1-based line of the source. */
  readonly ligneSource: number;
  readonly section?: CodeSection;
  readonly sens?: Sens;
  readonly operations?: Operations;
  readonly chapitre: Libelle;
  readonly nature: Libelle;
  readonly fonction?: Libelle;
  readonly operation?: string;
  /** `LibCpte` of the line when it has one: what the service wrote itself. */
  readonly libelleLigne?: string;
  readonly montant?: Cents;
  readonly marques: readonly Marque[];
}

export const COLONNES_DE_TRI = [
  'rang',
  'section',
  'sens',
  'chapitre',
  'nature',
  'fonction',
  'operation',
  'montant',
] as const;
export type ColonneDeTri = (typeof COLONNES_DE_TRI)[number];

export interface SelectionDeLignes {
  readonly vue: Vue;
  /** Words that must all be found, without case or accents, in codes and labels. */
  readonly recherche: string;
  readonly section?: CodeSection;
  readonly sens?: Sens;
  /** Only the lines that carry a mark. */
  readonly marquees: boolean;
  readonly tri: ColonneDeTri;
  readonly decroissant: boolean;
}

/** The lines of a selection, in its order, and the sum of their amounts in cents. */
export interface LignesChoisies {
  readonly lignes: readonly LigneEnrichie[];
  readonly somme: Cents;
}

export function selectLignes(
  lignes: readonly LigneEnrichie[],
  selection: SelectionDeLignes,
  plan: Referentiel['plan'],
): LignesChoisies {
  const { vue, section, sens, marquees } = selection;
  const words = fold(selection.recherche).split(/\s+/).filter(Boolean);
  const chosen = lignes.filter((one) => {
    if (vue.operations !== 'toutes' && one.ligne.operations !== vue.operations) return false;
    if (section !== undefined && one.section.code !== section) return false;
    if (sens !== undefined && one.ligne.sens !== sens) return false;
    if (marquees && marquesOf(one, plan).length === 0) return false;
    if (words.length === 0) return true;
    const text = searchText(one);
    return words.every((word) => text.includes(word));
  });
  const compare = comparer(selection.tri, vue);
  const sign = selection.decroissant ? -1 : 1;
  chosen.sort((a, b) => sign * compare(a, b) || a.ligne.rang - b.ligne.rang);
  const somme = chosen.reduce((sum, one) => sum + (centsIn(one, vue) ?? 0n), 0n);
  return { lignes: chosen, somme };
}

export function toLigneVue(enrichie: LigneEnrichie, vue: Vue, plan: Referentiel['plan']): LigneVue {
  const { ligne, chapitre, section, nature, fonction } = enrichie;
  const montant = centsIn(enrichie, vue);
  return {
    rang: ligne.rang,
    ligneSource: ligne.ligne,
    ...(section.code && { section: section.code }),
    ...(ligne.sens && { sens: ligne.sens }),
    ...(ligne.operations && { operations: ligne.operations }),
    chapitre: { code: chapitre.code, libelle: chapitre.libelle, origine: chapitre.origineLibelle },
    nature,
    ...(fonction && { fonction }),
    ...(ligne.operation !== undefined && { operation: ligne.operation }),
    ...(ligne.libCpte !== undefined && { libelleLigne: ligne.libCpte }),
    ...(montant !== undefined && { montant }),
    marques: marquesOf(enrichie, plan),
  };
}

/** What in a line is not what the file or the plan of its exercice says. */
export function marquesOf(
  { ligne, chapitre, section, nature, fonction }: LigneEnrichie,
  plan: Referentiel['plan'],
): Marque[] {
  const marques: Marque[] = [];
  if (chapitre.origine.de !== 'ligne') {
    const donne = ligne.contNat;
    marques.push({ champ: 'chapitre', origine: chapitre.origine, ...(donne !== undefined && { donne }) });
  }
  if (!isEnVigueur(chapitre.origineLibelle, plan)) {
    marques.push({ champ: 'libelleChapitre', origine: chapitre.origineLibelle });
  }
  if (section.code === undefined || section.origine.de === 'ligne') {
    marques.push({ champ: 'section', origine: section.origine });
  }
  if (!isEnVigueur(nature.origine, plan)) marques.push({ champ: 'nature', origine: nature.origine });
  if (fonction && !isEnVigueur(fonction.origine, plan)) {
    marques.push({ champ: 'fonction', origine: fonction.origine });
  }
  return marques;
}

/** Lower case without accents nor typography: `Énergie` is found by `energie`, `l’eau` by `l'eau`, `œuvre` by `oeuvre`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’\u0092]/g, "'")
    .toLowerCase()
    .replaceAll('œ', 'oe');
}

const searchTexts = new WeakMap<LigneEnrichie, string>();

function searchText(enrichie: LigneEnrichie): string {
  const known = searchTexts.get(enrichie);
  if (known !== undefined) return known;
  const { ligne, chapitre, nature, fonction, chapitreFonction } = enrichie;
  const parts = [chapitre, nature, fonction, chapitreFonction].flatMap((one) =>
    one ? [one.code, one.libelle] : [],
  );
  const text = fold([...parts, ligne.libCpte, ligne.operation].filter(Boolean).join(' '));
  searchTexts.set(enrichie, text);
  return text;
}

function comparer(tri: ColonneDeTri, vue: Vue): (a: LigneEnrichie, b: LigneEnrichie) => number {
  if (tri === 'rang') return (a, b) => a.ligne.rang - b.ligne.rang;
  if (tri === 'montant') {
    return (a, b) => {
      const [left, right] = [centsIn(a, vue), centsIn(b, vue)];
      // Lines without the amount count as less than any.
      if (left === undefined || right === undefined)
        return Number(left !== undefined) - Number(right !== undefined);
      return left < right ? -1 : Number(left > right);
    };
  }
  const keyOf = (one: LigneEnrichie): string => {
    if (tri === 'section') return one.section.code ?? '';
    if (tri === 'sens') return one.ligne.sens ?? '';
    if (tri === 'operation') return one.ligne.operation ?? '';
    return one[tri]?.code ?? '';
  };
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : Number(left > right);
  };
}
