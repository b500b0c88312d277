/** The one right value that a wrong cell stands for, when there can be no other; never a guess. */
import type { Champ, Schema } from './schema.ts';
import { type CheckCellule, compileChamp, holdsSiret } from './table-schema.ts';

/** What was done to a cell. */
export type GenreDeRetouche = 'espaces' | 'casse' | 'virgule' | 'milliers' | 'siret';

export interface Retouche {
  readonly genre: GenreDeRetouche;
  readonly valeur: string;
}

export type RepairCellule = (valeur: string) => Retouche | undefined;

/**
 * A repair of the cells of a column that are refused, or of codes with spaces around them. What it gives is always
 * right, so that repairing twice changes nothing more.
 */
export function compileRepair(champ: Champ, schema: Schema): RepairCellule {
  const check = compileChamp(champ, schema);
  const specific = holdsSiret(champ, schema) ? repairSiret : repairOf(champ);
  return (valeur) => {
    const nue = valeur.trim();
    if (nue !== valeur && isRight(check, nue)) return { genre: 'espaces', valeur: nue };
    const retouche = specific(nue);
    return retouche && isRight(check, retouche.valeur) ? retouche : undefined;
  };
}

function isRight(check: CheckCellule, valeur: string): boolean {
  return check(valeur) === undefined;
}

function repairOf(champ: Champ): RepairCellule {
  if (champ.type === 'string' && champ.enum) return repairListe(champ.enum);
  if (champ.type === 'boolean')
    return repairListe([...(champ.trueValues ?? []), ...(champ.falseValues ?? [])]);
  if (champ.type === 'number') return repairNombre;
  return () => undefined;
}

/** "215 600 461 00010": what is left is checked by its key, so it is the number that was meant. */
function repairSiret(valeur: string): Retouche {
  return { genre: 'siret', valeur: valeur.replace(/\s/g, '') };
}

/** A value of a closed list written in another case, without accents or with other spaces. */
function repairListe(liste: readonly string[]): RepairCellule {
  const byKey = new Map<string, string[]>();
  for (const valeur of liste) byKey.set(keyOf(valeur), [...(byKey.get(keyOf(valeur)) ?? []), valeur]);
  return (valeur) => {
    const [found, ...others] = byKey.get(keyOf(valeur)) ?? [];
    return found !== undefined && others.length === 0 ? { genre: 'casse', valeur: found } : undefined;
  };
}

function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?; ?/g, ';');
}

const VIRGULE = /^[+-]?\d+,\d+$/;
/** "1,234": 1234 written in English, or 1.234? Not ours to say. */
const AMBIGU = /^[+-]?[1-9]\d{0,2},\d{3}$/;
/** Groups of three parted by spaces, no-break ones too: the comma, if any, can only be decimal. */
const MILLIERS = /^[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;

function repairNombre(valeur: string): Retouche | undefined {
  if (MILLIERS.test(valeur)) {
    return { genre: 'milliers', valeur: valeur.replace(/[ \u00a0\u202f]/g, '').replace(',', '.') };
  }
  if (VIRGULE.test(valeur) && !AMBIGU.test(valeur))
    return { genre: 'virgule', valeur: valeur.replace(',', '.') };
  return undefined;
}
