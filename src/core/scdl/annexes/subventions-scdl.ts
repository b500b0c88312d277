/**
 * The subventions in the columns of SCDL 2.1.1, filled as far as a TOTEM file can. It never can wholly: the file has no
 * date of convention, conditions nor dates of payment, no notification, no share, and does not say whether an aid is in
 * money or in kind. So this is a table to be completed, never a valid one; nothing is invented to make it look so.
 */

import type { RangeeAnnexe } from '../../totem/document.ts';
import type { ChampTexte } from '../schema.ts';
import { SCHEMA_SUBVENTIONS } from '../schemas.ts';
import { identiteOf } from '../tables/identite.ts';
import type { Table } from '../tables/table.ts';
import { enteredRows, type SourceDAnnexes } from './annexes.ts';

/** A column that must be filled, and in how many rows it is still empty. */
export interface Manque {
  readonly colonne: string;
  readonly rangees: number;
}

export interface SubventionsACompleter {
  readonly table: Table;
  readonly manques: readonly Manque[];
}

/** `undefined` when the budget has no subvention. */
export function prefillSubventions(source: SourceDAnnexes): SubventionsACompleter | undefined {
  const annexe = source.budget.annexes.find(
    ({ bloc, genre }) => bloc === 'DATA_CONCOURS' && genre === 'CONCOURS',
  );
  const entered = enteredRows(source, annexe?.rangees ?? []);
  if (entered.length === 0) return undefined;
  const [, , siret, nom] = identiteOf(source.document, source.budget);
  const noms = SCHEMA_SUBVENTIONS.champs.map(({ name }) => name);
  const rangees = entered.map((rangee) => {
    const known = new Map([
      ['nomAttribuant', nom],
      ['idAttribuant', siret],
      ['nomBeneficiaire', valeur(rangee, 'LibOrgaBenef')],
      ['idBeneficiaire', valeur(rangee, 'Siret').trim()],
      ['objet', objetOf(rangee)],
      ['montant', valeur(rangee, 'MtSubv').trim()],
    ]);
    return noms.map((one) => known.get(one) ?? '');
  });
  return {
    table: {
      nom: 'subventions-scdl-2.1.1-a-completer',
      genre: 'CONCOURS',
      // All text: cells that wait to be filled have no type yet.
      colonnes: noms.map((one) => ({ nom: one, type: 'string' })),
      rangees,
      calculees: 0,
    },
    manques: manquesOf(rangees),
  };
}

function objetOf(rangee: RangeeAnnexe): string {
  const objet = valeur(rangee, 'ObjSubv').trim() || valeur(rangee, 'LibPrestaNat').trim();
  const max = (SCHEMA_SUBVENTIONS.champs.find(({ name }) => name === 'objet') as ChampTexte).maxLength;
  return [...objet].slice(0, max).join('');
}

function valeur(rangee: RangeeAnnexe, nom: string): string {
  return rangee.champs.find((champ) => champ.nom === nom)?.valeur ?? '';
}

/** What the schema asks for and rows lack; a beneficiary needs one of two identifiers. */
function manquesOf(rangees: readonly (readonly string[])[]): Manque[] {
  const empty = (index: number) => rangees.filter((rangee) => rangee[index] === '').length;
  const required = SCHEMA_SUBVENTIONS.champs.flatMap(({ name, required: must }, index) =>
    must ? [{ colonne: name, rangees: empty(index) }] : [],
  );
  const oneOf = SCHEMA_SUBVENTIONS.verifications.flatMap((verification) => {
    if (verification.name !== 'one-of-required') return [];
    const { column1, column2 } = verification;
    const places = [column1, column2].map((name) =>
      SCHEMA_SUBVENTIONS.champs.findIndex((one) => one.name === name),
    );
    const without = rangees.filter((rangee) => places.every((place) => rangee[place] === '')).length;
    return [{ colonne: `${column1} | ${column2}`, rangees: without }];
  });
  return [...required, ...oneOf].filter((one) => one.rangees > 0);
}
