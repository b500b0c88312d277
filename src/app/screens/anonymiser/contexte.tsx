import { VALEURS } from '../../../text/anonymiser.ts';
import { nomDeChamp, texteChemin, texteDeValeur } from '../../../text/champs.ts';
import type { ValeurVue } from '../../../worker/protocol.ts';

interface Props {
  readonly valeur: ValeurVue;
  /** There are several to tell apart. */
  readonly plusieursBudgets: boolean;
}

/** Where a value is, and what stands beside it. */
export function Contexte({ valeur: { lieu, contexte }, plusieursBudgets }: Props) {
  const { ligne, chemin, budget, rangee } = lieu;
  const place = [
    texteChemin(chemin),
    ...(plusieursBudgets && budget !== undefined ? [VALEURS.budget(budget)] : []),
    ...(rangee === undefined ? [] : [VALEURS.rangee(rangee)]),
    VALEURS.ligne(ligne),
  ];
  return (
    <>
      <p className="valeur__lieu" title={chemin}>
        {place.join(' · ')}
      </p>
      {contexte.length > 0 && (
        <dl className="valeur__contexte">
          {contexte.map(({ champ, valeur, libelle }, index) => (
            // A field may be repeated in a row.
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a row never move
            <div key={index}>
              <dt>{nomDeChamp(champ)}</dt>
              <dd>{texteDeValeur(champ, valeur, libelle)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
