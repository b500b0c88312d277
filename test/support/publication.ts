import { createRequire } from 'node:module';
import { fromBuffer } from 'yauzl';
import { completeConstats, listConstats } from '../../src/core/constats.ts';
import type { DocumentOuvert } from '../../src/core/ouvrir.ts';
import type { FichierProduit } from '../../src/core/publication/fichiers.ts';
import { identifyDocument } from '../../src/core/publication/identite.ts';
import {
  type DocumentPret,
  OPTIONS_PAR_DEFAUT,
  type OptionsDePublication,
  prepareDocument,
} from '../../src/core/publication/prepare-document.ts';
import { publish } from '../../src/core/publication/publier.ts';
import { streamZip } from '../../src/core/publication/zip.ts';
import { buildBudgetCsv } from '../../src/core/scdl/budget-csv.ts';
import { TEXTES_DE_PUBLICATION } from '../../src/text/publication.ts';
import { parseCsv } from './corpus.ts';

/** Every file of the publication of these documents, in order. */
export async function publishAll(
  ouverts: readonly DocumentOuvert[],
  options: Partial<OptionsDePublication> = {},
): Promise<FichierProduit[]> {
  const files: FichierProduit[] = [];
  for await (const file of publication(ouverts, options)) files.push(file);
  return files;
}

export function publication(
  ouverts: readonly DocumentOuvert[],
  options: Partial<OptionsDePublication> = {},
): AsyncGenerator<FichierProduit> {
  const all = { ...OPTIONS_PAR_DEFAUT, ...options };
  const identites = ouverts.map(({ document }) => identifyDocument(document));
  return publish({
    identites,
    options: all,
    textes: TEXTES_DE_PUBLICATION,
    prepare: async (emplacement): Promise<DocumentPret> => {
      const ouvert = ouverts[emplacement.rang] as DocumentOuvert;
      const csvs = ouvert.budgets.map(({ budget, lignes }) =>
        buildBudgetCsv(ouvert.document, budget, lignes),
      );
      const constats = await completeConstats(ouvert, listConstats(ouvert, csvs), async () => {});
      const identite = identifyDocument(ouvert.document);
      const document = { ouvert, identite, constats, anonymise: false };
      return prepareDocument(document, emplacement, all, TEXTES_DE_PUBLICATION);
    },
  });
}

export async function zipOf(entrees: Parameters<typeof streamZip>[0]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of streamZip(entrees)) parts.push(part);
  return Buffer.concat(parts);
}

/** What an archive holds, read by a library that did not write it; CRC are checked. */
export function unzip(archive: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(archive), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

export function bytesOf({ contenu }: Pick<FichierProduit, 'contenu'>): Buffer {
  return Buffer.concat(contenu);
}

export function textOf(file: Pick<FichierProduit, 'contenu'>): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(file));
}

export function rowsOf(file: Pick<FichierProduit, 'contenu'>): string[][] {
  return parseCsv(textOf(file));
}

/** Rows as objects by column. */
export function recordsOf(file: Pick<FichierProduit, 'contenu'>): Map<string, string>[] {
  const [header = [], ...rows] = rowsOf(file);
  return rows.map((row) => new Map(header.map((name, index) => [name, row[index] ?? ''])));
}

/** The implementation of both specifications by their own authors; it comes without types. */
interface Frictionless {
  readonly Package: {
    load(descriptor: object): Promise<{ valid: boolean; errors: readonly Error[] }>;
  };
}
interface TableSchema {
  readonly Schema: {
    load(descriptor: object): Promise<{
      valid: boolean;
      errors: readonly Error[];
      castRow(row: readonly string[]): unknown[];
    }>;
  };
}

export async function checkPackage(descriptor: object): Promise<string[]> {
  const { Package } = createRequire(import.meta.url)('datapackage') as Frictionless;
  const { errors } = await Package.load(descriptor);
  return errors.map(({ message }) => message);
}

/** Every way in which a CSV breaks a schema. */
export async function checkCsv(
  descriptor: { readonly fields: readonly { readonly name: string }[] },
  rows: readonly (readonly string[])[],
): Promise<string[]> {
  const { Schema } = createRequire(import.meta.url)('tableschema') as TableSchema;
  const schema = await Schema.load(descriptor);
  const problems = schema.errors.map(({ message }) => message);
  const [header = [], ...body] = rows;
  const names = descriptor.fields.map(({ name }) => name);
  if (JSON.stringify(header) !== JSON.stringify(names)) problems.push(`header: ${header.join()}`);
  for (const [index, row] of body.entries()) {
    try {
      schema.castRow(row);
    } catch (error) {
      const { errors = [], message } = error as { errors?: readonly Error[]; message: string };
      problems.push(
        ...[message, ...errors.map((one) => one.message)].map((one) => `row ${index + 1}: ${one}`),
      );
    }
  }
  return problems;
}
