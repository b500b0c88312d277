import type { Constat } from '../core/controls/constat.ts';
import { writeCsv } from '../core/scdl/csv.ts';
import { type TotemDocument, valeurDe } from '../core/totem/document.ts';
import { COLONNES_DU_RAPPORT, jsonDuRapport, rangeesDuRapport } from '../text/rapport.ts';
import type { FichierProduit } from './protocol.ts';

/** The report as a file, named after the one that it is about. */
export function buildRapport(
  document: TotemDocument,
  constats: readonly Constat[],
  format: 'csv' | 'json',
): FichierProduit {
  const nom = `${document.nom.replace(/(\.xml)?(\.gz)?$/i, '')}-rapport-de-controle.${format}`;
  if (format === 'csv') return { nom, octets: writeCsv(COLONNES_DU_RAPPORT, rangeesDuRapport(constats)) };
  const [budget] = document.budgets;
  const bloc = (champ: string) => (budget && valeurDe(budget.bloc, champ))?.trim() ?? '';
  const identite = {
    fichier: document.nom,
    collectivite: (valeurDe(document.enTete, 'LibelleColl') ?? '').trim(),
    siret: (budget && valeurDe(budget.enTete, 'IdEtab'))?.trim() ?? '',
    exercice: bloc('Exer'),
    natDec: bloc('NatDec'),
    date: bloc('DteDec') || (valeurDe(document.enTete, 'DteStr') ?? '').trim(),
  };
  return { nom, octets: new TextEncoder().encode(jsonDuRapport(identite, constats)) };
}
