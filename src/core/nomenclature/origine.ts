/**
 * Where a chapter, a section or a label comes from. Shown beside the value on screen and in the report: nothing that
 * was borrowed or derived passes for what the plan of the exercice says.
 */
export type Origine =
  /** The official plan of the exercice. */
  | { readonly de: 'plan' }
  /** The same nomenclature in another exercice. */
  | { readonly de: 'exercice'; readonly exercice: number }
  /** Another nomenclature of the same norm. */
  | { readonly de: 'norme'; readonly nomenclature: string; readonly exercice: number }
  /** The account above, since this one is in no plan: `6588` for `65887`. */
  | { readonly de: 'compte'; readonly compte: string }
  /** The budget line itself (`LibCpte`, `ContNat`, `CaracSup Section`). */
  | { readonly de: 'ligne' }
  | { readonly de: 'inconnu' };

/** A code with its label and where the label comes from. An unknown label is ''. */
export interface Libelle {
  readonly code: string;
  readonly libelle: string;
  readonly origine: Origine;
}

export const PLAN: Origine = { de: 'plan' };
export const LIGNE: Origine = { de: 'ligne' };
export const INCONNU: Origine = { de: 'inconnu' };
