/** What the page and the XSD worker say to each other. */
import type { ProblemeXsd } from '../../core/xsd/probleme.ts';

export interface ErreurXsd extends ProblemeXsd {
  /** 1-based line of the document. */
  readonly ligne: number;
  /** Elements from the root down, as `DocumentBudgetaire/Budget/BlocBudget/NatDec`. */
  readonly chemin: string;
}

export type ResultatXsd =
  | {
      readonly ok: true;
      /** File of the schema that was used. */
      readonly schema: string;
      readonly erreurs: readonly ErreurXsd[];
      /** All of them, of which `erreurs` are the first. */
      readonly total: number;
    }
  | {
      readonly ok: false;
      readonly code: 'schema-invalide' | 'racine-absente' | 'document-invalide';
      readonly detail: string;
    };

/** A document, and the archive of schemas to validate it with. */
export interface DemandeXsd {
  readonly archive: Blob;
  readonly document: Blob;
}

export type MessageXsd =
  | { readonly type: 'pret' }
  | { readonly type: 'resultat'; readonly resultat: ResultatXsd };
