import { type Constat, constat } from './constat.ts';
import type { Sujet } from './controle.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';

/**
 * Which plan the budget is read with. That the plan of the exercice is not at hand is no fault of the file; that its
 * nomenclature is in no plan may be one. An absent Nomenclature or Exer is told by controlEnTete.
 */
export function controlPlan({ referentiel, rang: budget }: Sujet): Constat[] {
  const { nomenclature, exercice, plan } = referentiel;
  if (nomenclature === '') return [];
  const lieu = { budget, champ: 'Nomenclature' };
  if (plan?.nomenclature !== nomenclature) {
    const voisin = plan && { attendu: plan.nomenclature, exercice: plan.exercice };
    return [constat(NOMENCLATURE.nomenclatureInconnue, lieu, { trouve: nomenclature, ...voisin })];
  }
  const faits = { nomenclature, exercice: plan.exercice };
  return [
    ...(plan.ajoute ? [constat(NOMENCLATURE.planAjoute, lieu, faits)] : []),
    ...(plan.exact || Number.isNaN(exercice)
      ? []
      : [constat(NOMENCLATURE.planVoisin, lieu, { ...faits, trouve: String(exercice) })]),
  ];
}
