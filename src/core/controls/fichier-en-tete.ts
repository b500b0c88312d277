import type { DocumentOuvert } from '../ouvrir.ts';
import { isEtape } from '../totem/codes.ts';
import { type Rangee, valeurDe } from '../totem/document.ts';
import { type Constat, constat } from './constat.ts';
import { lieuEnTete } from './controle.ts';
import { FICHIER } from './definitions-fichier.ts';

/**
 * Header fields that are missing or not understood. Only those whose absence changes something here or in what is
 * published: `CodInseeColl` and `Departement` are each absent from three of the 19 measured documents, `DteDec` from two
 * published accounts of the corpus, and nothing depends on them.
 */
export function controlEnTete({ document }: DocumentOuvert): Constat[] {
  const { enTete, budgets } = document;
  return [
    ...require(enTete, 'LibelleColl'),
    ...expect(enTete, 'IdColl'),
    // Either date names the published file.
    ...(budgets.every(({ bloc }) => isEmpty(bloc, 'DteDec')) ? expect(enTete, 'DteStr') : []),
    ...budgets.flatMap((budget, rang) => [
      ...require(budget.bloc, 'NatDec', rang, isEtape),
      ...require(budget.bloc, 'Exer', rang, (text) => /^\d{4}$/.test(text)),
      // Whether it is a SIRET is told by controlSiret.
      ...require(budget.enTete, 'IdEtab', rang),
      ...expect(budget.enTete, 'Nomenclature', rang),
      ...expect(budget.bloc, 'NatFonc', rang),
      ...expect(budget.bloc, 'CodTypBud', rang),
    ]),
  ];
}

function require(
  rangee: Rangee,
  champ: string,
  budget?: number,
  isKnown: (text: string) => boolean = () => true,
): Constat[] {
  const lieu = lieuEnTete(rangee, champ, budget);
  if (isEmpty(rangee, champ)) return [constat(FICHIER.enTeteAbsent, lieu)];
  const trouve = textOf(rangee, champ);
  return isKnown(trouve) ? [] : [constat(FICHIER.enTeteInvalide, lieu, { trouve })];
}

function expect(rangee: Rangee, champ: string, budget?: number): Constat[] {
  if (!isEmpty(rangee, champ)) return [];
  return [constat(FICHIER.enTeteIncomplet, lieuEnTete(rangee, champ, budget))];
}

function isEmpty(rangee: Rangee, champ: string): boolean {
  return textOf(rangee, champ) === '';
}

function textOf(rangee: Rangee, champ: string): string {
  return (valeurDe(rangee, champ) ?? '').trim();
}
