import type { DocumentOuvert } from '../ouvrir.ts';
import type { Constat, Lieu } from './constat.ts';
import type { Sujet } from './controle.ts';
import { CONTROLES } from './liste.ts';

/**
 * Everything that the controls find in a document, in a fixed order: family, code, place.
 *
 * @param extra what was found elsewhere (the seal, the CSV re-read), put in its place in that order
 */
export function runControls(ouvert: DocumentOuvert, extra: readonly Constat[] = []): Constat[] {
  const { document } = ouvert;
  const sujets = ouvert.budgets.map((budget, rang): Sujet => ({ ...budget, document, rang }));
  const found = CONTROLES.flatMap((controle) =>
    controle.portee === 'document' ? controle.run(ouvert) : sujets.flatMap((sujet) => controle.run(sujet)),
  );
  return sortConstats([...found, ...extra]);
}

/** Families in the order of the report, by the letter of their codes: E-F fichier, S scellement, N, Q, C. */
const FAMILLES = 'FSNQC';

/** A new array; those that nothing here tells apart stay as they were given. */
export function sortConstats(constats: readonly Constat[]): Constat[] {
  return [...constats].sort(
    (a, b) =>
      FAMILLES.indexOf(a.code.charAt(2)) - FAMILLES.indexOf(b.code.charAt(2)) ||
      compare(a.code, b.code) ||
      compareLieux(a.lieu, b.lieu) ||
      // Two codes of one field come in the order of the file, which may be that of the elements in a line.
      compare(a.faits.code ?? '', b.faits.code ?? '') ||
      compare(a.faits.trouve ?? '', b.faits.trouve ?? ''),
  );
}

/** What is about the whole document comes before what is about a budget, and that before its lines. */
function compareLieux(a: Lieu, b: Lieu): number {
  return (
    (a.budget ?? -1) - (b.budget ?? -1) ||
    (a.rang ?? -1) - (b.rang ?? -1) ||
    (a.ligne ?? 0) - (b.ligne ?? 0) ||
    compare(a.champ ?? '', b.champ ?? '') ||
    compare(a.annexe?.genre ?? '', b.annexe?.genre ?? '') ||
    (a.annexe?.rangee ?? 0) - (b.annexe?.rangee ?? 0)
  );
}

/** By code units, the same in every environment. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
