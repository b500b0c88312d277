import type { ReactNode } from 'react';
import { countProblemes, findBudget, findFlux } from '../../state/flux.ts';
import { formatRoute, type Route } from '../../state/route.ts';
import { SHELL } from '../../text/shell.ts';
import { Badge } from '../components/badge.tsx';
import { Icone } from '../components/icone.tsx';
import { useConfiguration } from '../configuration-context.ts';
import { useRoute } from '../navigation.ts';
import { useEtat } from '../store-context.ts';

export function EnTete() {
  const { ecran } = useRoute();
  const budget = useEtat(({ flux, budgetCourant = 0 }) => findBudget(flux, budgetCourant)?.numero);
  const courant = useEtat(({ flux, courant: numero = 0 }) => (findFlux(flux, numero) ? numero : undefined));
  const problemes = useEtat(({ flux }) => {
    const found = courant === undefined ? undefined : findFlux(flux, courant);
    return found && countProblemes(found);
  });
  const aRelire = useEtat(({ flux, occultations, budgetCourant = 0 }) => {
    const found = findBudget(flux, budgetCourant);
    return found && occultations[found.cible.flux]?.bilan?.reste;
  });
  const publiable = useEtat(({ flux }) => flux.some(({ etat }) => etat.nom === 'ouvert'));
  return (
    <header className="en-tete">
      <div className="en-tete__barre">
        <a className="marque" href={formatRoute({ ecran: 'deposer' })} aria-label={SHELL.accueil}>
          <Logo />
          <span>
            Totem<b>Clic</b>
          </span>
        </a>
        <Hebergeur />
        <nav className="nav" aria-label={SHELL.navigation}>
          <ul>
            <Lien route={{ ecran: 'deposer' }} actif={ecran === 'deposer'} absent="">
              {SHELL.deposer}
            </Lien>
            <Lien
              route={budget !== undefined && { ecran: 'budget', numero: budget }}
              actif={ecran === 'budget'}
              absent={SHELL.budgetAbsent}
            >
              {SHELL.budget}
            </Lien>
            <Lien
              route={courant !== undefined && { ecran: 'verifier', numero: courant }}
              actif={ecran === 'verifier'}
              absent={SHELL.verifierAbsent}
            >
              {SHELL.verifier}
              <Badge nombre={problemes} />
            </Lien>
            <Lien
              route={budget !== undefined && { ecran: 'anonymiser', numero: budget }}
              actif={ecran === 'anonymiser'}
              absent={SHELL.anonymiserAbsent}
            >
              {SHELL.anonymiser}
              <Badge nombre={aRelire} texte={SHELL.aRelire} />
            </Lien>
            <Lien
              route={publiable && { ecran: 'publier' }}
              actif={ecran === 'publier'}
              absent={SHELL.publierAbsent}
            >
              {SHELL.publier}
            </Lien>
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

interface LienProps {
  /** False when there is nothing to show there yet. */
  readonly route: Route | false;
  readonly actif: boolean;
  /** Why there is nothing. */
  readonly absent: string;
  readonly children: ReactNode;
}

function Lien({ route, actif, absent, children }: LienProps) {
  return (
    <li>
      {route ? (
        <a href={formatRoute(route)} aria-current={actif ? 'page' : undefined}>
          {children}
        </a>
      ) : (
        <span className="nav__absent" title={absent}>
          {children}
        </span>
      )}
    </li>
  );
}

/** The host beside the product: its logo where it gave one, its name otherwise. */
function Hebergeur() {
  const { nom, logo } = useConfiguration();
  if (nom === undefined && logo === undefined) return null;
  return (
    <p className="hebergeur">
      {logo === undefined ? nom : <img className="hebergeur__logo" src={logo} alt={nom ?? ''} />}
    </p>
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
