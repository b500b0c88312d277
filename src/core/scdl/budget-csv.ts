/**
 * The SCDL budget CSV, schema 0.8.3: 22 columns, one row for each budget line that is not calculated, in file order.
 *
 * Valid by construction: what would make a row invalid is reported as a lack and nothing is written, because a CSV that
 * a platform refuses, or worse accepts, is not what the user asked for.
 */
import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { Libelle } from '../nomenclature/origine.ts';
import { ETAPES, isEtape, type Mesure } from '../totem/codes.ts';
import { type Budget, type LigneBudget, type TotemDocument, valeurDe } from '../totem/document.ts';
import { formatCents } from '../totem/montant.ts';
import { isSiret } from '../totem/siret.ts';
import { CsvWriter } from './csv.ts';

export const COLONNES_BUDGET = [
  'BGT_NATDEC',
  'BGT_ANNEE',
  'BGT_SIRET',
  'BGT_NOM',
  'BGT_CONTNAT',
  'BGT_CONTNAT_LABEL',
  'BGT_NATURE',
  'BGT_NATURE_LABEL',
  'BGT_FONCTION',
  'BGT_FONCTION_LABEL',
  'BGT_OPERATION',
  'BGT_SECTION',
  'BGT_OPBUDG',
  'BGT_CODRD',
  'BGT_MTREAL',
  'BGT_MTBUDGPREC',
  'BGT_MTRARPREC',
  'BGT_MTPROPNOUV',
  'BGT_MTPREV',
  'BGT_CREDOUV',
  'BGT_MTRAR3112',
  'BGT_ARTSPE',
] as const;

/** The schema asks for a label of every nature and chapter; this says honestly that no plan at hand has one. */
export const LIBELLE_INCONNU = 'libellé absent des plans de comptes';

/** `maxLength` of the codes in the schema. */
const MAX_CODE = 9;

/** What prevents a valid CSV. `ligne` is the 1-based line of the source; without it, the header is meant. */
export interface Lacune {
  readonly champ: string;
  readonly valeur: string;
  readonly ligne?: number;
}

export type BudgetCsv =
  | {
      readonly ok: true;
      /** Written when they are first asked for: the figures of a budget are on screen before anybody wants its CSV. */
      readonly octets: Uint8Array<ArrayBuffer>;
      readonly lignes: number;
    }
  | { readonly ok: false; readonly lacunes: readonly Lacune[] };

export function buildBudgetCsv(
  document: TotemDocument,
  budget: Budget,
  lignes: readonly LigneEnrichie[],
): BudgetCsv {
  const lacunes: Lacune[] = [];
  const entete = readEntete(document, budget, lacunes);
  for (const ligne of lignes) toRow(entete, ligne, lacunes);
  if (lacunes.length > 0) return { ok: false, lacunes };
  let ecrits: Uint8Array<ArrayBuffer> | undefined;
  return {
    ok: true,
    lignes: lignes.length,
    get octets() {
      ecrits ??= writeRows(entete, lignes);
      return ecrits;
    },
  };
}

/** Cells are made again to be written, row after row: kept, they would weigh several times the file. */
function writeRows(entete: Entete, lignes: readonly LigneEnrichie[]): Uint8Array<ArrayBuffer> {
  const writer = new CsvWriter();
  writer.write(COLONNES_BUDGET);
  for (const ligne of lignes) writer.write(toRow(entete, ligne, []));
  return writer.end();
}

/** What begins every row. */
type Entete = readonly [string, string, string, string];

/** The same before it is written, without its header. */
export function buildBudgetRows(
  document: TotemDocument,
  budget: Budget,
  lignes: readonly LigneEnrichie[],
):
  | { readonly ok: true; readonly rangees: readonly (readonly string[])[] }
  | Extract<BudgetCsv, { ok: false }> {
  const lacunes: Lacune[] = [];
  const entete = readEntete(document, budget, lacunes);
  const rangees = lignes.map((ligne) => toRow(entete, ligne, lacunes));
  return lacunes.length > 0 ? { ok: false, lacunes } : { ok: true, rangees };
}

function readEntete(document: TotemDocument, budget: Budget, lacunes: Lacune[]): Entete {
  const natDec = (valeurDe(budget.bloc, 'NatDec') ?? '').trim();
  const exer = (valeurDe(budget.bloc, 'Exer') ?? '').trim();
  const siret = (valeurDe(budget.enTete, 'IdEtab') ?? '').trim();
  const nom = valeurDe(document.enTete, 'LibelleColl') ?? '';
  if (!isEtape(natDec)) lacunes.push({ champ: 'NatDec', valeur: natDec });
  if (!/^\d{4}$/.test(exer)) lacunes.push({ champ: 'Exer', valeur: exer });
  if (!isSiret(siret)) lacunes.push({ champ: 'IdEtab', valeur: siret });
  if (nom.trim() === '') lacunes.push({ champ: 'LibelleColl', valeur: nom });
  return [isEtape(natDec) ? ETAPES[natDec].scdl : '', exer, siret, nom];
}

function toRow(entete: Entete, enrichie: LigneEnrichie, lacunes: Lacune[]): string[] {
  const { ligne, chapitre, section, nature, fonction } = enrichie;
  // A chapter followed by a long operation number may pass the 9 characters of the schema: the chapter then.
  const contNat =
    ligne.contNat !== undefined && ligne.contNat.length <= MAX_CODE ? ligne.contNat : chapitre.code;
  return [
    ...entete,
    codeOf('ContNat', contNat, ligne, lacunes),
    libelle(chapitre),
    codeOf('Nature', ligne.nature, ligne, lacunes),
    libelle(nature),
    ligne.fonction === undefined ? '' : codeOf('Fonction', ligne.fonction, ligne, lacunes),
    fonction?.libelle ?? '',
    ligne.operation ?? '',
    section.code === undefined
      ? lack('Section', '', ligne, lacunes)
      : section.code === 'F'
        ? 'fonctionnement'
        : 'investissement',
    ligne.operations === undefined
      ? lack('OpBudg', '', ligne, lacunes)
      : ligne.operations === 'reel'
        ? 'réel'
        : 'ordre',
    ligne.sens === undefined ? lack('CodRD', '', ligne, lacunes) : ligne.sens === 'R' ? 'recette' : 'dépense',
    montantOf('MtReal', ligne, lacunes),
    montantOf('MtBudgPrec', ligne, lacunes),
    montantOf('MtRARPrec', ligne, lacunes),
    montantOf('MtPropNouv', ligne, lacunes),
    montantOf('MtPrev', ligne, lacunes),
    montantOf('CredOuv', ligne, lacunes),
    montantOf('MtRAR3112', ligne, lacunes),
    artSpe(ligne.artSpe),
  ];
}

function lack(champ: string, valeur: string, { ligne }: LigneBudget, lacunes: Lacune[]): string {
  lacunes.push({ champ, valeur, ligne });
  return '';
}

function codeOf(champ: string, valeur: string, ligne: LigneBudget, lacunes: Lacune[]): string {
  return valeur === '' || valeur.length > MAX_CODE ? lack(champ, valeur, ligne, lacunes) : valeur;
}

function montantOf(mesure: Mesure, ligne: LigneBudget, lacunes: Lacune[]): string {
  const found = ligne.montants[mesure];
  if (!found) return '';
  if (found.cents === undefined) return lack(mesure, found.texte, ligne, lacunes);
  // As written, but for "-0": a signed zero means nothing and some tools read it as text.
  return found.cents === 0n && found.texte.startsWith('-') ? formatCents(0n) : found.texte;
}

function libelle({ libelle: text }: Libelle): string {
  return text === '' ? LIBELLE_INCONNU : text;
}

function artSpe(value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? 'spécialisé' : 'non spécialisé';
}
