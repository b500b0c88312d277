import type { LigneEnrichie } from '../../nomenclature/ligne-enrichie.ts';
import { computeTotaux, type Vue } from '../../totaux/totaux.ts';
import type { CodeSection, Mesure, Sens } from '../../totem/codes.ts';
import type { Cents } from '../../totem/montant.ts';

/** Carried results: of another exercice, so in no figure about this one. Same codes in every nomenclature since M14. */
const RESULTATS_REPORTES: ReadonlySet<string> = new Set(['001', '002']);

/**
 * Accounts of class 16 that repay no loan: deposits (165), refinancing (166), lines that stand for treasury (16449),
 * accrued interest (1688), bond premiums (169). With them left out, the épargne nette of a real CFU is the one that
 * its own `InformationsGenerales` give.
 */
const HORS_REMBOURSEMENT = ['165', '166', '16449', '1688', '169'];

/** Réel operations of one section and sense, results carried from another exercice left out. */
export function reelles(
  lignes: readonly LigneEnrichie[],
  mesure: Mesure,
  section: CodeSection,
  sens: Sens,
): Cents {
  return computeTotaux(lignes.filter(horsResultats), vueReelle(mesure))[section][sens];
}

/** Proceeds of sales of assets, account 775: not to be met again next year. */
export function cessions(lignes: readonly LigneEnrichie[], mesure: Mesure): Cents {
  return somme(lignes, mesure, 'F', 'R', ({ ligne }) => ligne.nature.startsWith('775'));
}

/** Chapter 012, the same in every nomenclature. */
export function personnel(lignes: readonly LigneEnrichie[], mesure: Mesure): Cents {
  return somme(lignes, mesure, 'F', 'D', isPersonnel);
}

/** A vote by fonction gives its natures too: the chapter by nature comes from the account. */
export function isPersonnel({ chapitre }: LigneEnrichie): boolean {
  return chapitre.code === '012';
}

/** Repayment of the capital of loans. */
export function capitalRembourse(lignes: readonly LigneEnrichie[], mesure: Mesure): Cents {
  return somme(lignes, mesure, 'I', 'D', ({ ligne }) => isRemboursement(ligne.nature));
}

export function isRemboursement(nature: string): boolean {
  return nature.startsWith('16') && !HORS_REMBOURSEMENT.some((prefix) => nature.startsWith(prefix));
}

/** Accounts 20 (without the grants paid, 204), 21 and 23. */
export function equipement(lignes: readonly LigneEnrichie[], mesure: Mesure): Cents {
  return somme(lignes, mesure, 'I', 'D', ({ ligne }) => isEquipement(ligne.nature));
}

export function isEquipement(nature: string): boolean {
  return /^2[013]/.test(nature) && !nature.startsWith('204');
}

/** Amounts that no figure can count: without section, sense, or kind of operation. */
export function countNonPlacees(lignes: readonly LigneEnrichie[], mesure: Mesure): number {
  return lignes.filter(
    (one) =>
      one.ligne.montants[mesure] !== undefined &&
      (one.ligne.montants[mesure].cents === undefined ||
        one.ligne.operations === undefined ||
        one.ligne.sens === undefined ||
        one.section.code === undefined),
  ).length;
}

function somme(
  lignes: readonly LigneEnrichie[],
  mesure: Mesure,
  section: CodeSection,
  sens: Sens,
  keep: (ligne: LigneEnrichie) => boolean,
): Cents {
  return computeTotaux(lignes.filter(keep), vueReelle(mesure))[section][sens];
}

function vueReelle(mesure: Mesure): Vue {
  return { mesure, operations: 'reel' };
}

/** Not a result carried from another exercice. */
export function horsResultats({ ligne }: LigneEnrichie): boolean {
  return !RESULTATS_REPORTES.has(ligne.nature);
}
