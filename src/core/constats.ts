/** Everything that is found in an open document: what the page shows, the batch judges and the folder carries. */
import type { Constat } from './controls/constat.ts';
import { runControls, sortConstats } from './controls/controler.ts';
import { controlScellement } from './controls/scellement.ts';
import type { DocumentOuvert } from './ouvrir.ts';
import type { BudgetCsv } from './scdl/budget-csv.ts';
import { controlScdl } from './scdl/control.ts';
import { computeEmpreintes } from './scellement/sceau.ts';

/**
 * All but the seal, which costs a second reading.
 *
 * @param csvs the CSV of each budget
 */
export function listConstats(ouvert: DocumentOuvert, csvs: readonly BudgetCsv[]): Constat[] {
  const found = runControls(ouvert);
  const blocked = (rang: number) =>
    found.some(({ gravite, lieu }) => gravite === 'bloquant' && (lieu.budget ?? rang) === rang);
  const scdl = csvs.flatMap((csv, rang) => controlScdl(csv, rang, blocked(rang)));
  return sortConstats([...found, ...scdl]);
}

/**
 * The same, with what the seal says.
 *
 * @param pause called between slices of the second reading
 */
export async function completeConstats(
  { document }: DocumentOuvert,
  constats: readonly Constat[],
  pause: () => Promise<void>,
): Promise<Constat[]> {
  const empreintes = document.scellement ? await computeEmpreintes(document.source, pause) : [];
  return sortConstats([...constats, ...controlScellement(document, empreintes)]);
}
