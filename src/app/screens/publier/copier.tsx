import { useEffect, useState } from 'react';
import { METADONNEES } from '../../../text/publier.ts';
import { useActions } from '../../store-context.ts';

/** How long the button says that it is done, in milliseconds. */
const DIT = 2500;

interface Props {
  readonly texte: string;
  /** What is copied. */
  readonly nom: string;
}

/** Copies a text; a browser may refuse (a page opened from a file, a setting), and then it says what to do. */
export function Copier({ texte, nom }: Props) {
  const { annoncer } = useActions();
  const [etat, setEtat] = useState<'pret' | 'copie' | 'echec'>('pret');

  useEffect(() => {
    if (etat !== 'copie') return;
    const timer = setTimeout(() => setEtat('pret'), DIT);
    return () => clearTimeout(timer);
  }, [etat]);

  async function copier() {
    try {
      await navigator.clipboard.writeText(texte);
      setEtat('copie');
      annoncer({ type: 'copie', quoi: texte });
    } catch {
      setEtat('echec');
    }
  }

  return (
    <>
      <button
        type="button"
        className="bouton bouton--petit"
        aria-label={nom}
        disabled={texte === ''}
        onClick={() => void copier()}
      >
        {etat === 'copie' ? METADONNEES.copie : METADONNEES.copier}
      </button>
      {etat === 'echec' && (
        <p className="note" role="alert">
          {METADONNEES.copieEchec}
        </p>
      )}
    </>
  );
}
