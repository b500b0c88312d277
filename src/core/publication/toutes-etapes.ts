import { type FichierProduit, produce } from './fichiers.ts';
import { addFormules } from './formules.ts';

/**
 * The budget CSV of every document of a folder, one after the other under one header: columns are the same in all. The
 * rows keep their order, and nothing is merged: an étape, an exercice and a SIRET tell the rows of one document from
 * another's, the number of a décision modificative does not appear in the columns of SCDL.
 */
export function concatenate(
  csvs: readonly FichierProduit[],
  chemin: string,
  titre: string,
): FichierProduit | undefined {
  const [first] = csvs;
  if (!first?.schema) return undefined;
  const bodies = csvs.map(({ contenu }) => withoutHeader(contenu));
  const header = (first.contenu[0] as Uint8Array).subarray(0, endOfHeader(first.contenu[0] as Uint8Array));
  const lignes = csvs.reduce((sum, csv) => sum + (csv.lignes ?? 0), 0);
  const formules = addFormules(csvs.map((csv) => csv.formules ?? []));
  return {
    ...produce(chemin, 'toutes-etapes', titre, [header, ...bodies.flat()]),
    lignes,
    vide: lignes === 0,
    ...(formules.length > 0 && { formules }),
    schema: first.schema,
  };
}

/** The header of a budget CSV has neither quotes nor line ends within its cells. */
function withoutHeader(contenu: readonly Uint8Array[]): Uint8Array[] {
  const [first, ...others] = contenu;
  return first ? [first.subarray(endOfHeader(first)), ...others] : [];
}

function endOfHeader(octets: Uint8Array): number {
  return octets.indexOf(0x0a) + 1;
}
