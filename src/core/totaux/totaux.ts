import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { CodeSection, Mesure, Operations, Sens } from '../totem/codes.ts';
import type { Cents } from '../totem/montant.ts';

export const SECTIONS: readonly CodeSection[] = ['F', 'I'];
export const SENS: readonly Sens[] = ['D', 'R'];

/** What is looked at: one measure, all lines or only those of réel or ordre operations. */
export interface Vue {
  readonly mesure: Mesure;
  readonly operations: 'toutes' | Operations;
}

/** Totals in cents by section and sense, and what could not be placed. */
export interface Totaux {
  readonly F: Readonly<Record<Sens, Cents>>;
  readonly I: Readonly<Record<Sens, Cents>>;
  /** Recettes less dépenses, by section and in all. */
  readonly resultat: { readonly F: Cents; readonly I: Cents; readonly total: Cents };
  /** Lines that have this amount but neither a known section nor a known sense: in no total. */
  readonly horsTotaux: number;
}

/** The amount of a line in a view, in cents; `undefined` when the line is not in the view or has no such amount. */
export function centsIn({ ligne }: LigneEnrichie, vue: Vue): Cents | undefined {
  if (vue.operations !== 'toutes' && ligne.operations !== vue.operations) return undefined;
  return ligne.montants[vue.mesure]?.cents;
}

export function computeTotaux(lignes: readonly LigneEnrichie[], vue: Vue): Totaux {
  const F = { D: 0n, R: 0n };
  const I = { D: 0n, R: 0n };
  let horsTotaux = 0;
  for (const enrichie of lignes) {
    const cents = centsIn(enrichie, vue);
    if (cents === undefined) continue;
    const { sens } = enrichie.ligne;
    const section = enrichie.section.code;
    if (section === undefined || sens === undefined) horsTotaux++;
    else (section === 'F' ? F : I)[sens] += cents;
  }
  const resultat = { F: F.R - F.D, I: I.R - I.D, total: F.R + I.R - F.D - I.D };
  return { F, I, resultat, horsTotaux };
}
