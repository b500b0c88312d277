/** Family 2, Scellement: the two digests that TotEM writes when a budget is sealed (domain §6). */
import type { Definition, Gravite } from './constat.ts';

const REFERENCE = 'Scellement de TotEM : MD5 et SHA-1 de la forme canonique (XML canonique 1.0) du document';

export const SCELLEMENT = {
  intact: define('E-S01', 'information'),
  rompu: define('E-S02', 'avertissement'),
  absent: define('E-S03', 'information'),
  nonVerifiable: define('E-S04', 'avertissement'),
} as const;

function define(code: string, gravite: Gravite): Definition {
  return { code, famille: 'scellement', gravite, reference: REFERENCE };
}
