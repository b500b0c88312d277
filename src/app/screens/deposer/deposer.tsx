import { DEPOT } from '../../../text/depot.ts';
import { Avis } from '../../components/avis.tsx';
import { DernierAjout } from '../../components/dernier-ajout.tsx';
import { Icone } from '../../components/icone.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';
import { useConfiguration } from '../../configuration-context.ts';
import { useEtat } from '../../store-context.ts';
import './deposer.css';
import { HorsLigne } from './hors-ligne.tsx';
import { ListeDeFlux } from './liste-de-flux.tsx';
import { OuTrouver } from './ou-trouver.tsx';
import { ZoneDeDepot } from './zone-de-depot.tsx';

export function Deposer() {
  const { accueil } = useConfiguration();
  const aRedeposer = useEtat((etat) => etat.aRedeposer);
  const compacte = useEtat((etat) => etat.flux.length > 0);
  return (
    <div className="ecran deposer">
      <div className="deposer__intro">
        <TitreDEcran page={DEPOT.titreDePage}>{accueil.titre ?? DEPOT.titre}</TitreDEcran>
        <p className="chapo">{accueil.phrase ?? DEPOT.phrase}</p>
        {accueil.message !== undefined && <p>{accueil.message}</p>}
      </div>
      {aRedeposer && (
        <Avis genre="attention" titre={DEPOT.aRedeposer}>
          <p>{DEPOT.aRedeposerTexte}</p>
        </Avis>
      )}
      <ZoneDeDepot compacte={compacte} />
      <p className="deposer__promesse">
        <Icone nom="verrou" />
        {DEPOT.promesse}
      </p>
      <DernierAjout lien />
      <ListeDeFlux />
      <div className="deposer__aide">
        <OuTrouver />
        <Benefices />
      </div>
      <HorsLigne />
    </div>
  );
}

function Benefices() {
  return (
    <section aria-labelledby="benefices">
      <h2 id="benefices">{DEPOT.ceQueVousAurez}</h2>
      <ul className="benefices">
        {DEPOT.benefices.map(({ titre, texte }) => (
          <li key={titre}>
            <Icone nom="coche" />
            <p>
              <strong>{titre}</strong>
              <br />
              {texte}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
