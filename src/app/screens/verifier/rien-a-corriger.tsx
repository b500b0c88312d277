import type { BudgetOuvert } from '../../../state/flux.ts';
import { formatRoute } from '../../../state/route.ts';
import { FAMILLES, VERIFIER } from '../../../text/verifier.ts';
import { Icone } from '../../components/icone.tsx';
import { Acronymes } from '../../components/mot.tsx';
import { sceauOf } from '../../sceau.ts';
import { FAMILLES_DU_RAPPORT } from './gravites.ts';

/** No problem and no warning: what was looked at, and what comes next. */
export function RienACorriger({ ouvert }: { readonly ouvert: BudgetOuvert }) {
  const sceau = sceauOf(ouvert);
  return (
    <section className="rien" aria-labelledby="rien">
      <h2 id="rien">{VERIFIER.rienTitre}</h2>
      <p className="note">{VERIFIER.rienTexte}</p>
      <dl className="rien__familles">
        {FAMILLES_DU_RAPPORT.map((famille) => (
          <div key={famille}>
            <dt>
              <Icone nom={famille !== 'scellement' || sceau.intact ? 'coche' : 'info'} taille={18} />
              {FAMILLES[famille].nom}
              {famille === 'scellement' && <span className="rien__etat">{sceau.etat.toLowerCase()}</span>}
            </dt>
            <dd>
              <Acronymes>{FAMILLES[famille].controle}</Acronymes>
            </dd>
          </div>
        ))}
      </dl>
      <div className="rien__suite">
        <a
          className="bouton bouton--principal"
          href={formatRoute({ ecran: 'anonymiser', numero: ouvert.numero })}
        >
          {VERIFIER.anonymiser}
        </a>
        <a className="bouton" href={formatRoute({ ecran: 'budget', numero: ouvert.numero })}>
          {VERIFIER.voirLeBudget}
        </a>
      </div>
    </section>
  );
}
