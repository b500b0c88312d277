import type { BudgetOuvert, DocumentOuvert } from '../core/ouvrir.ts';
import { marquesOf } from '../core/presentation/lignes.ts';
import { budgetCsvName } from '../core/publication/nom-fichier.ts';
import type { BudgetCsv } from '../core/scdl/budget-csv.ts';
import { computeEgalites } from '../core/totaux/equilibre.ts';
import { computeTotaux } from '../core/totaux/totaux.ts';
import { MESURES, mesurePrincipale, votePar } from '../core/totem/codes.ts';
import { valeurDe } from '../core/totem/document.ts';
import { isSiret } from '../core/totem/siret.ts';
import type { ResumeBudget, ResumeDocument } from './protocol.ts';

/** Whose file it is, whatever the budget: nine digits; missing when the file does not say. */
export function sirenOf({ enTete, budgets: [budget] }: DocumentOuvert['document']): string | undefined {
  const siret = valeurDe(enTete, 'IdColl')?.trim() || (budget && valeurDe(budget.enTete, 'IdEtab')) || '';
  return /^\d{9}/.exec(siret.replace(/\s/g, ''))?.[0];
}

/** What the page knows of a file as soon as it is open. */
export function resumeDocument(
  { document, budgets }: DocumentOuvert,
  csvs: readonly BudgetCsv[],
): ResumeDocument {
  const { genre, octets, source, versionSchema, scellement, anomalies } = document;
  const siren = sirenOf(document);
  return {
    genre,
    octets,
    encodage: source.encodage,
    ...(siren !== undefined && { siren }),
    ...(versionSchema !== undefined && { versionSchema }),
    ...(scellement && { scellement: scellement.date === undefined ? {} : { date: scellement.date } }),
    anomalies,
    budgets: budgets.map((ouvert, rang) => resumeBudget(document, ouvert, csvs[rang] as BudgetCsv)),
  };
}

function resumeBudget(
  document: DocumentOuvert['document'],
  { budget, referentiel, lignes }: BudgetOuvert,
  csv: BudgetCsv,
): ResumeBudget {
  const enTete = (nom: string) => (valeurDe(budget.enTete, nom) ?? '').trim();
  const bloc = (nom: string) => (valeurDe(budget.bloc, nom) ?? '').trim();
  const head = (nom: string) => (valeurDe(document.enTete, nom) ?? '').trim();
  const natDec = bloc('NatDec');
  const mesure = mesurePrincipale(natDec);
  const vote = votePar(bloc('NatFonc'));
  const marques = lignes.map((ligne) => marquesOf(ligne, referentiel.plan));
  return {
    collectivite: head('LibelleColl'),
    siretCollectivite: head('IdColl'),
    etablissement: enTete('LibelleEtab'),
    siret: enTete('IdEtab'),
    siretValide: isSiret(enTete('IdEtab')),
    exercice: bloc('Exer'),
    natDec,
    numDec: bloc('NumDec'),
    date: bloc('DteDec') || head('DteStr'),
    type: bloc('CodTypBud'),
    projet: bloc('ProjetBudget') === 'true' || bloc('ProjetBudget') === '1',
    ...(vote && { votePar: vote }),
    nomenclature: enTete('Nomenclature'),
    ...(referentiel.plan && { plan: referentiel.plan }),
    lignes: lignes.length,
    lignesCalculees: budget.lignesCalculees.length,
    annexes: budget.annexes.map(({ bloc: name, genre, rangees }) => ({
      bloc: name,
      genre,
      rangees: rangees.length,
    })),
    mesures: MESURES.filter((one) => lignes.some(({ ligne }) => ligne.montants[one])),
    mesure,
    totaux: computeTotaux(lignes, { mesure, operations: 'toutes' }),
    egalites: computeEgalites(lignes, natDec),
    chapitresDerives: marques.filter((own) => own.some(({ champ }) => champ === 'chapitre')).length,
    libellesEmpruntes: marques.filter((own) => own.some(({ champ }) => champ !== 'chapitre')).length,
    csv: { nom: budgetCsvName(document, budget), lacunes: csv.ok ? [] : csv.lacunes },
  };
}
