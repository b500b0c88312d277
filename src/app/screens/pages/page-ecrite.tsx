import type { ReactNode } from 'react';
import type { Bloc, PageDeTexteEcrite } from '../../../text/pages.ts';
import { PAGES } from '../../../text/pages.ts';
import { Icone } from '../../components/icone.tsx';
import { TitreDEcran } from '../../components/titre-d-ecran.tsx';

interface Props {
  readonly page: PageDeTexteEcrite;
  /** What comes after the last section. */
  readonly children?: ReactNode;
}

export function PageEcrite({ page: { titre, chapo, sections }, children }: Props) {
  return (
    <div className="ecran page">
      <TitreDEcran page={titre}>{titre}</TitreDEcran>
      <p className="chapo">{chapo}</p>
      <button type="button" className="bouton page__imprimer" onClick={() => window.print()}>
        <Icone nom="imprimante" />
        {PAGES.imprimer}
      </button>
      {sections.map((section) => (
        <section key={section.titre}>
          <h2>{section.titre}</h2>
          {section.blocs.map((bloc) => (
            <UnBloc key={typeof bloc === 'string' ? bloc : JSON.stringify(bloc)} bloc={bloc} />
          ))}
        </section>
      ))}
      {children}
    </div>
  );
}

function UnBloc({ bloc }: { readonly bloc: Bloc }) {
  if (typeof bloc === 'string') return <p>{bloc}</p>;
  if ('etapes' in bloc) {
    return (
      <ol>
        {bloc.etapes.map((etape) => (
          <li key={etape}>{etape}</li>
        ))}
      </ol>
    );
  }
  if ('termes' in bloc) {
    return (
      <dl className="page__termes">
        {bloc.termes.map(([nom, texte]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{texte}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <ul className="puces">
      {bloc.liste.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
