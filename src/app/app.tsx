import { Suspense, useDeferredValue, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { findBudget, findCsv, isEnCours } from '../state/flux.ts';
import { PAGES_DE_TEXTE } from '../state/route.ts';
import type { Store } from '../state/store.ts';
import { SHELL } from '../text/shell.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { differe } from './differe.tsx';
import { currentRoute, navigate, useRoute } from './navigation.ts';
import { Deposer } from './screens/deposer/deposer.tsx';
import { Annonces } from './shell/annonces.tsx';
import { AvantDeQuitter } from './shell/avant-de-quitter.tsx';
import { DepotPartout } from './shell/depot-partout.tsx';
import { EnTete } from './shell/en-tete.tsx';
import { Pied } from './shell/pied.tsx';
import { StoreContext, useActions, useEtat } from './store-context.ts';
import './shell/shell.css';

const Budget = differe(() => import('./screens/budget/budget.tsx').then((module) => module.Budget));
const Comparer = differe(() => import('./screens/comparer/comparer.tsx').then((module) => module.Comparer));
const PageDeLecture = differe(() =>
  import('./screens/pages/page-de-lecture.tsx').then((module) => module.PageDeLecture),
);
const Anonymiser = differe(() =>
  import('./screens/anonymiser/anonymiser.tsx').then((module) => module.Anonymiser),
);
const Publier = differe(() => import('./screens/publier/publier.tsx').then((module) => module.Publier));
const VerifierBudget = differe(() =>
  import('./screens/verifier/verifier-budget.tsx').then((module) => module.VerifierBudget),
);
const VerifierCsv = differe(() =>
  import('./screens/verifier/csv/verifier-csv.tsx').then((module) => module.VerifierCsv),
);
const Nomenclatures = differe(() =>
  import('./screens/plans-de-comptes/nomenclatures.tsx').then((module) => module.Nomenclatures),
);

export function App({ store }: { readonly store: Store }) {
  return (
    <I18nProvider locale="fr-FR">
      <StoreContext value={store}>
        {/* biome-ignore lint/a11y/useValidAnchor: a link for those who look for one, that must not change the address */}
        <a className="evitement" href="#contenu" onClick={focusContenu}>
          {SHELL.allerAuContenu}
        </a>
        <EnTete />
        <main id="contenu" className="contenu" tabIndex={-1}>
          <ErrorBoundary>
            <Ecran />
          </ErrorBoundary>
        </main>
        <Pied />
        <Annonces />
        <DepotPartout />
        <AvantDeQuitter />
      </StoreContext>
    </I18nProvider>
  );
}

/** Not by the address, which names the screens. */
function focusContenu(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('contenu')?.focus();
}

function Ecran() {
  const demandee = useRoute();
  // A screen is long to build: the one before it is left, and the page answers, until it is ready.
  const route = useDeferredValue(demandee);
  const numero = 'numero' in route ? route.numero : 0;
  const flux = useEtat((etat) => etat.flux);
  const budget = findBudget(flux, numero);
  const csv = route.ecran === 'verifier' ? findCsv(flux, numero) : undefined;
  const { demanderDeRedeposer } = useActions();
  const enLecture = flux.some(isEnCours);
  const perdu = 'numero' in route && route === demandee && !budget && !csv;

  useEffect(() => {
    document.getElementById('contenu')?.setAttribute('aria-busy', String(route !== demandee));
  }, [route, demandee]);

  useEffect(() => {
    if (enLecture) Budget.preparer();
  }, [enLecture]);

  useEffect(() => {
    if (!perdu) return;
    demanderDeRedeposer(currentRoute());
    navigate({ ecran: 'deposer' }, 'replace');
  }, [perdu, demanderDeRedeposer]);

  if (route.ecran === 'nomenclatures') {
    return (
      <Suspense fallback={<p className="chargement">{SHELL.chargement}</p>}>
        <Nomenclatures />
      </Suspense>
    );
  }
  if (route.ecran === 'comparer') {
    return (
      <Suspense fallback={<p className="chargement">{SHELL.chargement}</p>}>
        <Comparer numeros={route.numeros} axe={route.axe} />
      </Suspense>
    );
  }
  const page = PAGES_DE_TEXTE.find((one) => one === route.ecran);
  if (page !== undefined) {
    return (
      <Suspense fallback={<p className="chargement">{SHELL.chargement}</p>}>
        <PageDeLecture key={page} page={page} />
      </Suspense>
    );
  }
  if (!budget && !csv && route.ecran !== 'publier') return <Deposer />;
  return (
    <Suspense fallback={<p className="chargement">{SHELL.chargement}</p>}>
      {route.ecran === 'publier' && <Publier />}
      {csv && <VerifierCsv key={numero} ouvert={csv} />}
      {budget && route.ecran === 'budget' && <Budget key={numero} ouvert={budget} onglet={route.onglet} />}
      {budget && route.ecran === 'verifier' && <VerifierBudget key={numero} ouvert={budget} />}
      {budget && route.ecran === 'anonymiser' && <Anonymiser key={numero} ouvert={budget} />}
    </Suspense>
  );
}
