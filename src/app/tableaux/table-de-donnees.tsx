import { formatEntier, formatEuros, formatPart } from '../../text/nombres.ts';
import type { Cellule, Tableau } from './tableau.ts';
import './tableau.css';

/** A small plain table: the figures of a picture, for those who read rather than look. */
export function TableDeDonnees({ titre, colonnes, rangees }: Tableau) {
  return (
    <div className="donnees">
      <table>
        <caption className="hors-ecran">{titre}</caption>
        <thead>
          <tr>
            {colonnes.map((nom, rang) => (
              <th
                key={nom}
                scope="col"
                className={rang > 0 && isNombre(rangees[0]?.[rang]) ? 'nombre' : undefined}
              >
                {nom}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rangees.map((rangee, rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no state, and two may be written the same
            <tr key={rang}>
              {rangee.map((cellule, colonne) =>
                colonne === 0 ? (
                  <th key={colonnes[0]} scope="row">
                    {texteDe(cellule)}
                  </th>
                ) : (
                  <td key={colonnes[colonne]} className={isNombre(cellule) ? 'nombre' : undefined}>
                    {texteDe(cellule)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNombre(cellule: Cellule): boolean {
  return typeof cellule === 'object';
}

function texteDe(cellule: Cellule): string {
  if (cellule === undefined) return '';
  if (typeof cellule === 'string') return cellule;
  if ('cents' in cellule) return formatEuros(cellule.cents);
  return 'part' in cellule ? formatPart(cellule.part) : formatEntier(cellule.entier);
}
