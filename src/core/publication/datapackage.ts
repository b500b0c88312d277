/** `datapackage.json` of a folder (Frictionless Data Package, version 1), with the schema of every table. */

import type { FichierAPublier } from './fichiers.ts';
import type { Metadonnees } from './metadonnees.ts';
import { slug } from './nom-fichier.ts';

const MEDIATYPES: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['xml', 'application/xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['json', 'application/json'],
  ['html', 'text/html'],
]);

/**
 * @param dossier root folder, to which the paths are relative
 * @param sources where the data comes from, in words
 */
export function buildDatapackage(
  dossier: string,
  metadonnees: Metadonnees,
  fichiers: readonly FichierAPublier[],
  sources: readonly string[],
): string {
  const { titre, description, motsCles, licence, collectivite } = metadonnees;
  const { name, title, path } = licence;
  const descriptor = {
    profile: 'data-package',
    name: slug(dossier),
    title: titre,
    description,
    ...(motsCles.length > 0 && { keywords: motsCles }),
    licenses: [{ name, title, path }],
    sources: sources.map((source) => ({ title: source })),
    contributors: [
      { title: collectivite || dossier, role: 'publisher' },
      { title: 'TotemClic', role: 'wrangler' },
    ],
    resources: fichiers.map((fichier) => toResource(dossier, fichier)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function toResource(dossier: string, { chemin, titre, octets, schema }: FichierAPublier): object {
  const path = chemin.slice(dossier.length + 1);
  const format = formatOf(path);
  return {
    // A path has no character that a name may not have, once in lower case; `/` is one that it may.
    name: path.toLowerCase(),
    title: titre,
    path,
    profile: schema ? 'tabular-data-resource' : 'data-resource',
    format,
    mediatype: MEDIATYPES.get(format) ?? 'application/octet-stream',
    // The XML keeps the encoding of its source, which its own declaration says.
    ...(schema && { encoding: 'utf-8' }),
    bytes: octets,
    ...(schema && { schema }),
  };
}

export function formatOf(chemin: string): string {
  return /\.([a-z]+)$/.exec(chemin)?.[1] ?? '';
}
