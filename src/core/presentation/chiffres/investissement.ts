/**
 * Figures of loans and works. Sources: CGCT R2313-1 (4° dépenses d'équipement brut, 5° encours de la dette par
 * habitant); loi n° 2018-32 du 22 janvier 2018, article 29 (capacité de désendettement: encours over épargne brute).
 */

import { parHabitant } from '../population.ts';
import { absent, type Chiffre, ratioOf, type Terme } from './chiffre.ts';
import type { Donnees } from './donnees.ts';

export function epargneNette({ epargneBrute, capital }: Donnees): Chiffre {
  const termes: Terme[] = [
    { nom: 'epargne-brute', cents: epargneBrute, role: 'plus' },
    { nom: 'capital', cents: capital, role: 'moins' },
  ];
  return { nom: 'epargne-nette', genre: 'montant', cents: epargneBrute - capital, termes };
}

/** In years. Meaningless when nothing is saved: no number of years repays the debt then. */
export function desendettement({ dette, epargneBrute }: Donnees): Chiffre {
  if (dette === undefined) return absent('desendettement', 'dette-absente');
  if (epargneBrute <= 0n) return absent('desendettement', 'epargne-negative');
  const termes: Terme[] = [
    { nom: 'dette', cents: dette, role: 'plus' },
    { nom: 'epargne-brute', cents: epargneBrute, role: 'diviseur' },
  ];
  return { nom: 'desendettement', genre: 'annees', ratio: ratioOf(dette, epargneBrute), termes };
}

export function detteParHabitant({ dette, habitants }: Donnees): Chiffre {
  if (dette === undefined) return absent('dette-par-habitant', 'dette-absente');
  if (habitants === undefined) return absent('dette-par-habitant', 'population-absente');
  const termes: Terme[] = [{ nom: 'dette', cents: dette, role: 'plus' }];
  const cents = parHabitant(dette, habitants);
  return { nom: 'dette-par-habitant', genre: 'par-habitant', cents, habitants, termes };
}

export function depensesDEquipement({ equipement }: Donnees): Chiffre {
  const termes: Terme[] = [{ nom: 'equipement', cents: equipement, role: 'plus' }];
  return { nom: 'equipement', genre: 'montant', cents: equipement, termes };
}

/** What was done of the investment that was open: réel dépenses, carried deficit left out. */
export function tauxDeRealisation({ compte, investissement }: Donnees): Chiffre {
  if (!compte) return absent('realisation', 'pas-un-compte');
  const { realise, ouvert } = investissement;
  if (ouvert <= 0n) return absent('realisation', 'credits-absents');
  const termes: Terme[] = [
    { nom: 'investissement-realise', cents: realise, role: 'plus' },
    { nom: 'investissement-ouvert', cents: ouvert, role: 'diviseur' },
  ];
  return { nom: 'realisation', genre: 'part', ratio: ratioOf(realise, ouvert), termes };
}
