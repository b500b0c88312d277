/** Rules 2, 5 and 6: what follows the beneficiary of a line that is occulted. */

import { valeurDe } from '../totem/document.ts';
import { type Cents, parseCents } from '../totem/montant.ts';
import { isDejaOcculte } from './deja-occulte.ts';
import { lireMots } from './detection/mots.ts';
import { type Detection, type LigneDeConcours, toProposition } from './detection.ts';
import { normaliser } from './normaliser.ts';
import type { Parti, Proposition } from './proposition.ts';
import { regleDe } from './regles.ts';
import type { CleDeValeur, Valeur } from './valeur.ts';

const DU_BENEFICIAIRE = new Set([1, 3, 4]);
const INVENTAIRE = regleDe(6);
const DE_SUBVENTION = /\b(?:SUB|SUBV|SUBVENTIONS?|AIDES?|PRIMES?|BONUS|PARTICIPATIONS?)\b/;

/** Lines of CONCOURS whose beneficiary is occulted: by choice, by hand, or in the file as it came. */
export function listLignesOccultees(
  detection: Detection,
  manuelles: Iterable<CleDeValeur>,
  partiDe: (proposition: Proposition) => Parti,
): readonly LigneDeConcours[] {
  const occultes = new Set<CleDeValeur>(manuelles);
  for (const proposition of detection.propositions) {
    if (DU_BENEFICIAIRE.has(proposition.regle) && partiDe(proposition) === 'occulter')
      occultes.add(proposition.valeur.cle);
  }
  return detection.concours.filter(
    ({ beneficiaire, dejaOccultee }) =>
      dejaOccultee || (beneficiaire !== undefined && occultes.has(beneficiaire.cle)),
  );
}

/** Rules 2 and 5. */
export function proposeSuites(lignes: readonly LigneDeConcours[]): Proposition[] {
  return lignes.flatMap(({ suites }) =>
    suites
      .filter(({ valeur }) => !isDejaOcculte(valeur.champ.valeur))
      .map(({ valeur, regle }) => toProposition(regle, valeur, { indices: [{ genre: 'champ' }] })),
  );
}

/**
 * Rule 6 by amount alone: a subsidy of the inventory as large as one that is occulted. The label names nobody that was
 * found, and round amounts come back by dozens, so that keeping is proposed, and somebody looks.
 */
export function proposeParMontant(detection: Detection, lignes: readonly LigneDeConcours[]): Proposition[] {
  const inventaire = indexOf(detection);
  const found = new Map<CleDeValeur, Proposition>();
  for (const { rangee } of lignes) {
    const cents = parseCents(valeurDe(rangee, 'MtSubv') ?? '');
    if (cents === undefined || cents === 0n) continue;
    for (const valeur of inventaire.get(cents) ?? []) {
      const indices = [{ genre: 'montant-repris', extrait: valeurDe(rangee, 'MtSubv') ?? '' }] as const;
      found.set(valeur.cle, toProposition(INVENTAIRE, valeur, { indices, propose: 'garder' }));
    }
  }
  return [...found.values()];
}

/** `AIDE PERFORMANCE ENERGETIQUE` names nobody, whatever its amount. */
function hasUnknownWord(texte: string): boolean {
  return lireMots(texte).some(({ courant, lieu, particule, organisation, sigle, forme }) => {
    return forme.length > 2 && !courant && !lieu && !particule && !organisation && !sigle;
  });
}

const INDEX = new WeakMap<Detection, ReadonlyMap<Cents, readonly Valeur[]>>();

/** Labels of subsidies in the inventory, by their amount. */
function indexOf(detection: Detection): ReadonlyMap<Cents, readonly Valeur[]> {
  const known = INDEX.get(detection);
  if (known) return known;
  const index = new Map<Cents, Valeur[]>();
  for (const valeur of detection.valeurs) {
    if (valeur.chemin !== 'PATRIMOINE/LibBien' || !valeur.voisins) continue;
    const texte = normaliser(valeur.champ.valeur);
    if (!DE_SUBVENTION.test(texte) || isDejaOcculte(texte) || !hasUnknownWord(texte)) continue;
    const cents = parseCents(valeurDe(valeur.voisins, 'MtValAcquiBien') ?? '');
    if (cents === undefined) continue;
    const others = index.get(cents);
    if (others) others.push(valeur);
    else index.set(cents, [valeur]);
  }
  INDEX.set(detection, index);
  return index;
}
