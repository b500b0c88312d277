import type { Mesure } from '../../../../core/totem/codes.ts';
import { LIGNES } from '../../../../text/lignes.ts';
import { TEXTES_MESURES } from '../../../../text/mesures.ts';
import { formatEuros } from '../../../../text/nombres.ts';
import type { Fenetres } from './use-fenetres.ts';
import type { Filtres } from './use-filtres.ts';

interface Props {
  readonly fenetres: Fenetres;
  readonly filtres: Filtres;
  readonly mesure: Mesure;
  readonly onOrdreDuFichier: () => void;
}

/** How many lines, and what they add up to: a sum that mixes expenses and revenues says so. */
export function Bilan({ fenetres, filtres, mesure, onOrdreDuFichier }: Props) {
  return (
    <div className="bilan">
      <p role="status">
        {!fenetres.vide && (
          <>
            <b>{LIGNES.compte(fenetres.total)}</b>
            {' · '}
            {LIGNES.somme} ({TEXTES_MESURES[mesure].nom.toLowerCase()}
            {filtres.sens === '' && `, ${LIGNES.confondues}`}){'\u00a0: '}
            <b>{formatEuros(fenetres.somme)}</b>
          </>
        )}
      </p>
      {filtres.tri !== 'rang' && (
        <button type="button" className="lien" onClick={onOrdreDuFichier}>
          {LIGNES.ordreDuFichier}
        </button>
      )}
    </div>
  );
}
