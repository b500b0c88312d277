import { ETAPES_DE_PUBLICATION } from '../../../text/publier.ts';
import { Copier } from './copier.tsx';

/** What to do next, in words. Addresses are texts to copy: nothing in the page leads out of it. */
export function Portails() {
  const { titre, intro, portails, autre, copierAdresse } = ETAPES_DE_PUBLICATION;
  return (
    <section className="publier__section" aria-labelledby="portails">
      <div>
        <h2 id="portails">{titre}</h2>
        <p className="note">{intro}</p>
      </div>
      <div className="portails">
        {portails.map(({ nom, adresse, etapes }) => (
          <div key={nom}>
            <h3>{nom}</h3>
            <p className="portails__adresse">
              <span>{adresse}</span>
              <Copier texte={adresse} nom={copierAdresse(nom)} />
            </p>
            <ol className="portails__etapes">
              {etapes.map((etape) => (
                <li key={etape}>{etape}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <p className="note">{autre}</p>
    </section>
  );
}
