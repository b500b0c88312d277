import type { Parti } from '../../../core/occultation/proposition.ts';
import { VALEURS } from '../../../text/anonymiser.ts';
import { couper } from '../../../text/typographie.ts';
import type { ValeurVue } from '../../../worker/protocol.ts';
import { AvantApres } from './avant-apres.tsx';
import { Contexte } from './contexte.tsx';
import { Indices } from './indices.tsx';
import { ChoixDeParti } from './parti.tsx';

interface Props {
  readonly valeur: ValeurVue;
  readonly plusieursBudgets: boolean;
  readonly onDecider: (parti: Parti) => void;
}

/** One value that a rule found. */
export function Valeur({ valeur, plusieursBudgets, onDecider }: Props) {
  return (
    <li className={`valeur valeur--${valeur.parti}`}>
      <div className="valeur__corps">
        <AvantApres valeur={valeur} />
        <Contexte valeur={valeur} plusieursBudgets={plusieursBudgets} />
        <Indices indices={valeur.indices} />
      </div>
      <div className="valeur__choix">
        <ChoixDeParti
          legende={VALEURS.choix(couper(valeur.avant, 80))}
          parti={valeur.parti}
          reponse={valeur}
          onChange={onDecider}
        />
        {!valeur.relue && (
          <>
            <p className="valeur__etat valeur__etat--relire">{VALEURS.aRelire}</p>
            {/* What is proposed is pressed already: pressing it again would say nothing. */}
            <button type="button" className="bouton bouton--petit" onClick={() => onDecider(valeur.parti)}>
              {VALEURS.confirmer(valeur.parti)}
              <span className="hors-ecran"> : {couper(valeur.avant, 80)}</span>
            </button>
          </>
        )}
        {valeur.decidee && <p className="valeur__etat">{VALEURS.decidee}</p>}
      </div>
    </li>
  );
}
