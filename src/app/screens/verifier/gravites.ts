import type { Famille, Gravite } from '../../../core/controls/constat.ts';
import type { NomIcone } from '../../components/icone.tsx';

/** Most serious first, as in the report. */
export const GRAVITES: readonly Gravite[] = ['bloquant', 'avertissement', 'information'];

export const FAMILLES_DU_RAPPORT: readonly Famille[] = [
  'fichier',
  'scellement',
  'nomenclature',
  'equilibre',
  'scdl',
];

export const ICONES_DES_GRAVITES: Readonly<Record<Gravite, NomIcone>> = {
  bloquant: 'erreur',
  avertissement: 'attention',
  information: 'info',
};
