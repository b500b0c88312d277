import type { BudgetOuvert } from '../../../state/flux.ts';
import { formatDate } from '../../../text/dates.ts';
import { SCEAU, VERIFIER } from '../../../text/verifier.ts';
import { sceauOf } from '../../sceau.ts';

/** On paper only: what the other screens say of the document. */
export function IdentiteImprimee({ ouvert }: { readonly ouvert: BudgetOuvert }) {
  const { siret, date } = ouvert.budget;
  const sceau = sceauOf(ouvert);
  const faits = [
    [VERIFIER.siret, siret || VERIFIER.nonPrecise],
    [VERIFIER.date, date === '' ? VERIFIER.nonPrecise : formatDate(date)],
    [VERIFIER.scellement, sceau.date ? `${sceau.etat}, ${SCEAU.date(sceau.date)}` : sceau.etat],
  ] as const;
  return (
    <dl className="faits imprime">
      {faits.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
