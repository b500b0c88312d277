import type { DocumentOuvert } from '../ouvrir.ts';
import { type Rangee, valeurDe } from '../totem/document.ts';
import { type Constat, constat } from './constat.ts';
import { lieuEnTete } from './controle.ts';
import { FICHIER } from './definitions-fichier.ts';

/** The dates of the headers. Those of annexes are free: 870 values in dd/mm/yyyy in the measured documents. */
export function controlDates({ document }: DocumentOuvert): Constat[] {
  return [
    ...look(document.enTete, 'DteStr'),
    ...document.budgets.flatMap(({ bloc }, rang) => [
      ...look(bloc, 'DteDec', rang),
      ...look(bloc, 'DteDecEx', rang),
    ]),
  ];
}

function look(rangee: Rangee, champ: string, budget?: number): Constat[] {
  const trouve = (valeurDe(rangee, champ) ?? '').trim();
  if (trouve === '' || isDate(trouve)) return [];
  return [constat(FICHIER.dateIllisible, lieuEnTete(rangee, champ, budget), { trouve })];
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:Z|[+-]\d{2}:\d{2})?$/;
const JOURS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** xs:date with four digits for the year: a day of the calendar, time zone allowed. */
export function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (JOURS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}
