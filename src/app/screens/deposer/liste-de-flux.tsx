import { budgetsOf } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { COMPARER } from '../../../text/comparer.ts';
import { FICHIERS } from '../../../text/depot.ts';
import { useEtat } from '../../store-context.ts';
import { FicheDeFlux } from './fiche-de-flux.tsx';
import './liste-de-flux.css';

export function ListeDeFlux() {
  const flux = useEtat((etat) => etat.flux);
  const ignores = useEtat((etat) => etat.ignores);
  const budgets = flux.flatMap(budgetsOf);
  if (flux.length === 0 && ignores === 0) return null;
  return (
    <section className="fichiers" aria-labelledby="fichiers">
      <h2 id="fichiers">
        {FICHIERS.titre} {flux.length > 1 && <span className="compteur">{FICHIERS.nombre(flux.length)}</span>}
      </h2>
      {ignores > 0 && <p className="note">{FICHIERS.ignores(ignores)}</p>}
      <ul className="fichiers__liste">
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
