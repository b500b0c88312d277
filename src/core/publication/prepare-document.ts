/**
 * The files of one document. What is given is what is published: every file is made from it alone, so an anonymised
 * document, once written and read again, gives an anonymised folder.
 */
import type { Constat } from '../controls/constat.ts';
import type { BudgetOuvert, DocumentOuvert } from '../ouvrir.ts';
import { listAnnexes } from '../scdl/annexes/annexes.ts';
import type { LibellesDeCodes } from '../scdl/annexes/codes.ts';
import { type Manque, prefillSubventions } from '../scdl/annexes/subventions-scdl.ts';
import type { Lacune } from '../scdl/budget-csv.ts';
import { listEtats } from '../scdl/comptes/etats.ts';
import { writeCsv } from '../scdl/csv.ts';
import { toBudgetTable } from '../scdl/tables/budget-table.ts';
import type { Table } from '../scdl/tables/table.ts';
import { toTableSchema } from '../scdl/tables/table-schema-json.ts';
import { aggregateParFonction, aggregateParNature } from './agregats.ts';
import { buildClasseur } from './classeur.ts';
import { type Emplacement, NomsLibres } from './emplacements.ts';
import { type FichierProduit, type GenreDeFichier, produce } from './fichiers.ts';
import { countFormules } from './formules.ts';
import type { IdentiteDeDocument } from './identite.ts';
import type { NomDeLicence } from './metadonnees.ts';
import { anonymisedXmlName, budgetCsvName, fileNameOf } from './nom-fichier.ts';
import type { TextesDePublication } from './textes.ts';

export interface DocumentAPublier {
  /** Read again from the very bytes that will be published: its `source` is the XML of the folder. */
  readonly ouvert: DocumentOuvert;
  /** Of the document as it was given, before anything was changed in it. */
  readonly identite: IdentiteDeDocument;
  /** What the report of the folder tells. */
  readonly constats: readonly Constat[];
  /** Whether anything was changed in it: the name of the XML says so. */
  readonly anonymise: boolean;
  /** Words that the user's schemas give to codes. */
  readonly libelles?: LibellesDeCodes;
}

export interface OptionsDePublication {
  /** Whether the seven annexes of DataClic without rows give a file, header only. */
  readonly conserverVides: boolean;
  /** Whether each document has a workbook to read. */
  readonly classeur: boolean;
  /** Whether each root folder has one budget CSV with the rows of all its documents. */
  readonly toutesEtapes: boolean;
  /** What everything is published under. */
  readonly licence: NomDeLicence;
}

export const OPTIONS_PAR_DEFAUT: OptionsDePublication = {
  conserverVides: true,
  classeur: true,
  toutesEtapes: false,
  licence: 'lov2',
};

/** What gave the labels of a document, besides itself. */
export type Provenance =
  | {
      readonly genre: 'plan';
      readonly nomenclature: string;
      readonly exercice: number;
      /** Given by the user, in the place of one of ours. */
      readonly ajoute?: true;
    }
  /** The user's schemas. */
  | { readonly genre: 'schemas' };

export interface DocumentPret {
  readonly identite: IdentiteDeDocument;
  readonly emplacement: Emplacement;
  /** Whether anything was changed in it. */
  readonly anonymise: boolean;
  readonly fichiers: readonly FichierProduit[];
  /** What prevents the budget CSV, if anything: it is then not among the files. */
  readonly lacunes: readonly Lacune[];
  /** Totals made by a tool, left out: budget lines, and rows of annexes. */
  readonly calculees: { readonly lignes: number; readonly annexes: number };
  /** What the SCDL subventions lack before they can be published. */
  readonly manques: readonly Manque[];
  readonly provenances: readonly Provenance[];
}

export async function prepareDocument(
  { ouvert, identite, constats, anonymise, libelles }: DocumentAPublier,
  emplacement: Emplacement,
  options: OptionsDePublication,
  textes: TextesDePublication,
): Promise<DocumentPret> {
  const { document, budgets } = ouvert;
  const noms = new NomsLibres();
  const fichiers: FichierProduit[] = [];
  const lacunes: Lacune[] = [];
  const manques: Manque[] = [];
  const calculees = { lignes: 0, annexes: 0 };
  const lisibles: Table[] = [];

  for (const [rang, budget] of budgets.entries()) {
    const place = rang === 0 ? emplacement.chemin : `${emplacement.chemin}/budget-${rang + 1}`;
    const add = (dossier: string, genre: GenreDeFichier, table: Table, nom: string): void => {
      const chemin = noms.take([place, dossier, nom].filter(Boolean).join('/'));
      fichiers.push(toCsv(chemin, genre, textes.titreDeTable(table.nom, table.genre), table));
      lisibles.push(table);
    };
    const nameOf = (table: Table) => fileNameOf(document, budget.budget, table.nom, 'csv');

    const scdl = toBudgetTable(document, budget.budget, budget.lignes);
    if (scdl.ok) add('', 'budget', scdl.table, budgetCsvName(document, budget.budget));
    else lacunes.push(...scdl.lacunes);
    calculees.lignes += budget.budget.lignesCalculees.length;

    for (const table of agregats(document, budget)) add('agregats', 'agregat', table, nameOf(table));
    const source = {
      ...{ document, budget: budget.budget, referentiel: budget.referentiel },
      ...(libelles && { libelles }),
    };
    for (const table of listAnnexes(source, options.conserverVides)) {
      add('annexes', 'annexe', table, nameOf(table));
      calculees.annexes += table.calculees;
    }
    // The accountant's part is of the whole document, which has one budget.
    const etats = rang === 0 ? listEtats(document, budget.budget) : [];
    for (const table of etats) add('comptes', 'compte', table, nameOf(table));
    const subventions = prefillSubventions(source);
    if (subventions) {
      const { table } = subventions;
      const chemin = noms.take(`${place}/a-completer/${nameOf(table)}`);
      fichiers.push(toCsv(chemin, 'a-completer', textes.titreDeTable(table.nom, table.genre), table));
      manques.push(...subventions.manques);
    }
  }

  const [first] = budgets;
  const fileOf = (quoi: string, extension: string): string => {
    const nom = first ? fileNameOf(document, first.budget, quoi, extension) : `${quoi}.${extension}`;
    return noms.take(`${emplacement.chemin}/${nom}`);
  };
  const xml = anonymise
    ? noms.take(`${emplacement.chemin}/${anonymisedXmlName(document)}`)
    : fileOf('totem', 'xml');
  fichiers.push(
    produce(xml, 'xml', textes.titreDeFichier(anonymise ? 'xml-anonymise' : 'xml'), document.source.chunks),
  );
  if (options.classeur) {
    const octets = await buildClasseur(lisibles);
    fichiers.push(
      produce(fileOf('classeur', 'xlsx'), 'classeur', textes.titreDeFichier('classeur'), [octets]),
    );
  }
  const rapport = (format: 'json' | 'html', contenu: string): FichierProduit =>
    produce(
      noms.take(`${emplacement.chemin}/rapport-de-controle.${format}`),
      'rapport',
      textes.titreDeFichier(`rapport-${format}`),
      contenu,
    );
  fichiers.push(rapport('json', textes.rapportJson(identite, constats)));
  fichiers.push(rapport('html', textes.rapportHtml(identite, constats)));
  const provenances = listProvenances(ouvert, libelles !== undefined);
  return { identite, emplacement, anonymise, fichiers, lacunes, calculees, manques, provenances };
}

function listProvenances({ budgets }: DocumentOuvert, schemas: boolean): Provenance[] {
  const plans = budgets.flatMap(({ referentiel: { plan } }): Provenance[] => {
    if (!plan) return [];
    const { nomenclature, exercice, ajoute } = plan;
    return [{ genre: 'plan', nomenclature, exercice, ...(ajoute && { ajoute }) }];
  });
  return [...plans, ...(schemas ? [{ genre: 'schemas' as const }] : [])];
}

function agregats(document: DocumentOuvert['document'], budget: BudgetOuvert): Table[] {
  const parFonction = aggregateParFonction(document, budget);
  return [aggregateParNature(document, budget), ...(parFonction ? [parFonction] : [])];
}

function toCsv(chemin: string, genre: GenreDeFichier, titre: string, table: Table): FichierProduit {
  const { colonnes, rangees } = table;
  const octets = writeCsv(
    colonnes.map(({ nom }) => nom),
    rangees,
  );
  const formules = countFormules(table);
  return {
    ...produce(chemin, genre, titre, [octets]),
    lignes: rangees.length,
    vide: rangees.length === 0,
    ...(formules.length > 0 && { formules }),
    schema: toTableSchema(colonnes),
  };
}
