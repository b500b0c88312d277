/**
 * Why a file cannot be opened. A refusal is data: a code, a place, facts; the French sentence is made in `src/text/`.
 */
export type MotifDeRefus =
  | { code: 'fichier-vide' }
  | { code: 'trop-gros'; octets: number; maximum: number }
  | { code: 'lecture-impossible' }
  | { code: 'pas-xml'; reconnu: ContenuEtranger }
  | { code: 'archive-abimee' }
  | { code: 'archive-anormale' }
  | { code: 'encodage-inconnu'; declare: string }
  | { code: 'encodage-incoherent'; declare: string; trouve: string; rouvrirEn?: 'iso-8859-1' | 'utf-8' }
  | { code: 'version-xml'; version: string }
  | { code: 'doctype' }
  | { code: 'xml-mal-forme'; ligne: number; colonne: number; detail: string }
  | { code: 'xml-incomplet'; ligne: number; element?: string }
  | { code: 'trop-profond'; ligne: number; maximum: number }
  | { code: 'trop-d-attributs'; ligne: number; maximum: number }
  | { code: 'trop-de-budgets'; ligne: number; maximum: number }
  | { code: 'trop-de-noms'; ligne: number; maximum: number }
  /** `champ` and `depuis`: of the first anomaly, whose line of the source is 1-based. */
  | { code: 'trop-d-anomalies'; ligne: number; maximum: number; champ: string; depuis: number }
  /** `longueur`: characters under which a row is short. */
  | { code: 'trop-de-rangees-courtes'; ligne: number; maximum: number; longueur: number }
  | { code: 'valeur-trop-longue'; ligne: number; maximum: number }
  | { code: 'plan-de-comptes'; norme: string; declinaison: string; exercice: string }
  | { code: 'autre-xml'; racine: string; espace: string }
  | { code: 'aucun-budget' }
  /** `horsEspace`: lines of another namespace, which are not read. */
  | { code: 'aucune-ligne'; calculees: number; horsEspace?: number }
  | { code: 'csv-binaire' }
  | { code: 'csv-encodages-meles' }
  /** `rangee`: 1-based rank of the row as a spreadsheet numbers it. */
  | { code: 'guillemet-ouvert'; rangee: number }
  | { code: 'csv-sans-ligne' }
  | { code: 'csv-lignes-vides'; rangee: number; maximum: number }
  /** `colonnes`: the header as it was read, its beginning. */
  | { code: 'csv-inconnu'; colonnes: readonly string[] }
  | { code: 'annule' }
  | { code: 'interne'; detail: string };

/** What the first bytes of a file say when it is not XML. */
export type ContenuEtranger =
  | 'pdf'
  | 'zip'
  | 'office'
  | 'image'
  | 'html'
  | 'json'
  | 'csv-scdl'
  | 'csv'
  | 'utf-16-sans-bom'
  | 'inconnu';

export class Refus extends Error {
  readonly motif: MotifDeRefus;
  constructor(motif: MotifDeRefus) {
    super(`refus: ${motif.code}`);
    this.name = 'Refus';
    this.motif = motif;
  }
}
