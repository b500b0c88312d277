import { budgetsOf } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { COMPARER } from '../../../text/comparer.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { useActions, useEtat } from '../../store-context.ts';
import { FicheDeFlux } from './fiche-de-flux.tsx';
import { FileDeLecture } from './file-de-lecture.tsx';
import './liste-de-flux.css';

/** From this number on each file takes one or two lines. */
const BEAUCOUP = 6;

export function ListeDeFlux() {
  const flux = useEtat((etat) => etat.flux);
  const ignores = useEtat((etat) => etat.ignores);
  const { retirer } = useActions();
  const budgets = flux.flatMap(budgetsOf);
  if (flux.length === 0 && ignores === 0) return null;
  const ouverts = flux.some(({ etat }) => etat.nom === 'ouvert');
  return (
    <section className="fichiers" aria-labelledby="fichiers">
      <div className="fichiers__tete">
        <h2 id="fichiers">
          {FICHIERS.titre}{' '}
          {flux.length > 1 && <span className="compteur">{FICHIERS.nombre(flux.length)}</span>}
        </h2>
        {flux.length > 1 && (
          <div className="fichiers__actions">
            {ouverts && (
              <a className="bouton bouton--petit" href={formatRoute({ ecran: 'publier' })}>
                {FICHIERS.publier}
              </a>
            )}
            <button
              type="button"
              className="bouton bouton--petit"
              onClick={() => {
                retirer(...flux.map(({ id }) => id));
                document.getElementById('contenu')?.focus();
              }}
            >
              {FICHIERS.toutRetirer}
            </button>
          </div>
        )}
      </div>
      {ignores > 0 && <p className="note">{FICHIERS.ignores(ignores)}</p>}
      {flux.length > 1 && <FileDeLecture flux={flux} />}
      <ul className={flux.length > BEAUCOUP ? 'fichiers__liste fichiers__liste--dense' : 'fichiers__liste'}>
        {flux.map((un) => (
          <FicheDeFlux key={un.id} flux={un} />
        ))}
      </ul>
      {budgets.length > 1 && (
        <a
          className="bouton"
          href={formatRoute({ ecran: 'comparer', numeros: budgets.slice(0, 2).map(({ numero }) => numero) })}
        >
          {COMPARER.lien}
        </a>
      )}
    </section>
  );
}
