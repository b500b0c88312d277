import { formatRoute } from '../../../state/route.ts';
import { FAMILLES, VERIFIER } from '../../../text/verifier.ts';
import { Icone } from '../../components/icone.tsx';
import { FAMILLES_DU_RAPPORT } from './gravites.ts';

/** No problem and no warning: what was looked at, and what comes next. */
export function RienACorriger({ numero }: { readonly numero: number }) {
  return (
    <section className="rien" aria-labelledby="rien">
      <h2 id="rien">{VERIFIER.rienTitre}</h2>
      <p className="note">{VERIFIER.rienTexte}</p>
      <dl className="rien__familles">
        {FAMILLES_DU_RAPPORT.map((famille) => (
          <div key={famille}>
            <dt>
              <Icone nom="coche" taille={18} />
              {FAMILLES[famille].nom}
            </dt>
            <dd>{FAMILLES[famille].controle}</dd>
          </div>
        ))}
      </dl>
      <a className="bouton bouton--principal" href={formatRoute({ ecran: 'budget', numero })}>
        {VERIFIER.voirLeBudget}
      </a>
    </section>
  );
}
