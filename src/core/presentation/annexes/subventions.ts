import type { Budget } from '../../totem/document.ts';
import type { Cents } from '../../totem/montant.ts';
import { centsDe, rangeesDe, texteDe } from './lignes-annexe.ts';

/** `CodNatJurBenefCA` of the legal persons. P3 is a natural person; the schema has no other value. */
const PERSONNES_MORALES: ReadonlySet<string> = new Set([
  'P1',
  'P2',
  'P4',
  'U1',
  'U2',
  'U3',
  'U4',
  'U5',
  'U6',
]);

/**
 * Who gets it. A name is given for a legal person only: what this view shows is made to be looked at by many, before
 * anybody has gone through the occultation.
 */
export type Beneficiaire =
  | { readonly genre: 'personne-morale'; readonly nom: string; readonly code: string }
  | { readonly genre: 'personne-physique' }
  /** The row has no code, or one that nobody knows: it may be either. */
  | { readonly genre: 'non-precise' };

export interface GrandeSubvention {
  readonly beneficiaire: Beneficiaire;
  readonly cents: Cents;
  /** Rows added up: one beneficiary may get several. */
  readonly nombre: number;
}

export interface PartDeSubventions {
  readonly nombre: number;
  readonly cents: Cents;
}

export interface Subventions extends PartDeSubventions {
  /** The largest, by beneficiary; those without a name are never added up together. */
  readonly plusGrandes: readonly GrandeSubvention[];
  /** By code of legal nature (`P1`…), '' when there is none, from the largest. */
  readonly parNature: readonly (PartDeSubventions & { readonly code: string })[];
  /** By size; `a` is the upper bound in cents, exclusive, missing for the last. */
  readonly parTranche: readonly (PartDeSubventions & { readonly de: Cents; readonly a?: Cents })[];
  /** Rows without a readable amount, or with a negative one: in no total. */
  readonly ecartees: number;
}

const BORNES: readonly Cents[] = [0n, 100_000n, 1_000_000n, 10_000_000n, 100_000_000n];
const PLUS_GRANDES = 10;

/** The grants of the annexe; `undefined` when it holds none that has an amount. */
export function readSubventions(budget: Budget): Subventions | undefined {
  const rangees = rangeesDe(budget, 'CONCOURS');
  const beneficiaires: Map<string, GrandeSubvention> = new Map();
  const natures = new Map<string, PartDeSubventions>();
  const tranches = BORNES.map((): PartDeSubventions => ({ nombre: 0, cents: 0n }));
  let nombre = 0;
  let total = 0n;
  let ecartees = 0;
  for (const [rang, rangee] of rangees.entries()) {
    const cents = centsDe(rangee, 'MtSubv');
    if (cents === undefined || cents < 0n) ecartees++;
    // A grant in kind is written with an amount of zero.
    if (cents === undefined || cents <= 0n) continue;
    nombre++;
    total += cents;
    const code = texteDe(rangee, 'CodNatJurBenefCA');
    const beneficiaire = beneficiaireOf(code, texteDe(rangee, 'LibOrgaBenef'));
    const key =
      beneficiaire.genre === 'personne-morale'
        ? `${code} ${beneficiaire.nom.toLocaleUpperCase('fr')}`
        : `${rang}`;
    const known = beneficiaires.get(key);
    beneficiaires.set(key, {
      beneficiaire: known?.beneficiaire ?? beneficiaire,
      ...add(known, cents),
    });
    natures.set(code, add(natures.get(code), cents));
    const tranche = BORNES.findLastIndex((borne) => cents >= borne);
    tranches[tranche] = add(tranches[tranche], cents);
  }
  if (nombre === 0) return undefined;
  return {
    nombre,
    cents: total,
    plusGrandes: [...beneficiaires.values()].sort(largestFirst).slice(0, PLUS_GRANDES),
    parNature: [...natures].map(([code, part]) => ({ code, ...part })).sort(largestFirst),
    parTranche: tranches.map((part, rang) => {
      const a = BORNES[rang + 1];
      return { de: BORNES[rang] ?? 0n, ...(a !== undefined && { a }), ...part };
    }),
    ecartees,
  };
}

function beneficiaireOf(code: string, nom: string): Beneficiaire {
  if (PERSONNES_MORALES.has(code) && nom !== '') {
    return { genre: 'personne-morale', nom: nom.replace(/\s+/g, ' '), code };
  }
  return { genre: code === 'P3' ? 'personne-physique' : 'non-precise' };
}

function add(part: PartDeSubventions | undefined, cents: Cents): PartDeSubventions {
  return { nombre: (part?.nombre ?? 0) + 1, cents: (part?.cents ?? 0n) + cents };
}

function largestFirst(a: { readonly cents: Cents }, b: { readonly cents: Cents }): number {
  return a.cents > b.cents ? -1 : Number(a.cents < b.cents);
}
