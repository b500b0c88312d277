/** The files of a root folder that speak of all its documents. */
import { buildCatalogue } from './catalogue.ts';
import { buildDatapackage, formatOf } from './datapackage.ts';
import { type FichierAPublier, type FichierProduit, produce } from './fichiers.ts';
import { type MetadonneesChoisies, type NomDeLicence, prefillMetadonnees } from './metadonnees.ts';
import { slug } from './nom-fichier.ts';
import type { DocumentPret } from './prepare-document.ts';
import type { TextesDePublication } from './textes.ts';

export type ResumePret = Omit<DocumentPret, 'fichiers'>;

/** What can be announced to others: a table to be completed is the collectivité's own business. */
function isPublic({ genre }: FichierAPublier): boolean {
  return genre !== 'a-completer';
}

/**
 * @param documents in the order of publication; at least one
 * @param fichiers every other file of the folder
 */
export function finishDossier(
  dossier: string,
  documents: readonly ResumePret[],
  fichiers: readonly FichierAPublier[],
  choisies: MetadonneesChoisies,
  licence: NomDeLicence,
  textes: TextesDePublication,
): FichierProduit[] {
  const identites = documents.map(({ identite }) => identite);
  const metadonnees = {
    ...prefillMetadonnees(identites, textes.presentation(identites), licence),
    ...choisies,
  };
  const publics = fichiers.filter(isPublic);
  const formats = [...new Set(publics.map(({ chemin }) => formatOf(chemin)))].sort();
  const { octets, inconnus } = buildCatalogue(slug(dossier), metadonnees, {
    nombre: publics.length,
    formats,
  });
  const sources = [
    ...identites.map(textes.sourceDe),
    ...documents.flatMap(({ provenances }) => provenances.map(textes.provenance)),
  ];
  const make = (nom: string, contenu: Uint8Array[] | string): FichierProduit =>
    produce(`${dossier}/${nom}`, 'metadonnees', nom, contenu);
  return [
    { ...make('catalogue.csv', [octets]), lignes: 1 },
    make('datapackage.json', buildDatapackage(dossier, metadonnees, publics, [...new Set(sources)])),
    make('LISEZMOI.txt', textes.lisezMoi({ dossier, metadonnees, documents, fichiers, inconnus })),
  ];
}
