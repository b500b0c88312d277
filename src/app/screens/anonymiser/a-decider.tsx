import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Parti } from '../../../core/occultation/proposition.ts';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { RELECTURE, VALEURS } from '../../../text/anonymiser.ts';
import { texteDeRegle } from '../../../text/occultation-regles.ts';
import type { Relecture, ValeurVue } from '../../../worker/protocol.ts';
import { useActions } from '../../store-context.ts';
import { AvantApres } from './avant-apres.tsx';
import { Contexte } from './contexte.tsx';
import { Indices } from './indices.tsx';
import type { OccultationVue } from './use-occultation.ts';

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
  readonly relecture: Relecture;
  readonly valeur: ValeurVue;
}

/** One value to decide on. Deciding goes to the next one that waits, and the focus with it. */
export function ADecider({ ouvert, occultation, relecture, valeur }: Props) {
  const { choix, changerVue, faire } = occultation;
  const { rang, total, precedente, suivante, enAttente } = relecture;
  const { ask } = useActions();
  const fiche = useFocusOnChange(valeur.cle);

  const aller = (relue: number | undefined) => {
    if (relue === undefined) return;
    fiche.attendre();
    changerVue({ relecture: relue });
  };
  const decider = (parti: Parti, cles: readonly number[] = [valeur.cle]) => {
    fiche.attendre();
    // First, since undoing comes back to the value in sight.
    faire({ type: 'valeurs', cles, parti, texte: valeur.avant });
    // Without another that waits, the list is done and this one stays in sight.
    changerVue({ relecture: enAttente ?? valeur.cle });
  };

  async function occulterLeNom() {
    const filtre = { genre: 'meme-nom', cle: valeur.cle } as const;
    const cles = await ask(ouvert.cible, 'occultation-cles', { choix, filtre }).catch(() => []);
    if (cles.length > 0) decider('occulter', cles);
  }

  // Only while the focus is in the card: a letter typed elsewhere does nothing.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const actions: Readonly<Record<string, () => void>> = {
      o: () => decider('occulter'),
      g: () => decider('garder'),
      s: () => aller(suivante),
    };
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };

  const bouton = (parti: Parti, nom: string, touche: string) => (
    <button
      type="button"
      className={valeur.propose === parti ? 'bouton bouton--principal' : 'bouton'}
      aria-keyshortcuts={touche}
      aria-pressed={valeur.decidee ? valeur.parti === parti : undefined}
      onClick={() => decider(parti)}
    >
      {nom}
      {valeur.propose === parti && <span className="a-decider__propose">{RELECTURE.propose}</span>}
    </button>
  );

  return (
    <article className="a-decider" aria-labelledby="a-decider" onKeyDown={onKeyDown}>
      <h3 id="a-decider" ref={fiche.ref} tabIndex={-1} className="a-decider__titre">
        <span className="a-decider__rang">{RELECTURE.rang(rang, total)}</span>
        <span className="hors-ecran">. </span>
        {valeur.regle !== undefined && texteDeRegle(valeur.regle).titre}
      </h3>
      <AvantApres valeur={valeur} />
      {valeur.memeNom > 0 && <p className="a-decider__nom">{RELECTURE.nomReprisTexte}</p>}
      <div className="valeur__corps">
        <Indices indices={valeur.indices} />
        <Contexte valeur={valeur} plusieursBudgets={ouvert.document.budgets.length > 1} />
      </div>
      <div className="a-decider__actions">
        {bouton('occulter', RELECTURE.occulter, 'O')}
        {bouton('garder', valeur.memeNom > 0 ? RELECTURE.garderCelleCi : RELECTURE.garder, 'G')}
        {valeur.memeNom > 1 && (
          <button type="button" className="bouton" onClick={() => void occulterLeNom()}>
            {RELECTURE.memeNom(valeur.memeNom)}
          </button>
        )}
        <div className="a-decider__voisines">
          <button
            type="button"
            className="bouton bouton--discret"
            disabled={precedente === undefined}
            onClick={() => aller(precedente)}
          >
            {RELECTURE.precedente}
          </button>
          <button
            type="button"
            className="bouton bouton--discret"
            aria-keyshortcuts="S"
            disabled={suivante === undefined}
            onClick={() => aller(suivante)}
          >
            {RELECTURE.suivante}
          </button>
        </div>
      </div>
      <p className="a-decider__pied">
        {valeur.relue && <span>{VALEURS.relue(valeur.parti)}</span>}
        <span className="a-decider__clavier">{RELECTURE.clavier}</span>
      </p>
    </article>
  );
}

/** The title takes the focus when another value comes, if the card was asked to go on. */
function useFocusOnChange(cle: number) {
  const ref = useRef<HTMLHeadingElement>(null);
  const attendu = useRef(false);
  const seen = useRef(cle);
  useEffect(() => {
    if (seen.current === cle) return;
    seen.current = cle;
    if (attendu.current) ref.current?.focus({ preventScroll: true });
    attendu.current = false;
  }, [cle]);
  return {
    ref,
    attendre: () => {
      attendu.current = true;
    },
  };
}
