import type { PlanAjoute } from '../../../state/plans.ts';
import {
  lignesDeDifference,
  nomDuPlan,
  PLANS,
  texteComparaison,
  texteDifference,
} from '../../../text/plans.ts';
import { usePlans } from '../../plans-context.ts';
import { EtatDeGarde, GarderRetirer } from './garder-retirer.tsx';

/** One added plan: what it is, what it changes, whether it is kept. */
export function FicheDePlan({ plan }: { readonly plan: PlanAjoute }) {
  const { garder, retirer } = usePlans();
  const { cle, nomenclature, exercice, reference, differences, garde, autreGarde, nomDeFichier } = plan;
  const nom = nomDuPlan(nomenclature, exercice);
  const remplace = reference?.exercice === exercice && reference.nomenclature === nomenclature;
  return (
    <li className="plan">
      <div className="plan__tete">
        <div>
          <h3>{nom}</h3>
          <p className="plan__detail">
            {nomDeFichier} · <EtatDeGarde garde={garde} {...(autreGarde && { autreGarde })} />
          </p>
        </div>
        <GarderRetirer nom={nom} garde={garde} garder={() => garder(cle)} retirer={() => retirer(cle)} />
      </div>
      <p>
        {texteComparaison(nomenclature, exercice, reference)}
        {remplace && reference.ajoute === undefined && ` ${PLANS.remplace}`}
      </p>
      <ul className="plan__differences">
        {differences.map((difference) => (
          <li key={difference.table}>
            {texteDifference(difference, reference !== undefined)}
            {reference && <Detail difference={difference} />}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Detail({ difference }: { readonly difference: PlanAjoute['differences'][number] }) {
  const groupes = lignesDeDifference(difference);
  if (groupes.length === 0) return null;
  return (
    <details>
      <summary>{PLANS.detail}</summary>
      {groupes.map(({ titre, lignes }) => (
        <div key={titre} className="plan__groupe">
          <h4>{titre}</h4>
          <ul className="puces">
            {lignes.map((ligne) => (
              <li key={ligne}>{ligne}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
