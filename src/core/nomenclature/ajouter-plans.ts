import type { ContenuDePlan, Nomenclature, PlanDeCompte, TableDePlan } from './plan.ts';
import { cleOf } from './referentiel.ts';

/**
 * The nomenclatures of a norm with the plans that the user added. An added plan wins over the carried one of the same
 * exercice, and says so (`ajoutes`); one of an unknown declinaison is a nomenclature of its own.
 *
 * @param ajoutes nomenclatures made of added plans alone
 */
export function addPlans(
  portees: readonly Nomenclature[],
  ajoutes: readonly Nomenclature[],
): readonly Nomenclature[] {
  let result = portees;
  for (const ajout of ajoutes) {
    const same = result.find((one) => cleOf(one) === cleOf(ajout));
    const joined = new NomenclatureAugmentee(same, ajout);
    result = same ? result.map((one) => (one === same ? joined : one)) : [...result, joined];
  }
  return result;
}

class NomenclatureAugmentee implements Nomenclature {
  readonly norme: string;
  readonly declinaison: string;
  readonly exercices: readonly number[];
  readonly ajoutes: readonly number[];
  readonly taille: number;
  private readonly portee: Nomenclature | undefined;
  private readonly ajout: Nomenclature;

  constructor(portee: Nomenclature | undefined, ajout: Nomenclature) {
    this.portee = portee;
    this.ajout = ajout;
    this.norme = ajout.norme;
    this.declinaison = ajout.declinaison;
    this.exercices = unite(portee?.exercices ?? [], ajout.exercices);
    this.ajoutes = unite(portee?.ajoutes ?? [], ajout.exercices);
    this.taille = Math.max(portee?.taille ?? 0, ajout.taille);
  }

  find<T extends TableDePlan>(table: T, code: string, exercice: number): ContenuDePlan[T] | undefined {
    return this.of(exercice)?.find(table, code, exercice);
  }

  exercicesOf(table: TableDePlan, code: string): readonly number[] {
    const portes = this.portee?.exercicesOf(table, code) ?? [];
    const remplaces = this.ajout.exercices;
    return unite(
      portes.filter((exercice) => !remplaces.includes(exercice)),
      this.ajout.exercicesOf(table, code),
    );
  }

  plan(exercice: number): PlanDeCompte | undefined {
    return this.of(exercice)?.plan(exercice);
  }

  private of(exercice: number): Nomenclature | undefined {
    return this.ajout.exercices.includes(exercice) ? this.ajout : this.portee;
  }
}

function unite(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
