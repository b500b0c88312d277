import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Referentiel } from '../nomenclature/referentiel.ts';
import type { CodeSection, Sens } from '../totem/codes.ts';
import type { Cents } from '../totem/montant.ts';
import type { Noeud } from './arbre.ts';
import { horsResultats } from './chiffres/sommes.ts';
import { presentParNature } from './par-nature.ts';

/** A chapter of an account: what was open, what was done. */
export interface ExecutionDeChapitre {
  readonly section: CodeSection;
  readonly sens: Sens;
  readonly chapitre: Noeud;
  readonly ouvert: Cents;
  readonly realise: Cents;
  /** Share of what was open; missing when nothing was. May pass 1. */
  readonly taux?: number;
}

/**
 * Réel operations by chapter of nature, those of the tree-table with both measures side by side; chapters without a
 * known section or sense are left out, and so are those where nothing was open nor done, and the results of earlier
 * exercices (001, 002): nobody carries them out. What is left is what the taux de réalisation is made of.
 */
export function presentExecution(
  lignes: readonly LigneEnrichie[],
  referentiel: Referentiel,
): ExecutionDeChapitre[] {
  const gardees = lignes.filter(horsResultats);
  const ouverts = chapitres(
    presentParNature(gardees, referentiel, { mesure: 'CredOuv', operations: 'reel' }, 'chapitre'),
  );
  const realises = chapitres(
    presentParNature(gardees, referentiel, { mesure: 'MtReal', operations: 'reel' }, 'chapitre'),
  );
  const cles = [...new Set([...ouverts.keys(), ...realises.keys()])].sort();
  return cles.flatMap((cle): ExecutionDeChapitre[] => {
    const chapitre = realises.get(cle) ?? ouverts.get(cle);
    const [section, sens] = cle.split('/');
    if (!chapitre || (section !== 'F' && section !== 'I') || (sens !== 'D' && sens !== 'R')) return [];
    const [ouvert, realise] = [ouverts.get(cle)?.montant ?? 0n, realises.get(cle)?.montant ?? 0n];
    if (ouvert === 0n && realise === 0n) return [];
    const taux = ouvert > 0n ? Number((realise * 1_000_000n) / ouvert) / 1_000_000 : undefined;
    return [{ section, sens, chapitre, ouvert, realise, ...(taux !== undefined && { taux }) }];
  });
}

function chapitres(sections: readonly Noeud[]): Map<string, Noeud> {
  const found = sections.flatMap((section) => section.enfants.flatMap((sens) => sens.enfants));
  return new Map(found.map((chapitre) => [chapitre.cle, chapitre]));
}
