import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { PLANS } from '../../../text/plans.ts';
import { Avis } from '../../components/avis.tsx';
import { DernierAjout } from '../../components/dernier-ajout.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';
import { useEtatDesPlans } from '../../plans-context.ts';
import { useDepot } from '../../use-depot.ts';
import { FicheDePlan } from './fiche-de-plan.tsx';
import './nomenclatures.css';
import { PlansPortes } from './plans-portes.tsx';
import { SchemasXsd } from './schemas-xsd.tsx';

/** The plans de comptes: those that the user added, those that came with the application. */
export function Nomenclatures() {
  return (
    <div className="ecran nomenclatures">
      <div className="nomenclatures__intro">
        <TitreDEcran page={PLANS.titre}>{PLANS.titre}</TitreDEcran>
        <p className="chapo">{PLANS.chapo}</p>
      </div>
      <Ajouter />
      <PlansAjoutes />
      <SchemasXsd />
      <PlansPortes />
    </div>
  );
}

function Ajouter() {
  const deposer = useDepot();
  const enCours = useEtatDesPlans((etat) => etat.lectureEnCours);
  return (
    <section aria-labelledby="ajouter-un-plan">
      <h2 id="ajouter-un-plan">{PLANS.ajouterTitre}</h2>
      <p>{PLANS.ajouterTexte}</p>
      <p className="note">{PLANS.ajouterOu}</p>
      <FileTrigger
        acceptedFileTypes={['.xml', '.zip']}
        onSelect={(liste) => {
          if (liste && liste.length > 0) void deposer([...liste]);
        }}
      >
        <Button className="bouton bouton--principal">{PLANS.choisir}</Button>
      </FileTrigger>
      <div role="status">{enCours && <p>{PLANS.lecture}</p>}</div>
      <DernierAjout />
    </section>
  );
}

function PlansAjoutes() {
  const plans = useEtatDesPlans((etat) => etat.plans);
  const gardeRefusee = useEtatDesPlans((etat) => etat.gardeRefusee);
  return (
    <section aria-labelledby="plans-ajoutes">
      <h2 id="plans-ajoutes">{PLANS.ajoutesTitre}</h2>
      <div role="status">
        {gardeRefusee && (
          <Avis genre="attention" titre={PLANS.gardeRefusee}>
            <p>{PLANS.gardeRefuseeTexte}</p>
          </Avis>
        )}
      </div>
      {plans.length === 0 ? (
        <p className="note">{PLANS.aucunAjout}</p>
      ) : (
        <ul className="plans">
          {plans.map((plan) => (
            <FicheDePlan key={plan.cle} plan={plan} />
          ))}
        </ul>
      )}
    </section>
  );
}
