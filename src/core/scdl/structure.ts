/** Problems of a table as a whole: how it is written, and its columns. */
import type { Definition } from '../controls/constat.ts';
import { PROBLEMES } from './definitions.ts';
import type { Correspondance } from './header.ts';
import type { FormatCsv } from './inspect-csv.ts';
import type { ProblemeCsv } from './rapport-csv.ts';
import type { Schema } from './schema.ts';

export function checkStructure(
  schema: Schema,
  format: FormatCsv,
  correspondance: Correspondance,
  caracteresPerdus: number,
  colonnesReparables: boolean,
): ProblemeCsv[] {
  return [
    ...checkFormat(format, caracteresPerdus),
    ...checkMissing(schema, correspondance, colonnesReparables),
    ...checkColonnes(schema, correspondance, colonnesReparables),
  ];
}

type Facts = Partial<Omit<ProblemeCsv, 'code' | 'gravite'>>;

function probleme({ code, gravite }: Definition, certain: boolean, facts: Facts): ProblemeCsv {
  return { code, gravite, nombre: 1, reparables: certain ? 1 : 0, ...facts };
}

function checkFormat(format: FormatCsv, caracteresPerdus: number): ProblemeCsv[] {
  const { encodage, marque, separateur } = format;
  const found: ProblemeCsv[] = [];
  if (encodage !== 'utf-8') {
    found.push(probleme(PROBLEMES.encodage, true, { trouve: encodage, attendu: ['utf-8'] }));
  } else if (marque) {
    found.push(probleme(PROBLEMES.marque, true, {}));
  }
  if (separateur !== ',') {
    found.push(probleme(PROBLEMES.separateur, true, { trouve: separateur, attendu: [','] }));
  }
  if (caracteresPerdus > 0) {
    found.push(probleme(PROBLEMES.caracteresPerdus, false, { nombre: caracteresPerdus }));
  }
  return found;
}

function checkMissing(schema: Schema, { places }: Correspondance, certain: boolean): ProblemeCsv[] {
  const isMissing = (name: string) =>
    places[schema.champs.findIndex((champ) => champ.name === name)] === undefined;
  // Of two columns, one at least: it lacks only when both do, and then it is required.
  const pairs = schema.verifications.flatMap((one) =>
    one.name === 'one-of-required' && isMissing(one.column1) && isMissing(one.column2) ? [one] : [],
  );
  const paired = new Set(pairs.flatMap(({ column1, column2 }) => [column1, column2]));
  return [
    ...schema.champs.flatMap(({ name, required }) => {
      if (!isMissing(name) || paired.has(name)) return [];
      return required
        ? [probleme(PROBLEMES.colonneObligatoire, false, { colonne: name })]
        : [probleme(PROBLEMES.colonneFacultative, certain, { colonne: name })];
    }),
    ...pairs.map(({ column1, column2 }) =>
      probleme(PROBLEMES.colonneObligatoire, false, { colonne: column1, attendu: [column1, column2] }),
    ),
  ];
}

function checkColonnes(schema: Schema, correspondance: Correspondance, certain: boolean): ProblemeCsv[] {
  const { noms, places, surnumeraires, doubles, malNommees, desordre } = correspondance;
  const at = (index: number) => ({ colonne: noms[index] ?? '', position: index + 1 });
  return [
    ...surnumeraires.map((index) => probleme(PROBLEMES.colonneSurnumeraire, false, at(index))),
    ...doubles.map((index) => probleme(PROBLEMES.colonneEnDouble, false, at(index))),
    ...malNommees.map((index) =>
      probleme(PROBLEMES.nomDeColonne, true, {
        colonne: schema.champs[places.indexOf(index)]?.name ?? '',
        position: index + 1,
        trouve: noms[index] ?? '',
      }),
    ),
    ...(desordre ? [probleme(PROBLEMES.ordreDesColonnes, certain, {})] : []),
  ];
}
