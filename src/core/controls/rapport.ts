import type { Constat, Famille, Gravite } from './constat.ts';

/** The constats of one code: the same thing, on one line or on thousands. */
export interface GroupeDeConstats {
  readonly code: string;
  readonly gravite: Gravite;
  readonly famille: Famille;
  readonly nombre: number;
  /** The first ones, at most `MAX_MONTRES`; the others on demand. */
  readonly constats: readonly Constat[];
}

export interface RapportDeControle {
  /** Most serious first, then in the order of the families. */
  readonly groupes: readonly GroupeDeConstats[];
  /** Number of constats of each gravity. */
  readonly compte: Readonly<Record<Gravite, number>>;
  /** Whether the seal is still being computed; the rest is there. */
  readonly scellementEnCours: boolean;
}

export const MAX_MONTRES = 50;

export const GRAVITES: readonly Gravite[] = ['bloquant', 'avertissement', 'information'];

/** Letter of a code to its family: `E-F01` is of the file. */
const FAMILLES: ReadonlyMap<string, Famille> = new Map([
  ['F', 'fichier'],
  ['S', 'scellement'],
  ['N', 'nomenclature'],
  ['Q', 'equilibre'],
  ['C', 'scdl'],
]);

/** @param constats in the order of `sortConstats` */
export function groupConstats(constats: readonly Constat[], scellementEnCours = false): RapportDeControle {
  const groups = new Map<string, Constat[]>();
  const compte = { bloquant: 0, avertissement: 0, information: 0 };
  for (const one of constats) {
    compte[one.gravite]++;
    // One code may be told with two gravities, when the plan of the exercice is not at hand.
    const key = `${one.gravite} ${one.code}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const groupes = [...groups.values()].map((group): GroupeDeConstats => {
    const { code, gravite } = group[0] as Constat;
    const famille = FAMILLES.get(code.charAt(2)) ?? 'fichier';
    return { code, gravite, famille, nombre: group.length, constats: group.slice(0, MAX_MONTRES) };
  });
  groupes.sort((a, b) => GRAVITES.indexOf(a.gravite) - GRAVITES.indexOf(b.gravite));
  return { groupes, compte, scellementEnCours };
}
