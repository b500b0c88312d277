import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Flux } from '../../../state/flux.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { formatOctets } from '../../../text/nombres.ts';
import { useActions } from '../../store-context.ts';

export function LectureEnCours({ flux }: { readonly flux: Flux }) {
  const { annuler } = useActions();
  const { id, nom, taille, etat } = flux;
  const lus = etat.nom === 'lecture' ? etat.octets : 0;
  const texte =
    etat.nom === 'attente' ? FICHIERS.attente : FICHIERS.progres(formatOctets(lus), formatOctets(taille));
  return (
    <div className="progres">
      <ProgressBar
        className="progres__barre"
        aria-label={`${FICHIERS.lecture} ${nom}`}
        value={lus}
        maxValue={Math.max(taille, 1)}
        valueLabel={texte}
      >
        {({ percentage = 0 }) => (
          <>
            <span className="progres__piste">
              <span className="progres__fait" style={{ inlineSize: `${percentage}%` }} />
            </span>
            <span className="progres__texte">{texte}</span>
          </>
        )}
      </ProgressBar>
      <button
        type="button"
        className="bouton bouton--petit"
        aria-label={FICHIERS.annulerNom(nom)}
        onClick={() => annuler(id)}
      >
        {FICHIERS.annuler}
      </button>
    </div>
  );
}
