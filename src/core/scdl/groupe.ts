/** All the cells of one kind of problem in one column. */
import type { Definition } from '../controls/constat.ts';
import { PROBLEMES } from './definitions.ts';
import type { Correspondance } from './header.ts';
import type { CellulesBuilder, ProblemeCsv } from './rapport-csv.ts';
import type { Champ, Schema } from './schema.ts';

export interface Groupe {
  readonly definition: Definition;
  /** Rank of the field in the schema, or `RANGEE`. */
  readonly champ: number;
  readonly cellules: CellulesBuilder;
  nombre: number;
  reparables: number;
}

/** In the place of a field: what concerns whole rows. */
export const RANGEE = -1;

export function toProbleme(
  { definition, champ: index, cellules, nombre, reparables }: Groupe,
  schema: Schema,
  { noms, places }: Correspondance,
): ProblemeCsv {
  const { code, gravite } = definition;
  const common = { code, gravite, nombre, reparables, cellules: cellules.build() };
  const champ = schema.champs[index];
  if (!champ)
    return definition === PROBLEMES.longueur ? { ...common, attendu: [String(noms.length)] } : common;
  const place = places[index];
  const attendu = attenduOf(champ, definition, schema);
  return {
    ...common,
    colonne: champ.name,
    ...(place !== undefined && { position: place + 1 }),
    ...(attendu && { attendu }),
  };
}

function attenduOf(champ: Champ, { code }: Definition, schema: Schema): readonly string[] | undefined {
  switch (code) {
    case PROBLEMES.valeur.code:
      return champ.type === 'string' ? champ.enum : undefined;
    case PROBLEMES.booleen.code:
      return champ.type === 'boolean'
        ? [...(champ.trueValues ?? []), ...(champ.falseValues ?? [])]
        : undefined;
    case PROBLEMES.tropLong.code:
      return 'maxLength' in champ ? [String(champ.maxLength)] : undefined;
    case PROBLEMES.tropCourt.code:
      return 'minLength' in champ ? [String(champ.minLength)] : undefined;
    case PROBLEMES.tropPetit.code:
      return 'minimum' in champ ? [String(champ.minimum)] : undefined;
    case PROBLEMES.tropGrand.code:
      return 'maximum' in champ ? [String(champ.maximum)] : undefined;
    case PROBLEMES.unParmi.code:
      return schema.verifications.flatMap((one) =>
        one.name === 'one-of-required' ? [one.column1, one.column2] : [],
      );
    default:
      return undefined;
  }
}
