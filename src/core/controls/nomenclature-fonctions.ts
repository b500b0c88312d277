import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import type { ContenuDePlan, TableDePlan } from '../nomenclature/plan.ts';
import { votePar } from '../totem/codes.ts';
import { valeurDe } from '../totem/document.ts';
import { type Constat, constat } from './constat.ts';
import { lieuDe, type Sujet } from './controle.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';
import { constatDePlan, faitsDeCodeInconnu, findEnVigueur } from './plan-en-vigueur.ts';

/** Where a fonction may stand: as itself, as an article of a vote by fonction (93020), or as its chapter. */
const TABLES = ['refFonctions', 'comptesFonction', 'chapitresFonction'] as const satisfies TableDePlan[];

export function controlFonctions(sujet: Sujet): Constat[] {
  return [...controlCodes(sujet), ...controlManquantes(sujet)];
}

function controlCodes(sujet: Sujet): Constat[] {
  // Half of the nomenclatures have no fonctions at all. All those that have some begin by 0 or 01 (215 plans).
  if (!['0', '01'].some((code) => findEnVigueur(sujet, 'refFonctions', code))) return [];
  return sujet.lignes.flatMap(({ ligne }) => {
    const { fonction } = ligne;
    if (fonction === undefined) return [];
    const found = findFonction(sujet, fonction);
    if (!found) {
      const faits = faitsDeCodeInconnu(sujet, TABLES, fonction);
      const lieu = lieuDe(sujet, ligne, 'Fonction');
      return [constatDePlan(sujet, NOMENCLATURE.fonctionInconnue, lieu, faits)];
    }
    if (found.supprimeDepuis === undefined) return [];
    const faits = { code: fonction, libelle: found.libelle, trouve: found.supprimeDepuis };
    return [constat(NOMENCLATURE.fonctionSupprimee, lieuDe(sujet, ligne, 'Fonction'), faits)];
  });
}

/** In the first table that has it. */
function findFonction(sujet: Sujet, code: string): ContenuDePlan[(typeof TABLES)[number]] | undefined {
  for (const table of TABLES) {
    const found = findEnVigueur(sujet, table, code);
    if (found) return found;
  }
  return undefined;
}

/**
 * Réel lines without a fonction, in a budget that says that it has fonctions. When no line has one, that is told once: it
 * is then NatFonc that is wrong, or the export.
 */
function controlManquantes(sujet: Sujet): Constat[] {
  const vote = votePar((valeurDe(sujet.budget.bloc, 'NatFonc') ?? '').trim());
  if (vote !== 'fonction' && vote !== 'nature-avec-fonctions') return [];
  const missing = sujet.lignes.filter(needsFonction);
  if (missing.length === 0) return [];
  if (sujet.lignes.every(({ ligne }) => ligne.fonction === undefined)) {
    const lieu = { budget: sujet.rang, champ: 'Fonction' };
    return [constat(NOMENCLATURE.fonctionManquante, lieu, { nombre: missing.length })];
  }
  return missing.map(({ ligne }) =>
    constat(NOMENCLATURE.fonctionManquante, lieuDe(sujet, ligne, 'Fonction'), { code: ligne.nature }),
  );
}

/**
 * Carried results, virements, dépenses imprévues and cessions voted as one line, and third-party operations, belong to no
 * public service: published files give them a fonction (01) or none.
 */
const SANS_FONCTION = /^(00[12]|02[0-4]|95[0-4]|45)/;

function needsFonction({ ligne, chapitre }: LigneEnrichie): boolean {
  return ligne.fonction === undefined && ligne.operations === 'reel' && !SANS_FONCTION.test(chapitre.code);
}
