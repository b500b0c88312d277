import { useEffect } from 'react';
import { ANNULER, texteGeste } from '../../../text/gestes.ts';
import type { OccultationVue } from './use-occultation.ts';

/** What was just chosen and the way back, always in sight; said to those who do not see it. */
export function DernierChoix({ occultation }: { readonly occultation: OccultationVue }) {
  const { dernier, passe, defaire } = occultation;
  const possible = passe.length > 0;
  useAnnulerAuClavier(defaire);
  const texte = dernier && (dernier.annule ? ANNULER.annule(dernier.geste) : texteGeste(dernier.geste));
  return (
    <div className={dernier ? 'dernier' : 'dernier dernier--vide'}>
      <p role="status" className="dernier__texte">
        {texte}
      </p>
      {dernier && (
        <button
          type="button"
          className="bouton bouton--petit"
          aria-label={ANNULER.nom}
          aria-keyshortcuts="Control+Z"
          aria-disabled={!possible}
          onClick={defaire}
        >
          {ANNULER.bouton}
        </button>
      )}
    </div>
  );
}

/** In a text field, Ctrl+Z undoes what was typed. */
function useAnnulerAuClavier(defaire: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey) return;
      if (!(event.ctrlKey || event.metaKey) || isTextField(event.target)) return;
      event.preventDefault();
      defaire();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [defaire]);
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}
