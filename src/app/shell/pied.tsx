import { version } from '../../../package.json';
import { PLANS_PORTES } from '../../state/nomenclatures.ts';
import { formatRoute, PAGES_DE_TEXTE } from '../../state/route.ts';
import { HEBERGEUR, texteEdition, texteReleve } from '../../text/hebergeur.ts';
import { NOMS_DE_PAGES } from '../../text/pages.ts';
import { PLANS } from '../../text/plans.ts';
import { SHELL } from '../../text/shell.ts';
import { useConfiguration } from '../configuration-context.ts';
import { EDITION } from '../edition.ts';

const JOUR_MS = 86_400_000;

export function Pied() {
  const { premier, dernier, releve } = PLANS_PORTES;
  const jours = (Date.now() - Date.parse(releve)) / JOUR_MS;
  return (
    <footer className="pied">
      <nav className="pied__barre" aria-label={SHELL.pages}>
        <ul className="pied__pages">
          {PAGES_DE_TEXTE.map((page) => (
            <li key={page}>
              <a href={formatRoute({ ecran: page })}>{NOMS_DE_PAGES[page]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="pied__barre">
        <p>
          <strong>{SHELL.nom}</strong> · {SHELL.pied}
        </p>
        <p>
          {texteEdition(version, EDITION.horsLigne)} · {SHELL.licence} · {SHELL.independant}
        </p>
        <p>
          <a href={formatRoute({ ecran: 'nomenclatures' })}>{PLANS.lien}</a> ·{' '}
          {texteReleve(premier, dernier, releve, jours)}
        </p>
        <Hebergeur />
      </div>
    </footer>
  );
}

/** Who offers this page, and how to reach them. */
function Hebergeur() {
  const { nom, site, contact, liens } = useConfiguration();
  const tous = [...(contact === undefined ? [] : [{ texte: HEBERGEUR.contact, adresse: contact }]), ...liens];
  if (nom === undefined && tous.length === 0) return null;
  return (
    <div className="pied__hebergeur">
      {nom !== undefined && (
        <p>
          {HEBERGEUR.proposePar} {site === undefined ? <strong>{nom}</strong> : <a href={site}>{nom}</a>}
        </p>
      )}
      {tous.length > 0 && (
        <ul className="pied__liens">
          {tous.map(({ texte, adresse }) => (
            <li key={`${texte} ${adresse}`}>
              <a href={adresse}>{texte}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
