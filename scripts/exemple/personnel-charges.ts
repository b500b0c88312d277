import type { Ligne } from './ligne.ts';
import { readLignes, readRows } from './ligne.ts';

/** fonction, yearly cost of the service in euros, share of it that goes to contract staff in percent. */
const SERVICES = `
  020  942000  9
  11   214000  0
  211  262000  6
  212  288000 11
  281  402000 22
  288  176000 58
  311   92000 25
  313  171000 12
  321  118000 10
  331  208000 66
  338   78000 45
  4221 456000 18
  511  318000  8
  7222 131000 12
  845  276000  5
`;

/** Rows that the town books once, whatever the service. */
const AUTRES = `
  6218   331  14000
  6332   020   3200
  6336   020  38500
  64112  020  34000
  64113  020  11800
  6455   020  82000  81964.40
  6458   020   6400
  6474   020  21500
  6475   020   9800
  6488   020   2500     0
`;

const BLOC = { section: 'F', sens: 'D', genre: 'reel', chapitre: '012', taux: [0.955, 0.99] } as const;

function roundToHundred(euros: number): number {
  return Math.round(euros / 100) * 100;
}

/** Splits the cost of a service over the usual accounts; pension contributions (6453) take what is left. */
function splitService([fonction = '', cost = '', contracts = '']: string[]): string {
  const total = Number(cost);
  const share = Number(contracts) / 100;
  const parts: [string, number][] = [
    ['64111', roundToHundred(total * (1 - share) * 0.55)],
    ['64118', roundToHundred(total * (1 - share) * 0.13)],
    ['64131', roundToHundred(total * share * 0.7)],
    ['6451', roundToHundred(total * (0.11 + share * 0.13))],
  ];
  parts.push(['6453', total - parts.reduce((spent, [, euros]) => spent + euros, 0)]);
  const kept = parts.filter(([, euros]) => euros > 0);
  return kept.map(([nature, euros]) => `${nature} ${fonction} ${euros}`).join('\n');
}

export const chargesPersonnel: Ligne[] = [
  ...readRows(SERVICES).flatMap((row) => readLignes(BLOC, splitService(row))),
  ...readLignes(BLOC, AUTRES),
].sort((a, b) => a.nature.localeCompare(b.nature));
