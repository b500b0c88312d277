import { useEffect, useRef } from 'react';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { RELECTURE } from '../../../text/anonymiser.ts';
import type { BilanDOccultation } from '../../../worker/protocol.ts';
import { Avis } from '../../components/avis.tsx';
import { Icone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';
import { useReponse } from '../../use-reponse.ts';
import { ADecider } from './a-decider.tsx';
import './relecture.css';
import type { OccultationVue } from './use-occultation.ts';

/** Name of the section, for the links that lead to it. */
export const A_RELIRE = 'a-relire';
const REVOIR = 'relecture';

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
  readonly bilan: BilanDOccultation;
}

/** The list "à relire", one value at a time; or all that is left at once, which is said as what it is. */
export function ARelire({ ouvert, occultation, bilan }: Props) {
  const { choix, vue, changerVue, faire } = occultation;
  const { aRelire, reste, resteAOcculter, acceptables } = bilan;
  const { ask } = useActions();
  const question = { choix, ...(vue.relecture !== undefined && { cle: vue.relecture }) };
  const { valeur: relecture, echec } = useReponse(ouvert.cible, 'occultation-relecture', question);
  const titre = useRef<HTMLHeadingElement>(null);
  const revoir = vue.ouverts[REVOIR] ?? false;
  const montree = reste > 0 || revoir;

  // The last value is relue: what had the focus is gone.
  const avant = useRef(reste);
  useEffect(() => {
    if (avant.current > 0 && reste === 0) titre.current?.focus();
    avant.current = reste;
  }, [reste]);

  if (aRelire === 0) return null;

  async function accepter() {
    const cles = await ask(ouvert.cible, 'occultation-cles', {
      choix,
      filtre: { genre: 'acceptables' },
    }).catch(() => []);
    if (cles.length > 0) faire({ type: 'acceptation', cles });
  }

  return (
    <section className="relecture" aria-labelledby={A_RELIRE}>
      <div className="relecture__tete">
        <h2 id={A_RELIRE} ref={titre} tabIndex={-1}>
          {reste === 0 && <Icone nom="coche" />}
          {reste === 0 ? RELECTURE.fini(aRelire) : RELECTURE.titre}
        </h2>
        {reste > 0 && (
          <div className="relecture__progres">
            <progress aria-label={RELECTURE.progresNom} max={aRelire} value={aRelire - reste} />
            <span>{RELECTURE.progres(aRelire - reste, aRelire)}</span>
          </div>
        )}
      </div>
      <p className="note">{reste === 0 ? RELECTURE.finiTexte : RELECTURE.intro}</p>
      {reste === 0 && (
        <button
          type="button"
          className="bouton bouton--petit"
          aria-expanded={revoir}
          onClick={() => changerVue({ relecture: undefined, ouverts: { ...vue.ouverts, [REVOIR]: !revoir } })}
        >
          {revoir ? RELECTURE.refermer : RELECTURE.revoir}
        </button>
      )}
      {echec && <Avis genre="erreur" titre={RELECTURE.echec} />}
      {montree && relecture?.valeur && (
        <ADecider ouvert={ouvert} occultation={occultation} relecture={relecture} valeur={relecture.valeur} />
      )}
      {acceptables > 0 && (
        <div className="relecture__tout">
          <button type="button" className="bouton" onClick={() => void accepter()}>
            {RELECTURE.accepter(acceptables)}
          </button>
          <p className="note">{RELECTURE.accepterTexte(resteAOcculter, acceptables - resteAOcculter)}</p>
        </div>
      )}
      {reste > acceptables && <p className="note">{RELECTURE.nomsUnParUn(reste - acceptables)}</p>}
    </section>
  );
}
