import { capitalRembourse, encoursDette } from './emprunts.ts';
import { COMMUNE, DATES, EPCI, EXERCICE, POPULATION } from './identite.ts';
import type { Ligne } from './ligne.ts';
import { LIGNES } from './lignes.ts';
import { formatDecimal, sum } from './montants.ts';
import { SIRET_COMMUNE } from './siret.ts';
import { wrap, writeFields } from './xml.ts';

export const enTeteDocument = wrap(
  'EnTeteDocBudgetaire',
  writeFields([
    ['DteStr', DATES.transmission],
    ['LibellePoste', 'SGC DE CHARMEVAL'],
    ['IdPost', '099001'],
    ['LibelleColl', COMMUNE],
    ['IdColl', SIRET_COMMUNE],
    ['NatCEPL', 'Commune'],
    ['Departement', '99'],
  ]),
);

export const enTeteBudget = wrap(
  'EnTeteBudget',
  writeFields([
    ['LibelleEtab', 'BUDGET PRINCIPAL'],
    ['IdEtab', SIRET_COMMUNE],
    ['CodColl', '999'],
    ['CodInseeColl', '99999'],
    ['CodBud', '00'],
    ['Nomenclature', 'M57-M57_D'],
  ]),
);

export const blocBudget = wrap(
  'BlocBudget',
  writeFields([
    ['NatDec', '09'],
    ['Exer', EXERCICE],
    ['ProjetBudget', 'false'],
    ['DteDec', DATES.vote],
    ['DteDecEx', DATES.vote],
    ['NatVote', 'FcIc'],
    ['OpeEquip', 'true'],
    ['VoteFormelChap', 'false'],
    ['TypProv', '1'],
    ['BudgPrec', '1'],
    ['ReprRes', '3'],
    ['NatFonc', '3'],
    ['PresentationSimplifiee', 'false'],
    ['CodTypBud', 'P'],
  ]),
);

function realise(keep: (ligne: Ligne) => boolean): number {
  return sum(
    LIGNES.filter((ligne) => ligne.genre === 'reel' && keep(ligne)).map((ligne) => ligne.realise ?? 0),
  );
}

// The legal ratios (CGCT R2313-1): real operations, carried results and prices of sales left out.
const depenses = realise((row) => row.section === 'F' && row.sens === 'D');
const recettes = realise(
  (row) => row.section === 'F' && row.sens === 'R' && row.nature !== '002' && row.nature !== '775',
);
const personnel = realise((row) => row.chapitre === '012');
const impots = realise((row) => row.nature.startsWith('7311'));
const dgf = realise((row) => row.nature.startsWith('741'));
const equipement = realise((row) => row.sens === 'D' && ['20', '204', '21', '23'].includes(row.chapitre));

function perHabitant(cents: number): string {
  return formatDecimal(cents / 100 / POPULATION, 2);
}

function percent(part: number, whole: number): string {
  return `${formatDecimal((part / whole) * 100, 2)} %`;
}

const INFORMATIONS: readonly (readonly [code: string, value: string])[] = [
  ['PopTot', formatDecimal(POPULATION, 0)],
  ['NbResSec', '187'],
  ['EPCI', EPCI],
  ['PotFisc', '7 214 906,00'],
  ['PotFin', '7 827 290,00'],
  ['ValHab', '930,49'],
  ['MoyNatFin', '1 032,46'],
  ['ValDepRFonc', perHabitant(depenses)],
  ['MoyNatDepRFonc', '971,00'],
  ['ValProdImpo', perHabitant(impots)],
  ['MoyNatProdImpo', '554,00'],
  ['ValRecRFonc', perHabitant(recettes)],
  ['MoyNatRecRFonc', '1 173,00'],
  ['ValDepEq', perHabitant(equipement)],
  ['MoyNatDepEq', '328,00'],
  ['ValEncDettePop', perHabitant(encoursDette)],
  ['MoyNatEncDettePop', '792,00'],
  ['ValDGFPop', perHabitant(dgf)],
  ['MoyNatDGFPop', '150,00'],
  ['ValDepPers', percent(personnel, depenses)],
  ['MoyNatDepPers', '57,60 %'],
  ['ValDepFoncRemDette', percent(depenses + capitalRembourse, recettes)],
  ['MoyNatDepFoncRemDette', '90,10 %'],
  ['ValDepEqB', percent(equipement, recettes)],
  ['MoyNatDepEqB', '28,00 %'],
  ['ValEncDetteRecFonc', percent(encoursDette, recettes)],
  ['MoyNatEncDetteRecFonc', '67,50 %'],
  ['ValEparRFonc', percent(recettes - depenses, recettes)],
  ['ValEparNetRFonc', percent(recettes - depenses - capitalRembourse, recettes)],
  ['ValEncDetteEpar', formatDecimal(encoursDette / (recettes - depenses), 2)],
  ['MtAmort1An', '800'],
  ['DtDelibAmort1An', '05/12/2022'],
  ['LimiteVirementCP', '7,50 %'],
  ['LieuCommDoc', 'Hôtel de ville'],
  ['SourceRatio', 'Moyennes inventées pour cet exemple'],
];

export const informationsGenerales = wrap(
  'InformationsGenerales',
  INFORMATIONS.map(([code, value]) => `<Information Code="${code}" V="${value}"/>`),
);
