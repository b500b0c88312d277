import { version } from '../../../package.json';
import { SHELL } from '../../text/shell.ts';

export function Pied() {
  return (
    <footer className="pied">
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
