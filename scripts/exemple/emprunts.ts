import { sum } from './montants.ts';

interface Contrat {
  readonly numero: string;
  readonly annee: number;
  readonly duree: number;
  readonly origine: number;
  readonly taux: number;
  readonly index: string;
  readonly preteur: string;
  readonly typePreteur: string;
  readonly objet: string;
}

// numéro | année | durée | capital d'origine en euros | taux | index | prêteur | type de prêteur | objet
const DETTE = `
ERP-2008-114 | 2008 | 25 | 1200000 | 4.62 | Taux fixe à 4.62 % | Épargne régionale des Plateaux | 01 | Construction de la crèche
CNP-2010-032 | 2010 | 15 | 500000 | 4.00 | Livret A + 1 | Caisse nationale de prêts aux communes | 02 | Assainissement pluvial
CMV-2012-207 | 2012 | 20 | 850000 | 4.15 | Taux fixe à 4.15 % | Crédit mutualiste du Val d'Aubrelle | 01 | Programme de voirie 2012
CNP-2014-018 | 2014 | 20 | 1500000 | 2.98 | Taux fixe à 2.98 % | Caisse nationale de prêts aux communes | 02 | Gymnase des Saules
BDP-2016-551 | 2016 | 15 | 600000 | 1.54 | Taux fixe à 1.54 % | Banque des Deux Plateaux | 01 | Programme de voirie 2016
BDP-2018-702 | 2018 | 20 | 1000000 | 1.62 | Taux fixe à 1.62 % | Banque des Deux Plateaux | 01 | Restaurant scolaire
ERP-2019-088 | 2019 | 15 | 700000 | 0.97 | Taux fixe à 0.97 % | Épargne régionale des Plateaux | 01 | Éclairage public
CMV-2020-311 | 2020 | 20 | 900000 | 0.84 | Taux fixe à 0.84 % | Crédit mutualiste du Val d'Aubrelle | 01 | Place de la Gare
BDP-2021-940 | 2021 | 20 | 800000 | 1.05 | Taux fixe à 1.05 % | Banque des Deux Plateaux | 01 | Investissements 2021
ERP-2022-276 | 2022 | 15 | 400000 | 2.35 | Taux fixe à 2.35 % | Épargne régionale des Plateaux | 01 | Investissements 2022
CNP-2023-061 | 2023 | 20 | 450000 | 3.60 | Livret A + 0.6 | Caisse nationale de prêts aux communes | 02 | Rénovation énergétique de l'école du Tilleul
`;

const GARANTIES = `
GAR-2015-01 | 2015 | 40 | 1840000 | 3.60 | Livret A + 0.6 | Caisse nationale de prêts aux communes | 02 | Résidence Les Tanneurs - 18 logements
GAR-2018-02 | 2018 | 40 | 2260000 | 3.60 | Livret A + 0.6 | Caisse nationale de prêts aux communes | 02 | Résidence Le Clos du moulin - 22 logements
GAR-2021-03 | 2021 | 35 | 960000 | 2.80 | Livret A + (-0.2) | Caisse nationale de prêts aux communes | 02 | Résidence de la Gare - 9 logements
`;

function readContrats(table: string): Contrat[] {
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split(' | '));
  return rows.map(
    ([numero = '', annee, duree, origine, taux, index = '', preteur = '', type = '', objet = '']) => ({
      numero,
      annee: Number(annee),
      duree: Number(duree),
      origine: Number(origine) * 100,
      taux: Number(taux),
      index,
      preteur,
      typePreteur: type,
      objet,
    }),
  );
}

export interface Emprunt extends Contrat {
  readonly garanti: boolean;
  readonly capital: number;
  readonly interets: number;
  readonly icne: number;
  readonly restant0101: number;
  readonly restant3112: number;
}

/** Constant repayment once a year on 1 June, from the year after the money came in. */
function amortize(contrat: Contrat, garanti: boolean): Emprunt {
  const echeance = Math.round(contrat.origine / contrat.duree);
  const nouveau = contrat.annee === 2023;
  const restant0101 = nouveau ? 0 : contrat.origine - echeance * (2022 - contrat.annee);
  const capital = nouveau ? 0 : echeance;
  const restant3112 = nouveau ? contrat.origine : restant0101 - capital;
  const interets = Math.round((restant0101 * contrat.taux) / 100);
  // Interest run from 1 June to 31 December.
  const icne = Math.round((restant3112 * contrat.taux * 213) / 36_500);
  return { ...contrat, garanti, capital, interets, icne, restant0101, restant3112 };
}

export const EMPRUNTS: readonly Emprunt[] = readContrats(DETTE).map((contrat) => amortize(contrat, false));
export const EMPRUNTS_GARANTIS: readonly Emprunt[] = readContrats(GARANTIES).map((contrat) =>
  amortize(contrat, true),
);

export const capitalRembourse = sum(EMPRUNTS.map((emprunt) => emprunt.capital));
export const interetsPayes = sum(EMPRUNTS.map((emprunt) => emprunt.interets));
export const encoursDette = sum(EMPRUNTS.map((emprunt) => emprunt.restant3112));
export const empruntsNouveaux = sum(EMPRUNTS.filter((row) => row.annee === 2023).map((row) => row.origine));
