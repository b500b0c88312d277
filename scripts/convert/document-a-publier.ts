/**
 * Where the batch gets the document that it publishes. Every file of the folder is made from what `openDocumentAPublier`
 * returns, and from nothing else: what must be hidden is to be hidden here, by writing the XML again with its values
 * replaced and reading it once more.
 */
import { completeConstats, listConstats } from '../../src/core/constats.ts';
import { createProvider, openFlux } from '../../src/core/ouvrir.ts';
import { type IdentiteDeDocument, identifyDocument } from '../../src/core/publication/identite.ts';
import type { DocumentAPublier } from '../../src/core/publication/prepare-document.ts';
import { buildBudgetCsv } from '../../src/core/scdl/budget-csv.ts';
import { readFlux } from '../../src/core/totem/read-flux.ts';
import { provideNomenclatures } from '../../src/nomenclatures/provide.ts';
import { sourceOfFile } from '../node-source.ts';

const provide = createProvider(provideNomenclatures);

/** What the document is, without its plan de comptes: the first of two readings. */
export async function identifyFile(path: string): Promise<IdentiteDeDocument> {
  return identifyDocument(await readFlux(await sourceOfFile(path)));
}

export async function openDocumentAPublier(path: string): Promise<DocumentAPublier> {
  const ouvert = await openFlux(await sourceOfFile(path), provide);
  const csvs = ouvert.budgets.map(({ budget, lignes }) => buildBudgetCsv(ouvert.document, budget, lignes));
  const constats = await completeConstats(ouvert, listConstats(ouvert, csvs), async () => {});
  return { ouvert, identite: identifyDocument(ouvert.document), constats };
}
