import type { Gravite } from '../core/controls/constat.ts';
import { accorder, fr } from './typographie.ts';

type Compte = Readonly<Record<Gravite, number>>;

/** The report in one sentence. */
export function texteVerdict({ bloquant, avertissement }: Compte, quoi: 'budget' | 'csv' = 'budget'): string {
  const sujet = quoi === 'budget' ? 'Ce budget' : 'Ce fichier CSV';
  const avertissements =
    avertissement === 0 ? 'aucun avertissement' : accorder(avertissement, 'avertissement');
  if (bloquant === 0) {
    return fr`${sujet} peut être publié : aucun problème bloquant, ${avertissements}.`;
  }
  const bloquants = accorder(bloquant, 'problème bloquant', 'problèmes bloquants');
  return fr`${sujet} ne peut pas être publié en l’état : ${bloquants}, ${avertissements}.`;
}
