import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './app/styles/tokens.css';
import './app/styles/base.css';
import { createClient } from './state/client.ts';
import { createCoffre } from './state/coffre.ts';
import { createStore } from './state/store.ts';

const root = document.getElementById('root');
if (root) {
  const store = createStore(
    createClient(),
    createCoffre(() => window.localStorage),
  );
  createRoot(root).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  );
}
