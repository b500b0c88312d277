import { NOMENCLATURES_PORTEES, PLANS_PORTES } from '../../../state/nomenclatures.ts';
import { formatDate } from '../../../text/dates.ts';
import { formatEntier } from '../../../text/nombres.ts';
import { texteNomenclature } from '../../../text/nomenclatures.ts';
import { PLANS, texteExercices, texteSource } from '../../../text/plans.ts';

/** What came with the application. */
export function PlansPortes() {
  const { colonnes } = PLANS;
  return (
    <section aria-labelledby="plans-portes">
      <h2 id="plans-portes">{PLANS.portesTitre}</h2>
      <p className="note">{texteSource(formatDate(PLANS_PORTES.releve), PLANS_PORTES.nombre)}</p>
      <table className="plans-portes" aria-labelledby="plans-portes">
        <thead>
          <tr>
            <th scope="col">{colonnes.nomenclature}</th>
            <th scope="col">{colonnes.exercices}</th>
            <th scope="col" className="plans-portes__nombre">
              {colonnes.nombre}
            </th>
          </tr>
        </thead>
        <tbody>
          {NOMENCLATURES_PORTEES.map(({ cle, exercices }) => (
            <tr key={cle}>
              <th scope="row">
                {texteNomenclature(cle)} <span className="plans-portes__cle">{cle}</span>
              </th>
              <td>{texteExercices(exercices)}</td>
              <td className="plans-portes__nombre">{formatEntier(exercices.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
