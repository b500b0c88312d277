import { useEffect, useId, useState } from 'react';
import type { Parti } from '../../../core/occultation/proposition.ts';
import { VALEURS } from '../../../text/anonymiser.ts';

interface Props {
  /** What the choice is about: heard, and seen when it is short. */
  readonly legende: string;
  readonly legendeVisible?: boolean;
  /** Missing when it is one for some, the other for others. */
  readonly parti: Parti | undefined;
  /** What `parti` comes from: another one when the worker has answered. */
  readonly reponse?: unknown;
  readonly onChange: (parti: Parti) => void;
}

const PARTIS = [
  { valeur: 'occulter', nom: VALEURS.occulter },
  { valeur: 'garder', nom: VALEURS.garder },
] as const;

/** To occult or to keep: two radio buttons, small enough to stand beside each value of a long list. */
export function ChoixDeParti({ legende, legendeVisible = false, parti, reponse, onChange }: Props) {
  const nom = useId();
  // Pressed at once: on a large file the answer takes a moment.
  const [voulu, setVoulu] = useState<Parti>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: any answer has the last word, the same one too
  useEffect(() => setVoulu(undefined), [parti, reponse]);
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
              checked={un.valeur === (voulu ?? parti)}
              onChange={() => {
                setVoulu(un.valeur);
                onChange(un.valeur);
              }}
            />
            <span>{un.nom}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
