import { useEffect, useRef, useState } from 'react';
import { ETAPES_DE_VISITE, VISITE } from '../../../../text/visite.ts';
import './visite.css';

/** Five steps on the example: never starts by itself, can be left and started again. */
export function Visite() {
  const [rang, setRang] = useState<number>();
  const titre = useRef<HTMLHeadingElement>(null);
  const commencer = useRef<HTMLButtonElement>(null);
  const quittee = useRef(false);
  const etape = rang === undefined ? undefined : ETAPES_DE_VISITE[rang];

  // What is shown is part of other components: it is only marked, and unmarked.
  useEffect(() => {
    const cible = etape && document.querySelector(etape.cible);
    if (!cible) return;
    cible.setAttribute('data-visite', '');
    cible.scrollIntoView({ block: 'start' });
    titre.current?.focus({ preventScroll: true });
    return () => cible.removeAttribute('data-visite');
  }, [etape]);

  // What had the focus is gone with the visit: the button that starts it again takes it.
  useEffect(() => {
    if (rang !== undefined || !quittee.current) return;
    quittee.current = false;
    commencer.current?.focus();
  }, [rang]);

  if (rang === undefined || !etape) {
    return (
      <aside className="visite" aria-label={VISITE.titre}>
        <p>{VISITE.invitation}</p>
        <button ref={commencer} type="button" className="bouton bouton--petit" onClick={() => setRang(0)}>
          {VISITE.commencer}
        </button>
      </aside>
    );
  }
  const derniere = rang === ETAPES_DE_VISITE.length - 1;
  const finir = () => {
    quittee.current = true;
    setRang(undefined);
  };
  return (
    <aside
      className="visite visite--en-cours"
      aria-label={VISITE.titre}
      onKeyDown={(event) => event.key === 'Escape' && finir()}
    >
      <div>
        <p className="note">{VISITE.rang(rang + 1, ETAPES_DE_VISITE.length)}</p>
        <h2 ref={titre} tabIndex={-1}>
          {etape.titre}
        </h2>
        <p>{etape.texte}</p>
      </div>
      <div className="visite__boutons">
        {rang > 0 && (
          <button type="button" className="bouton bouton--petit" onClick={() => setRang(rang - 1)}>
            {VISITE.precedente}
          </button>
        )}
        <button
          type="button"
          className="bouton bouton--petit bouton--principal"
          onClick={() => (derniere ? finir() : setRang(rang + 1))}
        >
          {derniere ? VISITE.terminer : VISITE.suivante}
        </button>
        {!derniere && (
          <button type="button" className="bouton bouton--petit" onClick={finir}>
            {VISITE.passer}
          </button>
        )}
      </div>
    </aside>
  );
}
