/** The budget CSV of an anonymised file: made from what was written and read again, then looked at cell by cell. */
import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Libelle } from '../nomenclature/origine.ts';
import type { NomRestant } from '../occultation/blocage.ts';
import type { Occultation } from '../occultation/occulter.ts';
import type { CleDeValeur } from '../occultation/valeur.ts';
import { checkNomDeFichier, checkTable } from '../occultation/verifier-sortie.ts';
import type { BudgetOuvert, DocumentOuvert } from '../ouvrir.ts';
import { buildBudgetRows, COLONNES_BUDGET, type Lacune, LIBELLE_INCONNU } from '../scdl/budget-csv.ts';
import { writeCsv } from '../scdl/csv.ts';
import { ETAPES } from '../totem/codes.ts';
import { budgetCsvName } from './nom-fichier.ts';

export type CsvAnonymise =
  | { readonly ok: true; readonly nom: string; readonly octets: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly lacunes: readonly Lacune[] }
  | { readonly ok: false; readonly blocages: readonly NomRestant[] };

/**
 * @param rang 0-based rank of the budget in the document
 * @throws RangeError when there is no such budget
 */
export function buildCsvAnonymise(
  { ouvert: { document, budgets }, chercher, admis }: Extract<Occultation, { ok: true }>,
  rang: number,
): CsvAnonymise {
  const ouvert = budgets[rang];
  if (!ouvert) throw new RangeError(`no budget ${rang}`);
  const rows = buildBudgetRows(document, ouvert.budget, ouvert.lignes);
  if (!rows.ok) return rows;
  const nom = budgetCsvName(document, ouvert.budget);
  const connus = new Set([...admis, ...MOTS_DU_CSV, ...ouvert.lignes.flatMap(libellesDesPlans)]);
  const blocages = [
    ...checkTable([COLONNES_BUDGET, ...rows.rangees], chercher, connus),
    ...checkNomDeFichier(nom, chercher, admis),
  ];
  if (blocages.length > 0) return { ok: false, blocages };
  return { ok: true, nom, octets: writeCsv(COLONNES_BUDGET, rows.rangees) };
}

/** Words that every budget CSV has, whoever it is about. */
const MOTS_DU_CSV: readonly string[] = [
  ...COLONNES_BUDGET,
  ...Object.values(ETAPES).map(({ scdl }) => scdl),
  ...['fonctionnement', 'investissement', 'réel', 'ordre', 'recette', 'dépense'],
  ...['spécialisé', 'non spécialisé', LIBELLE_INCONNU],
];

/** « Subventions aux personnes de droit privé » is no one's name, whatever was occulted. */
function libellesDesPlans({ chapitre, nature, fonction }: LigneEnrichie): readonly string[] {
  const given: readonly (Libelle | undefined)[] = [
    { ...chapitre, origine: chapitre.origineLibelle },
    nature,
    fonction,
  ];
  return given.flatMap((one) => (one && one.origine.de !== 'ligne' ? [one.libelle.trim()] : []));
}

/** Fields of a line that the CSV shows as they are written, beside the label when no plan has one. */
const HORS_CSV: ReadonlySet<string> = new Set([
  'LibCpte',
  'MtSup',
  'CaracSup',
  'ContFon',
  'ContOp',
  'OpeCpteTiers',
]);

/**
 * Values of the source that the CSV of that budget shows. When nothing proposed or chosen is one of them, the CSV is
 * the same whatever is occulted: a test compares its bytes.
 */
export function clesDuCsv(
  { document }: DocumentOuvert,
  { budget, lignes }: BudgetOuvert,
): ReadonlySet<CleDeValeur> {
  const enTetes = [document.enTete, budget.enTete, budget.bloc].flatMap(({ champs }) => champs);
  const cles = new Set(enTetes.map(({ fin }) => fin));
  for (const { ligne, nature } of lignes) {
    for (const { nom, fin } of ligne.champs) {
      const shown = nom === 'LibCpte' ? nature.origine.de === 'ligne' : !HORS_CSV.has(nom);
      if (shown) cles.add(fin);
    }
  }
  return cles;
}
