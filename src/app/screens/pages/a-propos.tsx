import { LICENCES, PLANS } from 'virtual:a-propos';
import { version } from '../../../../package.json';
import { A_PROPOS } from '../../../text/pages.ts';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';
import { TableDeDonnees } from '../../tableaux/table-de-donnees.tsx';
import { VersPromesse } from './vers-promesse.tsx';

export function APropos() {
  return (
    <div className="ecran page">
      <TitreDEcran page={A_PROPOS.titre}>{A_PROPOS.titre}</TitreDEcran>
      <p className="chapo">{A_PROPOS.chapo}</p>
      <p>
        {A_PROPOS.version} {version}
      </p>
      <section>
        <h2>{A_PROPOS.logiciel}</h2>
        <p>{A_PROPOS.logicielTexte}</p>
        <VersPromesse />
      </section>
      <section>
        <h2>{A_PROPOS.plans}</h2>
        <p>{A_PROPOS.plansTexte}</p>
        <TableDeDonnees
          titre={A_PROPOS.plans}
          colonnes={[A_PROPOS.norme, A_PROPOS.exercices]}
          rangees={PLANS.map(({ norme, de, a }) => [norme, A_PROPOS.deA(de, a)])}
        />
      </section>
      <section>
        <h2>{A_PROPOS.licences}</h2>
        <p>{A_PROPOS.licencesTexte}</p>
        {LICENCES.map(({ licence, paquets, texte }) => (
          <details key={paquets.join()} className="page__licence">
            <summary>
              <b>{licence}</b> · {paquets.join(', ')}
            </summary>
            <pre>{texte}</pre>
          </details>
        ))}
      </section>
    </div>
  );
}
