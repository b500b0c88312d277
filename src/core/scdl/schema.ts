/**
 * Table Schema (Frictionless, version 1), as far as the SCDL schemas go: a schema is typed data, and a constraint that
 * is not known here does not compile. Not here: `unique` and keys (they need the whole table), formats of dates other
 * than the default, `groupChar` and `bareNumber`. Custom checks are those of Validata.
 */

interface Base {
  readonly name: string;
  readonly required: boolean;
  /** Ours, not of the specification: a code, which spaces around it make another one. */
  readonly code?: boolean;
}
export interface ChampTexte extends Base {
  readonly type: 'string';
  readonly enum?: readonly string[];
  /** Must match the whole value. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}
export interface ChampNombre extends Base {
  readonly type: 'number' | 'integer' | 'year';
  readonly minimum?: number;
  readonly maximum?: number;
}
export interface ChampBooleen extends Base {
  readonly type: 'boolean';
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
}
export interface ChampLibre extends Base {
  readonly type: 'date' | 'any';
}
export type Champ = ChampTexte | ChampNombre | ChampBooleen | ChampLibre;

export type Verification =
  | { readonly name: 'french-siret-value'; readonly column: string }
  | { readonly name: 'one-of-required'; readonly column1: string; readonly column2: string };

export interface Schema {
  readonly name: string;
  readonly version: string;
  readonly champs: readonly Champ[];
  /** `['']` when not given. */
  readonly missingValues?: readonly string[];
  readonly verifications: readonly Verification[];
}

/** Why a cell is refused; the first reason only, in this order: missing, type, then constraints. */
export type Defaut =
  | 'requis'
  | 'type'
  | 'enum'
  | 'pattern'
  | 'min-length'
  | 'max-length'
  | 'minimum'
  | 'maximum'
  | 'siret'
  | 'un-parmi';
