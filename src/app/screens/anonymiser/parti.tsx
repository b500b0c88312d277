import { useId } from 'react';
import type { Parti } from '../../../core/occultation/proposition.ts';
import { VALEURS } from '../../../text/anonymiser.ts';

interface Props {
  /** What the choice is about: heard, and seen when it is short. */
  readonly legende: string;
  readonly legendeVisible?: boolean;
  /** Missing when it is one for some, the other for others. */
  readonly parti: Parti | undefined;
  readonly onChange: (parti: Parti) => void;
}

const PARTIS = [
  { valeur: 'occulter', nom: VALEURS.occulter },
  { valeur: 'garder', nom: VALEURS.garder },
] as const;

/** To occult or to keep: two radio buttons, small enough to stand beside each value of a long list. */
export function ChoixDeParti({ legende, legendeVisible = false, parti, onChange }: Props) {
  const nom = useId();
  return (
    <fieldset className="segments parti">
      <legend className={legendeVisible ? undefined : 'hors-ecran'}>{legende}</legend>
      <div className="segments__barre">
        {PARTIS.map((un) => (
          <label key={un.valeur}>
            <input
              type="radio"
              name={nom}
              value={un.valeur}
              checked={un.valeur === parti}
              onChange={() => onChange(un.valeur)}
            />
            <span>{un.nom}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
