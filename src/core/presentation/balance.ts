import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import { computeTotaux, SECTIONS, SENS } from '../totaux/totaux.ts';
import type { CodeSection, Mesure, Sens } from '../totem/codes.ts';
import type { Cents } from '../totem/montant.ts';

/** One section and sense, split in réel and ordre; `autres`: lines that do not say which. The three make the total. */
export interface CoteDeBalance {
  readonly section: CodeSection;
  readonly sens: Sens;
  readonly total: Cents;
  readonly reel: Cents;
  readonly ordre: Cents;
  readonly autres: Cents;
}

/** Dépenses and recettes of both sections, in the measure that is looked at. */
export function computeBalance(lignes: readonly LigneEnrichie[], mesure: Mesure): CoteDeBalance[] {
  const [toutes, reel, ordre] = (['toutes', 'reel', 'ordre'] as const).map((operations) =>
    computeTotaux(lignes, { mesure, operations }),
  );
  if (!toutes || !reel || !ordre) return [];
  return SECTIONS.flatMap((section) =>
    SENS.map((sens) => {
      const total = toutes[section][sens];
      const [real, order] = [reel[section][sens], ordre[section][sens]];
      return { section, sens, total, reel: real, ordre: order, autres: total - real - order };
    }),
  );
}
