/** Family 3, Nomenclature: the codes of the lines against the official plan de comptes of their exercice. */
import type { Definition, Gravite } from './constat.ts';

const PLAN = 'Plan de comptes officiel (DGCL)';
const SCDL = 'Schéma SCDL budget 0.8.3';

export const NOMENCLATURE = {
  planVoisin: define('E-N01', 'information', PLAN),
  nomenclatureInconnue: define('E-N02', 'avertissement', PLAN),
  natureInconnue: define('E-N03', 'avertissement', `${PLAN}, comptes par nature`, true),
  compteSupprime: define('E-N04', 'information', `${PLAN}, SupprimeDepuis`),
  compteDeRegroupement: define('E-N05', 'avertissement', `${PLAN}, comptes par nature`, true),
  compteNonOuvert: define('E-N06', 'avertissement', `${PLAN}, DR RR DOES ROES DOIS ROIS`, true),
  chapitreInconnu: define('E-N07', 'avertissement', `${PLAN}, chapitres par nature`, true),
  chapitreIntrouvable: define('E-N08', 'bloquant', `${SCDL}, BGT_CONTNAT`),
  sectionIntrouvable: define('E-N09', 'bloquant', `${SCDL}, BGT_SECTION`),
  autreChapitre: define('E-N10', 'information', `${PLAN}, DR RR DOES ROES DOIS ROIS`),
  chapitresDeduits: define('E-N11', 'information', `${PLAN} ; ${SCDL}, BGT_CONTNAT`),
  chapitreFonctionInconnu: define('E-N12', 'information', `${PLAN}, chapitres par fonction`),
  fonctionInconnue: define('E-N13', 'avertissement', `${PLAN}, fonctions`, true),
  fonctionSupprimee: define('E-N14', 'information', `${PLAN}, SupprimeDepuis`),
  fonctionManquante: define('E-N15', 'avertissement', 'Schéma TOTEM de la DGCL, NatFonc 2 et 3'),
  ordreSansType: define('E-N16', 'avertissement', 'Schéma TOTEM de la DGCL, TypOpBudg'),
  libelleEmprunte: define('E-N17', 'information', PLAN),
  planAjoute: define('E-N18', 'information', PLAN),
} as const;

function define(code: string, gravite: Gravite, reference: string, selonPlan?: true): Definition {
  return { code, famille: 'nomenclature', gravite, reference, ...(selonPlan && { selonPlan }) };
}
