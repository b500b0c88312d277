/**
 * The sentences that the folder needs. `core` composes and knows no French sentence: `src/text/publication.ts` gives them,
 * the same to the page and to the batch.
 */
import type { Constat } from '../controls/constat.ts';
import type { FichierAPublier } from './fichiers.ts';
import type { IdentiteDeDocument } from './identite.ts';
import type { Metadonnees } from './metadonnees.ts';
import type { DocumentPret, Provenance } from './prepare-document.ts';

/** What is known of a root folder when its last files are written. */
export interface ContenuDeDossier {
  /** Its name. */
  readonly dossier: string;
  readonly metadonnees: Metadonnees;
  readonly documents: readonly Omit<DocumentPret, 'fichiers'>[];
  readonly fichiers: readonly FichierAPublier[];
  /** Columns of the catalogue that are left for the user. */
  readonly inconnus: readonly string[];
}

export interface TextesDePublication {
  /** @param nom word of the file name; `genre` is the name that the file gives, when the table has no name of ours */
  titreDeTable(nom: string, genre: string): string;
  titreDeFichier(
    genre: 'xml' | 'xml-anonymise' | 'classeur' | 'rapport-json' | 'rapport-html' | 'toutes-etapes',
  ): string;
  /** What a dataset made of these documents is called, and said to be. */
  presentation(
    identites: readonly IdentiteDeDocument[],
  ): Pick<Metadonnees, 'titre' | 'description' | 'motsCles' | 'theme'>;
  sourceDe(identite: IdentiteDeDocument): string;
  provenance(provenance: Provenance): string;
  rapportJson(identite: IdentiteDeDocument, constats: readonly Constat[]): string;
  rapportHtml(identite: IdentiteDeDocument, constats: readonly Constat[]): string;
  lisezMoi(contenu: ContenuDeDossier): string;
}
