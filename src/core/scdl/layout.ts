/** The columns that a repaired table has. */
import { PROBLEMES } from './definitions.ts';
import type { RapportCsv } from './rapport-csv.ts';
import { SCHEMAS } from './schemas.ts';

export interface Colonne {
  readonly nom: string;
  /** 0-based column of the file; missing when the column is added. */
  readonly place: number | undefined;
}

/** Columns to write. Without a reason to change them, as they are; surplus ones are never thrown away. */
export function layOut({ schema, correspondance, colonnesReparables, structure }: RapportCsv): Colonne[] {
  const { noms, places, malNommees, desordre } = correspondance;
  const { champs } = SCHEMAS[schema.nom];
  const nameOf = (place: number) =>
    malNommees.includes(place) ? (champs[places.indexOf(place)]?.name ?? '') : (noms[place] ?? '');
  const all = noms.map((_, place) => ({ nom: nameOf(place), place }));
  const added = new Set(
    structure.filter((one) => one.code === PROBLEMES.colonneFacultative.code).map(({ colonne }) => colonne),
  );
  if (!colonnesReparables || (!desordre && added.size === 0)) return all;
  const ordered = champs.flatMap(({ name }, index) => {
    const place = places[index];
    return place !== undefined || added.has(name) ? [{ nom: name, place }] : [];
  });
  return [...ordered, ...all.filter(({ place }) => !places.includes(place))];
}
