/** Short ways to decide on small documents: values are found by what they say. */
import { applyDecisions } from '../../src/core/occultation/appliquer.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from '../../src/core/occultation/choix.ts';
import { decideAll } from '../../src/core/occultation/decider.ts';
import type { Decision } from '../../src/core/occultation/decision.ts';
import { type Detection, detect } from '../../src/core/occultation/detection.ts';
import type { Proposition } from '../../src/core/occultation/proposition.ts';
import { OCCULTE } from '../../src/core/occultation/regles.ts';
import type { Valeur } from '../../src/core/occultation/valeur.ts';
import type { DocumentOuvert } from '../../src/core/ouvrir.ts';
import { open } from './open.ts';

export interface Essai {
  readonly ouvert: DocumentOuvert;
  readonly detection: Detection;
  /** The decoded source. */
  readonly texte: string;
}

export async function essayer(content: string | Uint8Array): Promise<Essai> {
  const ouvert = await open(content);
  return { ouvert, detection: detect(ouvert.document), texte: ouvert.document.source.texte };
}

/** The values that say this. */
export function valeursDe({ detection }: Essai, texte: string): readonly Valeur[] {
  return detection.valeurs.filter(({ champ }) => champ.valeur.includes(texte));
}

/** A proposition that a rule could make of a value. */
export function proposition(valeur: Valeur, part: Partial<Proposition> = {}): Proposition {
  const base = { regle: 1, action: 'remplacer', remplacement: OCCULTE, propose: 'occulter' } as const;
  return { valeur, ...base, aRelire: false, indices: [], ...part };
}

/** The decisions on every value that says one of these, by hand. */
export function aLaMain(essai: Essai, textes: readonly string[], choix: Partial<Choix> = {}): Choix {
  const manuelles = textes.flatMap((texte) => valeursDe(essai, texte).map(({ cle }) => cle));
  return { ...CHOIX_PAR_DEFAUT, ...choix, manuelles: [...(choix.manuelles ?? []), ...manuelles] };
}

/** The output of these propositions and choices. */
export function ecrire(
  essai: Essai,
  propositions: readonly Proposition[],
  choix: Choix = CHOIX_PAR_DEFAUT,
): { readonly octets: Uint8Array; readonly decisions: readonly Decision[] } {
  const decisions = decideAll(essai.texte, essai.detection, propositions, choix);
  return { octets: joindre(applyDecisions(essai.ouvert.document.source, decisions)), decisions };
}

export function joindre(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
