/**
 * The table of rules, as data. What each one means, its reason and its law are said in `text/occultation-regles.ts`.
 *
 * A path is `GENRE/Champ` whatever stands between them, `*` for any genre, `Element@Attribut` and `Element#text` for
 * what is no `V`. `GENRE/Champ[Code]` asks for that code.
 */
import type { Action, NumeroDeRegle, Parti } from './proposition.ts';

/** When a rule meets a value of its paths. */
export type Condition =
  | 'toujours'
  /** CodNatJurBenefCA says natural person. */
  | 'code-personne'
  /** CodNatJurBenefCA is absent. */
  | 'code-absent'
  /** The text looks like the name of a person, or holds one. */
  | 'nom-probable'
  /** No word of an organisation. */
  | 'sans-organisation'
  /** NatJurOrgEng says natural person, or the text looks like a name. */
  | 'personne-declaree-ou-nom'
  /** CodTypPersoMorale is not public, and the text looks like a name. */
  | 'non-public-et-nom'
  /** The row is occulted by rule 1, 3 or 4. */
  | 'ligne-occultee'
  /** A subsidy to somebody, in the inventory. */
  | 'subvention-inventoriee'
  /** A purchase, a sale, a doctor: somebody in the inventory. */
  | 'vendeur-inventorie'
  /** A work of art and its author. */
  | 'oeuvre'
  /** Pay of about one agent. */
  | 'un-seul-agent'
  /** Health, of about one agent. */
  | 'sante-d-un-agent'
  /** Works for a third party: `OpeCpteTiers` for a budget line. */
  | 'compte-de-tiers'
  /** A token of an occulted name. */
  | 'nom-repris'
  /** Contact details, in any text. */
  | 'coordonnees'
  /** Decided on the file itself, not on a value. */
  | 'fichier'
  /** Looked at and left: no value is listed. */
  | 'jamais';

/** What is known of the schema without its XSD: a field always met is never removed. */
export type Presence = 'toujours' | 'facultatif' | 'inconnu';

export interface Regle {
  readonly numero: NumeroDeRegle;
  readonly chemins: readonly string[];
  readonly condition: Condition;
  readonly action: Action;
  readonly defaut: Parti;
  readonly aRelire: boolean;
  /** At most 50 characters; empty when removed. */
  readonly remplacement: string;
  readonly presence: Presence;
  /** Measured presence: how often the field is in its rows, on 19 documents. */
  readonly mesure?: string;
}

/** What stands for a name, and says by which law. */
export const OCCULTE = 'Occulté (CRPA L311-6)';

export const SUBVENTION_OCCULTEE = 'Subvention d’équipement, bénéficiaire occulté';

export const REGLES: readonly Regle[] = [];
