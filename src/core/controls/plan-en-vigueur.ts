/** Looking codes up in the plan of the exercice, for the controls of the Nomenclature family. */
import type { ContenuDePlan, TableDePlan } from '../nomenclature/plan.ts';
import { cleOf, findInPlan, findInReferentiel } from '../nomenclature/referentiel.ts';
import { type Constat, constat, type Definition, type Faits, type Lieu } from './constat.ts';
import type { Sujet } from './controle.ts';

/** The entry of the plan that this budget is checked against. */
export function findEnVigueur<T extends TableDePlan>(
  { referentiel }: Sujet,
  table: T,
  code: string,
): ContenuDePlan[T] | undefined {
  return findInPlan(referentiel, table, code)?.entree;
}

/** A constat that the plan founds: no more than an information when it is not the plan of the exercice. */
export function constatDePlan(sujet: Sujet, definition: Definition, lieu: Lieu, faits: Faits): Constat {
  const told = constat(definition, lieu, faits);
  const exact = sujet.referentiel.plan?.exact === true;
  return definition.selonPlan && !exact ? { ...told, gravite: 'information' } : told;
}

/**
 * What is known of a code that the plan lacks: the plan looked in (`nomenclature`, `exercice`), the other `exercices` of
 * the same nomenclature that hold it, else another nomenclature of the norm (`trouve`), and its label there.
 */
export function faitsDeCodeInconnu(sujet: Sujet, tables: readonly TableDePlan[], code: string): Faits {
  const { plan, sources } = sujet.referentiel;
  const propre = sources[0]?.nomenclature;
  const exercices = [...new Set(tables.flatMap((table) => propre?.exercicesOf(table, code) ?? []))];
  const found = findInReferentiel(sujet.referentiel, tables, code);
  const voisine = found?.origine.de === 'norme' ? found.origine.nomenclature : undefined;
  return {
    code,
    ...(plan && { nomenclature: plan.nomenclature, exercice: plan.exercice }),
    ...(exercices.length > 0 && { exercices: exercices.sort((a, b) => a - b) }),
    ...(exercices.length === 0 &&
      voisine !== undefined &&
      voisine !== (propre && cleOf(propre)) && { trouve: voisine }),
    ...(found && { libelle: found.entree.libelle }),
  };
}
