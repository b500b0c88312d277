import { completeConstats, listConstats } from '../../src/core/constats.ts';
import type { Constat, Definition } from '../../src/core/controls/constat.ts';
import { runControls } from '../../src/core/controls/controler.ts';
import type { DocumentOuvert } from '../../src/core/ouvrir.ts';
import { buildBudgetCsv } from '../../src/core/scdl/budget-csv.ts';
import { open } from './open.ts';
import { ligne } from './totem-xml.ts';

/** Every constat of a document. */
export async function controler(content: string | Uint8Array): Promise<Constat[]> {
  return runControls(await open(content));
}

/** As the page does: every control, the CSV read again, the seal. */
export async function listEverything(ouvert: DocumentOuvert): Promise<Constat[]> {
  const csvs = ouvert.budgets.map(({ budget, lignes }) => buildBudgetCsv(ouvert.document, budget, lignes));
  return completeConstats(ouvert, listConstats(ouvert, csvs), () => Promise.resolve());
}

/** What the controls under test tell of a document, one short text for each: `E-F14 bloquant L4 IdEtab`. */
export async function tell(
  content: string | Uint8Array,
  definitions: Readonly<Record<string, Definition>> | readonly Definition[],
): Promise<string[]> {
  const codes = new Set(Object.values(definitions).map(({ code }) => code));
  return (await controler(content)).filter(({ code }) => codes.has(code)).map(shorten);
}

/** Code, gravity, then the place: budget (when not the first), line of the source, rank of the line, annexe and its row, field. */
export function shorten({ code, gravite, lieu }: Constat): string {
  const { budget = 0, ligne: source, rang, champ, annexe } = lieu;
  return [
    ...[code, gravite],
    ...(budget > 0 ? [`b${budget}`] : []),
    ...(source === undefined ? [] : [`L${source}`]),
    ...(rang === undefined ? [] : [`#${rang}`]),
    ...(annexe === undefined ? [] : [`${annexe.genre} ${annexe.rangee}`]),
    ...(champ === undefined ? [] : [champ]),
  ].join(' ');
}

/** Line of the source where the first `LigneBudget` of `totem()` stands; the next ones follow. */
export const PREMIERE_LIGNE = 6;

/** A dépense that no control has anything to say of, with other or further fields. */
export function depense(champs: Readonly<Record<string, string>> = {}, extra = ''): string {
  const base = { Nature: '6042', Fonction: '020', ContNat: '011', ArtSpe: 'false', CodRD: 'D', OpBudg: '0' };
  return ligne(withoutEmpty({ ...base, ...champs }), extra);
}

/** The recette that balances it. */
export function recette(champs: Readonly<Record<string, string>> = {}, extra = ''): string {
  const base = { Nature: '7022', Fonction: '020', ContNat: '70', ArtSpe: 'false', CodRD: 'R', OpBudg: '0' };
  return ligne(withoutEmpty({ ...base, ...champs }), extra);
}

/** A field given as '' is left out. */
function withoutEmpty(champs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== ''));
}
