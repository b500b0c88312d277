/**
 * Figures of the section of fonctionnement. Sources: CGCT R2313-1 (1° dépenses réelles, 3° recettes réelles, 7° dépenses
 * de personnel); loi n° 2018-32 du 22 janvier 2018, article 29 (épargne brute). Sales of assets are taken out of the
 * épargne, as the DGCL and the Observatoire des finances locales do: they happen once.
 */
import { absent, type Chiffre, ratioOf, type Terme } from './chiffre.ts';
import type { Donnees } from './donnees.ts';

export function depensesReelles({ depenses }: Donnees): Chiffre {
  const termes: Terme[] = [{ nom: 'depenses-reelles', cents: depenses, role: 'plus' }];
  return { nom: 'depenses-reelles', genre: 'montant', cents: depenses, termes };
}

export function recettesReelles({ recettes }: Donnees): Chiffre {
  const termes: Terme[] = [{ nom: 'recettes-reelles', cents: recettes, role: 'plus' }];
  return { nom: 'recettes-reelles', genre: 'montant', cents: recettes, termes };
}

export function epargneBrute(donnees: Donnees): Chiffre {
  const { recettes, cessions, depenses, epargneBrute: cents } = donnees;
  const termes: Terme[] = [
    { nom: 'recettes-reelles', cents: recettes, role: 'plus' },
    { nom: 'cessions', cents: cessions, role: 'moins' },
    { nom: 'depenses-reelles', cents: depenses, role: 'moins' },
  ];
  return { nom: 'epargne-brute', genre: 'montant', cents, termes };
}

/** Over the same revenues as the épargne itself: without sales. */
export function tauxDEpargne({ recettes, cessions, epargneBrute: cents }: Donnees): Chiffre {
  const base = recettes - cessions;
  if (base <= 0n) return absent('taux-epargne', 'recettes-nulles');
  const termes: Terme[] = [
    { nom: 'epargne-brute', cents, role: 'plus' },
    { nom: 'recettes-reelles', cents: recettes, role: 'diviseur' },
    { nom: 'cessions', cents: cessions, role: 'moins' },
  ];
  return { nom: 'taux-epargne', genre: 'part', ratio: ratioOf(cents, base), termes };
}

export function partDuPersonnel({ personnel, depenses }: Donnees): Chiffre {
  if (depenses <= 0n) return absent('personnel', 'depenses-nulles');
  const termes: Terme[] = [
    { nom: 'personnel', cents: personnel, role: 'plus' },
    { nom: 'depenses-reelles', cents: depenses, role: 'diviseur' },
  ];
  return { nom: 'personnel', genre: 'part', ratio: ratioOf(personnel, depenses), termes };
}
