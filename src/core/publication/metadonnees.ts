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

/** The two that the decree of 27 April 2017 lets an administration choose; the first is the default. */
export const LICENCES = {
  lov2: {
    name: 'etalab-2.0',
    title: 'Licence Ouverte / Open Licence version 2.0',
    path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    scdl: 'Licence Ouverte-LO',
  },
  'odc-odbl': {
    name: 'ODbL-1.0',
    title: 'Open Database License (ODbL) version 1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    scdl: 'Open Database License-ODBL',
  },
} as const satisfies Readonly<Record<string, Licence>>;
export type NomDeLicence = keyof typeof LICENCES;

/** What a user may change of what is prefilled, folder by folder; the licence is that of the whole publication. */
export type MetadonneesChoisies = Partial<Omit<Metadonnees, 'licence'>>;

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
  licence: NomDeLicence,
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
    licence: LICENCES[licence],
    ...{ publieLe: '', misAJourLe: '', url: '' },
  };
}
