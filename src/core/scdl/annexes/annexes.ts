/**
 * Every annexe of a budget as tables: the seven of DataClic, with or without rows, then the others in file order. A row
 * of the file is in one table, once.
 */
import type { Referentiel } from '../../nomenclature/referentiel.ts';
import type { Annexe, Budget, RangeeAnnexe, TotemDocument } from '../../totem/document.ts';
import { COLONNES_IDENTITE, identiteOf } from '../tables/identite.ts';
import { cleOf, collectChamps, toCellules, uniqueNames } from '../tables/rangees-generiques.ts';
import { type Table, typeColonnes } from '../tables/table.ts';
import { type LibellesDeCodes, lectureOf } from './codes.ts';
import { ANNEXES_DATACLIC, type AnnexeDataClic } from './dataclic.ts';

export interface SourceDAnnexes {
  readonly document: TotemDocument;
  readonly budget: Budget;
  readonly referentiel: Referentiel;
  /** Words of codes, by element, from the schemas that the user gave. */
  readonly libelles?: LibellesDeCodes;
}

/** @param vides whether the seven of DataClic that have no rows give a table all the same, header only */
export function listAnnexes(source: SourceDAnnexes, vides = true): Table[] {
  const { annexes } = source.budget;
  const sept = ANNEXES_DATACLIC.flatMap((definition) => {
    const annexe = annexes.find((one) => isOf(one, definition));
    const table = toTableDataClic(source, definition, annexe?.rangees ?? []);
    return vides || table.rangees.length > 0 || table.calculees > 0 ? [table] : [];
  });
  const autres = annexes
    .filter((annexe) => !ANNEXES_DATACLIC.some((definition) => isOf(annexe, definition)))
    .map((annexe) => toTableGenerique(source, annexe));
  return [...sept, ...autres];
}

function isOf({ bloc, genre }: Annexe, definition: AnnexeDataClic): boolean {
  return genre === definition.genre && bloc === `DATA_${definition.genre}`;
}

/** The rows that somebody entered: in a CFU, those with `calculated` or a `Groupe` are totals of the tool. */
export function enteredRows({ document }: SourceDAnnexes, rangees: readonly RangeeAnnexe[]): RangeeAnnexe[] {
  const cfu = document.genre === 'CompteFinancierUnique';
  const isTotal = ({ calculee, champs }: RangeeAnnexe): boolean =>
    calculee || (cfu && champs.some(({ nom }) => nom === 'Groupe'));
  return rangees.filter((rangee) => !isTotal(rangee));
}

function toTableDataClic(
  source: SourceDAnnexes,
  { nom, genre, identite, colonnes }: AnnexeDataClic,
  rangees: readonly RangeeAnnexe[],
): Table {
  const entered = enteredRows(source, rangees);
  const ident = identiteOf(source.document, source.budget);
  const { listes } = collectChamps(entered);
  const read = colonnes.map((colonne) =>
    'champ' in colonne ? colonne.lecture?.(source.referentiel) : undefined,
  );
  const rows = entered.map((rangee) => {
    const valeurs = new Map<string, string[]>();
    for (const champ of rangee.champs) {
      const values = valeurs.get(cleOf(champ));
      if (values) values.push(champ.valeur);
      else valeurs.set(cleOf(champ), [champ.valeur]);
    }
    const cells = colonnes.map((colonne, index) => {
      if ('identite' in colonne) return ident[colonne.identite];
      const values = (valeurs.get(colonne.champ) ?? []).map((valeur) => read[index]?.(valeur) ?? valeur);
      return listes.has(colonne.champ) && values.length > 0 ? JSON.stringify(values) : (values[0] ?? '');
    });
    return identite ? [...ident, ...cells] : cells;
  });
  const noms = [...(identite ? COLONNES_IDENTITE : []), ...colonnes.map((one) => one.nom)];
  const debut = noms.length - colonnes.length;
  const lists = new Set(
    colonnes.flatMap((one, index) => ('champ' in one && listes.has(one.champ) ? [debut + index] : [])),
  );
  return {
    ...{ nom, genre },
    colonnes: typeColonnes(noms, rows, lists),
    rangees: rows,
    calculees: rangees.length - entered.length,
  };
}

function toTableGenerique(source: SourceDAnnexes, annexe: Annexe): Table {
  const { bloc, genre, rangees } = annexe;
  const entered = enteredRows(source, rangees);
  const ident = identiteOf(source.document, source.budget);
  const champs = collectChamps(entered);
  // After a code whose words are known, a column for the words.
  const lectures = champs.cles.map((cle) =>
    champs.listes.has(cle) ? undefined : lectureOf(cle, source.referentiel, source.libelles),
  );
  const noms = uniqueNames([
    ...COLONNES_IDENTITE,
    ...champs.cles.flatMap((cle, index) => (lectures[index] ? [cle, `${cle}_LIBELLE`] : [cle])),
  ]);
  const rows = entered.map((rangee) => [
    ...ident,
    ...toCellules(rangee, champs).flatMap((cell, index) => {
      const lecture = lectures[index];
      return lecture ? [cell, cell === '' ? '' : lecture(cell)] : [cell];
    }),
  ]);
  const lists = new Set<number>();
  let at: number = COLONNES_IDENTITE.length;
  for (const [index, cle] of champs.cles.entries()) {
    if (champs.listes.has(cle)) lists.add(at);
    at += lectures[index] ? 2 : 1;
  }
  return {
    nom: wordOf(bloc === `DATA_${genre}` ? genre : `${bloc.replace(/^DATA_/, '')}-${genre}`),
    genre,
    colonnes: typeColonnes(noms, rows, lists),
    rangees: rows,
    calculees: rangees.length - entered.length,
  };
}

/** `AUTRE_ENGAGEMENT` to `autre-engagement`: ASCII, safe in any file system. */
export function wordOf(genre: string): string {
  const word = genre
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return word.slice(0, 60) || 'annexe';
}
