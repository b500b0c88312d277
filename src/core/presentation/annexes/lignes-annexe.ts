import { type Budget, type RangeeAnnexe, valeurDe } from '../../totem/document.ts';
import { type Cents, parseCents } from '../../totem/montant.ts';

/** The rows of one kind of annexe; the totals that a CFU carries among them (`calculated`, `Groupe`) are left out. */
export function rangeesDe({ annexes }: Budget, genre: string): RangeeAnnexe[] {
  return annexes
    .filter((annexe) => annexe.genre === genre)
    .flatMap(({ rangees }) => rangees)
    .filter((rangee) => !rangee.calculee && texteDe(rangee, 'Groupe') === '');
}

export function texteDe(rangee: RangeeAnnexe, nom: string): string {
  return valeurDe(rangee, nom)?.trim() ?? '';
}

/** An amount of an annexe: `undefined` when it is absent or is no amount. */
export function centsDe(rangee: RangeeAnnexe, nom: string): Cents | undefined {
  return parseCents(texteDe(rangee, nom));
}
