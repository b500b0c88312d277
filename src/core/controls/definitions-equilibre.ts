/** Family 4, Équilibre: the sums that a budget or an account holds (domain §7). Never more than a warning. */
import type { Definition, Gravite } from './constat.ts';

const EQUILIBRE = 'CGCT, article L1612-4';
const EXCEDENT = 'CGCT, articles L1612-4, L1612-6 et L1612-7';
const ORDRE = 'Instructions budgétaires et comptables, opérations d’ordre';
const CREDITS = 'CGCT, article L2312-2 pour les communes (vote par chapitre)';
const CFU = 'Compte financier unique, concordance de l’ordonnateur et du comptable';

export const EQUILIBRES = {
  deficit: define('E-Q01', 'avertissement', EQUILIBRE),
  excedent: define('E-Q02', 'avertissement', EXCEDENT),
  transfert: define('E-Q03', 'avertissement', ORDRE),
  interieur: define('E-Q04', 'avertissement', ORDRE),
  virement: define('E-Q05', 'avertissement', ORDRE),
  chapitreDepasse: define('E-Q06', 'avertissement', CREDITS),
  operationDepassee: define('E-Q07', 'avertissement', `${CREDITS}, opérations d’équipement`),
  executionDuComptable: define('E-Q08', 'avertissement', CFU),
  bilan: define('E-Q09', 'avertissement', 'Compte financier unique, bilan'),
  comptableIncomparable: define('E-Q10', 'information', CFU),
} as const;

function define(code: string, gravite: Gravite, reference: string): Definition {
  return { code, famille: 'equilibre', gravite, reference };
}
