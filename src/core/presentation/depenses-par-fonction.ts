import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Referentiel } from '../nomenclature/referentiel.ts';
import type { Mesure, VotePar } from '../totem/codes.ts';
import type { Cents } from '../totem/montant.ts';
import type { Noeud } from './arbre.ts';
import { presentParFonction } from './par-fonction.ts';

/** What a fonction costs, both sections together: what the tree-table says in two places. */
export interface DepenseDeFonction {
  /** As the tree-table has it, without what stands under it. */
  readonly noeud: Noeud;
  readonly fonctionnement: Cents;
  readonly investissement: Cents;
  readonly total: Cents;
}

/** Réel dépenses of the widest fonctions, largest first; those that cost nothing are left out. */
export function presentDepensesParFonction(
  lignes: readonly LigneEnrichie[],
  referentiel: Referentiel,
  mesure: Mesure,
  vote: VotePar | undefined,
): DepenseDeFonction[] {
  const vue = { mesure, operations: 'reel' } as const;
  const parFonction = presentParFonction(lignes, referentiel, vue, vote, 'fonction');
  if (!parFonction.disponible) return [];
  const found = new Map<string, DepenseDeFonction>();
  for (const section of parFonction.noeuds) {
    if (section.code !== 'F' && section.code !== 'I') continue;
    for (const noeud of section.enfants.find(({ code }) => code === 'D')?.enfants ?? []) {
      const key = `${noeud.niveau}/${noeud.code}`;
      const known = found.get(key) ?? { noeud, fonctionnement: 0n, investissement: 0n, total: 0n };
      const cote = section.code === 'F' ? 'fonctionnement' : 'investissement';
      found.set(key, {
        ...known,
        [cote]: known[cote] + noeud.montant,
        total: known.total + noeud.montant,
      });
    }
  }
  return [...found.values()]
    .filter(({ fonctionnement, investissement }) => fonctionnement !== 0n || investissement !== 0n)
    .sort((a, b) => (a.total === b.total ? 0 : a.total < b.total ? 1 : -1));
}
