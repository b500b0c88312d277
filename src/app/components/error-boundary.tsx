import { Component, type ReactNode } from 'react';
import { SHELL } from '../../text/shell.ts';
import { Avis } from './avis.tsx';

/** A fault of ours must give a French sentence, never a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="ecran">
        <h1>{SHELL.nom}</h1>
        <Avis genre="erreur" titre={SHELL.erreur}>
          <p>{SHELL.erreurConseil}</p>
          <button type="button" className="bouton" onClick={() => window.location.reload()}>
            {SHELL.recharger}
          </button>
        </Avis>
      </div>
    );
  }
}
