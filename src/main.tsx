import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ConfigurationContext } from './app/configuration-context.ts';
import { loadConfiguration } from './app/load-configuration.ts';
import './app/styles/tokens.css';
import './app/styles/base.css';
import './app/styles/impression.css';
import { PlansContext } from './app/plans-context.ts';
import { SchemasContext } from './app/schemas-context.ts';
import { createClient } from './state/client.ts';
import { createCoffre } from './state/coffre.ts';
import { createGarde } from './state/garde.ts';
import { createPlans, isPlanAjoute } from './state/plans.ts';
import { createSchemas, isSchemasAjoutes } from './state/schemas.ts';
import { createStore } from './state/store.ts';
import { createOutilsXsd } from './state/xsd.ts';

const root = document.getElementById('root');
if (root) {
  const configuration = loadConfiguration();
  const client = createClient((norme) => plans.textes(norme));
  const store = createStore(
    client,
    createCoffre(() => window.localStorage),
  );
  const plans = createPlans(
    createGarde('plans', isPlanAjoute),
    () => client,
    (normes) =>
      void store.actions.relire(
        ({ etat }) =>
          etat.nom === 'ouvert' &&
          etat.resume.budgets.some(({ nomenclature }) => normes.has(nomenclature.split('-')[0] ?? '')),
      ),
  );
  store.actions.publication.changerOptions({ licence: configuration.licence });
  const schemas = createSchemas(createGarde('schemas', isSchemasAjoutes), createOutilsXsd(client));
  schemas.subscribe(({ schemas: apres }, { schemas: avant }) => {
    if (apres?.archive === avant?.archive) return;
    store.actions.publication.changerLibelles(apres?.contenu.libelles);
  });
  createRoot(root).render(
    <StrictMode>
      <ConfigurationContext value={configuration}>
        <PlansContext value={plans}>
          <SchemasContext value={schemas}>
            <App store={store} />
          </SchemasContext>
        </PlansContext>
      </ConfigurationContext>
    </StrictMode>,
  );
}
