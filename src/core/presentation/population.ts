import type { Champ } from '../totem/document.ts';
import type { Cents } from '../totem/montant.ts';

/**
 * `Information Code="PopTot"`, the total population (articles R2151-1 and R2313-2 CGCT): `3 446`, `282143`, `1 234,00`.
 *
 * @returns `undefined` when it is missing, zero, or not a whole number
 */
export function readPopulation(informations: readonly Champ[]): number | undefined {
  const written = informations.find(({ code }) => code === 'PopTot')?.valeur ?? '';
  const found = /^(\d{1,9})(?:[.,]0*)?$/.exec(written.replace(/\s/g, ''));
  const population = Number(found?.[1] ?? 0);
  return population > 0 ? population : undefined;
}

/** For each inhabitant, in cents, rounded half away from zero. */
export function parHabitant(cents: Cents, habitants: number): Cents {
  const count = BigInt(habitants);
  const absolute = ((cents < 0n ? -cents : cents) * 2n + count) / (count * 2n);
  return cents < 0n ? -absolute : absolute;
}
