/** Where each document goes, whatever the order in which the files were given. */
import type { IdentiteDeDocument } from './identite.ts';

export interface Emplacement {
  /** Rank of the document in what was given. */
  readonly rang: number;
  /** Root folder: `999999999_budget_2023`. */
  readonly dossier: string;
  /** Folder of the document from the root: `999999999_budget_2023/budget-primitif_principal`. */
  readonly chemin: string;
}

/**
 * Places in the order of publication: by root folder, étape, number, principal first, date. Two documents that would have
 * the same folder get `-2`, `-3` in that order: the latest has the last number.
 */
export function placeDocuments(identites: readonly IdentiteDeDocument[]): Emplacement[] {
  const ranked = identites.map((identite, rang) => ({ identite, rang }));
  ranked.sort((a, b) => compareIdentites(a.identite, b.identite) || a.rang - b.rang);
  const names = new NomsLibres();
  return ranked.map(({ identite: { dossier, sousDossier }, rang }) => ({
    rang,
    dossier,
    chemin: names.take(`${dossier}/${sousDossier}`),
  }));
}

/** Gives a name once; the next time, the same with a number. Case is ignored, as some file systems do. */
export class NomsLibres {
  private readonly taken = new Set<string>();

  /** @param nom path; the number goes before the extension of its last part */
  take(nom: string): string {
    const [, base = nom, extension = ''] = /^(.*[^/.])(\.[a-z]+)$/.exec(nom) ?? [];
    let free = nom;
    for (let rank = 2; this.taken.has(free.toLowerCase()); rank++) free = `${base}-${rank}${extension}`;
    this.taken.add(free.toLowerCase());
    return free;
  }
}

function compareIdentites(a: IdentiteDeDocument, b: IdentiteDeDocument): number {
  return (
    compare(a.dossier, b.dossier) ||
    compare(a.natDec, b.natDec) ||
    numberOf(a.numDec) - numberOf(b.numDec) ||
    Number(a.type !== 'P') - Number(b.type !== 'P') ||
    compare(a.sousDossier, b.sousDossier) ||
    compare(a.siret, b.siret) ||
    compare(a.date, b.date) ||
    compare(a.sceau ?? '', b.sceau ?? '') ||
    compare(a.fichier, b.fichier)
  );
}

function numberOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** By code units, the same in every environment. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
