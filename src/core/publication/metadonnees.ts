import { isSiret } from '../totem/siret.ts';
import type { IdentiteDeDocument } from './identite.ts';

/** What a portal asks about a dataset. Prefilled from the files; the user may change any of it. */
export interface Metadonnees {
  readonly titre: string;
  readonly description: string;
  readonly motsCles: readonly string[];
  /** Who publishes, and its SIRET; '' when no file gives one that is right. */
  readonly collectivite: string;
  readonly siret: string;
  readonly theme: string;
  /** One of the words of SCDL catalogue (`Communale` …), '' when the files do not tell. */
  readonly maille: string;
  readonly territoire: string;
  /** ISO days, '' when the exercice is not known. */
  readonly debut: string;
  readonly fin: string;
  readonly frequence: string;
  readonly licence: Licence;
  /** ISO days and address of the dataset: only the user knows them. */
  readonly publieLe: string;
  readonly misAJourLe: string;
  readonly url: string;
}

export interface Licence {
  /** As the Data Package names it. */
  readonly name: string;
  readonly title: string;
  readonly path: string;
  /** As SCDL catalogue names it. */
  readonly scdl: string;
}

/** What the decree of 27 April 2017 gives as the default for French public data. */
export const LICENCE_OUVERTE: Licence = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte / Open Licence version 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  scdl: 'Licence Ouverte-LO',
};

/** What a user may change of what is prefilled. */
export type MetadonneesChoisies = Partial<Metadonnees>;

/** Words of SCDL catalogue for `NatCEPL`, where they leave no doubt. */
const MAILLES: ReadonlyMap<string, string> = new Map([
  ['commune', 'Communale'],
  ['département', 'Départementale'],
  ['région', 'Régionale'],
]);

/** What the files are enough to fill, with the words of `presentation`. */
export function prefillMetadonnees(
  identites: readonly IdentiteDeDocument[],
  presentation: Pick<Metadonnees, 'titre' | 'description' | 'motsCles' | 'theme'>,
): Metadonnees {
  const [first] = identites;
  const annee = /^\d{4}$/.test(first?.exercice ?? '') ? (first?.exercice ?? '') : '';
  const sirets = identites.flatMap(({ siretCollectivite, siret }) => [siretCollectivite, siret]);
  return {
    ...presentation,
    collectivite: first?.collectivite ?? '',
    siret: sirets.find(isSiret) ?? '',
    maille: MAILLES.get((first?.categorie ?? '').toLowerCase()) ?? '',
    territoire: first?.collectivite ?? '',
    debut: annee === '' ? '' : `${annee}-01-01`,
    fin: annee === '' ? '' : `${annee}-12-31`,
    frequence: 'Annuelle',
    licence: LICENCE_OUVERTE,
    ...{ publieLe: '', misAJourLe: '', url: '' },
  };
}
