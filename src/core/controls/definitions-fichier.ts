/** Family 1, Fichier: what the file itself says or fails to say, before any plan de comptes. */
import type { Definition, Gravite } from './constat.ts';

const TOTEM = 'Schéma TOTEM de la DGCL';
const SCDL = 'Schéma SCDL budget 0.8.3';
const XML = 'XML 1.0';
const MESURE = 'Mesuré sur des fichiers publiés';

export const FICHIER = {
  encodageDeclare: define('E-F01', 'avertissement', `${XML}, § 4.3.3`),
  caracteresPerdus: define('E-F02', 'avertissement', 'Unicode, caractère de remplacement U+FFFD'),
  octetsC1: define('E-F03', 'avertissement', 'ISO/IEC 8859-1, octets 80 à 9F'),
  versionRecente: define('E-F04', 'information', `${TOTEM}, VersionSchema`),
  elementInconnu: define('E-F05', 'information', TOTEM),
  instruction: define('E-F06', 'information', `${XML}, § 2.6`),
  plusieursBudgets: define(
    'E-F07',
    'information',
    'Spécification TOTEM, un ou plusieurs budgets par document',
  ),
  lignesCalculees: define('E-F08', 'information', 'Compte financier unique, attribut calculated'),
  enTeteAbsent: define('E-F09', 'bloquant', `${SCDL}, valeurs obligatoires`),
  enTeteInvalide: define('E-F10', 'bloquant', `${SCDL}, BGT_NATDEC et BGT_ANNEE`),
  enTeteIncomplet: define('E-F11', 'avertissement', `${TOTEM}, en-têtes`),
  projetDeBudget: define('E-F12', 'bloquant', `${TOTEM}, ProjetBudget ; CGCT, article L2313-1`),
  projetDeCompte: define('E-F13', 'information', `${TOTEM}, ProjetBudget ; CGCT, article L1612-12`),
  siretEtablissement: define('E-F14', 'bloquant', `${SCDL}, BGT_SIRET ; clé de Luhn (INSEE)`),
  siretAutre: define('E-F15', 'avertissement', 'Clé de Luhn (INSEE)'),
  dateIllisible: define('E-F16', 'avertissement', `${TOTEM}, type xs:date`),
  montantIllisible: define('E-F17', 'bloquant', `${SCDL}, montants`),
  supplementIllisible: define('E-F18', 'avertissement', `${TOTEM}, MtSup`),
  codeObligatoireInconnu: define('E-F19', 'bloquant', `${SCDL}, BGT_CODRD et BGT_OPBUDG`),
  typeOrdreInconnu: define('E-F20', 'avertissement', `${TOTEM}, TypOpBudg`),
  natureAbsente: define('E-F21', 'bloquant', `${SCDL}, BGT_NATURE`),
  codeTropLong: define('E-F22', 'bloquant', `${SCDL}, codes d’au plus 9 caractères`),
  champRepete: define('E-F23', 'bloquant', `${TOTEM}, LigneBudget`),
  codeRepete: define('E-F24', 'avertissement', MESURE),
  codeAutreCasse: define('E-F25', 'information', MESURE),
  lignesEnDouble: define('E-F26', 'information', MESURE),
  montantAnnexe: define('E-F27', 'avertissement', `${TOTEM}, annexes`),
  artSpeIllisible: define('E-F28', 'avertissement', `${TOTEM}, ArtSpe, type xs:boolean`),
  enTeteContradictoire: define('E-F29', 'bloquant', `${TOTEM}, en-têtes`),
  horsEspace: define('E-F30', 'bloquant', `${TOTEM}, espace de noms`),
} as const;

function define(code: string, gravite: Gravite, reference: string): Definition {
  return { code, famille: 'fichier', gravite, reference };
}
