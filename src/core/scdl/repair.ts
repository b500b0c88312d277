/**
 * The same table, written as SCDL asks, with the repairs that are certain and no other. Empty rows are left out, columns
 * are put in order and optional ones added; what cannot be repaired stays as it is. Repairing twice changes nothing more.
 */
import type { FluxSource } from '../flux/source.ts';
import { CsvWriter } from './csv.ts';
import { PROBLEMES } from './definitions.ts';
import { isBlank } from './inspect-csv.ts';
import { type Colonne, layOut } from './layout.ts';
import type { RapportCsv } from './rapport-csv.ts';
import { type OptionsLecture, readCsv } from './read-csv.ts';
import { compileRepair, type GenreDeRetouche } from './repair-cell.ts';
import { SCHEMAS } from './schemas.ts';
import { compileChamp } from './table-schema.ts';

export type GenreDeChangement =
  | GenreDeRetouche
  | 'encodage'
  | 'marque'
  | 'separateur'
  | 'nom-de-colonne'
  | 'colonne-ajoutee'
  | 'ordre-des-colonnes'
  | 'ligne-vide'
  | 'cellules-en-trop';

export interface Changement {
  readonly genre: GenreDeChangement;
  readonly colonne?: string;
  readonly nombre: number;
  /** The first one, as an example. */
  readonly avant?: string;
  readonly apres?: string;
}

export interface CsvRepare {
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly changements: readonly Changement[];
}

/**
 * @param rapport the report that `validateCsv` made of the same source
 * @throws Refus as `readCsv` does
 * @throws RangeError when misplaced quotes make the cells a guess: such a report says that nothing is reparable
 */
export async function repairCsv(
  source: FluxSource,
  rapport: RapportCsv,
  options: OptionsLecture = {},
): Promise<CsvRepare> {
  if (rapport.contenu.some(({ code }) => code === PROBLEMES.guillemets.code)) {
    throw new RangeError('cells cut by misplaced quotes are not repaired');
  }
  const writer = new CsvWriter();
  const repair = new Reparation(rapport);
  writer.write(repair.entete());
  await readCsv(
    source,
    rapport.ecriture,
    (cellules, rangee) => {
      const row = repair.rangee(cellules, rangee);
      if (row) writer.write(row);
    },
    options,
  );
  return { octets: writer.end(), changements: repair.changements() };
}

class Reparation {
  private readonly rapport: RapportCsv;
  private readonly columns: readonly Colonne[];
  private readonly cells: readonly RepairColonne[];
  private readonly done = new Map<string, { -readonly [K in keyof Changement]: Changement[K] }>();

  constructor(rapport: RapportCsv) {
    this.rapport = rapport;
    const schema = SCHEMAS[rapport.schema.nom];
    this.columns = layOut(rapport);
    this.cells = schema.champs.flatMap((champ, index) => {
      const place = rapport.correspondance.places[index];
      if (place === undefined) return [];
      const check = compileChamp(champ, schema);
      const isRight = (valeur: string) =>
        check(valeur) === undefined && !(champ.code && valeur !== valeur.trim());
      return [{ nom: champ.name, place, isRight, repair: compileRepair(champ, schema) }];
    });
    this.noteStructure();
  }

  entete(): string[] {
    return this.columns.map(({ nom }) => nom);
  }

  /** @returns nothing when the row is left out */
  rangee(cellules: readonly string[], rangee: number): readonly string[] | undefined {
    const { ecriture, correspondance } = this.rapport;
    if (rangee === ecriture.rangeeEntete) return undefined;
    if (isBlank(cellules)) {
      this.note('ligne-vide');
      return undefined;
    }
    const { length } = correspondance.noms;
    if (cellules.length < length || !isBlank(cellules.slice(length))) return cellules;
    if (cellules.length > length) this.note('cellules-en-trop');
    const right = [...cellules];
    for (const { nom, place, isRight, repair } of this.cells) {
      const avant = right[place] ?? '';
      if (isRight(avant)) continue;
      const retouche = repair(avant);
      if (!retouche) continue;
      right[place] = retouche.valeur;
      this.note(retouche.genre, nom, avant, retouche.valeur);
    }
    return this.columns.map(({ place }) => (place === undefined ? '' : (right[place] ?? '')));
  }

  changements(): Changement[] {
    return [...this.done.values()];
  }

  private noteStructure(): void {
    const { ecriture, correspondance } = this.rapport;
    const { noms, desordre } = correspondance;
    if (ecriture.encodage !== 'utf-8') this.note('encodage', undefined, ecriture.encodage, 'utf-8');
    else if (ecriture.marque) this.note('marque');
    if (ecriture.separateur !== ',') this.note('separateur', undefined, ecriture.separateur, ',');
    for (const { nom, place } of this.columns) {
      if (place === undefined) this.note('colonne-ajoutee', nom);
      else if (noms[place] !== nom) this.note('nom-de-colonne', nom, noms[place] ?? '', nom);
    }
    if (desordre && this.rapport.colonnesReparables) this.note('ordre-des-colonnes');
  }

  private note(genre: GenreDeChangement, colonne?: string, avant?: string, apres?: string): void {
    const key = `${genre} ${colonne ?? ''}`;
    const known = this.done.get(key);
    if (known) known.nombre++;
    else {
      this.done.set(key, {
        genre,
        nombre: 1,
        ...(colonne !== undefined && { colonne }),
        ...(avant !== undefined && { avant }),
        ...(apres !== undefined && { apres }),
      });
    }
  }
}

interface RepairColonne {
  readonly nom: string;
  readonly place: number;
  readonly isRight: (valeur: string) => boolean;
  readonly repair: ReturnType<typeof compileRepair>;
}
