import { valeurDe } from '../totem/document.ts';
import { type Constat, constat } from './constat.ts';
import { lieuEnTete, type Sujet } from './controle.ts';
import { FICHIER } from './definitions-fichier.ts';

/**
 * `ProjetBudget` true. Of a budget primitif, supplémentaire or of a décision modificative it says that the figures are a
 * proposal, and a proposal is not the budget: it must not be published as one.
 *
 * An account states what was executed: its figures are not those of a project. Some accounts that were voted and
 * published keep the flag (montpellier-ca-2018), so there it is told and does not stop anybody.
 */
export function controlProjet({ budget: { bloc }, rang }: Sujet): Constat[] {
  const projet = (valeurDe(bloc, 'ProjetBudget') ?? '').trim();
  if (projet !== 'true' && projet !== '1') return [];
  const natDec = (valeurDe(bloc, 'NatDec') ?? '').trim();
  const compte = natDec === '09' || natDec === '10';
  const definition = compte ? FICHIER.projetDeCompte : FICHIER.projetDeBudget;
  return [constat(definition, lieuEnTete(bloc, 'ProjetBudget', rang), { code: natDec })];
}
