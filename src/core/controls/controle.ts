/** What a control is, and what it is given. */
import type { BudgetOuvert, DocumentOuvert } from '../ouvrir.ts';
import type { LigneBudget, Rangee, TotemDocument } from '../totem/document.ts';
import type { Constat, Definition, Lieu } from './constat.ts';

/** A budget of the document with its rank. */
export interface Sujet extends BudgetOuvert {
  readonly document: TotemDocument;
  /** 0-based rank of the budget in the document. */
  readonly rang: number;
}

/** One control, or a close family of them: what it may tell, and how it looks. Nothing is told that is not listed. */
export type Controle =
  | {
      readonly portee: 'document';
      readonly definitions: readonly Definition[];
      readonly run: (ouvert: DocumentOuvert) => Constat[];
    }
  | {
      readonly portee: 'budget';
      readonly definitions: readonly Definition[];
      readonly run: (sujet: Sujet) => Constat[];
    };

/** The place of a budget line, and of one of its fields. Searches it: to be asked for what is told, not for every line. */
export function lieuDe(sujet: Sujet, { ligne: debut, rang, champs }: LigneBudget, champ?: string): Lieu {
  // The last one: a repeated field is told where it is repeated.
  const ligne = champs.findLast(({ nom }) => nom === champ)?.ligne ?? debut;
  return { ligne, budget: sujet.rang, rang, ...(champ !== undefined && { champ }) };
}

/** A field of the header; an element that is absent has no line. */
export function lieuEnTete(rangee: Rangee, champ: string, budget?: number): Lieu {
  const ligne = rangee.champs.find(({ nom }) => nom === champ)?.ligne ?? rangee.ligne;
  return { ...(ligne > 0 && { ligne }), ...(budget !== undefined && { budget }), champ };
}
