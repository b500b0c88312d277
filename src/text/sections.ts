import type { CodeSection, Operations, Sens } from '../core/totem/codes.ts';

export const SECTION_INCONNUE = 'Section inconnue';

export function texteSection(code: CodeSection | string | undefined): string {
  if (code === 'F') return 'Fonctionnement';
  if (code === 'I') return 'Investissement';
  return SECTION_INCONNUE;
}

export function texteSens(code: Sens | string | undefined): string {
  if (code === 'D') return 'Dépenses';
  if (code === 'R') return 'Recettes';
  return 'Sens inconnu';
}

/** `d’investissement`, `de fonctionnement`. */
export function deSection(code: CodeSection | undefined): string {
  if (code === 'I') return 'd’investissement';
  return code === 'F' ? 'de fonctionnement' : 'de section inconnue';
}

/** For one line: `Dépense`. */
export function texteSensDeLigne(code: Sens | undefined): string {
  if (code === 'D') return 'Dépense';
  if (code === 'R') return 'Recette';
  return 'Inconnu';
}

export function texteOperations(code: Operations | undefined): string {
  if (code === 'reel') return 'Réel';
  if (code === 'ordre') return 'Ordre';
  return 'Inconnu';
}

/** Dépenses then recettes, of fonctionnement then of investissement. */
export const SECTIONS_ET_SENS: readonly { readonly section: CodeSection; readonly sens: Sens }[] = [
  { section: 'F', sens: 'D' },
  { section: 'F', sens: 'R' },
  { section: 'I', sens: 'D' },
  { section: 'I', sens: 'R' },
];
