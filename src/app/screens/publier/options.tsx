import { useId } from 'react';
import type { OptionsDePublication } from '../../../core/publication/prepare-document.ts';
import { OPTIONS } from '../../../text/publier.ts';
import { useActions, useEtat } from '../../store-context.ts';

const CASES = [
  { option: 'conserverVides', nom: OPTIONS.conserverVides, note: OPTIONS.conserverVidesNote },
  { option: 'classeur', nom: OPTIONS.classeur, note: OPTIONS.classeurNote },
  { option: 'toutesEtapes', nom: OPTIONS.toutesEtapes, note: OPTIONS.toutesEtapesNote },
] as const satisfies readonly { option: keyof OptionsDePublication; nom: string; note: string }[];

export function Options() {
  const options = useEtat(({ publication }) => publication.options);
  const { publication } = useActions();
  const id = useId();
  return (
    <section className="publier__section" aria-labelledby="options">
      <h2 id="options">{OPTIONS.titre}</h2>
      <ul className="publier__options">
        {CASES.map(({ option, nom, note }) => (
          <li key={option}>
            <label className="publier__case">
              <input
                type="checkbox"
                checked={options[option]}
                aria-describedby={`${id}${option}`}
                onChange={(event) => publication.changerOptions({ [option]: event.target.checked })}
              />
              {nom}
            </label>
            <p id={`${id}${option}`} className="note">
              {note}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
