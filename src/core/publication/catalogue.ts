/** The line of the SCDL catalogue (0.1.3) for a folder. What only the user knows is left empty, and named. */
import { writeCsv } from '../scdl/csv.ts';
import type { Metadonnees } from './metadonnees.ts';

export interface Catalogue {
  readonly octets: Uint8Array;
  /** Columns that the schema asks for and that are empty. */
  readonly inconnus: readonly string[];
}

/**
 * @param id stable identifier of the dataset, lower case
 * @param ressources files of the dataset, and their formats
 */
export function buildCatalogue(
  id: string,
  metadonnees: Metadonnees,
  ressources: { readonly nombre: number; readonly formats: readonly string[] },
): Catalogue {
  const { titre, description, collectivite, siret, theme, maille, territoire, motsCles } = metadonnees;
  const { debut, fin, frequence, licence, publieLe, misAJourLe, url } = metadonnees;
  const cells: readonly (readonly [string, string])[] = [
    ['COLL_NOM', collectivite],
    ['COLL_SIRET', siret],
    ['ID', id],
    ['TITRE', titre],
    ['DESCRIPTION', description],
    ['THEME', theme],
    ['PRODUCTEUR_NOM', collectivite],
    ['PRODUCTEUR_SIRET', siret],
    ['COUV_SPAT_MAILLE', maille],
    ['COUV_SPAT_NOM', territoire],
    ['COUV_TEMP_DEBUT', debut],
    ['COUV_TEMP_FIN', fin],
    ['DATE_PUBL', publieLe],
    ['FREQ_MAJ', frequence],
    ['DATE_MAJ', misAJourLe],
    ['MOTS_CLES', motsCles.join(';')],
    ['LICENCE', licence.scdl],
    ['NOMBRE_RESSOURCES', String(ressources.nombre)],
    ['FORMAT_RESSOURCES', ressources.formats.join(';')],
    ['URL', url],
  ];
  return {
    octets: writeCsv(
      cells.map(([nom]) => nom),
      [cells.map(([, valeur]) => valeur)],
    ),
    inconnus: cells.flatMap(([nom, valeur]) => (valeur === '' ? [nom] : [])),
  };
}
