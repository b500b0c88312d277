/**
 * Checks cells and rows against a Table Schema.
 *
 * Where the specification leaves room, the verdict is that of Frictionless, the engine of the public validators: a year
 * has four digits and no sign (XML Schema would allow `-2022` and `12022`); the exponent may be `e`.
 */
import { isSiret } from '../totem/siret.ts';
import type { Champ, ChampNombre, ChampTexte, Defaut, Schema } from './schema.ts';

export type CheckCellule = (valeur: string) => Defaut | undefined;

const NOMBRE = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)$|^(?:NaN|-?INF)$/i;
const ENTIER = /^[+-]?\d+$/;
const ANNEE = /^\d{4}$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const VRAI = ['true', 'True', 'TRUE', '1'];
const FAUX = ['false', 'False', 'FALSE', '0'];

/** One cell of a column. A missing value is right unless the column is required; then nothing else is looked at. */
export function compileChamp(champ: Champ, schema: Schema): CheckCellule {
  const isMissing = compileMissing(schema);
  const absent = champ.required ? 'requis' : undefined;
  // Said as a SIRET rather than as a pattern: one reason a cell, the one that means something.
  const check: CheckCellule = holdsSiret(champ, schema)
    ? (valeur) => (isSiret(valeur) ? undefined : 'siret')
    : compileType(champ);
  return (valeur) => (isMissing(valeur) ? absent : check(valeur));
}

/** Nearly every schema knows the empty cell alone, and a table has a million cells. */
function compileMissing({ missingValues = [''] }: Schema): (valeur: string) => boolean {
  const missing = new Set(missingValues);
  return missing.size === 1 && missing.has('') ? (valeur) => valeur === '' : (valeur) => missing.has(valeur);
}

export function holdsSiret({ name }: Champ, schema: Schema): boolean {
  return schema.verifications.some((one) => one.name === 'french-siret-value' && one.column === name);
}

function compileType(champ: Champ): CheckCellule {
  switch (champ.type) {
    case 'string':
      return compileTexte(champ);
    case 'number':
      return compileBornes(champ, (valeur) => NOMBRE.test(valeur));
    case 'integer':
      return compileBornes(champ, (valeur) => ENTIER.test(valeur));
    case 'year':
      return compileBornes(champ, (valeur) => ANNEE.test(valeur));
    case 'boolean': {
      const known = new Set([...(champ.trueValues ?? VRAI), ...(champ.falseValues ?? FAUX)]);
      return (valeur) => (known.has(valeur) ? undefined : 'type');
    }
    case 'date':
      return (valeur) => (isDate(valeur) ? undefined : 'type');
    case 'any':
      return () => undefined;
  }
}

function compileTexte(champ: ChampTexte): CheckCellule {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = champ;
  const values = champ.enum && new Set(champ.enum);
  // Without the flag `u`, which would refuse the `\\-` of the schema of subventions.
  const pattern = champ.pattern === undefined ? undefined : new RegExp(`^(?:${champ.pattern})$`);
  return (valeur) => {
    if (values && !values.has(valeur)) return 'enum';
    if (pattern && !pattern.test(valeur)) return 'pattern';
    // A character is one or two UTF-16 units: only a doubtful text is counted.
    if (valeur.length > maxLength && countCharacters(valeur) > maxLength) return 'max-length';
    if (valeur.length < 2 * minLength && countCharacters(valeur) < minLength) return 'min-length';
    return undefined;
  };
}

function compileBornes(champ: ChampNombre, isType: (valeur: string) => boolean): CheckCellule {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = champ;
  const bounded = champ.minimum !== undefined || champ.maximum !== undefined;
  return (valeur) => {
    if (!isType(valeur)) return 'type';
    if (!bounded) return undefined;
    const nombre = toNumber(valeur);
    // Written so that NaN, which is neither above nor below anything, is refused.
    if (!(nombre >= minimum)) return 'minimum';
    return nombre <= maximum ? undefined : 'maximum';
  };
}

function toNumber(valeur: string): number {
  if (/inf$/i.test(valeur))
    return valeur.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(valeur);
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** ISO 8601 `YYYY-MM-DD` and a day that exists. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  return y > 0 && days !== undefined && d >= 1 && d <= days;
}

export type OnDefaut = (champ: number, defaut: Defaut) => void;

/**
 * One row. Columns that the table lacks are not looked at: that is told once, of the header.
 *
 * @param places for each field of the schema, the index of its cell
 */
export function compileRangee(
  schema: Schema,
  places: readonly (number | undefined)[],
): (cellules: readonly string[], onDefaut: OnDefaut) => void {
  const isMissing = compileMissing(schema);
  const checks = schema.champs.flatMap((champ, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ index, place, check: compileChamp(champ, schema) }];
  });
  const placeOf = (name: string) => places[schema.champs.findIndex((champ) => champ.name === name)];
  const oneOf = schema.verifications.flatMap((verification) => {
    if (verification.name !== 'one-of-required') return [];
    const { column1, column2 } = verification;
    const found = [placeOf(column1), placeOf(column2)].filter((place) => place !== undefined);
    const index = schema.champs.findIndex(
      ({ name }) => name === (placeOf(column1) === undefined ? column2 : column1),
    );
    return found.length === 0 ? [] : [{ index, found }];
  });
  return (cellules, onDefaut) => {
    for (const { index, place, check } of checks) {
      const defaut = check(cellules[place] ?? '');
      if (defaut !== undefined) onDefaut(index, defaut);
    }
    for (const { index, found } of oneOf) {
      if (found.every((place) => isMissing(cellules[place] ?? ''))) onDefaut(index, 'un-parmi');
    }
  };
}
