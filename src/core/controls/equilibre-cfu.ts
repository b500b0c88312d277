import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { DocumentOuvert } from '../ouvrir.ts';
import type { CodeSection, Sens } from '../totem/codes.ts';
import { type DocumentComptable, type Rangee, valeurDe } from '../totem/document.ts';
import { type Cents, parseCents } from '../totem/montant.ts';
import { type Constat, constat } from './constat.ts';
import { EQUILIBRES } from './definitions-equilibre.ts';

/** The four execution states of the accountant. */
const EXECUTION: readonly { etat: string; section: CodeSection; sens: Sens }[] = [
  { etat: 'EB_DI', section: 'I', sens: 'D' },
  { etat: 'EB_RI', section: 'I', sens: 'R' },
  { etat: 'EB_DF', section: 'F', sens: 'D' },
  { etat: 'EB_RF', section: 'F', sens: 'R' },
];

/** "Total des dépenses d'investissement de l'exercice", and not that of the section, which has the carried result. */
const TOTAL_DE_L_EXERCICE = /^total des (depenses|recettes)\b.*\bde l.exercice$/;
const TOTAL_GENERAL = /^total general\b/;

/**
 * A compte financier unique has two authors: what the accountant executed must be what the authority executed, and the
 * balance sheet must balance. `MtPrevisions` and `CredOuv` are not compared: they differ legitimately (domain §7).
 */
export function controlCfu({ document, budgets }: DocumentOuvert): Constat[] {
  const { comptable } = document;
  if (document.genre !== 'CompteFinancierUnique') return [];
  const [ouvert] = budgets;
  // With several budgets in the file, nothing says whose accounts these are.
  if (!comptable || !ouvert || budgets.length > 1) {
    return [constat(EQUILIBRES.comptableIncomparable, {}, { cle: 'tout' })];
  }
  return [
    ...EXECUTION.flatMap(({ etat, section, sens }) =>
      compareExecution(comptable, etat, section, sens, ouvert.lignes),
    ),
    ...compareBilan(comptable),
  ];
}

function compareExecution(
  comptable: DocumentComptable,
  etat: string,
  section: CodeSection,
  sens: Sens,
  lignes: readonly LigneEnrichie[],
): Constat[] {
  const total = findTotal(comptable, etat, TOTAL_DE_L_EXERCICE, 'MtRealNettes');
  if (!total)
    return [constat(EQUILIBRES.comptableIncomparable, { champ: etat }, { cle: 'execution', section, sens })];
  const montant = executionOf(lignes, section, sens);
  if (montant === total.cents) return [];
  const lieu = { ligne: total.ligne, champ: etat };
  const faits = { section, sens, montant, contre: total.cents, ecart: montant - total.cents };
  return [constat(EQUILIBRES.executionDuComptable, lieu, faits)];
}

/** What the budget lines say was executed in the exercice: the results carried from before are left out. */
export function executionOf(lignes: readonly LigneEnrichie[], section: CodeSection, sens: Sens): Cents {
  let sum = 0n;
  for (const { ligne, section: found } of lignes) {
    if (found.code !== section || ligne.sens !== sens || ligne.nature === '001' || ligne.nature === '002')
      continue;
    sum += ligne.montants.MtReal?.cents ?? 0n;
  }
  return sum;
}

/** The synthetic states (BI_S_A, BI_S_P) are in thousands of euros: the full ones are compared. */
function compareBilan(comptable: DocumentComptable): Constat[] {
  const actif = findTotal(comptable, 'BI_A', TOTAL_GENERAL, 'MtNet');
  const passif = findTotal(comptable, 'BI_P', TOTAL_GENERAL, 'MtNet');
  if (!actif || !passif)
    return [constat(EQUILIBRES.comptableIncomparable, { champ: 'BI_A' }, { cle: 'bilan' })];
  if (actif.cents === passif.cents) return [];
  const faits = { montant: actif.cents, contre: passif.cents, ecart: actif.cents - passif.cents };
  return [constat(EQUILIBRES.bilan, { ligne: actif.ligne, champ: 'BI_A' }, faits)];
}

function findTotal(
  { lignes }: DocumentComptable,
  etat: string,
  intitule: RegExp,
  champ: string,
): { ligne: number; cents: Cents } | undefined {
  const isTotal = (rangee: Rangee): boolean =>
    valeurDe(rangee, 'Etat')?.trim() === etat && intitule.test(fold(valeurDe(rangee, 'Intitule1') ?? ''));
  const found = lignes.find(isTotal);
  const cents = parseCents((found && valeurDe(found, champ)) ?? '');
  return found && cents !== undefined ? { ligne: found.ligne, cents } : undefined;
}

/** Lower case, no accents, single spaces. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
