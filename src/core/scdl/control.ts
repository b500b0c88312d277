/** The control of what will be published: the CSV is read again from its bytes, as anybody else would, and checked. */
import { type Constat, constat, type Definition } from '../controls/constat.ts';
import type { BudgetCsv } from './budget-csv.ts';
import { DEFINITIONS_SCDL, PROBLEMES } from './definitions.ts';
import { listCellules, type ProblemeCsv } from './rapport-csv.ts';
import { validateOctets } from './validate-csv.ts';

/**
 * Nothing when the CSV is right, which it is by construction: what is told here is a fault of ours, or why there is no CSV.
 *
 * @param budget rank of the budget in its document
 * @param cause whether another control already tells, as blocking, what the CSV lacks: this is then its consequence
 */
export function controlScdl(csv: BudgetCsv, budget = 0, cause = false): Constat[] {
  if (!csv.ok) {
    const told = constat(PROBLEMES.csvImpossible, { budget }, { nombre: csv.lacunes.length });
    return [cause ? { ...told, gravite: 'information' } : told];
  }
  // A budget without lines gives a header alone, which is right.
  if (csv.lignes === 0) return [];
  const { structure, contenu } = validateOctets(csv.octets, 'budget');
  return [...structure, ...contenu].flatMap((probleme) => toConstats(probleme, budget));
}

function toConstats(probleme: ProblemeCsv, budget: number): Constat[] {
  const definition = DEFINITIONS_SCDL.find(({ code }) => code === probleme.code) as Definition;
  const { colonne, attendu, cellules, nombre } = probleme;
  const lieu = { budget, ...(colonne !== undefined && { champ: colonne }) };
  const faits = attendu ? { attendu: attendu.join(', ') } : {};
  if (!cellules) return [constat(definition, lieu, { ...faits, nombre })];
  // Rows of the CSV are the lines of the budget, after the header.
  return listCellules(cellules).map(({ rangee, valeur }) =>
    constat(definition, { ...lieu, rang: rangee - 2 }, { ...faits, trouve: valeur }),
  );
}
