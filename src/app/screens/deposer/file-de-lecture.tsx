import { ProgressBar } from 'react-aria-components/ProgressBar';
import { type Flux, isEnCours } from '../../../state/flux.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { useActions, useEtat } from '../../store-context.ts';

/** Where the reading of several files stands: how many are read, and the way to pause or stop. */
export function FileDeLecture({ flux }: { readonly flux: readonly Flux[] }) {
  const suspendu = useEtat((etat) => etat.suspendu);
  const { suspendre, annulerTout } = useActions();
  const total = flux.length;
  const reste = flux.filter(isEnCours).length;
  const ouverts = flux.filter(({ etat }) => etat.nom === 'ouvert' || etat.nom === 'csv').length;
  const texte = FICHIERS.lus(total - reste, total);
  return (
    <>
      {reste > 0 && (
        <div className="progres">
          <ProgressBar
            className="progres__barre"
            aria-label={FICHIERS.lecture}
            value={total - reste}
            maxValue={total}
            valueLabel={texte}
          >
            {({ percentage = 0 }) => (
              <>
                <span className="progres__piste">
                  <span className="progres__fait" style={{ inlineSize: `${percentage}%` }} />
                </span>
                <span className="progres__texte">
                  {texte}
                  {suspendu && ` · ${FICHIERS.enPause}`}
                </span>
              </>
            )}
          </ProgressBar>
          <button type="button" className="bouton bouton--petit" onClick={() => suspendre(!suspendu)}>
            {suspendu ? FICHIERS.reprendre : FICHIERS.pause}
          </button>
          <button type="button" className="bouton bouton--petit" onClick={annulerTout}>
            {FICHIERS.toutAnnuler}
          </button>
        </div>
      )}
      <p className="note" role="status">
        {reste === 0 && FICHIERS.bilan(ouverts, total - ouverts)}
      </p>
    </>
  );
}
