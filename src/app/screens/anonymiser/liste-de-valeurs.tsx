import { type FocusEvent, type ReactNode, useEffect, useRef } from 'react';
import { VALEURS } from '../../../text/anonymiser.ts';
import type { CibleBudget, FenetreDeValeurs, FiltreDeValeurs, ValeurVue } from '../../../worker/protocol.ts';
import { Avis } from '../../components/avis.tsx';
import { useReponse } from '../../use-reponse.ts';
import type { OccultationVue } from './use-occultation.ts';
import './valeurs.css';

/** Values in the page at once, however many a list has. */
const PAGE = 25;

interface Props {
  readonly cible: CibleBudget;
  readonly occultation: OccultationVue;
  readonly filtre: FiltreDeValeurs;
  /** Names the list, so that its page is found again. */
  readonly nom: string;
  readonly etiquette: string;
  readonly children: (valeur: ValeurVue) => ReactNode;
  /** Said when the number is known, above the list. */
  readonly bilan?: (total: number) => ReactNode;
}

/** Values of a file, a page at a time, asked from the worker. */
export function ListeDeValeurs({ cible, occultation, filtre, nom, etiquette, children, bilan }: Props) {
  const { choix, vue, changerVue } = occultation;
  const page = vue.pages[nom] ?? 0;
  const question = { choix, filtre, debut: page * PAGE, nombre: PAGE };
  const { valeur: fenetre, echec } = useReponse(cible, 'occultation-valeurs', question);
  const liste = useFocusOnPage(fenetre);
  const total = fenetre?.total ?? 0;
  const derniere = Math.max(0, Math.ceil(total / PAGE) - 1);
  const aller = (vers: number) => changerVue({ pages: { ...vue.pages, [nom]: vers } });

  // Choices made elsewhere may leave a list shorter than the page in sight.
  useEffect(() => {
    if (fenetre && page > derniere) changerVue({ pages: { ...vue.pages, [nom]: derniere } });
  });

  if (echec) return <Avis genre="erreur" titre={VALEURS.echec} />;
  if (!fenetre) return <p className="note">{VALEURS.chargement}</p>;
  return (
    <>
      {bilan?.(total)}
      {total > 0 && (
        <ul {...liste} className="valeurs" aria-label={etiquette}>
          {fenetre.valeurs.map(children)}
        </ul>
      )}
      {derniere > 0 && (
        <nav className="pages" aria-label={VALEURS.pages}>
          <button
            type="button"
            className="bouton bouton--petit"
            disabled={page === 0}
            onClick={() => aller(page - 1)}
          >
            {VALEURS.precedentes}
          </button>
          <p className="pages__compte">
            {VALEURS.page(fenetre.debut + 1, fenetre.debut + fenetre.valeurs.length, total)}
          </p>
          <button
            type="button"
            className="bouton bouton--petit"
            disabled={page >= derniere}
            onClick={() => aller(page + 1)}
          >
            {VALEURS.suivantes}
          </button>
        </nav>
      )}
    </>
  );
}

/**
 * Another page is read from its beginning: the focus goes to the list, not where the button was. It goes there too when
 * a choice made in the list takes its own row away.
 */
function useFocusOnPage(fenetre: FenetreDeValeurs | undefined) {
  const ref = useRef<HTMLUListElement>(null);
  const seen = useRef(fenetre?.debut);
  const dedans = useRef(false);
  useEffect(() => {
    const turned = seen.current !== undefined && fenetre && seen.current !== fenetre.debut;
    seen.current = fenetre?.debut;
    const lost = dedans.current && document.activeElement === document.body;
    if (turned) ref.current?.scrollIntoView({ block: 'start' });
    if (turned || lost) ref.current?.focus({ preventScroll: true });
    dedans.current = ref.current?.contains(document.activeElement) ?? false;
  }, [fenetre]);
  const onFocus = () => {
    dedans.current = true;
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget) dedans.current = false;
  };
  return { ref, onFocus, onBlur, tabIndex: -1 };
}
