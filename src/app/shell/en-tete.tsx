import { findBudget } from '../../state/flux.ts';
import { formatRoute } from '../../state/route.ts';
import { SHELL } from '../../text/shell.ts';
import { Icone } from '../components/icone.tsx';
import { useRoute } from '../navigation.ts';
import { useEtat } from '../store-context.ts';

export function EnTete() {
  const { ecran } = useRoute();
  const courant = useEtat(({ flux, courant: numero }) =>
    numero !== undefined && findBudget(flux, numero) ? numero : undefined,
  );
  return (
    <header className="en-tete">
      <div className="en-tete__barre">
        <a className="marque" href={formatRoute({ ecran: 'deposer' })} aria-label={SHELL.accueil}>
          <Logo />
          <span>
            Totem<b>Clic</b>
          </span>
        </a>
        <nav className="nav" aria-label={SHELL.navigation}>
          <ul>
            <li>
              <a
                href={formatRoute({ ecran: 'deposer' })}
                aria-current={ecran === 'deposer' ? 'page' : undefined}
              >
                {SHELL.deposer}
              </a>
            </li>
            <li>
              {courant === undefined ? (
                <span className="nav__absent" title={SHELL.budgetAbsent}>
                  {SHELL.budget}
                </span>
              ) : (
                <a
                  href={formatRoute({ ecran: 'budget', numero: courant })}
                  aria-current={ecran === 'budget' ? 'page' : undefined}
                >
                  {SHELL.budget}
                </a>
              )}
            </li>
          </ul>
        </nav>
        <p className="confidentialite">
          <Icone nom="verrou" taille={16} />
          {SHELL.confidentialite}
        </p>
      </div>
    </header>
  );
}

function Logo() {
  return (
    <svg
      className="marque__logo"
      viewBox="0 0 32 32"
      width="28"
      height="28"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="32" height="32" rx="7" />
      <path d="M7 8h18v5h-6.5v12h-5V13H7z" />
      <path d="M21 18h4v7h-4z" />
    </svg>
  );
}
