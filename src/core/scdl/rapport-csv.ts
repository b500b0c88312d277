/** The report of a CSV, as data: a problem is a kind in a column, with the cells where it was met. */
import type { Gravite } from '../controls/constat.ts';
import type { Correspondance } from './header.ts';
import type { EcritureCsv } from './inspect-csv.ts';
import type { NomDeSchema } from './schemas.ts';

/** Where a problem was met, row after row; thousands of the same value are one text. */
export interface Cellules {
  /** Ranks of the rows as a spreadsheet numbers them: the header is 1. */
  readonly rangees: Uint32Array;
  /** Different values found, in order of appearance; long ones are cut. */
  readonly valeurs: readonly string[];
  /** For each row, which value. */
  readonly choix: Uint32Array;
}

export interface ProblemeCsv {
  readonly code: string;
  readonly gravite: Gravite;
  /** Name of the column: the schema's when it has it, else the header's. */
  readonly colonne?: string;
  /** 1-based rank of that column in the file; missing when the file lacks it. */
  readonly position?: number;
  /** How many times; the number of cells when there are any. */
  readonly nombre: number;
  /** How many of them `repairCsv` repairs. */
  readonly reparables: number;
  readonly trouve?: string;
  /** Values or limit of the schema, or the other column. */
  readonly attendu?: readonly string[];
  readonly cellules?: Cellules;
}

export interface RapportCsv {
  readonly schema: { readonly nom: NomDeSchema; readonly version: string };
  readonly ecriture: EcritureCsv;
  readonly correspondance: Correspondance;
  /** Rows of data, empty ones left out. */
  readonly rangees: number;
  readonly structure: readonly ProblemeCsv[];
  readonly contenu: readonly ProblemeCsv[];
  /** Whether columns may be put in order: not when a row of another length would be shifted by it. */
  readonly colonnesReparables: boolean;
  /** How many things a repair would change; 0 = nothing to offer. */
  readonly reparables: number;
}

export function countByGravite(rapport: RapportCsv, gravite: Gravite): number {
  return [...rapport.structure, ...rapport.contenu]
    .filter((probleme) => probleme.gravite === gravite)
    .reduce((sum, { nombre }) => sum + nombre, 0);
}

const MAX_VALEUR = 200;

/** Gathers cells without an object for each. */
export class CellulesBuilder {
  private readonly rangees: number[] = [];
  private readonly choix: number[] = [];
  private readonly valeurs = new Map<string, number>();

  add(rangee: number, valeur: string): void {
    const short = valeur.length > MAX_VALEUR ? `${valeur.slice(0, MAX_VALEUR)}…` : valeur;
    const known = this.valeurs.get(short) ?? this.valeurs.size;
    this.valeurs.set(short, known);
    this.rangees.push(rangee);
    this.choix.push(known);
  }

  build(): Cellules {
    return {
      rangees: Uint32Array.from(this.rangees),
      valeurs: [...this.valeurs.keys()],
      choix: Uint32Array.from(this.choix),
    };
  }
}

/** A window on the cells of a problem. */
export function listCellules(
  { rangees, valeurs, choix }: Cellules,
  debut = 0,
  nombre = rangees.length,
): { readonly rangee: number; readonly valeur: string }[] {
  return [...rangees.subarray(debut, debut + nombre)].map((rangee, index) => ({
    rangee,
    valeur: valeurs[choix[debut + index] ?? 0] ?? '',
  }));
}
