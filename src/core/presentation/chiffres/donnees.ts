import type { BudgetOuvert } from '../../ouvrir.ts';
import { mesurePrincipale } from '../../totem/codes.ts';
import { valeurDe } from '../../totem/document.ts';
import type { Cents } from '../../totem/montant.ts';
import { readDette } from '../annexes/dette.ts';
import { readPopulation } from '../population.ts';
import { capitalRembourse, cessions, equipement, personnel, reelles } from './sommes.ts';

/** Every amount that the figures are made of, each summed once; cents. */
export interface Donnees {
  readonly depenses: Cents;
  readonly recettes: Cents;
  readonly cessions: Cents;
  readonly epargneBrute: Cents;
  readonly personnel: Cents;
  readonly capital: Cents;
  readonly equipement: Cents;
  /** An account (CA, CFU): it says what was executed. */
  readonly compte: boolean;
  readonly investissement: { readonly realise: Cents; readonly ouvert: Cents };
  readonly dette: Cents | undefined;
  readonly habitants: number | undefined;
}

export function readDonnees({ budget, lignes }: BudgetOuvert): Donnees {
  const natDec = valeurDe(budget.bloc, 'NatDec')?.trim();
  const mesure = mesurePrincipale(natDec);
  const depenses = reelles(lignes, mesure, 'F', 'D');
  const recettes = reelles(lignes, mesure, 'F', 'R');
  const sold = cessions(lignes, mesure);
  return {
    depenses,
    recettes,
    cessions: sold,
    epargneBrute: recettes - sold - depenses,
    personnel: personnel(lignes, mesure),
    capital: capitalRembourse(lignes, mesure),
    equipement: equipement(lignes, mesure),
    compte: mesure === 'MtReal',
    investissement: {
      realise: reelles(lignes, 'MtReal', 'I', 'D'),
      ouvert: reelles(lignes, 'CredOuv', 'I', 'D'),
    },
    dette: readDette(budget)?.total,
    habitants: readPopulation(budget.informations),
  };
}
