import { GLOSSAIRE, TERMES_DU_GLOSSAIRE } from '../../../text/glossaire.ts';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';

export function Glossaire() {
  return (
    <div className="ecran page">
      <TitreDEcran page={GLOSSAIRE.titre}>{GLOSSAIRE.titre}</TitreDEcran>
      <p className="chapo">{GLOSSAIRE.chapo}</p>
      <section>
        <h2>{GLOSSAIRE.natureEtFonction}</h2>
        {GLOSSAIRE.natureEtFonctionTexte.map((texte) => (
          <p key={texte}>{texte}</p>
        ))}
      </section>
      <dl className="page__termes">
        {TERMES_DU_GLOSSAIRE.map(({ id, nom, definition }) => (
          <div key={id}>
            <dt>{nom}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
