/** Checks rows one after the other; a right one leaves nothing behind. */
import type { Definition } from '../controls/constat.ts';
import { Refus } from '../flux/refus.ts';
import { definitionOf, PROBLEMES } from './definitions.ts';
import { type Groupe, RANGEE, toProbleme } from './groupe.ts';
import { type Correspondance, matchHeader } from './header.ts';
import { type FormatCsv, isBlank } from './inspect-csv.ts';
import { CellulesBuilder, type RapportCsv } from './rapport-csv.ts';
import { compileRepair } from './repair-cell.ts';
import type { Champ, Schema } from './schema.ts';
import type { NomDeSchema } from './schemas.ts';
import { checkStructure } from './structure.ts';
import { compileRangee } from './table-schema.ts';

/** Rows of a sheet of the usual spreadsheets: what was never filled in may be saved with the rest, down to the last. */
export const MAX_VIDES = 1_048_576;

export class ValidationCsv {
  private readonly schema: Schema;
  private readonly correspondance: Correspondance;
  private readonly check: ReturnType<typeof compileRangee>;
  private readonly repairs: readonly ReturnType<typeof compileRepair>[];
  private readonly codes: readonly { readonly champ: number; readonly place: number }[];
  private readonly groupes = new Map<string, Groupe>();
  private readonly format: FormatCsv;
  private rangees = 0;
  private decalees = 0;
  private vides = 0;

  constructor(format: FormatCsv, chosen: Schema | undefined) {
    const schema = chosen ?? format.reconnu;
    if (!schema) throw new Refus({ code: 'csv-inconnu', colonnes: format.entete.slice(0, 30) });
    this.schema = schema;
    this.format = format;
    this.correspondance = matchHeader(schema, format.entete);
    const { places } = this.correspondance;
    this.check = compileRangee(schema, places);
    this.repairs = schema.champs.map((champ) => compileRepair(champ, schema));
    this.codes = schema.champs.flatMap(({ code }, champ) => {
      const place = places[champ];
      return code && place !== undefined ? [{ champ, place }] : [];
    });
  }

  readonly onRangee = (cellules: readonly string[], rangee: number, malforme: boolean): void => {
    if (rangee === this.format.rangeeEntete) return;
    if (isBlank(cellules)) {
      if (++this.vides > MAX_VIDES) throw new Refus({ code: 'csv-lignes-vides', rangee, maximum: MAX_VIDES });
      this.add(PROBLEMES.ligneVide, RANGEE, rangee, '', true);
      return;
    }
    this.rangees++;
    if (malforme) {
      this.add(PROBLEMES.guillemets, RANGEE, rangee, cellules.join(this.format.separateur), false);
      return;
    }
    const { length } = this.correspondance.noms;
    if (cellules.length !== length) {
      const certain = isBlank(cellules.slice(length)) && cellules.length > length;
      this.add(PROBLEMES.longueur, RANGEE, rangee, String(cellules.length), certain);
      // In a row that lacks a cell, or has one too many, every other may be in the wrong column: one problem, not twenty.
      if (!certain) {
        this.decalees++;
        return;
      }
    }
    this.checkCellules(cellules, rangee);
  };

  private checkCellules(cellules: readonly string[], rangee: number): void {
    const refused = new Set<number>();
    this.check(cellules, (champ, defaut) => {
      refused.add(champ);
      const valeur = cellules[this.correspondance.places[champ] ?? 0] ?? '';
      const certain = defaut !== 'un-parmi' && this.repairs[champ]?.(valeur) !== undefined;
      this.add(definitionOf(this.champ(champ), defaut), champ, rangee, valeur, certain);
    });
    for (const { champ, place } of this.codes) {
      const valeur = cellules[place] ?? '';
      if (valeur === valeur.trim() || refused.has(champ)) continue;
      this.add(PROBLEMES.espaces, champ, rangee, valeur, this.repairs[champ]?.(valeur) !== undefined);
    }
  }

  private champ(index: number): Champ {
    return this.schema.champs[index] as Champ;
  }

  private add(definition: Definition, champ: number, rangee: number, valeur: string, certain: boolean): void {
    const key = `${definition.code} ${champ}`;
    let groupe = this.groupes.get(key);
    if (!groupe) {
      groupe = { definition, champ, cellules: new CellulesBuilder(), nombre: 0, reparables: 0 };
      this.groupes.set(key, groupe);
    }
    groupe.cellules.add(rangee, valeur);
    groupe.nombre++;
    if (certain) groupe.reparables++;
  }

  /** @throws Refus `csv-sans-ligne` */
  report(caracteresPerdus: number): RapportCsv {
    if (this.rangees === 0) throw new Refus({ code: 'csv-sans-ligne' });
    const { reconnu: _, entete: __, ...ecriture } = this.format;
    const guesswork = this.groupes.has(`${PROBLEMES.guillemets.code} ${RANGEE}`);
    const colonnesReparables = this.decalees === 0 && !guesswork;
    const structure = checkStructure(
      this.schema,
      this.format,
      this.correspondance,
      caracteresPerdus,
      colonnesReparables,
    );
    const contenu = [...this.groupes.values()]
      .sort((a, b) => a.champ - b.champ || (a.definition.code < b.definition.code ? -1 : 1))
      .map((groupe) => toProbleme(groupe, this.schema, this.correspondance));
    const all = [...structure, ...contenu];
    return {
      schema: { nom: this.schema.name as NomDeSchema, version: this.schema.version },
      ecriture,
      correspondance: this.correspondance,
      rangees: this.rangees,
      structure,
      contenu,
      colonnesReparables,
      // Cells cut by misplaced quotes are a guess: nothing is rewritten from them.
      reparables: guesswork ? 0 : all.reduce((sum, { reparables }) => sum + reparables, 0),
    };
  }
}
