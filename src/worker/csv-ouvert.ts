import type { FluxSource } from '../core/flux/source.ts';
import { writeCsv } from '../core/scdl/csv.ts';
import { listCellules, type RapportCsv } from '../core/scdl/rapport-csv.ts';
import { repairCsv } from '../core/scdl/repair.ts';
import { validateOctets } from '../core/scdl/validate-csv.ts';
import { TEXTES_CSV } from '../text/csv.ts';
import type { CsvRepare, FichierProduit } from './protocol.ts';
import { jsonDuRapportCsv } from './rapport-csv.ts';

/** A CSV made elsewhere, and what was found in it. */
export interface CsvOuvert {
  readonly source: FluxSource;
  readonly rapport: RapportCsv;
}

export async function repairOuvert({ source, rapport }: CsvOuvert): Promise<CsvRepare> {
  const { octets, changements } = await repairCsv(source, rapport);
  const reste = validateOctets(octets, rapport.schema.nom);
  return { nom: `${baseOf(source.nom)}-repare.csv`, octets, changements, reste };
}

const COLONNES = [
  'gravite',
  'code',
  'titre',
  'colonne',
  'rangee',
  'valeur',
  'nombre',
  'explication',
  'conseil',
];

/** The report of a CSV made elsewhere, to keep or to send. Format: docs/rapport-json.md. */
export function buildRapportCsv({ source, rapport }: CsvOuvert, format: 'csv' | 'json'): FichierProduit {
  const nom = `${baseOf(source.nom)}-rapport.${format}`;
  return format === 'csv'
    ? { nom, octets: writeCsv(COLONNES, rowsOf(rapport)) }
    : { nom, octets: new TextEncoder().encode(jsonDuRapportCsv(source.nom, rapport)) };
}

/** One row for each cell in fault, as a spreadsheet numbers them; problems of structure have one row each. */
function rowsOf(rapport: RapportCsv): string[][] {
  return [...rapport.structure, ...rapport.contenu].flatMap((probleme) => {
    const { code, gravite, colonne = '', cellules, nombre, trouve = '' } = probleme;
    const texte = TEXTES_CSV.get(code);
    const row = (rangee: string, valeur: string, combien: number) => [
      ...[gravite, code, texte?.titre ?? '', colonne, rangee, valeur, String(combien)],
      ...[texte?.explication ?? '', texte?.conseil ?? ''],
    ];
    if (!cellules) return [row('', trouve, nombre)];
    return listCellules(cellules).map(({ rangee, valeur }) => row(String(rangee), valeur, 1));
  });
}

function baseOf(nom: string): string {
  return nom.replace(/\.(csv|txt)$/i, '');
}
