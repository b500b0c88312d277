import { version } from '../../../package.json';
import { formatRoute, PAGES_DE_TEXTE } from '../../state/route.ts';
import { NOMS_DE_PAGES } from '../../text/pages.ts';
import { SHELL } from '../../text/shell.ts';

export function Pied() {
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
          {SHELL.version(version)} · {SHELL.licence} · {SHELL.independant}
        </p>
      </div>
    </footer>
  );
}
