/** Which schema a header is meant for, and which of its columns hold which field. */

import type { Schema } from './schema.ts';
import { SCHEMAS } from './schemas.ts';

export interface Correspondance {
  /** The header as written. */
  readonly noms: readonly string[];
  /** For each field of the schema, the 0-based column that holds it. */
  readonly places: readonly (number | undefined)[];
  /** Columns of the file that no field has, and those that repeat a field. */
  readonly surnumeraires: readonly number[];
  readonly doubles: readonly number[];
  /** Columns that hold a field under a name that is not quite its own: case, spaces, dashes. */
  readonly malNommees: readonly number[];
  readonly desordre: boolean;
}

export function matchHeader(schema: Schema, noms: readonly string[]): Correspondance {
  const keys = noms.map(keyOf);
  const places = schema.champs.map(({ name }) => {
    const exact = noms.indexOf(name);
    const near = exact >= 0 ? exact : keys.indexOf(keyOf(name));
    return near >= 0 ? near : undefined;
  });
  const taken = new Set(places);
  const known = new Set(schema.champs.map(({ name }) => keyOf(name)));
  const others = noms.map((_, index) => index).filter((index) => !taken.has(index));
  const found = places.filter((place) => place !== undefined);
  return {
    noms,
    places,
    surnumeraires: others.filter((index) => !known.has(keys[index] ?? '')),
    doubles: others.filter((index) => known.has(keys[index] ?? '')),
    malNommees: places.flatMap((place, index) =>
      place !== undefined && noms[place] !== schema.champs[index]?.name ? [place] : [],
    ),
    desordre: found.some((place, index) => index > 0 && place < (found[index - 1] ?? 0)),
  };
}

/**
 * The schema of which the header has most columns, and at least half of the required ones: the annexes that DataClic
 * wrote share four columns with the budget, and are not one.
 */
export function recogniseSchema(noms: readonly string[]): Schema | undefined {
  const ranked = Object.values(SCHEMAS)
    .map((schema) => ({ schema, ...countMatches(schema, noms) }))
    .filter(({ requis, trouves }) => trouves * 2 >= requis)
    .sort((a, b) => b.colonnes - a.colonnes);
  return ranked[0]?.schema;
}

function countMatches(schema: Schema, noms: readonly string[]) {
  const { places } = matchHeader(schema, noms);
  const required = schema.champs.map((champ, index) => ({ champ, place: places[index] }));
  const obligatoires = required.filter(({ champ }) => champ.required);
  return {
    colonnes: places.filter((place) => place !== undefined).length,
    requis: obligatoires.length,
    trouves: obligatoires.filter(({ place }) => place !== undefined).length,
  };
}

/** How many columns of the header belong to the schema, or to the one that fits best. */
export function scoreHeader(noms: readonly string[], schema?: Schema): number {
  const schemas = schema ? [schema] : Object.values(SCHEMAS);
  return Math.max(...schemas.map((one) => countMatches(one, noms).colonnes));
}

/** Names are compared without case, accents, spaces, dashes and underscores. */
function keyOf(nom: string): string {
  return nom
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
