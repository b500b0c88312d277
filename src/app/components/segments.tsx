import { useId } from 'react';
import './segments.css';

interface Props<T extends string> {
  readonly legende: string;
  readonly choix: readonly { readonly valeur: T; readonly nom: string; readonly titre?: string }[];
  readonly valeur: T;
  readonly onChange: (valeur: T) => void;
}

/** A choice among a few, all in sight: radio buttons dressed as one bar. */
export function Segments<T extends string>({ legende, choix, valeur, onChange }: Props<T>) {
  const nom = useId();
  return (
    <fieldset className="segments">
      <legend>{legende}</legend>
      <div className="segments__barre">
        {choix.map((un) => (
          <label key={un.valeur} title={un.titre}>
            <input
              type="radio"
              name={nom}
              value={un.valeur}
              checked={un.valeur === valeur}
              onChange={() => onChange(un.valeur)}
            />
            <span>{un.nom}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
