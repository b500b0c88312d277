/** The problems of a SCDL CSV: structure first, then content. Codes are stable: a number is never used again. */
import type { Definition, Gravite } from '../controls/constat.ts';
import type { Champ, Defaut } from './schema.ts';

const define = (numero: string, gravite: Gravite, reference: string): Definition => ({
  code: `E-C${numero}`,
  famille: 'scdl',
  gravite,
  reference,
});

const SCHEMA = 'Schéma SCDL de la table';
const TABLE = 'Table Schema, version 1';
const contrainte = (nom: string) => `${SCHEMA}, contrainte ${nom}`;

export const PROBLEMES = {
  csvImpossible: define('00', 'bloquant', 'Schéma SCDL budget 0.8.3, champs requis'),
  colonneObligatoire: define('01', 'bloquant', contrainte('required')),
  colonneFacultative: define('02', 'avertissement', `${TABLE}, fields`),
  colonneSurnumeraire: define('03', 'avertissement', `${TABLE}, fields`),
  colonneEnDouble: define('04', 'bloquant', `${TABLE}, fields`),
  ordreDesColonnes: define('05', 'avertissement', `${TABLE}, fields`),
  nomDeColonne: define('06', 'bloquant', `${TABLE}, fields.name`),
  encodage: define('07', 'avertissement', 'SCDL : fichiers en UTF-8'),
  separateur: define('08', 'avertissement', 'RFC 4180 : virgule'),
  marque: define('09', 'information', 'RFC 3629, §6'),
  caracteresPerdus: define('10', 'avertissement', 'Unicode, U+FFFD'),
  celluleVide: define('20', 'bloquant', contrainte('required')),
  valeur: define('21', 'bloquant', contrainte('enum')),
  nombre: define('22', 'bloquant', `${TABLE}, number`),
  annee: define('23', 'bloquant', `${TABLE}, year`),
  date: define('24', 'bloquant', `${TABLE}, date`),
  booleen: define('25', 'bloquant', `${TABLE}, boolean`),
  entier: define('26', 'bloquant', `${TABLE}, integer`),
  format: define('27', 'bloquant', contrainte('pattern')),
  siret: define('28', 'bloquant', 'Contrôle french-siret-value ; clé de Luhn (INSEE)'),
  tropLong: define('29', 'bloquant', contrainte('maxLength')),
  tropCourt: define('30', 'bloquant', contrainte('minLength')),
  tropPetit: define('31', 'bloquant', contrainte('minimum')),
  tropGrand: define('32', 'bloquant', contrainte('maximum')),
  unParmi: define('33', 'bloquant', 'Contrôle one-of-required'),
  longueur: define('34', 'bloquant', 'RFC 4180, §2.4'),
  ligneVide: define('35', 'bloquant', 'RFC 4180, §2.4'),
  guillemets: define('36', 'bloquant', 'RFC 4180, §2.5 à 2.7'),
  espaces: define('37', 'avertissement', 'Codes comparés caractère par caractère'),
} as const satisfies Readonly<Record<string, Definition>>;

/** The list, in the order of the codes. */
export const DEFINITIONS_SCDL: readonly Definition[] = Object.values(PROBLEMES);

const TYPES: Readonly<Record<Champ['type'], Definition>> = {
  string: PROBLEMES.format,
  any: PROBLEMES.format,
  number: PROBLEMES.nombre,
  integer: PROBLEMES.entier,
  year: PROBLEMES.annee,
  date: PROBLEMES.date,
  boolean: PROBLEMES.booleen,
};

const DEFAUTS: Readonly<Record<Exclude<Defaut, 'type'>, Definition>> = {
  requis: PROBLEMES.celluleVide,
  enum: PROBLEMES.valeur,
  pattern: PROBLEMES.format,
  'min-length': PROBLEMES.tropCourt,
  'max-length': PROBLEMES.tropLong,
  minimum: PROBLEMES.tropPetit,
  maximum: PROBLEMES.tropGrand,
  siret: PROBLEMES.siret,
  'un-parmi': PROBLEMES.unParmi,
};

export function definitionOf(champ: Champ, defaut: Defaut): Definition {
  return defaut === 'type' ? TYPES[champ.type] : DEFAUTS[defaut];
}
