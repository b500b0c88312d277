import { useEffect, useRef } from 'react';
import { PLANS } from '../../../text/plans.ts';

interface Props {
  readonly nom: string;
  readonly garde: boolean;
  readonly garder: () => Promise<void>;
  readonly retirer: () => Promise<void>;
}

/** What can be done with something that was added. A button that goes away must not take the focus with it. */
export function GarderRetirer({ nom, garde, garder, retirer }: Props) {
  const suivant = useRef<HTMLButtonElement>(null);
  const presse = useRef(false);

  useEffect(() => {
    // Refused, the button stays, and the focus with it.
    if (garde && presse.current) suivant.current?.focus();
    presse.current = false;
  }, [garde]);

  return (
    <div className="plan__actions">
      {!garde && (
        <button
          type="button"
          className="bouton bouton--petit"
          aria-label={PLANS.garderNom(nom)}
          onClick={() => {
            presse.current = true;
            void garder();
          }}
        >
          {PLANS.garder}
        </button>
      )}
      <button
        ref={suivant}
        type="button"
        className="bouton bouton--petit"
        aria-label={PLANS.retirerNom(nom)}
        onClick={() => {
          void retirer();
          document.getElementById('contenu')?.focus();
        }}
      >
        {PLANS.retirer}
      </button>
    </div>
  );
}

/** Said when it changes: the button that was pressed goes away without a word. */
export function EtatDeGarde({ garde, autreGarde }: { readonly garde: boolean; readonly autreGarde?: true }) {
  return <span role="status">{garde ? PLANS.garde : autreGarde ? PLANS.autreGarde : PLANS.nonGarde}</span>;
}
