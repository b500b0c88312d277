import type { Ligne } from './ligne.ts';
import { draw, formatEuros } from './montants.ts';
import { wrap, writeFields } from './xml.ts';

const REPORTS = ['001', '002', '021', '023', '024'];

/** The budget of 2022 to compare with: near this year's, in round hundreds, and missing for what is new. */
function budgetPrecedent(ligne: Ligne): number | undefined {
  const key = `précédent ${ligne.sens} ${ligne.nature} ${ligne.fonction}`;
  if (!ligne.credits || ligne.operation || REPORTS.includes(ligne.nature) || draw(key) < 0.08)
    return undefined;
  return Math.round((ligne.credits * (0.9 + 0.12 * draw(`${key} taux`))) / 10_000) * 10_000 || undefined;
}

function montant(cents: number | undefined): string | undefined {
  return cents === undefined ? undefined : formatEuros(cents);
}

/** As in real files, a recette réelle carries no ContNat: its chapter has to be derived from the account. */
function contNat(ligne: Ligne): string | undefined {
  return ligne.sens === 'R' && ligne.genre === 'reel' ? undefined : ligne.chapitre;
}

export function writeLigne(ligne: Ligne): string[] {
  const propose = ligne.credits === undefined ? undefined : ligne.credits - (ligne.reportsPrecedents ?? 0);
  return wrap('LigneBudget', [
    ...writeFields([
      ['Nature', ligne.nature],
      ['LibCpte', ligne.libelle],
      ['Fonction', ligne.fonction],
      ['Operation', ligne.operation],
      ['ContNat', contNat(ligne)],
      ['ArtSpe', String(ligne.specialise ?? false)],
      ['ContOp', ligne.sens === 'D' ? ligne.operation : undefined],
      ['CodRD', ligne.sens],
      ['MtBudgPrec', montant(budgetPrecedent(ligne))],
      ['MtRARPrec', montant(ligne.reportsPrecedents)],
      ['MtPropNouv', montant(propose)],
      ['MtPrev', formatEuros(propose ?? 0)],
      ['CredOuv', montant(ligne.credits)],
      ['MtReal', montant(ligne.realise)],
      ['MtRAR3112', montant(ligne.restes)],
      ['OpBudg', ligne.genre === 'reel' ? '0' : '1'],
      ['TypOpBudg', ligne.genre === 'reel' ? undefined : ligne.genre === 'entre-sections' ? '2' : '1'],
      ['OpeCpteTiers', ligne.compteTiers],
    ]),
    ...(propose === undefined ? [] : [`<MtSup Code="BudgetHorsRAR" V="${formatEuros(propose)}"/>`]),
    ...(ligne.operation ? ['<CaracSup Code="TypOpe" V="1"/>'] : []),
    `<CaracSup Code="Section" V="${ligne.section}"/>`,
  ]);
}
