import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ConfigurationContext } from './app/configuration-context.ts';
import { loadConfiguration } from './app/load-configuration.ts';
import './app/styles/tokens.css';
import './app/styles/base.css';
import { createClient } from './state/client.ts';
import { createStore } from './state/store.ts';

const root = document.getElementById('root');
if (root) {
  const store = createStore(createClient());
  const configuration = loadConfiguration();
  createRoot(root).render(
    <StrictMode>
      <ConfigurationContext value={configuration}>
        <App store={store} />
      </ConfigurationContext>
    </StrictMode>,
  );
}
