/**
 * The last look at what is about to be published: every cell of every CSV, read again from its bytes, and every file name.
 *
 * The XML was looked at when it was written and read again; the reports are made from that second reading.
 */
import type { NomRestant } from '../occultation/blocage.ts';
import type { ChercheurDeNoms } from '../occultation/noms.ts';
import { checkNomDeFichier, checkTable, type TextesAdmis } from '../occultation/verifier-sortie.ts';
import { CsvReader } from '../scdl/csv.ts';
import type { FichierProduit } from './fichiers.ts';

/**
 * Columns whose cells are words of SCDL, of DataClic or of the plans de comptes, and no value of the file: « subventions
 * aux personnes de droit privé » is no one's name.
 */
const MOTS_CONNUS: ReadonlySet<string> = new Set([
  ...['BGT_NATDEC', 'BGT_SECTION', 'BGT_OPBUDG', 'BGT_CODRD', 'BGT_ARTSPE', 'Budget', 'nature'],
  ...['BGT_CodNatJurBenefCA', 'BGT_CodInvFonc', 'CodProfilAmort', 'CodTypPreteur', 'CodTyptxInit'],
]);
const LIBELLE = /_(LABEL|LIBELLE)$/;

export function checkFichiers(
  fichiers: readonly FichierProduit[],
  chercher: ChercheurDeNoms,
  admis: TextesAdmis,
): NomRestant[] {
  return fichiers.flatMap((fichier) => [
    ...checkNomDeFichier(fichier.chemin, chercher, admis),
    ...(fichier.schema ? checkCsv(fichier, chercher, admis) : []),
  ]);
}

function checkCsv(
  { contenu, schema }: FichierProduit,
  chercher: ChercheurDeNoms,
  admis: TextesAdmis,
): readonly NomRestant[] {
  const columns = schema?.fields.map(({ name }) => !MOTS_CONNUS.has(name) && !LIBELLE.test(name)) ?? [];
  const rangees: string[][] = [];
  const reader = new CsvReader(',', '\n', (cellules, rangee) => {
    if (rangee > 1) rangees.push(cellules.map((cell, index) => (columns[index] ? cell : '')));
    // The header is ours or made of element names, which the look at the XML has seen.
    else rangees.push([]);
  });
  const decoder = new TextDecoder();
  for (const part of contenu) reader.write(decoder.decode(part, { stream: true }));
  reader.end();
  return checkTable(rangees, chercher, admis);
}
