import { useId } from 'react';
import type { BudgetOuvert } from '../../../state/flux.ts';
import { RECHERCHE, REFUS_D_OCCULTER } from '../../../text/anonymiser.ts';
import type { ValeurVue } from '../../../worker/protocol.ts';
import { Icone } from '../../components/icone.tsx';
import { useActions } from '../../store-context.ts';
import { useRetard } from '../../use-retard.ts';
import { AvantApres } from './avant-apres.tsx';
import { Contexte } from './contexte.tsx';
import { ListeDeValeurs } from './liste-de-valeurs.tsx';
import type { OccultationVue } from './use-occultation.ts';
import { Valeur } from './valeur.tsx';

const ATTENTE_DE_FRAPPE = 200;
/** One letter is in half of the file. */
const LONGUEUR_MIN = 2;

interface Props {
  readonly ouvert: BudgetOuvert;
  readonly occultation: OccultationVue;
}

/** What no rule saw: found by its text, occulted by hand. */
export function Recherche({ ouvert, occultation }: Props) {
  const { vue, changerVue, choix } = occultation;
  const id = useId();
  const texte = useRetard(vue.recherche.trim(), ATTENTE_DE_FRAPPE);
  const cherche = texte.length >= LONGUEUR_MIN;
  const resultat = (valeur: ValeurVue) => (
    <Resultat key={valeur.cle} ouvert={ouvert} occultation={occultation} valeur={valeur} />
  );
  return (
    <section className="chercher" aria-labelledby="chercher">
      <h2 id="chercher">{RECHERCHE.titre}</h2>
      <p className="note">{RECHERCHE.intro}</p>
      <search className="recherche">
        <label className="etiquette" htmlFor={id}>
          {RECHERCHE.champ}
        </label>
        <div className="recherche__champ">
          <Icone nom="loupe" taille={18} />
          <input
            id={id}
            type="search"
            autoComplete="off"
            spellCheck={false}
            placeholder={RECHERCHE.aide}
            value={vue.recherche}
            onChange={(event) =>
              changerVue({ recherche: event.target.value, pages: { ...vue.pages, recherche: 0 } })
            }
          />
        </div>
      </search>
      {cherche && (
        <ListeDeValeurs
          cible={ouvert.cible}
          occultation={occultation}
          filtre={{ genre: 'recherche', texte }}
          nom="recherche"
          etiquette={RECHERCHE.champ}
          bilan={(total) => (
            <p className="note" role="status">
              {RECHERCHE.resultats(total)}
            </p>
          )}
        >
          {resultat}
        </ListeDeValeurs>
      )}
      {choix.manuelles.length > 0 && (
        <>
          <h3>{RECHERCHE.manuelles(choix.manuelles.length)}</h3>
          <ListeDeValeurs
            cible={ouvert.cible}
            occultation={occultation}
            filtre={{ genre: 'manuelles' }}
            nom="manuelles"
            etiquette={RECHERCHE.manuelles(choix.manuelles.length)}
          >
            {resultat}
          </ListeDeValeurs>
        </>
      )}
    </section>
  );
}

function Resultat({ ouvert, occultation, valeur }: Props & { readonly valeur: ValeurVue }) {
  const { choix, faire } = occultation;
  const { ask } = useActions();
  const plusieursBudgets = ouvert.document.budgets.length > 1;
  const { cle, avant, egales, refus, regle, parti } = valeur;

  async function occulterLesEgales() {
    const filtre = { genre: 'egales', cle } as const;
    const cles = await ask(ouvert.cible, 'occultation-cles', { choix, filtre }).catch(() => []);
    if (cles.length > 0) faire({ type: 'main', cles, parti: 'occulter', texte: avant });
  }

  if (regle !== undefined) {
    return (
      <Valeur
        valeur={valeur}
        plusieursBudgets={plusieursBudgets}
        onDecider={(choisi) => faire({ type: 'valeurs', cles: [cle], parti: choisi, texte: avant })}
      />
    );
  }
  return (
    <li className={`valeur valeur--${parti}`}>
      <div className="valeur__corps">
        <AvantApres valeur={valeur} />
        <Contexte valeur={valeur} plusieursBudgets={plusieursBudgets} />
      </div>
      <div className="valeur__choix">
        {refus !== undefined && <p className="valeur__etat">{REFUS_D_OCCULTER[refus]}</p>}
        {refus === undefined && (
          <button
            type="button"
            className="bouton bouton--petit"
            onClick={() =>
              faire({
                type: 'main',
                cles: [cle],
                parti: parti === 'occulter' ? 'garder' : 'occulter',
                texte: avant,
              })
            }
          >
            {parti === 'occulter' ? RECHERCHE.nePlusOcculter : RECHERCHE.occulter}
            <span className="hors-ecran"> : {avant}</span>
          </button>
        )}
        {egales > 1 && parti === 'garder' && (
          <button type="button" className="bouton bouton--petit" onClick={() => void occulterLesEgales()}>
            {RECHERCHE.egales(egales)}
          </button>
        )}
      </div>
    </li>
  );
}
